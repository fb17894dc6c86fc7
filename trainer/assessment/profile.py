"""How the student behaved beside what Rackham and Carlisle observed of skilled and average negotiators.

Their figures are anchors, not norms (about fifty British negotiators, mostly labour contracts, in the 1970s, observed at
the table). Ours are shares of sentences, never per hour: a typed talk is minutes of speech. Nothing here enters the grade.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from trainer.assessment.exchange import Exchange, positions_by_issue
from trainer.assessment.indicators.adaptability import given_away
from trainer.assessment.irritators import irritators_in
from trainer.assessment.played import Played
from trainer.language.context import Language
from trainer.language.segment import clauses_of
from trainer.language.words import words_of
from trainer.terms.moves import Move

Name = Literal["questions", "checking", "reasons", "concessions", "counters", "irritators"]
Unit = Literal["percent", "each", "count"]
Band = Literal["good", "fair", "poor"]

# With fewer sentences one sentence more or less moves a share by several points.
ENOUGH_SENTENCES = 12
# A mean of fewer arguments, or a share of fewer concessions, says nothing.
ENOUGH_CASES = 2

_QUESTIONS: tuple[Move, ...] = ("open_question", "closed_question")
_CHECKING: tuple[Move, ...] = ("reformulation", "summary")
_ARGUING: tuple[Move, ...] = ("argument", "evidence", "benefit_link")


@dataclass(frozen=True, slots=True)
class Behaviour:
    """One behaviour.

    Attributes:
        value: a share of 0–100, a mean, or a count, as `unit` says; None where there were too few cases to tell.
        of: how many cases it rests on (sentences, replies that argue, concessions, replies).
        band: our own bands, wider than the anchors; None like the value.
        skilled, average: the anchors, None where the source gives none that carries over to typed talk.
        scale: what fills a bar.
    """

    name: Name
    unit: Unit
    value: float | None
    of: int
    band: Band | None
    skilled: float | None
    average: float | None
    scale: float


@dataclass(frozen=True, slots=True)
class Profile:
    """The behaviours of a talk; none, and `enough` False, when it had too few sentences.

    Attributes:
        sentences: how many the student typed.
    """

    sentences: int
    enough: bool
    behaviours: tuple[Behaviour, ...] = ()


def profile_of(played: Played) -> Profile:
    """The behaviour profile of a talk."""
    language = played.scenario.language
    said = [_sentences(exchange.text, language) for exchange in played.exchanges]
    count = sum(map(len, said))
    if count < ENOUGH_SENTENCES:
        return Profile(count, False)
    pairs = list(zip(played.exchanges, said, strict=True))

    def share(moves: tuple[Move, ...]) -> float:
        return 100 * sum(_with(exchange, spans, moves) for exchange, spans in pairs) / count

    reasons, arguing = _reasons(pairs)
    free, conceded = _concessions(played)
    counters = sum(_counters_at_once(exchange) for exchange in played.exchanges)
    irritating = sum(len(irritators_in(exchange.text, language)) for exchange in played.exchanges)
    replies = len(played.exchanges)
    return Profile(
        count,
        True,
        (
            _made("questions", "percent", share(_QUESTIONS), count, _asks, 21.3, 9.6, 50),
            _made("checking", "percent", share(_CHECKING), count, _at_least(14, 8), 17.2, 8.3, 50),
            _made("reasons", "each", _mean(reasons, arguing), arguing, _at_most(2, 3), 1.8, 3.0, 5),
            _made("concessions", "percent", _mean(100 * free, conceded), conceded, _at_most(30, 60), None, None, 100),
            _made("counters", "count", counters, replies, _at_most(1, 2), None, None, 5),
            _made("irritators", "count", irritating, replies, _at_most(0, 1), None, None, 5),
        ),
    )  # fmt: skip


def _made(
    name: Name,
    unit: Unit,
    value: float | None,
    of: int,
    band: Callable[[float], Band],
    skilled: float | None,
    average: float | None,
    scale: float,
) -> Behaviour:
    rounded = None if value is None else round(value, 1)
    return Behaviour(
        name, unit, rounded, of, None if rounded is None else band(rounded), skilled, average, scale
    )


def _asks(value: float) -> Band:
    """Too many questions are an interrogation."""
    if 18 <= value <= 35:
        return "good"
    return "poor" if value < 12 else "fair"


def _at_least(good: float, fair: float) -> Callable[[float], Band]:
    return lambda value: "good" if value >= good else "fair" if value >= fair else "poor"


def _at_most(good: float, fair: float) -> Callable[[float], Band]:
    return lambda value: "good" if value <= good else "fair" if value <= fair else "poor"


def _mean(total: float, of: int) -> float | None:
    return total / of if of >= ENOUGH_CASES else None


def _sentences(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences of a reply: clauses up to one that ends a sentence."""
    found: list[tuple[int, int]] = []
    start: int | None = None
    end = 0
    for clause in clauses_of(words_of(text, language), language):
        start = clause.start if start is None else start
        end = clause.end
        if clause.ender:
            found.append((start, end))
            start = None
    if start is not None:
        found.append((start, end))
    return tuple(found)


def _with(exchange: Exchange, spans: tuple[tuple[int, int], ...], moves: tuple[Move, ...]) -> int:
    """How many sentences make one of these moves. A move counts in the sentence where it begins."""
    begun = {
        move.start
        for move in exchange.reading.moves
        if move.move in moves and move.confidence >= exchange.sure
    }
    return sum(any(start <= at <= end for at in begun) for start, end in spans)


def _reasons(pairs: list[tuple[Exchange, tuple[tuple[int, int], ...]]]) -> tuple[int, int]:
    """Sentences that argue, and the replies that hold them."""
    counts = [_with(exchange, spans, _ARGUING) for exchange, spans in pairs]
    return sum(counts), sum(count > 0 for count in counts)


def _concessions(played: Played) -> tuple[int, int]:
    """Concessions for nothing, and all concessions."""
    free = sum(bool(given_away(played, exchange)) for exchange in played.exchanges)
    traded = sum(
        bool(exchange.turn.conceded) and not given_away(played, exchange) for exchange in played.exchanges
    )
    return free, free + traded


def _counters_at_once(exchange: Exchange) -> bool:
    """Whether the reply meets a proposal of hers with another one, without a question or a restatement before it."""
    hers = positions_by_issue(exchange.heard.answered)
    if not hers or exchange.turn.conditional:
        return False
    if exchange.sees(*_QUESTIONS, *_CHECKING, "acknowledgement") != "no":
        return False
    return any(hers.get(mine.issue, mine) != mine for mine in exchange.turn.offered)
