import os
import zipfile

from tests.review.conftest import handed
from trainer.review.nearby import sources_nearby


def test_archives_folders_and_loose_hand_ins_are_proposed_the_latest_first(tmp_path):
    (tmp_path / "BTS 1" / "Ana_1_file_").mkdir(parents=True)
    (tmp_path / "BTS 1" / "Ana_1_file_" / "a.json").write_bytes(handed())
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "x.json").write_text("{}")
    (tmp_path / "loose.json").write_bytes(handed(number=2))
    (tmp_path / "other.json").write_text('{"kind": "x"}')
    for name, entry in (("classe.zip", "Ana/a.json"), ("photos.zip", "a.jpg")):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr(entry, b"{}")
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04x")
    os.utime(tmp_path / "classe.zip", (1, 1))
    found = {source.kind: source for source in sources_nearby([tmp_path, tmp_path / "nowhere"])}
    assert {kind: (source.place.name, source.count) for kind, source in found.items()} == {
        "folder": ("BTS 1", 1),
        "files": (tmp_path.name, 1),
        "archive": ("classe.zip", 1),
    }
    assert found["files"].paths == (tmp_path / "loose.json",)
    assert sources_nearby([tmp_path])[-1].kind == "archive"
