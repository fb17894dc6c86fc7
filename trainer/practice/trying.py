"""What would have come of another reply at an earlier moment of the talk. Nothing of it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.language.read import read
from trainer.language.reading import Reading
from trainer.negotiation.step import reading_context, step
from trainer.negotiation.talk.events import Event, Replied, Started, standing
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.practice.lines import Speaker, talk_lines
from trainer.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Moment:
    """Just before a reply.

    Attributes:
        n: number of the reply; text, reading and turn: what was said, how it was read, and what came of it.
        before: the state it met; lines: all that had been said, (speaker, words) each.
    """

    n: int
    text: str
    reading: Reading
    turn: Turn
    before: State
    lines: tuple[tuple[Speaker, str], ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """A reply that was not made, how it is read, and what would have come of it."""

    text: str
    reading: Reading
    state: State
    turn: Turn


def moments(log: Sequence[Event]) -> tuple[Moment, ...]:
    """The moments before each reply that stands, in order."""
    lines = tuple((line.speaker, line.text) for line in talk_lines(log))
    found: list[Moment] = []
    state: State | None = None
    for event in standing(log):
        if isinstance(event, Replied) and state is not None:
            n = 2 * len(found) + 2
            found.append(Moment(n, event.text, event.reading, event.turn, state, lines[: n - 1]))
        if isinstance(event, Started | Replied):
            state = event.state
    return tuple(found)


def tried(scenario: Scenario, seed: int, moment: Moment, text: str) -> Tried:
    """Say something else at a moment. Pure.

    Args:
        seed: the attempt's: she words herself as she would have.
    """
    reading = read(text, reading_context(scenario, moment.before, moment.lines))
    state, turn = step(scenario, moment.before, reading, seed)
    return Tried(text, reading, state, turn)
