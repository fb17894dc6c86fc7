"""What has been learnt so far: what she has revealed, where both sides stand, what is still open. Filled as one talks.

Nothing here comes from the scenario's hidden side: only what was said.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.negotiation.talk.events import Event, Left, Replied, Started, standing
from trainer.negotiation.talk.turn import Turn
from trainer.negotiation.voice.spoken import spoken_as
from trainer.practice.table import TableRow, table_rows
from trainer.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Heard:
    """Something she said: the number of the line it was said in, and her words. `done` tells whether it has been dealt
    with: the objection answered, the claim challenged, the question answered."""

    n: int
    words: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class Notebook:
    """What the talk has taught.

    Attributes:
        revealed: what she has let be seen of her needs, in the order it came.
        positions: the issues with both sides' last positions.
        objections, claims, questions: hers, with what became of them.
    """

    revealed: tuple[Heard, ...] = ()
    positions: tuple[TableRow, ...] = ()
    objections: tuple[Heard, ...] = ()
    claims: tuple[Heard, ...] = ()
    questions: tuple[Heard, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been learnt yet, positions apart."""
        return not (self.revealed or self.objections or self.claims or self.questions)


def notebook(scenario: Scenario, log: Sequence[Event]) -> Notebook:
    """The notebook of a log."""
    kept = standing(log)
    state = next(event.state for event in reversed(kept) if isinstance(event, Started | Replied | Left))
    turns = _her_turns(kept)
    objections, claims, asks = dict(state.objections), dict(state.claims), dict(state.asks)
    return Notebook(
        revealed=tuple(
            Heard(n, spoken_as(turn, scenario.interests[opened.interest].stages[opened.stage - 1].says))
            for n, turn in turns
            for opened in turn.interests
        ),
        positions=table_rows(scenario, state),
        objections=tuple(
            Heard(
                n,
                spoken_as(turn, scenario.objections[name].says),
                objections.get(name) in ("answered", "checked"),
            )
            for n, turn in turns
            for name, event in turn.objections
            if event == "raised"
        ),
        claims=tuple(
            Heard(n, spoken_as(turn, scenario.claims[name].says), claims.get(name) == "challenged")
            for n, turn in turns
            for name, event in turn.claims
            if event == "made"
        ),
        questions=tuple(
            Heard(n, spoken_as(turn, scenario.asks[name].says), asks.get(name) == "answered")
            for n, turn in turns
            for name, event in turn.asks
            if event == "asked"
        ),
    )


def _her_turns(log: Sequence[Event]) -> list[tuple[int, Turn]]:
    """Her turns with the numbers of their lines."""
    turns = [
        event.opening if isinstance(event, Started) else event.turn
        for event in log
        if isinstance(event, Started | Replied)
    ]
    return [(2 * place + 1, turn) for place, turn in enumerate(turns)]
