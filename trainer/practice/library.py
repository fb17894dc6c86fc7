"""The shelf that menus show: every scenario found, with what the stored attempts at it come to.

Light on purpose: nothing here loads a scenario, and neither pydantic, yaml nor sqlite-utils is imported when the index
of scenarios is up to date.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ShelfItem:
    """One scenario as a menu shows it.

    Attributes:
        difficulty: 1 to 3; minutes, turns: as announced.
        attempts, best, unfinished: see `attempts.summary.Standing`.
        errors: how many errors its file has; such a scenario cannot be played, and `title` may be its file's name.
    """

    id: str
    title: str
    language: str
    market: str
    contract: str
    difficulty: int
    minutes: int
    path: Path
    attempts: int = 0
    best: float | None = None
    unfinished: str | None = None
    errors: int = 0


def shelf(folders: tuple[Path, ...] = (), store: object | None = None) -> tuple[ShelfItem, ...]:
    """The scenarios found, in the order menus show them (language, difficulty, title).

    Args:
        folders: looked in besides the usual places (see `places.scenario_folders`).
        store: the attempts; None shows none.
    """
    raise NotImplementedError
