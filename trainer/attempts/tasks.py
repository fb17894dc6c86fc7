"""What was assigned to whoever practises here, and how far it has come. Light: the library asks at every start."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from trainer.attempts.assignment import Assignment, stored_assignment
from trainer.attempts.history import own

if TYPE_CHECKING:
    from trainer.attempts.store import Store


@dataclass(frozen=True, slots=True)
class Task:
    """An assignment as it stands for some students.

    Attributes:
        attempts: how many they have begun for it.
        unfinished, played: ids of the latest attempt for it that still goes on, that has ended; "" for none.
        handed: when one was last handed in, ISO 8601, UTC; "" where none was.
    """

    assignment: Assignment
    attempts: int = 0
    unfinished: str = ""
    played: str = ""
    handed: str = ""

    @property
    def to_do(self) -> bool:
        """Whether nothing has been handed in yet."""
        return not self.handed

    def late(self, now: datetime) -> bool:
        """Whether it is still to do and its time is over; `now` with an offset."""
        end = deadline_of(self.assignment)
        return self.to_do and end is not None and now > end


def tasks(store: "Store", students: tuple[str, ...] | None = None) -> tuple[Task, ...]:
    """What was taken on here: first what is still to do, the nearest deadline first.

    Args:
        students: whose attempts count (see `history.own`); None counts everybody's.

    Raises:
        StoreError.
    """
    theirs, values = ("1", []) if students is None else own(students)
    with store.reading() as connection:
        rows = connection.execute("select body from assignments where opened is not null").fetchall()
        if not rows:
            return ()
        played = connection.execute(
            "select assignment, id, ended, coalesce(handed.at, '') from assigned"
            " join attempts on attempts.id = assigned.attempt left join handed on handed.attempt = attempts.id"
            f" where {theirs} order by id",
            values,
        ).fetchall()
    by_assignment: dict[str, list[tuple[str, str | None, str]]] = {}
    for assignment, attempt, ended, handed in played:
        by_assignment.setdefault(assignment, []).append((attempt, ended, handed))
    assigned = [found for (body,) in rows if (found := stored_assignment(body)) is not None]
    return tuple(sorted((_task(one, by_assignment.get(one.id, [])) for one in assigned), key=_urgency))


def deadline_of(assignment: Assignment) -> datetime | None:
    """Until when, with an offset; None for no deadline."""
    try:
        found = datetime.fromisoformat(assignment.deadline)
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def _task(assignment: Assignment, played: list[tuple[str, str | None, str]]) -> Task:
    return Task(
        assignment,
        attempts=len(played),
        unfinished=max((attempt for attempt, ended, _ in played if ended is None), default=""),
        played=max((attempt for attempt, ended, _ in played if ended is not None), default=""),
        handed=max((handed for _, _, handed in played), default=""),
    )


def _urgency(task: Task) -> tuple[bool, float, str]:
    end = deadline_of(task.assignment)
    return not task.to_do, float("inf") if end is None else end.timestamp(), task.assignment.id
