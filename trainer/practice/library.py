"""The shelf that menus show: every scenario found, with what the stored attempts at it come to.

Light on purpose: nothing here loads a scenario, and neither pydantic, yaml nor sqlite-utils is imported when the index
of scenarios is up to date.
"""

from dataclasses import dataclass
from pathlib import Path

from trainer.attempts.folders import cache_folder, data_folder
from trainer.attempts.history import standings
from trainer.attempts.store import Store
from trainer.attempts.summary import Standing
from trainer.attempts.tasks import Task, tasks
from trainer.scenario.index import Header, first_of_each, read_headers
from trainer.scenario.shelf import find_scenarios, scenario_folders


@dataclass(frozen=True, slots=True)
class ShelfItem:
    """One scenario as a menu shows it.

    Attributes:
        difficulty: 1 to 3; minutes, turns: as announced.
        attempts, best, unfinished: see `attempts.summary.Standing`.
        errors: how many errors its file has; such a scenario cannot be played, and `title` may be its file's name.
        warm_up: whether it is a first exercise.
        task: what was assigned and is to be done next, or was handed in last; None for most.
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
    turns: int = 0
    warm_up: bool = False
    task: Task | None = None


def shelf(
    folders: tuple[Path, ...] = (), store: Store | None = None, students: tuple[str, ...] | None = None
) -> tuple[ShelfItem, ...]:
    """The scenarios found, by language (its warm-up first), difficulty and title; of several with one id, the first found.

    Args:
        folders: looked in before the usual places (`scenario.shelf.scenario_folders`).
        store: the attempts; None shows none.
        students: whose attempts count; None counts everybody's.

    Raises:
        StoreError: the attempts cannot be read.
    """
    places = scenario_folders(folders, data_folder())
    headers, _ = first_of_each(read_headers(find_scenarios(places), cache_folder()))
    known = standings(store, students) if store is not None else {}
    assigned = _assigned(store, students) if store is not None else {}
    items = (_item(header, known.get(header.id, Standing()), assigned.get(header.id)) for header in headers)
    return tuple(
        sorted(
            items,
            key=lambda item: (
                item.language,
                not item.warm_up,
                item.difficulty,
                item.title.casefold(),
                item.id,
            ),
        )
    )


def _assigned(store: Store, students: tuple[str, ...] | None) -> dict[str, Task]:
    """Per scenario id what is to be done next, else what was handed in."""
    found: dict[str, Task] = {}
    for task in tasks(store, students):
        found.setdefault(task.assignment.scenario, task)
    return found


def _item(header: Header, standing: Standing, task: Task | None) -> ShelfItem:
    return ShelfItem(
        id=header.id,
        title=header.title,
        language=header.language,
        market=header.market,
        contract=header.contract,
        difficulty=header.difficulty,
        minutes=header.minutes,
        path=header.path,
        attempts=standing.attempts,
        best=standing.best,
        unfinished=standing.unfinished,
        errors=header.errors,
        turns=header.turns,
        warm_up=header.warm_up,
        task=task,
    )
