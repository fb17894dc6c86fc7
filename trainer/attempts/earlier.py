"""What was said in earlier attempts at a scenario, to be played again: only those that came through a scene."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.attempts.steps import in_steps

if TYPE_CHECKING:
    from trainer.attempts.store import Store
    from trainer.negotiation.talk.exhibit import Exhibit

# The words are looked for first: parsing every event would cost ten times as much.
_QUERY = """
select distinct attempt from events
where kind = 'replied' and instr(body, ?) > 0 and json_extract(body, '$.turn.scene') = ? and attempt in ({ids})
order by attempt
"""
_ANYWHERE = (
    "select distinct attempt from events where kind = 'replied' and attempt in ({ids}) order by attempt"
)


@dataclass(frozen=True, slots=True)
class Said:
    """One reply, what was shown with it, and whether it was taken back to be said in other words."""

    text: str
    exhibit: "Exhibit | None" = None
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class EarlierAttempt:
    """What it takes to play an attempt again.

    Attributes:
        started: ISO 8601, UTC.
        difficulty: 1 to 3 where one was chosen, 0 for the scenario's own.
    """

    attempt: str
    started: str
    seed: int
    difficulty: int
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Came:
    """The attempts that one step found, by id; `done` of the `total` have been looked at."""

    done: int
    total: int
    attempts: tuple[str, ...]


def came_through(store: "Store", scenario: str, scene: str | None) -> Iterator[Came]:
    """The attempts in which something was said in a scene; of any scene for None.

    Raises:
        StoreError: the attempts cannot be read.
    """
    query, values = (_ANYWHERE, ()) if scene is None else (_QUERY, (f'"scene":"{scene}"', scene))
    for step in in_steps(store, scenario, query, values):
        yield Came(step.done, step.total, tuple(row[0] for row in step.rows))


def earlier_attempt(store: "Store", attempt: str) -> EarlierAttempt:
    """What was said in one attempt. Raises UnknownAttempt, StoreDamaged."""
    from trainer.negotiation.talk.events import Replied, Started, standing

    log = store.events(attempt)
    started = log[0]
    assert isinstance(started, Started)  # The store has checked it.
    kept = {id(event) for event in standing(log)}
    said = tuple(Said(one.text, one.exhibit, id(one) not in kept) for one in log if isinstance(one, Replied))
    return EarlierAttempt(attempt, started.started, started.seed, started.difficulty, said)
