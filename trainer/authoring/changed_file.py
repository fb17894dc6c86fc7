"""A scenario's file changed by the program: whole or not at all, with the file as it was kept beside it."""

from collections.abc import Callable
from itertools import takewhile
from pathlib import Path

from trainer.authoring.insertion import Unwritten, Written
from trainer.practice.written import write_whole

BACKUP = ".bak"
"""Added to the name of the file that keeps what was there before."""


class NothingToUndo(Exception):
    """There is no earlier text, or the file has been changed otherwise since."""


def change_file(path: Path, change: Callable[[str, str], Written]) -> Written:
    """Change a scenario's file, keeping the file as it was as `NAME.yaml.bak`.

    Args:
        change: gives the new text for the text and the name of the file; may raise Unwritten.

    Raises:
        Unwritten: it cannot be done safely, or the file is not UTF-8; nothing is written.
        OSError: the file cannot be read or written; it is as it was.
    """
    path = path.resolve()
    text = text_of(path)
    written = change(text, path.name)
    write_whole(backup_of(path), text)
    if text_of(path) != text:
        # Saved by its author meanwhile.
        raise Unwritten("changed")
    _replace(path, written.text)
    return written


def undo(path: Path, added: Callable[[str, str], bool] | None = None) -> None:
    """Take what was last written into a file out again.

    Args:
        added: whether the second text is the first with nothing but the addition put into it; None: with any one thing
            put into it.

    Raises:
        NothingToUndo: no earlier text is kept, or the file has been changed since.
        OSError: a file cannot be read or written.
    """
    path = path.resolve()
    backup = backup_of(path)
    try:
        before, now = text_of(backup), text_of(path)
    except (FileNotFoundError, Unwritten):
        raise NothingToUndo from None
    if not (added or _one_thing_added)(before, now):
        raise NothingToUndo
    _replace(path, before)
    backup.unlink()


def backup_of(path: Path) -> Path:
    """The file that keeps what was there before."""
    return path.with_name(path.name + BACKUP)


def text_of(path: Path) -> str:
    """The text of a file, with the line ends it has. Raises Unwritten where it is not UTF-8, OSError."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise Unwritten("errors") from None


def _one_thing_added(before: str, now: str) -> bool:
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
