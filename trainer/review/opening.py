"""Any file that one of us may have sent: what it is, by what stands in it. Nothing it says is believed yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from trainer.attempts.travelling import LARGEST, UnreadableFile, travelled

FileKind = Literal["assignment", "return", "hand-in", "scenario", "archive"]

_SCENARIOS = (".yaml", ".yml")
_ZIP = b"PK\x03\x04"
_OURS = b'"negotiation-trainer/'
# Files look like ours by their beginning; of scenarios, the keys stand near it.
_HEAD = 2_000
_MOST_LOOKED_AT = 400
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file with its kind. `content` is all of it; "" for scenarios and archives, which others read."""

    path: Path
    kind: FileKind
    content: bytes = b""


@dataclass(frozen=True, slots=True)
class NearbyFile:
    """A file that may be opened: where, what it seems to be, seconds since 1970 of its last change."""

    path: Path
    kind: FileKind
    changed: float


def open_file(path: Path) -> OpenedFile:
    """Look at a file.

    Raises:
        UnreadableFile: it is none of ours; OSError: it cannot be read.
    """
    # Neither devices nor pipes: reading one may never end.
    if not path.is_file() and path.exists():
        raise UnreadableFile("foreign")
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if content.startswith(_ZIP):
        return OpenedFile(path, "archive")
    if path.suffix.lower() in _SCENARIOS:
        return OpenedFile(path, "scenario")
    return OpenedFile(path, travelled(content).kind, content)


def files_nearby(folders: Iterable[Path]) -> tuple[NearbyFile, ...]:
    """Files in these folders (not below them) that can be opened, the latest first; a dozen at most.

    Folders and files that cannot be read are left out.
    """
    found: dict[Path, float] = {}
    for folder in folders:
        for path in _entries(folder):
            try:
                found[path] = path.stat().st_mtime
            except OSError:
                continue
    latest = sorted(found, key=lambda path: (-found[path], path.name))[:_MOST_LOOKED_AT]
    nearby: list[NearbyFile] = []
    for path in latest:
        kind = _seems(path)
        if kind is not None:
            nearby.append(NearbyFile(path, kind, found[path]))
        if len(nearby) == _SHOWN:
            break
    return tuple(nearby)


def usual_folders(documents: Path) -> tuple[Path, ...]:
    """Where files that came by mail or from a platform lie."""
    import os

    if os.environ.get("TRAINER_HOME"):
        return (documents,)
    import platformdirs

    return tuple(
        dict.fromkeys((platformdirs.user_downloads_path(), documents, platformdirs.user_desktop_path()))
    )


def _entries(folder: Path) -> list[Path]:
    try:
        return [
            path
            for path in folder.iterdir()
            if path.suffix.lower() in (".json", *_SCENARIOS)
            and not path.name.startswith(".")
            and path.is_file()
        ]
    except OSError:
        return []


def _seems(path: Path) -> FileKind | None:
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return None
    if path.suffix.lower() in _SCENARIOS:
        lines = head.replace(b"\r", b"\n").split(b"\n")
        keys = {line.partition(b":")[0] for line in lines if line[:1].isalpha()}
        return "scenario" if {b"format", b"id", b"contract"} <= keys else None
    for kind in ("assignment", "return", "hand-in"):
        if _OURS + kind.encode() + b'"' in head:
            return kind
    return None
