"""One step of the negotiation: a reply as read, and the counterpart's answer."""

from trainer.language.context import ReadingContext
from trainer.language.reading import Reading
from trainer.negotiation.state import State
from trainer.negotiation.turn import Turn
from trainer.scenario.scenario import Outcome, Scenario


def open_talk(scenario: Scenario, seed: int) -> tuple[State, Turn]:
    """Open the talk: the first scene's lines, and the state before any reply."""
    raise NotImplementedError


def reading_context(scenario: Scenario, state: State, lines: tuple[tuple[str, str], ...]) -> ReadingContext:
    """What the next reply must be read against; `lines` are (speaker, text) pairs of the talk so far."""
    raise NotImplementedError


def step(scenario: Scenario, state: State, reading: Reading, seed: int) -> tuple[State, Turn]:
    """Answer one reply.

    Raises:
        ValueError: the talk has already ended.
    """
    raise NotImplementedError


def leave(scenario: Scenario, state: State, outcome: Outcome) -> tuple[State, Turn]:
    """End the talk from the student's side ("abandoned") or because time ran out ("time_out")."""
    raise NotImplementedError
