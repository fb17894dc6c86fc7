"""Files that the caller named: reading their text, and finding those of a folder that are to be checked."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from trainer.cli.context import Context, WrongCall

_SUFFIXES = frozenset({".yaml", ".yml"})
# A scenario or a rubric has one of these at its top level; other YAML files of a folder are somebody else's.
_OURS = re.compile(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:format|scenes|criteria)\s*:", re.MULTILINE)
# As far as a file is looked at, in bytes: the keys stand near its beginning.
_LOOKED_AT = 100_000


def file_text(name: str, context: Context) -> str:
    """The text of a file. Raises WrongCall when it is not UTF-8, OSError when it cannot be read."""
    try:
        return Path(name).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise WrongCall(context.text("cli.not_text_file", path=name)) from None


def files_to_check(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files named, and the scenarios and rubrics in the folders named and below, in order of name; each once."""
    return tuple(dict.fromkeys(file for path in paths for file in _files(path)))


def _files(path: Path) -> Iterator[Path]:
    if not os.path.isdir(path):  # noqa: PTH112 (a name too long is no folder, and said when it is opened)
        yield path
        return
    found = [Path(place) / name for place, _, names in os.walk(path) for name in names]
    yield from sorted(file for file in found if _is_ours(file, path))


def _is_ours(file: Path, folder: Path) -> bool:
    """Whether a file of a folder is a scenario or a rubric of that folder. One that cannot be opened may be."""
    if file.suffix.lower() not in _SUFFIXES or not file.is_file():
        return False
    if file.is_symlink() and not file.resolve().is_relative_to(folder.resolve()):
        return False
    try:
        with file.open("rb") as stream:
            content = stream.read(_LOOKED_AT)
    except OSError:
        return True
    # Without its zero bytes, UTF-16 shows its ASCII.
    return _OURS.search(content.replace(b"\0", b"").replace(b"\r", b"\n")) is not None
