"""What another rubric would make of stored attempts: looked at before anything is written, and taken back at will."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.assessment.assess import assess
from trainer.assessment.rubric import Rubric
from trainer.attempts.errors import StoreError
from trainer.attempts.regrades import Regraded, keep_regrades, stored_result
from trainer.attempts.store import Store
from trainer.attempts.summary import Result
from trainer.practice.errors import PracticeError
from trainer.practice.sources import Source
from trainer.practice.stored_logs import StoredLogs, Tick


@dataclass(frozen=True, slots=True)
class Moved:
    """One criterion of one attempt that would come out otherwise. None: not observed, or not in that rubric."""

    criterion: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Change:
    """What would become of one attempt.

    Attributes:
        before: the stored result, None where there is none; after: by the other rubric.
        moved: the criteria whose level would change, in the order of the other rubric.
    """

    attempt: str
    title: str
    students: tuple[str, ...]
    number: int
    mode: str
    before: Result | None
    after: Result
    moved: tuple[Moved, ...]

    @property
    def changes(self) -> bool:
        """Whether anything would be other than it is."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class Preview:
    """What a rubric would change.

    Attributes:
        changes: every attempt that was computed, those that stay as they are included.
        other: attempts of other rubrics, which are left alone; in_force: those this rubric already is in force for.
        unplayable: ids of those whose texts or logs this version cannot use.
    """

    rubric: Rubric
    rubric_text: str
    changes: tuple[Change, ...]
    other: int
    in_force: int
    unplayable: tuple[str, ...]

    @property
    def changed(self) -> tuple[Change, ...]:
        """The attempts that would come out otherwise."""
        return tuple(change for change in self.changes if change.changes)


def preview(store: Store, rubric: Source[Rubric], class_name: str | None, tick: Tick) -> Preview | None:
    """Compute ended attempts by another rubric with the same id; nothing is written.

    Args:
        class_name: only attempts received for this class; None takes every attempt stored here.
        tick: told after each attempt; when it gives up, None comes back.

    Raises:
        StoreError.
    """
    import json

    theirs, values = ("1", ()) if class_name is None else (_IN_CLASS, (class_name,))
    with store.reading() as connection:
        rows = connection.execute(f"{_SELECT} and {theirs} order by id", values).fetchall()
    logs, changes, unplayable = StoredLogs(store), [], []
    other = in_force = 0
    for place, row in enumerate(rows, 1):
        id, title, students, number, mode, total, out_of, levels, own, grid = row
        if own != rubric.value.id:
            other += 1
        elif grid == rubric.hash:
            in_force += 1
        else:
            try:
                after = _result(logs, id, rubric.value)
                before = stored_result(total, out_of, levels)
                moved = _moved(rubric.value, before, after)
                names = tuple(json.loads(students))
                changes.append(Change(id, title, names, number, mode, before, after, moved))
            except (PracticeError, StoreError):
                unplayable.append(id)
        if not tick(place, len(rows)):
            return None
    return Preview(rubric.value, rubric.text, tuple(changes), other, in_force, tuple(unplayable))


def apply(store: Store, found: Preview, *, at: str) -> int:
    """Put the results of a preview into force, those that stay as they are too (their rubric is another one from now on).

    Args:
        at: the moment, ISO 8601, UTC.

    Returns:
        For how many attempts; fewer than were looked at where results have changed meanwhile. Raises StoreError.
    """
    results = [Regraded(change.attempt, change.before, change.after) for change in found.changes]
    return keep_regrades(store, found.rubric.id, found.rubric_text, results, at=at) if results else 0


def _result(logs: StoredLogs, attempt: str, rubric: Rubric) -> Result:
    log = logs.log(attempt)
    found = assess(rubric, log.scenario, log.events)
    return Result(found.total, found.out_of, {one.id: one.level for one in found.criteria})


def _moved(rubric: Rubric, before: Result | None, after: Result) -> tuple[Moved, ...]:
    if before is None:
        return ()
    names: Sequence[str] = tuple(dict.fromkeys((*(one.id for one in rubric.criteria), *before.levels)))
    pairs = (Moved(name, before.levels.get(name), after.levels.get(name)) for name in names)
    return tuple(one for one in pairs if one.before != one.after)


_SELECT = (
    "select id, title, students, number, mode, total, out_of, levels, coalesce(again.rubric, attempts.rubric),"
    " coalesce(again.rubric_hash, attempts.rubric_hash) from attempts"
    " left join (select attempt, rubric, rubric_hash, max(batch) from regrades group by attempt) as again"
    " on again.attempt = attempts.id where ended is not null"
)
_IN_CLASS = "id in (select attempt from received where class = ?)"
