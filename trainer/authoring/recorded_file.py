"""A test written into a scenario's file: whole or not at all, with the file as it was kept beside it."""

from itertools import takewhile
from pathlib import Path

from trainer.authoring.recorded_entry import Unwritten, Written, with_test
from trainer.practice.written import write_whole
from trainer.scenario.scenario import ScenarioTest

BACKUP = ".bak"
"""Added to the name of the file that keeps what was there before."""


class NothingToUndo(Exception):
    """There is no earlier text, or the file has been changed otherwise since."""


def write_test(path: Path, test: ScenarioTest) -> Written:
    """Put a test into a scenario's file, keeping the file as it was as `NAME.yaml.bak`.

    Raises:
        Unwritten: it cannot be put there safely, or the file is not UTF-8; nothing is written.
        OSError: the file cannot be read or written; it is as it was.
    """
    path = path.resolve()
    text = _text(path)
    written = with_test(text, path.name, test)
    write_whole(backup_of(path), text)
    if _text(path) != text:
        # Saved by its author meanwhile.
        raise Unwritten("changed")
    _replace(path, written.text)
    return written


def undo(path: Path) -> None:
    """Take the last test written into a file out again.

    Raises:
        NothingToUndo: no earlier text is kept, or the file has been changed since.
        OSError: a file cannot be read or written.
    """
    path = path.resolve()
    backup = backup_of(path)
    try:
        before, now = _text(backup), _text(path)
    except (FileNotFoundError, Unwritten):
        raise NothingToUndo from None
    if not _only_added(before, now):
        raise NothingToUndo
    _replace(path, before)
    backup.unlink()


def backup_of(path: Path) -> Path:
    """The file that keeps what was there before."""
    return path.with_name(path.name + BACKUP)


def _only_added(before: str, now: str) -> bool:
    """Whether the text is the earlier one with one thing put into it."""
    head, tail = _alike(before, now), _alike(before[::-1], now[::-1])
    return len(now) > len(before) and head + tail >= len(before)


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _replace(path: Path, text: str) -> None:
    mode = path.stat().st_mode
    write_whole(path, text)
    path.chmod(mode)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise Unwritten("errors") from None
