"""What may be waiting to be received: hand-ins and zip files in the folders where downloads and mail put them."""

import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from trainer.review.archive import Archive, NoArchive

NearbyKind = Literal["archive", "folder", "files"]
MOST_SHOWN = 8
_MOST_LOOKED_AT = 300
_HEAD = 400
_OURS = b'"negotiation-trainer/hand-in"'


@dataclass(frozen=True, slots=True)
class NearbySource:
    """Something that can be received as it is.

    Attributes:
        paths: what to receive; place: the path to show.
        count: hand-ins in it; of a zip file, files that may be some.
        changed: seconds since 1970 of its last change.
    """

    kind: NearbyKind
    place: Path
    paths: tuple[Path, ...]
    count: int
    changed: float


def sources_nearby(folders: Iterable[Path]) -> tuple[NearbySource, ...]:
    """Zip files with JSON files in them, folders with hand-ins, and loose hand-ins in these folders, the latest first; a few.

    What cannot be read is left out.
    """
    found = [source for folder in folders for source in _in_folder(folder)]
    return tuple(sorted(found, key=lambda source: (-source.changed, str(source.place)))[:MOST_SHOWN])


def _in_folder(folder: Path) -> Iterator[NearbySource]:
    loose: list[tuple[Path, float]] = []
    for path in _entries(folder):
        if path.is_dir():
            inside = list(_hand_ins(_below(path)))
            if inside:
                yield NearbySource(
                    "folder", path, (path,), len(inside), max(changed for _, changed in inside)
                )
        elif path.suffix.lower() == ".zip" and (count := _in_zip(path)):
            yield NearbySource("archive", path, (path,), count, _changed(path))
        else:
            loose += _hand_ins((path,))
    if loose:
        paths = tuple(path for path, _ in loose)
        yield NearbySource("files", folder, paths, len(paths), max(changed for _, changed in loose))


def _entries(folder: Path) -> list[Path]:
    try:
        entries = [path for path in folder.iterdir() if not path.name.startswith(".")]
    except OSError:
        return []
    return sorted(entries, key=lambda path: -_changed(path))[:_MOST_LOOKED_AT]


def _below(folder: Path) -> Iterator[Path]:
    """The files of a folder and of the folders in it, as a platform packs them: one a student."""
    for path in _entries(folder):
        if path.is_dir():
            yield from (inner for inner in _entries(path) if inner.is_file())
        else:
            yield path


def _hand_ins(paths: Iterable[Path]) -> Iterator[tuple[Path, float]]:
    for path in paths:
        if path.suffix.lower() != ".json":
            continue
        try:
            with path.open("rb") as file:
                head = file.read(_HEAD)
        except OSError:
            continue
        if _OURS in head:
            yield path, _changed(path)


def _in_zip(path: Path) -> int:
    try:
        with path.open("rb") as file:
            archive = Archive(file, path.stat().st_size)
            return sum(name.lower().endswith((".json", ".zip")) for name, _ in archive.names())
    except (OSError, NoArchive, zipfile.BadZipFile):
        return 0


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
