"""What an instructor gives a class to play: which scenario, how, and until when."""

import json
from dataclasses import asdict, dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from trainer.attempts.store import Store


@dataclass(frozen=True, slots=True)
class Assignment:
    """One assignment.

    Attributes:
        id: made like an attempt's.
        class_name: of the class it is for.
        scenario, scenario_hash: id and content hash of the scenario; rubric: id of the rubric.
        title: of the scenario.
        deadline: ISO 8601 with an offset, "" for none.
        extra: percent of extra time before a jury; difficulty: 1 to 3, 0 for the scenario's own.
        note: what the instructor wants to be read before, may be empty.
        made: ISO 8601, UTC.
    """

    id: str
    class_name: str
    scenario: str
    scenario_hash: str
    rubric: str
    title: str
    # `negotiation.events.Mode`, which menus that show assignments must not pay for.
    mode: Literal["guided", "practice", "jury"]
    made: str
    deadline: str = ""
    extra: int = 0
    difficulty: int = 0
    note: str = ""


class UnreadableAssignment(ValueError):
    """The text is not an assignment."""


def assignment_text(assignment: Assignment) -> str:
    """An assignment as one line of JSON."""
    return json.dumps(asdict(assignment), ensure_ascii=False)


def decode_assignment(text: str | bytes) -> Assignment:
    """What `assignment_text` wrote. Raises UnreadableAssignment."""
    from pydantic import ValidationError

    try:
        return _adapter().validate_json(text)
    except (ValidationError, RecursionError) as error:
        raise UnreadableAssignment(str(error)) from error


def keep_assignment(store: "Store", assignment: Assignment, opened: str | None = None) -> None:
    """Keep an assignment, in place of one with the same id.

    Args:
        opened: when it was taken on to be played here, ISO 8601, UTC; None (by whoever made it, or received attempts at
            it) leaves that as it was.

    Raises:
        StoreError.
    """
    with store.writing() as connection:
        connection.execute(
            "insert into assignments (id, class, body, made, opened) values (?, ?, ?, ?, ?)"
            " on conflict (id) do update set class = excluded.class, body = excluded.body, made = excluded.made,"
            " opened = coalesce(excluded.opened, opened)",
            (assignment.id, assignment.class_name, assignment_text(assignment), assignment.made, opened),
        )


def drop_assignment(store: "Store", id: str) -> None:
    """Play it here no more; the attempts at it stay. Raises StoreError."""
    with store.writing() as connection:
        connection.execute("update assignments set opened = null where id = ?", (id,))


def assignments(store: "Store") -> tuple[Assignment, ...]:
    """The assignments kept here, the latest first; what cannot be read any more is left out."""
    with store.reading() as connection:
        rows = connection.execute("select body from assignments order by made desc, id desc").fetchall()
    return tuple(found for (body,) in rows if (found := stored_assignment(body)) is not None)


def assign(store: "Store", attempt: str, assignment: str) -> None:
    """Note the assignment an attempt is played for. Raises StoreError."""
    with store.writing() as connection:
        connection.execute(
            "insert or replace into assigned (attempt, assignment) values (?, ?)", (attempt, assignment)
        )


def assignment_of(store: "Store", attempt: str) -> Assignment | None:
    """The assignment an attempt was played for; None for most, and where it has gone."""
    with store.reading() as connection:
        row = connection.execute(
            "select body from assignments where id = (select assignment from assigned where attempt = ?)",
            (attempt,),
        ).fetchone()
    return None if row is None else stored_assignment(row[0])


def stored_assignment(body: str) -> Assignment | None:
    """An assignment as this program has stored it, read without pydantic: menus show it. None for one that cannot be read
    any more."""
    try:
        found = json.loads(body)
        return Assignment(**{name: found[name] for name in _NAMES if name in found})
    except (ValueError, TypeError, RecursionError):
        return None


_NAMES = tuple(field.name for field in fields(Assignment))


@lru_cache(maxsize=1)
def _adapter() -> "TypeAdapter[Assignment]":
    from pydantic import TypeAdapter

    return TypeAdapter(Assignment)
