import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from trainer.attempts.travelling import LARGEST
from trainer.review import found_files as module
from trainer.review.found_files import found_files

JSON = b'{"kind": "x"}'


def names(*paths: Path) -> list[str]:
    return [found.name for found in found_files(paths)]


def reasons(*paths: Path) -> dict[str, str | None]:
    return {found.name: found.reason for found in found_files(paths)}


def zipped(entries: dict[str, bytes], **options) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, body in entries.items():
            archive.writestr(name, body)
    return content.getvalue()


def at(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_folders_are_looked_through_in_the_order_of_names(tmp_path):
    folder = tmp_path / "classe"
    for name in ("Zoé/a.json", "Ana_12_file_/b.json", "c.json.txt", "sans ending"):
        at(folder, name, JSON)
    assert names(folder) == [
        "classe/c.json.txt",
        "classe/sans ending",
        "classe/Ana_12_file_/b.json",
        "classe/Zoé/a.json",
    ]


def test_what_systems_leave_behind_is_passed_over(tmp_path):
    left = (".DS_Store", "._a.json", "Thumbs.db", "desktop.ini", "__MACOSX/a.json", ".git/a.json", "~$a.docx")
    for name in left:
        at(tmp_path / "x", name, JSON)
    path = at(
        tmp_path, "a.zip", zipped({name: JSON for name in left if name != ".git/a.json"} | {"b.json": JSON})
    )
    assert names(tmp_path / "x", path) == ["a.zip › b.json"]


def test_a_zip_counts_its_files_as_soon_as_it_is_opened(tmp_path):
    path = at(tmp_path, "a.zip", zipped({"1.json": JSON, "2.json": JSON, "3.json": JSON}))
    assert [found.left for found in found_files([path])] == [2, 1, 0]


def test_no_name_in_a_zip_leads_anywhere(tmp_path):
    entries = {
        "../../etc/passwd": JSON,
        "/abs.json": JSON,
        "C:\\x\\..\\y.json": JSON,
        "a\x1b[2Jb\u202e.json": JSON,
    }
    path = at(tmp_path, "a.zip", zipped(entries))
    found = list(found_files([path]))
    assert sorted(one.name for one in found) == [
        "a.zip › C:/x/y.json", "a.zip › a[2Jb.json", "a.zip › abs.json", "a.zip › etc/passwd",
    ]  # fmt: skip
    assert all(one.content == JSON for one in found)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("encoding", "name"), [("utf-8", "ÉLÈ"), ("cp850", "ÉLÈVE")])
def test_names_without_the_mark_for_unicode_are_read_as_they_were_meant(tmp_path, encoding, name):
    # As long as its bytes, so that nothing else in the file moves.
    content = zipped({"ELEVE.json": JSON}).replace(b"ELEVE", name.encode(encoding))
    assert names(at(tmp_path, "a.zip", content)) == [f"a.zip › {name}.json"]


def test_a_zip_in_a_zip_is_opened_but_not_for_ever(tmp_path):
    content = zipped({"a.json": JSON})
    for n in range(4):
        content = zipped({f"{n}.zip": content})
    assert reasons(at(tmp_path, "x.zip", content)) == {"x.zip › 3.zip › 2.zip › 1.zip": "nested"}
    two = zipped({"in.zip": zipped({"a.json": JSON})})
    assert names(at(tmp_path, "y.zip", two)) == ["y.zip › in.zip › a.json"]


def test_a_bomb_is_refused_by_what_it_announces_and_by_what_comes(tmp_path, monkeypatch):
    big = zipped({"a.json": b"{" + b" " * (LARGEST + 1), "b.json": JSON})
    assert reasons(at(tmp_path, "a.zip", big)) == {"a.zip › a.json": "too_large", "a.zip › b.json": None}
    monkeypatch.setattr(module, "_MOST_BYTES", 30)
    many = zipped({f"{n}.json": JSON for n in range(4)})
    assert list(reasons(at(tmp_path, "b.zip", many)).values()) == [None, None, "too_much", "too_much"]


def test_a_liar_about_its_size_is_damaged(tmp_path):
    content = zipped({"a.json": b"{" + b"x" * 1000})
    content = content.replace((1001).to_bytes(4, "little"), (20).to_bytes(4, "little"))
    assert reasons(at(tmp_path, "a.zip", content)) == {"a.zip › a.json": "entry_damaged"}


