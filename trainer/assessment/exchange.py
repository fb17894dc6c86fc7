"""One reply of a talk with what it met and what came of it, and how it is quoted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from trainer.assessment.assessment import Evidence
from trainer.language.reading import Reading, ReadMove
from trainer.negotiation.position import Position
from trainer.negotiation.state import State
from trainer.negotiation.turn import ReadAct, Turn
from trainer.terms.moves import Act, Move

Seen = Literal["sure", "doubtful", "no"]
"""How a move was read in a reply: surely enough to count, in doubt, or not at all."""

# Rules of her bargaining that do not give the student what was asked for.
REFUSING = frozenset({"counter", "hold", "walk_away", "ask_back"})


@dataclass(frozen=True)
class Exchange:
    """One reply, what it met and what came of it.

    Attributes:
        n: number of the reply in the record (2, 4, 6…); her turn before it is n-1, her answer n+1.
        heard: her turn that the reply answers; turn: her answer.
        before, after: the state met and the state left.
        genuine: False for a reply that earns nothing: empty, pasted or repeated.
        on_case: whether the reply is about something of the case: a name of the scenario, or words of her last turn,
            of the brief or of the facts.
    """

    n: int
    text: str
    reading: Reading
    heard: Turn
    turn: Turn
    before: State
    after: State
    sure: float
    blame: float
    genuine: bool = True
    on_case: bool = True

    @cached_property
    def moves(self) -> Mapping[Move, ReadMove]:
        """The surest reading of each move of the reply."""
        best: dict[Move, ReadMove] = {}
        for move in self.reading.moves:
            if move.move not in best or move.confidence > best[move.move].confidence:
                best[move.move] = move
        return best

    @cached_property
    def names(self) -> frozenset[str]:
        """Everything of the scenario that the reply talks about, terms and options included."""
        reading = self.reading
        found = {mention.name for mention in reading.mentions}
        found.update(term.issue for term in reading.terms if term.issue and term.stance != "fact")
        found.update(choice.issue for choice in reading.choices)
        found.update(fact.fact for fact in reading.facts if fact.fact)
        found.update(position.issue for position in self.turn.offered)
        return frozenset(found)

    def sees(self, *moves: Move) -> Seen:
        """Whether the reply makes one of these moves: surely, doubtfully, or not at all."""
        found = [self.moves[move].confidence for move in moves if move in self.moves]
        if not found:
            return "no"
        return "sure" if max(found) >= self.sure else "doubtful"

    def does(self, *moves: Move) -> bool:
        """Whether the reply surely makes one of these moves."""
        return self.sees(*moves) == "sure"

    def blamed(self, move: Move) -> Seen:
        """Whether the reply makes a move that costs points: "sure" only when it was read surely enough for that."""
        if move not in self.moves:
            return "no"
        return "sure" if self.moves[move].confidence >= self.blame else "doubtful"

    def act(self, *names: Act) -> ReadAct | None:
        """The first of these acts that the reply does in its state."""
        return next((act for act in self.turn.acts if act.act in names), None)

    def span(self, *moves: Move) -> ReadMove | None:
        """The surest of these moves, for quoting."""
        found = [self.moves[move] for move in moves if move in self.moves]
        return max(found, key=lambda move: move.confidence) if found else None

    @property
    def refused(self) -> bool:
        """Whether her answer turns down or counters what is on the table."""
        rule = self.turn.trace.rule if self.turn.trace else ""
        return rule in REFUSING or any(event in ("raised", "returned") for _, event in self.turn.objections)


def evidence(
    exchange: Exchange,
    rule: str,
    effect: Literal["+", "-", ""],
    *moves: Move,
    span: tuple[int, int] | None = None,
    **values: str,
) -> Evidence:
    """A quotation from a reply: the surest of `moves`, else `span`, else the whole reply."""
    move = exchange.span(*moves) if moves else None
    start, end = (move.start, move.end) if move is not None else span or (0, 0)
    if start >= end:
        start, end = 0, len(exchange.text)
    confidence = move.confidence if move is not None else 1.0
    return Evidence(
        exchange.n,
        start,
        end,
        exchange.text[start:end],
        rule,
        effect,
        f"assessment.why.{rule}",
        values,
        confidence,
    )


def missing(n: int, rule: str, **values: str) -> Evidence:
    """A point lost for what was never done, at the turn that offered it."""
    return Evidence(n, 0, 0, "", rule, "-", f"assessment.why.{rule}", values)


def positions_by_issue(positions: Iterable[Position]) -> dict[str, Position]:
    """Positions by the id of their issue."""
    return {position.issue: position for position in positions}
