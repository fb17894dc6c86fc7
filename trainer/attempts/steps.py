"""Questions to all attempts at a scenario, asked in small steps: others can write in between, and progress can be shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trainer.attempts.store import Store

STEP = 100
"""Attempts asked about at once: some tens of milliseconds."""


@dataclass(frozen=True, slots=True)
class Step:
    """The rows about some attempts; `done` of the `total` have been asked about, these included."""

    done: int
    total: int
    rows: list[tuple[Any, ...]]


def in_steps(
    store: "Store", scenario: str | None, query: str, values: tuple[str, ...] = ()
) -> Iterator[Step]:
    """Ask a question about the events of all attempts at a scenario, the oldest attempt first.

    Args:
        scenario: its id; None asks about all of them.
        query: with `{ids}` where the ids of the attempts asked about go, the last of its values.
        values: those before.

    Raises:
        StoreError: the attempts cannot be read.
    """
    condition, wanted = ("1", ()) if scenario is None else ("scenario = ?", (scenario,))
    with store.reading() as connection:
        # An id begins with its moment.
        ids = [
            row[0]
            for row in connection.execute(f"select id from attempts where {condition} order by id", wanted)
        ]
    for start in range(0, len(ids), STEP):
        some = ids[start : start + STEP]
        with store.reading() as connection:
            places = ", ".join(["?"] * len(some))
            rows = connection.execute(query.replace("{ids}", places), (*values, *some)).fetchall()
        yield Step(start + len(some), len(ids), rows)