def test_too_many_entries_are_refused_before_their_list_is_read(tmp_path, monkeypatch):
    from trainer.review import archive

    monkeypatch.setattr(archive, "_LONGEST_LIST", 100)
    path = at(tmp_path, "a.zip", zipped({f"{n}.json": JSON for n in range(9)}))
    assert reasons(path) == {"a.zip": "archive_damaged"}


def test_more_files_than_a_class_hands_in_are_cut_off_and_said_to_be(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_MOST_FILES", 3)
    for n in range(6):
        at(tmp_path / "x", f"{n}.json", JSON)
    assert [found.reason for found in found_files([tmp_path / "x"])] == [None, None, None, "too_many"]


def test_an_entry_behind_a_password_is_named(tmp_path):
    content = bytearray(zipped({"a.json": JSON, "b.json": JSON}))
    # The mark of encryption, in the entry itself and in the list.
    content[content.index(b"PK\x03\x04") + 6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert reasons(at(tmp_path, "a.zip", bytes(content))) == {
        "a.zip › a.json": "encrypted",
        "a.zip › b.json": None,
    }


def test_a_damaged_entry_costs_only_itself(tmp_path):
    content = bytearray(zipped({"a.json": b"{" + os.urandom(200), "b.json": JSON}))
    content[60] ^= 0xFF
    found = reasons(at(tmp_path, "a.zip", bytes(content)))
    assert found == {"a.zip › a.json": "entry_damaged", "a.zip › b.json": None}


def test_a_zip_that_was_cut_off_is_damaged(tmp_path):
    content = zipped({"a.json": b"{" + os.urandom(500)})
    for length in (4, 30, 200, len(content) - 5):
        assert list(reasons(at(tmp_path, "a.zip", content[:length])).values()) == ["archive_damaged"]


def test_other_files_are_told_from_ours(tmp_path):
    folder = tmp_path / "x"
    at(folder, "a.pdf", b"%PDF-1.7")
    at(folder, "b.docx", zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}))
    at(folder, "c.7z", b"7z\xbc\xaf\x27\x1c1234")
    at(folder, "d.json", b"")
    at(folder, "e.json", b"\xef\xbb\xbf  {}")
    at(folder, "f.json", '{"a": 1}'.encode("utf-16"))
    assert reasons(folder) == {
        "x/a.pdf": "foreign", "x/b.docx": "foreign", "x/c.7z": "other_archive", "x/d.json": "empty", "x/e.json": None,
        "x/f.json": None,
    }  # fmt: skip


def test_a_file_larger_than_any_of_ours_is_not_read(tmp_path):
    path = at(tmp_path, "a.json", b"{")
    os.truncate(path, LARGEST + 1)
    assert reasons(path) == {"a.json": "too_large"}


def test_what_is_not_there_is_named(tmp_path):
    assert reasons(tmp_path / "nowhere.zip") == {"nowhere.zip": "missing"}


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="whoever may read everything reads this too"
)
def test_what_may_not_be_read_is_named(tmp_path):
    file, folder = at(tmp_path / "x", "a.json", JSON), tmp_path / "x" / "closed"
    folder.mkdir()
    file.chmod(0)
    folder.chmod(0)
    assert reasons(tmp_path / "x") == {"x/a.json": "no_permission", "x/closed": "no_permission"}
    folder.chmod(0o700)


def test_trouble_with_one_file_is_told_and_the_next_one_read(tmp_path, monkeypatch):
    first, second = at(tmp_path, "a.json", JSON), at(tmp_path, "b.json", JSON)
    real = Path.open

    def refuse(path, *arguments, **named):
        if path == first:
            raise PermissionError(13, "no")
        return real(path, *arguments, **named)

    monkeypatch.setattr(Path, "open", refuse)
    assert reasons(first, second) == {"a.json": "no_permission", "b.json": None}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipes_and_links_in_a_circle_hold_nothing_up(tmp_path):
    folder = tmp_path / "x"
    at(folder, "a.json", JSON)
    os.mkfifo(folder / "pipe")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "broken").symlink_to(tmp_path / "nowhere")
    assert reasons(folder) == {"x/a.json": None, "x/broken": "missing", "x/pipe": "not_a_file"}


def test_a_path_given_twice_counts_once(tmp_path):
    path = at(tmp_path, "a.json", JSON)
    assert names(path, path) == ["a.json"]
