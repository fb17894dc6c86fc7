"""One reply of a talk with what it met and what came of it, and how it is quoted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from trainer.assessment.assessment import Evidence
from trainer.language.reading import ReadFact, Reading, ReadMove
from trainer.negotiation.deals.position import Position
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import ReadAct, Turn
from trainer.terms.moves import Act, Move

Seen = Literal["sure", "doubtful", "no"]
"""How a move was read in a reply: surely enough to count, in doubt, or not at all."""

TRUE = ("exact", "rounded")
"""Verdicts on a figure that agree with the case; a rounded figure is as good as an exact one."""
OFFERS: tuple[Move, ...] = ("proposal", "conditional_exchange", "unilateral_concession")
REASONS: tuple[Move, ...] = ("argument", "evidence", "benefit_link")
QUESTIONS: tuple[Move, ...] = ("open_question", "closed_question")

# Rules of her bargaining that do not give the student what was asked for.
REFUSING = frozenset({"counter", "hold", "walk_away", "ask_back"})


@dataclass(frozen=True)
class Exchange:
    """One reply, what it met and what came of it.

    Attributes:
        n: number of the reply in the record (2, 4, 6…); her turn before it is n-1, her answer n+1.
        heard: her turn that the reply answers; turn: her answer.
        before, after: the state met and the state left.
        genuine: False for a reply that earns nothing: empty, pasted, repeated, stuffed with stock phrases, or about another
            case.
        on_case: whether the reply is about something of the case: a name of the scenario, or words of her last turn,
            of the brief or of the facts.
        exhibit: what was shown with it; shown is how that was read.
        told: facts of the case that the reply brings in, with where: figures that agree, and facts told in words.
        false: figures that contradict the case; what the reply offers or asks for states nothing.
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
    exhibit: Exhibit | None = None
    shown: Reading | None = None
    told: tuple[tuple[str, int, int], ...] = ()
    false: tuple[ReadFact, ...] = ()

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

    @cached_property
    def acts_read(self) -> Mapping[Act, float]:
        """How surely each act was read from the words (0–1); an act that only the state tells is not among them."""
        best: dict[Act, float] = {}
        for act in self.reading.acts:
            best[act.act] = max(act.confidence, best.get(act.act, 0.0))
        return best

    @cached_property
    def doubted(self) -> frozenset[str]:
        """Issues that the reply names only in terms read with doubt."""
        named = [(term.issue, term.confidence) for term in self.reading.terms if term.issue is not None]
        named += [(choice.issue, choice.confidence) for choice in self.reading.choices]
        sure: dict[str, bool] = {}
        for issue, confidence in named:
            sure[issue] = sure.get(issue, False) or confidence >= self.sure
        return frozenset(issue for issue, known in sure.items() if not known)

    @property
    def reasons(self) -> bool:
        """Whether the reply gives a reason that has to do with the case: an argument, a proof, a fact, an exhibit."""
        return (self.does(*REASONS) and self.on_case) or bool(self.told) or self.exhibit is not None

    @property
    def offers(self) -> bool:
        """Whether the reply puts something on the table, and not only asks about it."""
        return bool(self.turn.offered) and (self.turn.conditional or self.sees(*OFFERS) != "no")

    @property
    def turned_down(self) -> bool:
        """Whether the reply surely offers something and her answer turns it down or counters it."""
        rule = self.turn.trace.rule if self.turn.trace else ""
        offers = bool(self.turn.offered) and (self.turn.conditional or self.does(*OFFERS))
        return offers and rule in REFUSING


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
