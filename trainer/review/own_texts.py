"""Which texts of a scenario and a rubric this machine has under their ids, by content hash."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from trainer.attempts.folders import data_folder
from trainer.practice.library import ShelfItem
from trainer.scenario.shelf import RUBRICS, find_rubric


class OwnTexts(Protocol):
    """What this machine has."""

    def scenario(self, id: str) -> str | None:
        """The hash of the scenario's text; None where there is none."""

    def rubric(self, id: str, scenario: str) -> str | None:
        """The hash of the rubric's text, as a scenario would find it; None where there is none."""


class ShelfTexts:
    """The texts of the scenarios in the library and of their rubrics; a file is read when it is first asked for."""

    def __init__(self, items: Callable[[], Iterable[ShelfItem]], folders: tuple[Path, ...] = ()) -> None:
        """Ask for the library when it is first needed.

        Args:
            folders: of scenarios, in which rubrics are looked for first.
        """
        self._items = items
        self._folders = folders
        self._paths: dict[str, Path] | None = None
        self._hashes: dict[Path, str | None] = {}

    def scenario(self, id: str) -> str | None:
        """See `OwnTexts`."""
        path = self._path(id)
        return None if path is None else self._hash(path)

    def rubric(self, id: str, scenario: str) -> str | None:
        """See `OwnTexts`."""
        path = self._path(scenario)
        near = (() if path is None else (path.parent,)) + self._folders
        places = [place for folder in near for place in (folder, folder / RUBRICS, folder.parent / RUBRICS)]
        found = find_rubric(id, (*places, data_folder() / RUBRICS))
        return None if found is None else self._hash(found)

    def _hash(self, path: Path) -> str | None:
        if path not in self._hashes:
            self._hashes[path] = _hash_of(path)
        return self._hashes[path]

    def _path(self, id: str) -> Path | None:
        if self._paths is None:
            self._paths = {item.id: item.path for item in self._items()}
        return self._paths.get(id)


def _hash_of(path: Path) -> str | None:
    from trainer.practice.sources import file_content
    from trainer.scenario.source_text import decode, text_hash

    try:
        return text_hash(decode(file_content(path), str(path))[0].text)
    except OSError:
        return None
