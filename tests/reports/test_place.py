import os
from pathlib import Path

import pytest

from trainer.reports.place import documents_folder, safe_name, write_new


def test_a_file_is_written_whole_under_a_readable_name(tmp_path: Path):
    path = write_new(tmp_path / "new", "Fiche : lancement d’été", ".html", "é\nà")
    assert path == tmp_path / "new" / "Fiche-lancement-d-été.html"
    assert path.read_bytes() == "é\nà".encode()
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_an_existing_file_is_never_written_over(tmp_path: Path):
    paths = [write_new(tmp_path, "a", ".md", text) for text in "123"]
    assert [path.name for path in paths] == ["a.md", "a-2.md", "a-3.md"]
    assert [path.read_text() for path in paths] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "stem",
    [
        "../../etc/passwd",
        'a\\b:c*?"<>|',
        "con",
        "NUL",
        "…",
        "",
        "\x1b]0;x\x07",
        "\u202etxt.exe",
        "é" * 500,
        "字" * 500,
    ],
)
def test_no_stem_leaves_the_folder_or_breaks_a_file_system(tmp_path: Path, stem: str):
    first, second = write_new(tmp_path, stem, ".html", ""), write_new(tmp_path, stem, ".html", "")
    assert {first.parent, second.parent} == {tmp_path}
    for path in (first, second):
        assert len(path.name) <= 80
        assert path.stem.lower() not in ("con", "nul")
        assert path.stem.replace("-", "").isalnum()


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        write_new(tmp_path, "a", ".md", "text")
    assert not list(tmp_path.iterdir())


def test_a_home_of_ones_own_keeps_the_documents_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path))
    assert documents_folder() == tmp_path / "documents"


def test_without_a_documents_folder_files_go_to_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("TRAINER_HOME", raising=False)
    monkeypatch.setenv("TRAINER_DATA", str(tmp_path / "data"))
    there = tmp_path / "Documents"
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: there)
    assert documents_folder() == tmp_path / "data" / "documents"
    there.mkdir()
    assert documents_folder() == there


def test_a_name_is_as_long_as_there_is_room_for():
    assert safe_name("un deux trois", 7) == "un-deux"
    assert safe_name("un deux trois", 8) == "un-deux"
