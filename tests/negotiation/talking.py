"""A talk typed into a shipped scenario, for tests of what she answers."""

from collections.abc import Sequence

from tests.negotiation.test_misreadings import case
from trainer.language.read import read
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.step import open_talk, step
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn


def talk(name: str, replies: Sequence[str], seed: int = 1) -> tuple[State, list[Turn]]:
    """The state after these replies, and her turns, the opening first."""
    scenario = case(name)
    state, opening = open_talk(scenario, seed)
    lines, turns = [("counterpart", opening.text)], [opening]
    for said in replies:
        reading = read(said, reading_context(scenario, state, tuple(lines)))
        state, turn = step(scenario, state, reading, seed)
        lines += [("student", said), ("counterpart", turn.text)]
        turns.append(turn)
    return state, turns


def answer(name: str, *replies: str, seed: int = 1) -> str:
    """What she says to the last of these replies."""
    return talk(name, replies, seed)[1][-1].text


def sources(name: str, *replies: str, seed: int = 1) -> list[str]:
    """Where the lines of her last answer come from."""
    return [line.source for line in talk(name, replies, seed)[1][-1].lines]
