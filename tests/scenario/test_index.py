import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.scenario.index import FILE_NAME, first_of_each, read_headers


@pytest.fixture
def shelf(tmp_path: Path, small: str) -> list[Path]:
    sound, wrong = tmp_path / "sound.yaml", tmp_path / "wrong.yaml"
    sound.write_text(small, encoding="utf-8")
    wrong.write_text("id: broken\ntitle: Un titre\nminutes: 20\nlanguage: fr\n", encoding="utf-8")
    return [sound, wrong]


def test_a_header_says_what_the_file_says(shelf: list[Path]) -> None:
    sound, wrong = read_headers(shelf)
    assert (sound.id, sound.title, sound.language, sound.market) == (
        "petit",
        "Cartons : la rentrée",
        "fr",
        "france",
    )
    assert (sound.contract, sound.difficulty, sound.minutes, sound.turns) == ("sale", 1, 15, 12)
    assert sound.path == shelf[0] and sound.errors == 0
    assert (wrong.id, wrong.title, wrong.minutes) == ("broken", "Un titre", 20)
    assert wrong.errors > 0


def test_a_file_that_says_nothing_is_called_after_itself(tmp_path: Path) -> None:
    path = tmp_path / "vide.yaml"
    path.write_bytes(b"\xff\xfe")
    header = read_headers([path, tmp_path / "missing.yaml"])
    assert [(h.id, h.title, h.errors) for h in header] == [("vide", "vide.yaml", 1)]


def test_the_index_gives_the_same_headers(shelf: list[Path], tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "deep"
    first = read_headers(shelf, cache)
    assert (cache / FILE_NAME).is_file()
    assert read_headers(shelf, cache) == first == read_headers(shelf)
    assert [path.name for path in cache.iterdir()] == [FILE_NAME]


def test_a_fresh_index_needs_neither_pydantic_nor_yaml(shelf: list[Path], tmp_path: Path) -> None:
    read_headers(shelf, tmp_path / "cache")
    code = (
        "import sys; from pathlib import Path; from trainer.scenario.index import read_headers;"
        f"h = read_headers([Path(p) for p in {[str(p) for p in shelf]!r}], Path({str(tmp_path / 'cache')!r}));"
        "print([x.id for x in h], [m for m in ('pydantic', 'yaml', 'rapidfuzz', 'tomllib') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "['petit', 'broken'] []"


def test_a_changed_file_is_read_again(shelf: list[Path], tmp_path: Path, small: str) -> None:
    read_headers(shelf, tmp_path)
    shelf[0].write_text(small.replace("minutes: 15", "minutes: 45"), encoding="utf-8")
    os.utime(shelf[0], ns=(1, 1))
    assert read_headers(shelf, tmp_path)[0].minutes == 45


def test_other_files_stay_in_the_index_and_deleted_ones_leave(shelf: list[Path], tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    read_headers(shelf, cache)
    shelf[1].unlink()
    os.utime(shelf[0], ns=(5, 5))
    read_headers(shelf, cache)
    assert list(json.loads((cache / FILE_NAME).read_text())["scenarios"]) == [str(shelf[0])]


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{", '{"scenarios": 3}', "[" * 100_000, '{"written_by": "0.0.0/0", "scenarios": {}}', "\x00"],
    ids=["empty", "list", "cut", "number", "deep", "older", "zero"],
)
def test_an_index_that_cannot_be_read_is_made_again(shelf: list[Path], tmp_path: Path, content: str) -> None:
    (tmp_path / FILE_NAME).write_text(content, encoding="utf-8")
    assert read_headers(shelf, tmp_path) == read_headers(shelf)
    assert "scenarios" in json.loads((tmp_path / FILE_NAME).read_text(encoding="utf-8"))


def test_an_entry_that_was_tampered_with_is_read_again(shelf: list[Path], tmp_path: Path) -> None:
    read_headers(shelf, tmp_path)
    index = json.loads((tmp_path / FILE_NAME).read_text(encoding="utf-8"))
    index["scenarios"][str(shelf[0])]["minutes"] = "soon"
    index["scenarios"][str(shelf[1])] = {"mark": index["scenarios"][str(shelf[1])]["mark"]}
    (tmp_path / FILE_NAME).write_text(json.dumps(index), encoding="utf-8")
    assert read_headers(shelf, tmp_path) == read_headers(shelf)


def test_a_cache_that_cannot_be_written_is_done_without(shelf: list[Path], tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert read_headers(shelf, blocked / "cache") == read_headers(shelf)


def test_the_first_of_two_files_with_one_id_wins_and_the_other_is_reported(
    shelf: list[Path], tmp_path: Path
) -> None:
    copy = tmp_path / "copy.yaml"
    copy.write_bytes(shelf[0].read_bytes())
    kept, findings = first_of_each(read_headers([*shelf, copy]))
    assert [header.path for header in kept] == shelf
    assert [(f.code, f.path, f.values["name"]) for f in findings] == [("TR501", str(copy), "petit")]
