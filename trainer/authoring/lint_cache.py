"""What the lint of the understanding found, kept between runs: only scenes that have changed are looked at again."""

import json
from collections.abc import Iterator, MutableMapping
from contextlib import suppress
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from trainer import __version__
from trainer.practice.written import write_whole

FILE_NAME = "understanding.json"
MOST = 4_000
"""Entries kept: the scenes of a hundred scenarios. Those used longest ago go first."""

# What decides how a reply is read and routed; a change in any of it makes what was found before worthless.
_READERS = ("terms", "language", "scenario", "negotiation", "authoring/understanding")


class LintCache(MutableMapping[str, str]):
    """Entries by their key, in the order of their last use. One that cannot be read or written is an empty one."""

    def __init__(self, folder: Path) -> None:
        """Read what is kept in a folder (which need not exist)."""
        self._file = folder / FILE_NAME
        self._stamp = _stamp()
        self._entries = self._read()
        self._changed = False

    def __getitem__(self, key: str) -> str:
        value = self._entries.pop(key)
        self._entries[key] = value
        return value

    def __setitem__(self, key: str, value: str) -> None:
        self._entries.pop(key, None)
        self._entries[key] = value
        self._changed = True

    def __delitem__(self, key: str) -> None:
        del self._entries[key]
        self._changed = True

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def save(self) -> None:
        """Write the entries if there are new ones; a folder that refuses is no error."""
        if not self._changed:
            return
        kept = dict(list(self._entries.items())[-MOST:])
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(
                self._file, json.dumps({"written_by": self._stamp, "found": kept}, ensure_ascii=False)
            )

    def _read(self) -> dict[str, str]:
        try:
            content = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        found = content.get("found") if isinstance(content, dict) else None
        if not isinstance(found, dict) or content.get("written_by") != self._stamp:
            return {}
        return {key: value for key, value in found.items() if isinstance(value, str)}


def _stamp() -> str:
    """Names the program that reads replies: its version, and its files by size and time."""
    root = Path(str(files("trainer")))
    marks = [__version__]
    for room in _READERS:
        for path in sorted((root / room).rglob("*")):
            if path.suffix not in (".pyc", "") and path.is_file():
                status = path.stat()
                marks.append(f"{path.relative_to(root)}:{status.st_size}:{status.st_mtime_ns}")
    return sha256("\n".join(marks).encode()).hexdigest()
