"""Applying a rubric to the log of an attempt."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import fsum

from trainer.assessment.assessment import (
    Assessment,
    BetterWords,
    Confidence,
    CriterionResult,
    Evidence,
    IndicatorScore,
)
from trainer.assessment.better_words import better_words
from trainer.assessment.indicators import INDICATORS
from trainer.assessment.indicators.result import IndicatorResult
from trainer.assessment.played import Played, contested, fold
from trainer.assessment.rubric import Criterion, Indicator, ReadingLimits, Rubric
from trainer.negotiation.talk.events import Event
from trainer.scenario.scenario import Scenario

# Pieces of advice per criterion: more than two are not tried out next time.
MOST_ADVICE = 2
# Sentences that would have earned more, per criterion: the main losses only.
MOST_BETTER = 2

# Share of a criterion's weight that must have been observed for it to have a level.
LEAST_WEIGHT = 0.2

_Place = tuple[int, int, int, str]


def assess(rubric: Rubric, scenario: Scenario, log: Sequence[Event]) -> Assessment:
    """Assess one attempt from its log as played. Pure: the same log gives the same assessment.

    A log without an end is assessed as it stands, with what was still to come as forgone.

    Raises:
        ValueError: the log does not begin with its Started event.
    """
    assessed = assess_played(rubric, fold(scenario, log, rubric.reading))
    unread = contested(log)
    if not unread:
        return assessed
    other = assess_played(rubric, fold(scenario, log, rubric.reading, unread))
    levels = {criterion.id: criterion.level for criterion in other.criteria}
    return replace(
        assessed,
        criteria=tuple(replace(c, level_without=levels[c.id]) for c in assessed.criteria),
        contested=tuple(sorted(unread)),
        total_without=other.total,
    )


def assess_played(rubric: Rubric, played: Played) -> Assessment:
    """Assess a talk already folded, contested readings as they were read."""
    criteria = tuple(_criterion(rubric, criterion, played) for criterion in rubric.criteria)
    observed = [(rubric.criterion(c.id).weight, c.score) for c in criteria if c.score is not None]
    weight = sum(share for share, _ in observed)
    total, band = None, None
    # What hints cost is part of the log: the same log gives the same figure, whatever the price becomes.
    cost = sum(hint.cost for hint in played.hints) / 100
    if len(observed) >= rubric.figure.minimum_observed and weight > 0:
        mean = fsum(share * score for share, score in observed) / weight
        total = round(max(0.0, rubric.total(round(mean, 4)) - cost), 1)
        band = rubric.band(total).id
    return Assessment(
        rubric.id, criteria, total, rubric.figure.out_of, band, hints=len(played.hints), hint_cost=cost,
        total_without=total,
    )  # fmt: skip


def _criterion(rubric: Rubric, criterion: Criterion, played: Played) -> CriterionResult:
    computed = [(i, INDICATORS[i.name].compute(played, i.parameters)) for i in criterion.indicators]
    score = _score(computed)
    offered = sum(result.offered for _, result in computed)
    quotes = _in_order(computed, _bettered(computed, played))
    shares = {i.name: result.share for i, result in computed}
    level = None if score is None else rubric.level(score)
    return CriterionResult(
        id=criterion.id,
        level=level,
        score=score,
        confidence=_confidence(rubric.reading, quotes, offered),
        offered=offered,
        seized=0 if score is None else round(score * offered),
        forgone=sum(result.forgone for _, result in computed),
        evidence=quotes,
        advice=_advice(computed) if score is not None else (),
        indicators=tuple(
            IndicatorScore(
                i.name, result.offered, result.seized, _rounded(result.share), round(result.penalty, 4)
            )
            for i, result in computed
        ),
        coach=tuple(line.id for line in criterion.coach if _fell(shares.get(line.when), line.below)),
        level_without=level,
    )


def _score(computed: Sequence[tuple[Indicator, IndicatorResult]]) -> float | None:
    """The weighted mean of the observed indicators' shares, less the penalties; None when too few were observed to judge
    by: a greeting alone shows no adaptability."""
    shares = [(i.weight, result.share) for i, result in computed if i.weight > 0 and result.share is not None]
    weight = sum(share for share, _ in shares)
    if weight < LEAST_WEIGHT * sum(indicator.weight for indicator, _ in computed) or weight == 0:
        return None
    mean = fsum(weight_ * share for weight_, share in shares) / weight
    penalty = fsum(result.penalty for _, result in computed)
    return round(max(0.0, min(1.0, mean - penalty)), 4)


def _in_order(
    computed: Sequence[tuple[Indicator, IndicatorResult]], better: Mapping[_Place, BetterWords]
) -> tuple[Evidence, ...]:
    """All quotations by turn, each once; of several at one place, in the order of the rubric's indicators."""
    unique: dict[_Place, Evidence] = {}
    for _, result in computed:
        for quote in result.evidence:
            place = _place(quote)
            unique.setdefault(place, replace(quote, better=better.get(place)))
    return tuple(sorted(unique.values(), key=lambda quote: (quote.turn, quote.start, quote.end)))


def _bettered(
    computed: Sequence[tuple[Indicator, IndicatorResult]], played: Played
) -> dict[_Place, BetterWords]:
    """Words that would have earned more, for the main losses: the first of each indicator, those that lost most first."""
    ranked = sorted(computed, key=lambda pair: -_lost(*pair))
    found: dict[_Place, BetterWords] = {}
    for indicator, result in ranked:
        if len(found) >= MOST_BETTER or _lost(indicator, result) <= 0:
            break
        for quote in result.evidence:
            words = better_words(played, quote) if quote.effect == "-" else None
            if words is not None and words not in found.values():
                found.setdefault(_place(quote), words)
                break
    return found


def _lost(indicator: Indicator, result: IndicatorResult) -> float:
    share = 1.0 if result.share is None else result.share
    return indicator.weight * (1.0 - share) + 10 * result.penalty


def _place(quote: Evidence) -> _Place:
    return (quote.turn, quote.start, quote.end, quote.rule)


def _confidence(limits: ReadingLimits, quotes: Sequence[Evidence], offered: int) -> Confidence:
    """From how surely the quoted moves were read, and how many opportunities there were to judge by."""
    read = [quote.confidence for quote in quotes if quote.effect and quote.end > quote.start]
    mean = fsum(read) / len(read) if read else 1.0
    if mean >= limits.high and offered >= limits.many:
        return "high"
    return "medium" if mean >= limits.medium and offered >= limits.some else "low"


def _advice(
    computed: Sequence[tuple[Indicator, IndicatorResult]],
) -> tuple[tuple[str, dict[str, str]], ...]:
    """Advice of the indicators that lost most, by weight."""
    losses = [(_lost(i, result), result.advice) for i, result in computed if result.advice is not None]
    ranked = sorted(losses, key=lambda loss: -loss[0])
    return tuple(
        (advice.key, dict(advice.values)) for _, advice in ranked[:MOST_ADVICE] if advice is not None
    )


def _fell(share: float | None, below: float) -> bool:
    return share is not None and share < below


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)
