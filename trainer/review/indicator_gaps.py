"""Which indicators set the program and the jurors apart, and where: by how far each pulled a level away from a juror's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from trainer.assessment.assess import assess_played
from trainer.assessment.assessment import CriterionResult, Evidence
from trainer.assessment.indicators import INDICATORS
from trainer.assessment.played import Played, fold
from trainer.assessment.rubric import Criterion, Indicator, Rubric
from trainer.attempts.errors import StoreError
from trainer.attempts.store import Store
from trainer.practice.errors import PracticeError
from trainer.practice.stored_logs import StoredLogs, Tick
from trainer.review.rated import Rated

# Passages of one indicator, and of one attempt among them: enough to see a pattern.
MOST_PASSAGES, MOST_OF_ONE = 4, 2


@dataclass(frozen=True, slots=True)
class Passage:
    """A place where an indicator and a juror disagree.

    Attributes:
        computed: the program's level; human: the juror's, `by` name, with the `reason` given, which may be empty.
        evidence: what the indicator saw there.
        comment: the juror's on that turn, "" for none.
    """

    attempt: str
    students: tuple[str, ...]
    computed: int
    human: int
    by: str
    reason: str
    evidence: Evidence
    comment: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorGap:
    """One indicator of one criterion.

    Attributes:
        severe: levels where the program was more severe than the juror and this indicator a cause; kind: the other way.
        pull: points of the criterion's score (0–1) it was off by, over all those levels together.
        passages: the strongest cases first.
    """

    criterion: str
    indicator: str
    severe: int
    kind: int
    pull: float
    passages: tuple[Passage, ...]


@dataclass(slots=True)
class _Found:
    severe: int = 0
    kind: int = 0
    pull: float = 0.0
    cases: "list[tuple[float, list[Passage]]]" = field(default_factory=list)


def indicator_gaps(store: Store, rated: Sequence[Rated], tick: Tick) -> tuple[IndicatorGap, ...]:
    """The indicators that disagree most with the jurors, the worst first; attempts that cannot be computed any more are left
    out.

    Takes some 50 ms an attempt; `tick` is told after each, and what was found when it gives up is lost.
    """
    logs = StoredLogs(store)
    found: dict[tuple[str, str], _Found] = {}
    counted = [one for one in rated if not one.guided and one.computed]
    for place, one in enumerate(counted, 1):
        if _differs(one):
            try:
                rubric = logs.rubric(one.rubric_hash, one.rubric)
                log = logs.log(one.attempt)
                _look(one, rubric, fold(log.scenario, log.events, rubric.reading), found)
            except (PracticeError, StoreError):
                continue
        if not tick(place, len(counted)):
            return ()
    gaps = (_gap(*name, what) for name, what in found.items())
    return tuple(sorted(gaps, key=lambda gap: (-gap.pull, gap.criterion, gap.indicator)))


def _differs(one: Rated) -> bool:
    return any(
        rating.level is not None and one.computed.get(criterion, rating.level) not in (None, rating.level)
        for review in one.reviews
        for criterion, rating in review.levels.items()
    )


def _look(one: Rated, rubric: Rubric, played: Played, found: dict[tuple[str, str], _Found]) -> None:
    results = {result.id: result for result in assess_played(rubric, played).criteria}
    for review in one.reviews:
        comments = {comment.turn: comment.text for comment in review.comments}
        for name, rating in review.levels.items():
            result = results.get(name)
            if result is None or result.level is None or rating.level in (None, result.level):
                continue
            level = rating.level
            assert level is not None
            for indicator, pull in pulls(rubric, result, level).items():
                effect = "-" if level > result.level else "+"
                quotes = _quotes(rubric.criterion(name), indicator, played, effect)
                passages = [
                    Passage(
                        one.attempt, one.students, result.level, level, review.by, rating.reason, quote,
                        comments.get(quote.turn, ""),
                    )
                    for quote in quotes[:MOST_OF_ONE]
                ]  # fmt: skip
                into = found.setdefault((name, indicator), _Found())
                into.severe += level > result.level
                into.kind += level < result.level
                into.pull += pull
                into.cases.append((pull, passages))


def pulls(rubric: Rubric, result: CriterionResult, level: int) -> Mapping[str, float]:
    """By how many points of the score each indicator pulled a criterion away from the level a juror gave: its share of the
    weight, times how far its own share lies beyond the nearest score of that level; what it took off.

    Args:
        result: observed, its level not `level`.
    """
    assert result.level is not None
    severe = level > result.level
    # The nearest score that would have come to the juror's level.
    target = rubric.cut_offs[level - 1] if severe else rubric.cut_offs[level]
    weights = {one.name: one.weight for one in rubric.criterion(result.id).indicators}
    observed = [one for one in result.indicators if one.share is not None and weights[one.name]]
    whole = sum(weights[one.name] for one in observed)
    found = {}
    for one in observed:
        off = target - (one.share or 0.0) if severe else (one.share or 0.0) - target
        if off > 0:
            found[one.name] = weights[one.name] / whole * off
    if severe:
        for one in result.indicators:
            if one.penalty > 0:
                found[one.name] = found.get(one.name, 0.0) + one.penalty
    return found


def _quotes(criterion: Criterion, name: str, played: Played, effect: str) -> list[Evidence]:
    used: Indicator = next(one for one in criterion.indicators if one.name == name)
    evidence = INDICATORS[name].compute(played, used.parameters).evidence
    # What was said before what was not.
    return sorted((one for one in evidence if one.effect == effect), key=lambda one: not one.quote)


def _gap(criterion: str, indicator: str, found: _Found) -> IndicatorGap:
    strongest = sorted(found.cases, key=lambda case: -case[0])
    # One of each attempt before a second one of any.
    rounds = zip_longest(*(some for _, some in strongest))
    passages = [passage for one in rounds for passage in one if passage is not None]
    return IndicatorGap(
        criterion,
        indicator,
        found.severe,
        found.kind,
        round(found.pull, 4),
        tuple(_once(passages)[:MOST_PASSAGES]),
    )


def _once(passages: Sequence[Passage]) -> list[Passage]:
    """Each place once, though several jurors disagreed on it."""
    kept: dict[tuple[str, int, int], Passage] = {}
    for passage in passages:
        evidence = passage.evidence
        kept.setdefault((passage.attempt, evidence.turn, evidence.start), passage)
    return list(kept.values())
