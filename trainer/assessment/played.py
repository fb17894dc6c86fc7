"""A talk as it was played: one view of the log, folded once, that every indicator looks at."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from trainer.assessment.assessment import Evidence
from trainer.assessment.outcome import her_offer, in_order, meets, value_of
from trainer.assessment.rubric import ReadingLimits
from trainer.assessment.wording import content_words
from trainer.language.reading import Reading, ReadMove
from trainer.negotiation.events import Event, Left, Prepared, Replied, Started
from trainer.negotiation.position import Package, Position
from trainer.negotiation.state import State
from trainer.negotiation.turn import ReadAct, Turn
from trainer.scenario.scenario import Outcome, Scenario
from trainer.terms.moves import Act, Move

Seen = Literal["sure", "doubtful", "no"]

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Exchange:
    """One reply, what it met and what came of it.

    Attributes:
        n: number of the reply in the record (2, 4, 6…); her turn before it is n-1, her answer n+1.
        heard: her turn that the reply answers; turn: her answer.
        before, after: the state met and the state left.
        genuine: False for a reply that earns nothing: pasted, repeated, or nothing but chatter.
    """

    n: int
    text: str
    reading: Reading
    heard: Turn
    turn: Turn
    before: State
    after: State
    sure: float
    genuine: bool = True

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
        found.update(term.issue for term in reading.terms if term.issue)
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
        return rule in _REFUSING or any(event in ("raised", "returned") for _, event in self.turn.objections)


# Rules of her bargaining that do not give the student what was asked for.
_REFUSING = frozenset({"counter", "hold", "walk_away", "ask_back", "refuse"})


@dataclass(frozen=True)
class Played:
    """The whole talk.

    Attributes:
        outcome: None while the talk has not ended.
        sheet: the preparation as it stood last, None when there was none.
        limits: the rubric's limits on readings.
    """

    scenario: Scenario
    opening: Turn
    start: State
    exchanges: tuple[Exchange, ...]
    state: State
    outcome: Outcome | None
    limits: ReadingLimits
    sheet: Mapping[str, str] | None = None
    closing: Turn | None = None

    @cached_property
    def agreed(self) -> bool:
        """Whether the talk ended in a deal, whole or partial."""
        return self.outcome in ("agreement", "partial")

    @cached_property
    def early(self) -> bool:
        """Whether the student's talk stopped before its opportunities had arisen.

        So it is when the student left, when the log stops without an end, and when there is no deal and far fewer
        replies than the scenario plans for (a counterpart who closes the meeting on a hostile student included).
        A walk-away from offers worse than the student's own alternative is a decision, not an early end.
        """
        if self.agreed or self.justified_walk_away:
            return False
        if self.outcome in (None, "abandoned"):
            return True
        return self.state.turn < self.limits.early * self.scenario.turns

    @cached_property
    def justified_walk_away(self) -> bool:
        """Whether the talk ended without a deal after real offers, hers never better than the student's alternative.

        Real offers: the student made at least two, and she answered with positions of her own.
        """
        if self.outcome not in ("no_agreement", "walked_away") or self.state.irritation > 1:
            return False
        tried = sum(1 for exchange in self.exchanges if exchange.turn.offered and exchange.genuine)
        answered = [exchange.after for exchange in self.exchanges if exchange.turn.answered]
        if tried < 2 or not answered:
            return False
        best = max(value_of(self.scenario, her_offer(self.scenario, state)) for state in answered)
        return best < 100 * self.scenario.you.batna.value

    @cached_property
    def package(self) -> Package:
        """The agreed positions, in the order of the scenario's issues; empty without a deal."""
        return in_order(self.scenario, self.state.settled) if self.agreed else {}

    def met_at(self, objective: str) -> int | None:
        """The number of the reply since which an objective was met to the end; None when it is not met."""
        if not self.agreed or not meets(self.scenario, self.state, objective):
            return None
        since = self.last_number
        for exchange in reversed(self.exchanges):
            if not meets(self.scenario, exchange.after, objective):
                break
            since = exchange.n
        return since

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Her turns, the opening first."""
        return (self.opening, *(exchange.turn for exchange in self.exchanges))

    @cached_property
    def calls(self) -> tuple[tuple[int, str], ...]:
        """What called for an argument: (number of her turn, name) per objection, claim, refusal or counter."""
        found: list[tuple[int, str]] = []
        for index, turn in enumerate(self.turns):
            n = 2 * index + 1
            found.extend((n, name) for name, event in turn.objections if event in ("raised", "returned"))
            found.extend((n, name) for name, event in turn.claims if event == "made")
            if turn.trace is not None and turn.trace.rule in _REFUSING:
                found.append((n, turn.trace.rule))
        return tuple(found)

    def stages_opened(self, interest: str) -> int:
        """How many stages of an interest came into the open."""
        return dict(self.state.interests).get(interest, 0)

    def said(self, n: int, source: str) -> str:
        """What she said in turn `n` (odd) from a source with this beginning; "" if nothing."""
        turn = self.turns[n // 2]
        return next((line.text for line in turn.lines if line.source.startswith(source)), "")

    @property
    def last_number(self) -> int:
        """The number of the last reply, 1 when there was none."""
        return self.exchanges[-1].n if self.exchanges else 1


@dataclass(slots=True)
class _Fold:
    exchanges: list[Exchange] = field(default_factory=list)
    earlier: list[frozenset[str]] = field(default_factory=list)


def fold(scenario: Scenario, log: Sequence[Event], limits: ReadingLimits) -> Played:
    """Fold a log into the talk as played.

    Raises:
        ValueError: the log does not begin with its start.
    """
    if not log or not isinstance(log[0], Started):
        raise ValueError("a log begins with its Started event")
    started = log[0]
    state, heard, closing = started.state, started.opening, None
    sheet: Mapping[str, str] | None = None
    work = _Fold()
    for event in log[1:]:
        if isinstance(event, Prepared):
            sheet = event.sheet
        elif isinstance(event, Replied):
            work.exchanges.append(
                _exchange(event, 2 * len(work.exchanges) + 2, heard, state, limits, work.earlier)
            )
            state, heard = event.state, event.turn
        elif isinstance(event, Left):
            state, closing = event.state, event.turn
    outcome = next((e.outcome for e in reversed(log) if isinstance(e, Left)), state.outcome)
    return Played(
        scenario,
        started.opening,
        started.state,
        tuple(work.exchanges),
        state,
        outcome,
        limits,
        sheet,
        closing,
    )


def _exchange(
    event: Replied, n: int, heard: Turn, before: State, limits: ReadingLimits, earlier: list[frozenset[str]]
) -> Exchange:
    words = frozenset(content_words(event.text)) or frozenset(_WORD.findall(event.text.lower()))
    repeated = len(words) >= 3 and any(_alike(words, other) >= limits.repeat for other in earlier)
    earlier.append(words)
    genuine = event.reading.echo < limits.echo and not repeated and bool(event.text.strip())
    return Exchange(
        n, event.text, event.reading, heard, event.turn, before, event.state, limits.sure, genuine
    )


def _alike(words: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard similarity of two sets of words, 0–1."""
    union = len(words | other)
    return len(words & other) / union if union else 0.0


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
