"""What is inside a zip file, one entry at a time. Nothing is unpacked on the disk, and no name in it is used as a path."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Literal

EntryReason = Literal["encrypted", "compression", "entry_damaged", "too_large", "too_much"]
"""Behind a password · packed in a way that is not known here · not what its check sum says · larger than any of our files ·
more than all the files of a class could hold."""

ARCHIVE_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
# Bytes of the list of entries: some 100,000 of them. A list is read whole before the first entry is.
_LONGEST_LIST = 10_000_000
_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
# The end mark stands before a comment of at most 64 kB.
_LONGEST_END = 65_535 + _END.size
_ENCRYPTED = 0x1
_UNICODE = 0x800
_STEP = 1 << 20


class NoArchive(ValueError):
    """The zip file cannot be opened as one: it is cut off, or its list of entries is of no sensible length."""


class UnreadableEntry(ValueError):
    """One entry cannot be had."""

    def __init__(self, reason: EntryReason) -> None:
        self.reason: EntryReason = reason
        super().__init__(reason)


@dataclass(slots=True)
class Budget:
    """What may still be read from one source: a small file can swell to anything."""

    bytes: int

    def take(self, count: int) -> None:
        """Note that so much was read. Raises UnreadableEntry when that was too much."""
        self.bytes -= count
        if self.bytes < 0:
            raise UnreadableEntry("too_much")


class Archive:
    """One zip file, opened."""

    def __init__(self, file: IO[bytes], size: int) -> None:
        """Open it.

        Args:
            size: of the file in bytes.

        Raises:
            NoArchive; OSError.
        """
        if _list_length(file, size) > _LONGEST_LIST:
            raise NoArchive
        try:
            self._zip = zipfile.ZipFile(file)
        except _BROKEN as error:
            raise NoArchive from error
        self._entries = [info for info in self._zip.infolist() if not info.is_dir()]

    @property
    def is_document(self) -> bool:
        """Whether it is the file of a word processor or the like, which are zip files too."""
        return any(info.filename in ("[Content_Types].xml", "mimetype") for info in self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def names(self) -> Iterator[tuple[str, zipfile.ZipInfo]]:
        """Each entry and its name to be shown."""
        for info in self._entries:
            yield _name(info), info

    def content(self, info: zipfile.ZipInfo, most: int, budget: Budget) -> bytes:
        """The bytes of an entry.

        Args:
            most: bytes it may have.

        Raises:
            UnreadableEntry: with the reason; OSError: the zip file itself cannot be read on.
        """
        if info.flag_bits & _ENCRYPTED:
            raise UnreadableEntry("encrypted")
        if info.file_size > most:
            raise UnreadableEntry("too_large")
        found = bytearray()
        try:
            with self._zip.open(info) as entry:
                # What is announced is a claim: what comes is counted.
                while piece := entry.read(_STEP):
                    budget.take(len(piece))
                    found += piece
                    if len(found) > most:
                        raise UnreadableEntry("too_large")
        except UnreadableEntry:
            raise
        except NotImplementedError as error:
            raise UnreadableEntry("compression") from error
        except _BROKEN as error:
            raise UnreadableEntry("entry_damaged") from error
        return bytes(found)


# What zipfile raises on bytes that are no zip file, or no longer one.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OverflowError, struct.error, IndexError, KeyError,
)  # fmt: skip


def _list_length(file: IO[bytes], size: int) -> int:
    """Bytes of the list of entries, as the end of the file announces them; 0 where it has no end."""
    file.seek(max(0, size - _LONGEST_END))
    end = file.read()
    place = end.rfind(_END_MARK)
    file.seek(0)
    if place < 0 or len(end) - place < _END.size:
        return 0
    return int(_END.unpack_from(end, place)[5])


def _name(info: zipfile.ZipInfo) -> str:
    """The name as whoever packed it saw it: without the mark for Unicode it is read as UTF-8, as some write it all the
    same, else in the letters of a Western Windows."""
    if info.flag_bits & _UNICODE:
        return info.filename
    try:
        content = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "cp850"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def opened(content: bytes) -> Archive:
    """A zip file in memory, as one inside another. Raises NoArchive."""
    return Archive(io.BytesIO(content), len(content))
