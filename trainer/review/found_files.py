"""The files in what an instructor points at: files, folders and zip files, as schools' platforms give them."""

import os
import stat
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from trainer.attempts.travelling import LARGEST
from trainer.practice.typed import without_controls
from trainer.review.archive import (
    ARCHIVE_MARKS,
    Archive,
    Budget,
    EntryReason,
    NoArchive,
    UnreadableEntry,
    opened,
)

FoundReason = (
    EntryReason
    | Literal[
        "missing", "not_a_file", "no_permission", "unreadable", "too_many", "archive_damaged", "archive_large", "nested",
        "other_archive", "foreign", "empty",
    ]
)  # fmt: skip
"""Not there · a device or the like · not allowed to be read · the system cannot read it · more files than any class hands in ·
a zip file that is cut off or damaged · one larger than `LARGEST_ARCHIVE` · zip files in zip files in zip files · packed by
another program than zip · no JSON, so none of our files · nothing in it."""

LARGEST_ARCHIVE = 1_000_000_000
"""Bytes of the largest zip file that is opened on the disk; one inside another may have a tenth of that."""
_LARGEST_INNER = LARGEST_ARCHIVE // 10
_MOST_FILES = 5_000
_MOST_BYTES = 4_000_000_000
_DEEPEST = 3
_HEAD = 64

_OTHER_ARCHIVES = (b"7z\xbc\xaf\x27\x1c", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_UTF8 = b"\xef\xbb\xbf"
# What systems leave behind in every folder they have been in.
_LEFT_BEHIND = frozenset({"__macosx", ".ds_store", "thumbs.db", "desktop.ini", ".directory"})
_LEFT_BEHIND_PREFIXES = ("._", "~$", ".~lock")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """One file.

    Attributes:
        name: to be shown: where it is in what was pointed at.
        content: its bytes, empty where there is a reason why it is not to be had.
        left: files known to come after this one; a zip file that is opened adds its own.
    """

    name: str
    content: bytes = b""
    reason: FoundReason | None = None
    left: int = 0


def found_files(paths: Iterable[Path]) -> Iterator[FoundFile]:
    """Every file in files, folders (with those inside) and zip files (with those inside), in the order of their names, one at
    a time: no more than one is held. What a system leaves behind in folders is passed over. Raises nothing.

    Args:
        paths: what was pointed at; a path met twice counts once.
    """
    search = _Search()
    for path in dict.fromkeys(paths):
        search.add(path)
    yield from search.run()


class _Search:
    def __init__(self) -> None:
        self._waiting: deque[tuple[str, Path]] = deque()
        self._inside = 0
        self._budget = Budget(_MOST_BYTES)
        self._seen = 0

    def add(self, path: Path) -> None:
        """A file, or all files of a folder."""
        if not _is_folder(path):
            self._waiting.append((shown_name(path.name), path))
            return
        for name, file in _in_folder(path):
            self._waiting.append((name, file))
            if len(self._waiting) > _MOST_FILES:
                return

    def run(self) -> Iterator[FoundFile]:
        """One after the other."""
        while self._waiting:
            name, path = self._waiting.popleft()
            yield from self._on_disk(name, path)
            if self._seen >= _MOST_FILES:
                yield FoundFile(name, reason="too_many")
                return

    def _told(self, name: str, content: bytes = b"", reason: FoundReason | None = None) -> FoundFile:
        self._seen += 1
        return FoundFile(name, content, reason, len(self._waiting) + self._inside)

    def _on_disk(self, name: str, path: Path) -> Iterator[FoundFile]:
        try:
            about = path.stat()
            if stat.S_ISDIR(about.st_mode):
                # One that could not be looked into.
                raise PermissionError
            # Neither devices nor pipes: reading one may never end.
            if not stat.S_ISREG(about.st_mode):
                yield self._told(name, reason="not_a_file")
                return
            with path.open("rb") as file:
                head = file.read(_HEAD)
                if head[:4] in ARCHIVE_MARKS:
                    yield from self._archive(name, lambda: Archive(file, about.st_size), 1, about.st_size)
                    return
                reason = _reason(head) or ("too_large" if about.st_size > LARGEST else None)
                content = b"" if reason else head + file.read(LARGEST + 1 - len(head))
            yield self._told(name, content, reason)
        except FileNotFoundError:
            yield self._told(name, reason="missing")
        except PermissionError:
            yield self._told(name, reason="no_permission")
        except (OSError, ValueError):
            yield self._told(name, reason="unreadable")

    def _archive(
        self, name: str, open_it: Callable[[], Archive], depth: int, size: int
    ) -> Iterator[FoundFile]:
        if size > LARGEST_ARCHIVE:
            yield self._told(name, reason="archive_large")
            return
        if depth > _DEEPEST:
            yield self._told(name, reason="nested")
            return
        try:
            archive = open_it()
        except NoArchive:
            yield self._told(name, reason="archive_damaged")
            return
        if archive.is_document and not name.lower().endswith(".zip"):
            yield self._told(name, reason="foreign")
            return
        yield from self._entries(name, archive, depth)

    def _entries(self, name: str, archive: Archive, depth: int) -> Iterator[FoundFile]:
        entries = [
            (shown, info) for entry, info in archive.names() if not is_left_behind(shown := shown_name(entry))
        ]
        self._inside += len(entries)
        for shown, info in sorted(entries, key=lambda pair: pair[0]):
            self._inside -= 1
            full = f"{name} › {shown}"
            if self._seen >= _MOST_FILES:
                return
            inner = info.filename.lower().endswith(".zip")
            try:
                content = archive.content(info, _LARGEST_INNER if inner else LARGEST, self._budget)
            except UnreadableEntry as error:
                yield self._told(full, reason=error.reason)
                continue
            if content[:4] in ARCHIVE_MARKS:
                yield from self._archive(full, partial(opened, content), depth + 1, len(content))
                continue
            reason = _reason(content[:_HEAD])
            yield self._told(full, b"" if reason else content, reason)


def shown_name(name: str) -> str:
    """A name as it may be shown and kept: one line, no way up or to the root, never used as a path."""
    parts = " ".join(without_controls(name.replace("\\", "/")).split()).split("/")
    return "/".join(part for part in parts if part.strip() not in ("", ".", ".."))[-300:] or "?"


def is_left_behind(name: str) -> bool:
    """Whether a file, by its shown name, is something that systems leave behind."""
    parts = name.lower().split("/")
    return any(part in _LEFT_BEHIND for part in parts) or parts[-1].startswith(_LEFT_BEHIND_PREFIXES)


def _in_folder(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files of a folder and of those in it, hidden folders and links to folders apart, by name; at the end the folders
    that could not be looked into."""
    closed: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not is_left_behind(name))
        for name in sorted(files):
            path = Path(place, name)
            if not is_left_behind(shown := _below(folder, path)):
                yield shown, path
    for path in closed:
        yield _below(folder, path), path


def _below(folder: Path, path: Path) -> str:
    return shown_name(str(path.relative_to(folder.parent if folder.name else folder)))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _reason(head: bytes) -> FoundReason | None:
    """Why a file that begins like this is none of ours; None where it may be one."""
    if head.startswith(_OTHER_ARCHIVES):
        return "other_archive"
    wide = head.startswith(_UTF16)
    begins = (head[2:].replace(b"\0", b"") if wide else head.removeprefix(_UTF8)).lstrip()
    if not begins:
        return "empty" if len(head) < _HEAD else None
    return None if begins.startswith(b"{") else "foreign"
