"""`trainer receive`: files are taken in, computed again, and what is wrong with them is said."""

import json
import zipfile

import pytest

from tests.review.conftest import handed
from trainer.attempts.received import receipts
from trainer.attempts.store import open_store


@pytest.fixture
def archive(trainer, tmp_path):
    body = json.loads(handed(number=2, students=("Bob Roy",)))
    body["result"]["total"] = 19.5
    path = tmp_path / "classe 2.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Ana/a.json", handed())
        archive.writestr("Ana/copie de a.json", handed())
        archive.writestr("Bob/b.json", json.dumps(body))
        archive.writestr("Cy/c.json", handed(number=3)[:500])
        archive.writestr("__MACOSX/._c.json", b"x")
        archive.writestr("\x1b[2Jd.pdf", b"%PDF")
    return path


def test_each_file_is_told_with_what_is_wrong(trainer, archive):
    code, out, _ = trainer("receive", archive, "--class", "BTS 2")
    assert code == 1
    assert "reçue · Ana Lefort · Cartons : la rentrée · essai 1 · classe BTS 2" in plain(out)
    assert "déjà reçue · Ana Lefort" in out
    assert "refusée · classe 2.zip › Cy/c.json" in out
    assert "abîmé ou coupé" in out
    assert "MODIFIÉE · Bob Roy" in out
    assert "Note annoncée : 19,5 ; note recalculée" in plain(out)
    assert "2 copies reçues · 1 déjà reçue · 1 refusée · 1 autre fichier · 1 modifiée après coup" in out
    assert "\x1b" not in out


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_clean_reception_exits_0(trainer, tmp_path):
    path = tmp_path / "a.json"
    path.write_bytes(handed())
    assert trainer("receive", path)[0] == 0


def test_another_program_gets_it_all(trainer, archive):
    code, out, _ = trainer("receive", archive, "--class", "BTS 2", "--json")
    found = json.loads(out)
    assert code == 1
    assert [(one["outcome"], one["reason"]) for one in found["files"]] == [
        ("taken", None), ("again", None), ("taken", None), ("refused", "damaged"), ("other", "foreign"),
    ]  # fmt: skip
    states = {one["file"].rpartition("/")[2]: one for one in found["attempts"]}
    assert states["a.json"]["state"] == "same"
    assert states["b.json"]["state"] == "edited"
    assert states["b.json"]["claimed"]["total"] == 19.5
    assert states["b.json"]["total"] == states["a.json"]["total"]
    assert {one["code"] for one in states["b.json"]["differences"]} >= {"seal", "total"}
    assert found["pending"] == 0


def test_computing_can_wait_and_is_taken_up(trainer, archive):
    _, out, err = trainer("receive", archive, "--later")
    assert "2 copies à recalculer" not in out
    assert "attendent encore" in err
    code, out, _ = trainer("receive")
    assert code == 1
    assert "2 copies recalculées" in out
    assert "MODIFIÉE · Bob Roy" in out
    store = open_store()
    assert {one.state for one in receipts(store)} == {"same", "edited"}
    store.close()
    code, _, err = trainer("receive")
    assert (code, "Rien n’attend" in err) == (2, True)


def test_a_path_that_leads_nowhere_is_told(trainer, tmp_path):
    code, out, _ = trainer("receive", tmp_path / "nowhere.zip")
    assert code == 1
    assert "il n’y a rien à cet endroit" in out


def test_an_empty_folder_holds_no_file(trainer, tmp_path):
    (tmp_path / "empty").mkdir()
    code, _, err = trainer("receive", tmp_path / "empty")
    assert (code, "aucun fichier" in err) == (2, True)
