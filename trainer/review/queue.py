"""The passages of an attempt that are worth a reviewer's time: contested, costliest, least sure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from trainer.assessment.assessment import Assessment, CriterionResult, Evidence
from trainer.assessment.costly import Cost, costs
from trainer.assessment.exchange import Exchange
from trainer.assessment.played import Played, fold
from trainer.practice.practice import Practice

Why = Literal["contested", "disputed", "costly", "unsure", "not_understood", "gained"]
"""The student says the reply was misread · disagrees with the level it counts for · most was lost there · it was read
with doubt · the counterpart could make nothing of it · it earned points surely."""

MOST = 5
"""Passages per attempt: what is read in two minutes."""

# A reply the counterpart made nothing of, of at least so many words, may well have meant something.
_WORDS = 5
# As unsure as a reading of this confidence (0–1).
_NOT_UNDERSTOOD = 0.5
# From here on (0–1) nobody would read it otherwise.
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage to read.

    Attributes:
        turn: number of the line in the record; start, end: its characters, 0–0 for the line as a whole.
        quote: the words between them, "" where something was not done.
        criterion: it bears on, "" where it bears on none.
        remark: what the student said of it, "" for nothing.
        points: what was lost there, of the 100 that the weights sum to; 0 where that is not why it is here.
        evidence: what was computed there, None for nothing; a reviewer who rates blind must not see it.
    """

    turn: int
    start: int
    end: int
    quote: str
    criterion: str
    why: Why
    remark: str = ""
    points: float = 0.0
    evidence: Evidence | None = None

    @property
    def reply(self) -> int:
        """The number of the student's reply that it is about, or that answers the line it is about."""
        return self.turn if self.turn % 2 == 0 else self.turn + 1


def passages(practice: Practice, assessment: Assessment | None = None) -> tuple[Passage, ...]:
    """At most five passages, no two about the same reply: what the student contests, the costliest and the least sure in
    turn; where there are not so many, what earned most.

    Args:
        assessment: of the attempt, when it is known already.
    """
    rubric = practice.rubric
    played = fold(practice.scenario, practice.events, rubric.reading)
    assessment = assessment or practice.assessment()
    kinds = (
        (*_contested(practice, assessment), *_disputed(practice, assessment)),
        tuple(_costly(costs(rubric, played))),
        tuple(_unsure(assessment, played)),
    )
    in_turn = (passage for row in zip_longest(*kinds) for passage in row if passage is not None)
    found: dict[int, Passage] = {}
    for passage in (*in_turn, *_gained(assessment)):
        if len(found) < MOST:
            found.setdefault(passage.reply, passage)
    return tuple(found.values())


def _contested(practice: Practice, assessment: Assessment) -> Iterator[Passage]:
    """The replies whose reading is contested, with the last remark on each."""
    remarks = {event.n: event.remark for event in practice.contested if not event.withdrawn}
    for n, remark in remarks.items():
        reply = practice.replies.get(n)
        if reply is not None:
            about = next(
                ((one.id, quote) for one, quote in _quotes(assessment) if quote.turn == n), ("", None)
            )
            yield Passage(n, 0, len(reply.text), reply.text, about[0], "contested", remark, evidence=about[1])


def _disputed(practice: Practice, assessment: Assessment) -> Iterator[Passage]:
    """The first point lost of each criterion whose level the student disagrees with; else what it rests on."""
    for result in assessment.criteria:
        remark = practice.disputed.get(result.id, "")
        quotes = [quote for quote in result.evidence if quote.quote]
        quote = next((one for one in quotes if one.effect == "-"), quotes[0] if quotes else None)
        if remark and quote is not None:
            yield _passage(quote, result.id, "disputed", remark)


def _costly(found: tuple[Cost, ...]) -> Iterator[Passage]:
    """The replies at which points were lost, the costliest first, each by its largest loss."""
    for cost in sorted(found, key=lambda cost: (-round(cost.points, 6), cost.turn)):
        if cost.losses:
            _, loss = cost.losses[0]
            yield _passage(loss.evidence, loss.criterion, "costly", points=round(cost.points, 1))


def _unsure(assessment: Assessment, played: Played) -> Iterator[Passage]:
    """The quotations that rest on the least sure readings, and the replies that nothing was made of."""
    found = [
        (quote.confidence, _passage(quote, result.id, "unsure"))
        for result, quote in _quotes(assessment)
        if quote.confidence < _SURE
    ]
    found += [
        (_NOT_UNDERSTOOD, Passage(one.n, 0, len(one.text), one.text, "", "not_understood"))
        for one in played.exchanges
        if _left_aside(one)
    ]
    for _, passage in sorted(found, key=lambda pair: (round(pair[0], 3), pair[1].turn)):
        yield passage


def _left_aside(exchange: Exchange) -> bool:
    return not exchange.turn.matched and exchange.reading.words >= _WORDS


def _gained(assessment: Assessment) -> Iterator[Passage]:
    """What earned points, the surest first: something to praise where there is little to correct."""
    gained = [(result, quote) for result, quote in _quotes(assessment) if quote.effect == "+"]
    for result, quote in sorted(gained, key=lambda pair: (-pair[1].confidence, pair[1].turn)):
        yield _passage(quote, result.id, "gained")


def _quotes(assessment: Assessment) -> Iterable[tuple[CriterionResult, Evidence]]:
    """The student's words that were quoted, with the criterion they count for."""
    for result in assessment.criteria:
        for quote in result.evidence:
            if quote.quote and quote.turn % 2 == 0:
                yield result, quote


def _passage(quote: Evidence, criterion: str, why: Why, remark: str = "", points: float = 0.0) -> Passage:
    return Passage(
        quote.turn, quote.start, quote.end, quote.quote, criterion, why, remark, points, evidence=quote
    )
