"""Noticing that a file has been saved: by looking at it again and again, with nothing to install."""

from dataclasses import dataclass
from pathlib import Path

# Seconds between two looks. A save is noticed after two of them, so that a file being written is not read half way.
LOOK = 0.05


@dataclass(frozen=True, slots=True)
class Stamp:
    """What changes when a file is saved."""

    modified: int
    size: int
    number: int


class FileWatch:
    """One file. It counts as saved once it has changed and then stood still from one look to the next."""

    def __init__(self, path: Path) -> None:
        """Take the file as it is now for known."""
        self.path = path
        self._known = self._last = stamp(path)

    def saved(self) -> bool:
        """Look. True once after each save; a file that is gone or empty is being written by an editor."""
        now = stamp(self.path)
        still = now == self._last
        self._last = now
        if now is None or now.size == 0 or not still or now == self._known:
            return False
        self._known = now
        return True


def stamp(path: Path) -> Stamp | None:
    """How a file stands now, None when it cannot be looked at."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Stamp(found.st_mtime_ns, found.st_size, found.st_ino)
