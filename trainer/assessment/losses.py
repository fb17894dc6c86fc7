"""Where the points of a rubric were lost, chance by chance: for the priorities and for the costliest turn."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import fsum

from trainer.assessment.assessment import Evidence
from trainer.assessment.indicators import INDICATORS
from trainer.assessment.indicators.result import IndicatorResult
from trainer.assessment.played import Played
from trainer.assessment.rubric import Criterion, Indicator, Rubric


@dataclass(frozen=True, slots=True)
class Loss:
    """Points lost at one place.

    Attributes:
        points: of the 100 that the weights of all criteria sum to.
        evidence: the words that lost them, or what was missing.
    """

    criterion: str
    indicator: str
    points: float
    evidence: Evidence


def computed(criterion: Criterion, played: Played) -> tuple[tuple[Indicator, IndicatorResult], ...]:
    """The indicators of a criterion over a talk."""
    return tuple((i, INDICATORS[i.name].compute(played, i.parameters)) for i in criterion.indicators)


def losses(rubric: Rubric, played: Played) -> tuple[Loss, ...]:
    """Every loss that has evidence. What an early end took away has none: it was lost at no turn.

    A chance missed costs its share of the indicator's share of the criterion's weight; a penalty is shared out among the
    passages it was taken for.
    """
    return tuple(loss for criterion in rubric.criteria for loss in _of_criterion(criterion, played))


def _of_criterion(criterion: Criterion, played: Played) -> Iterator[Loss]:
    found = computed(criterion, played)
    observed = sum(i.weight for i, result in found if result.share is not None)
    for indicator, result in found:
        if indicator.weight and observed:
            whole = criterion.weight * indicator.weight / observed
            yield from _missed(criterion.id, indicator.name, whole, result)
        blamed = [note for note in result.notes if note.effect == "-"]
        for note in blamed:
            points = criterion.weight * result.penalty / len(blamed)
            if points > 0:
                yield Loss(criterion.id, indicator.name, points, note)


def _missed(criterion: str, indicator: str, whole: float, result: IndicatorResult) -> Iterator[Loss]:
    worth = fsum(chance.worth for chance in result.chances)
    for chance in result.chances:
        note = chance.evidence
        if note is not None and note.effect == "-" and not chance.forgone and worth > 0:
            yield Loss(criterion, indicator, whole * chance.worth * (1.0 - chance.seized) / worth, note)
