"""An afternoon: thirty hand-ins in one zip file, three of them damaged, two edited, one from a newer version, one twice."""

import json
import zipfile

from tests.review.conftest import REPLIES, handed
from tests.review.receiving import NOW, OwnTexts
from trainer.attempts.received import receipts
from trainer.review.receiving import receive
from trainer.review.recomputing import recompute_pending

DAMAGED, EDITED, NEWER, TWICE = (3, 11, 19), (7, 23), 28, 5


def file_of(n: int) -> bytes:
    content = handed(number=n, students=(f"Élève {n}",), replies=REPLIES[: 2 + n % 3])
    if n in DAMAGED:
        return content[: len(content) // 2]
    body = json.loads(content)
    if n in EDITED:
        body["result"]["levels"]["ecoute"] = 3
        body["result"]["total"] = 18.0
    if n == NEWER:
        body |= {"format": 2, "program": "9.0.0"}
    return json.dumps(body).encode() if n in (*EDITED, NEWER) else content


def test_everything_good_is_taken_everything_else_told_and_the_edited_results_found(store, tmp_path):
    path = tmp_path / "classe.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for n in range(1, 31):
            archive.writestr(f"Élève {n}_{n}_assignsubmission_file_/ELEVE_{n}.json", file_of(n))
        archive.writestr(
            f"Élève {TWICE}_{TWICE}_assignsubmission_file_/ELEVE_{TWICE} (1).json", file_of(TWICE)
        )
    steps = list(receive(store, [path], at=NOW, class_name="BTS 2"))
    assert [(step.done, step.total) for step in steps] == [(n, 31) for n in range(1, 32)]
    told = {}
    for step in steps:
        told.setdefault((step.file.outcome, step.file.reason), []).append(step.file.file)
    assert {what: len(files) for what, files in told.items()} == {
        ("taken", ""): 26, ("again", ""): 1, ("refused", "damaged"): 3, ("refused", "newer"): 1,
    }  # fmt: skip
    assert len(list(recompute_pending(store, OwnTexts()))) == 26
    found = {store.summary(one.attempt).students: one for one in receipts(store, "BTS 2")}
    edited = {names for names, one in found.items() if one.state == "edited"}
    assert edited == {(f"Élève {n}",) for n in EDITED}
    assert {one.state for names, one in found.items() if names not in edited} == {"same"}
    for names in edited:
        total = next(one for one in found[names].differences if one.code == "total")
        assert total.handed == "18"
        assert store.summary(found[names].attempt).total != 18
