"""What an instructor gives a class to play: which scenario, how, and until when."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.negotiation.events import Mode

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
    mode: Mode
    made: str
    deadline: str = ""
    extra: int = 0
    difficulty: int = 0
    note: str = ""


class UnreadableAssignment(ValueError):
    """The text is not an assignment."""


def assignment_text(assignment: Assignment) -> str:
    """An assignment as one line of JSON."""
    return _adapter().dump_json(assignment).decode("utf-8")


def decode_assignment(text: str | bytes) -> Assignment:
    """What `assignment_text` wrote. Raises UnreadableAssignment."""
    from pydantic import ValidationError

    try:
        return _adapter().validate_json(text)
    except (ValidationError, RecursionError) as error:
        raise UnreadableAssignment(str(error)) from error


def keep_assignment(store: "Store", assignment: Assignment) -> None:
    """Keep an assignment, in place of one with the same id. Raises StoreError."""
    with store.writing() as connection:
        connection.execute(
            "insert or replace into assignments (id, class, body, made) values (?, ?, ?, ?)",
            (assignment.id, assignment.class_name, assignment_text(assignment), assignment.made),
        )


def assignments(store: "Store") -> tuple[Assignment, ...]:
    """The assignments kept here, the latest first; what cannot be read any more is left out."""
    with store.reading() as connection:
        rows = connection.execute("select body from assignments order by made desc, id desc").fetchall()
    found = []
    for (body,) in rows:
        try:
            found.append(decode_assignment(body))
        except UnreadableAssignment:
            continue
    return tuple(found)


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
    if row is None:
        return None
    try:
        return decode_assignment(row[0])
    except UnreadableAssignment:
        return None


@lru_cache(maxsize=1)
def _adapter() -> "TypeAdapter[Assignment]":
    from pydantic import TypeAdapter

    return TypeAdapter(Assignment)
