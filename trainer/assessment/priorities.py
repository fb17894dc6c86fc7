"""What to work on first: at most three criteria, each with the place, the reason and what to try."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.assessment.assessment import Assessment, CriterionResult, Evidence
from trainer.assessment.losses import computed
from trainer.assessment.played import Played
from trainer.assessment.rubric import Rubric

# More than three things are not changed from one talk to the next.
MOST_PRIORITIES = 3


@dataclass(frozen=True, slots=True)
class Priority:
    """One thing to work on next.

    Attributes:
        criterion: one that lost much; lost: its weight times what it lacks to the whole.
        advice: catalogue keys with their values: what to try.
        turn: the turn to look at, None where it was lost at no single one.
        indicator: what the advice is about; evidence: what was done or missed there, and why it matters.
    """

    criterion: str
    lost: float
    advice: tuple[tuple[str, Mapping[str, str]], ...]
    turn: int | None
    indicator: str | None = None
    evidence: Evidence | None = None


def priorities(rubric: Rubric, played: Played, assessment: Assessment) -> tuple[Priority, ...]:
    """The criteria below the highest level that lost most weight, at most three, those with advice only."""
    lost = [
        (rubric.criterion(result.id).weight * (1.0 - result.score), result)
        for result in assessment.criteria
        if result.score is not None and result.level != 3 and result.advice
    ]
    ranked = sorted(lost, key=lambda pair: -pair[0])[:MOST_PRIORITIES]
    return tuple(_priority(rubric, played, points, result) for points, result in ranked)


def _priority(rubric: Rubric, played: Played, points: float, result: CriterionResult) -> Priority:
    """A priority, with the place and the reason of the very indicator whose advice it gives."""
    key, _ = result.advice[0]
    for indicator, found in computed(rubric.criterion(result.id), played):
        if found.advice is not None and found.advice.key == key:
            lost = (note for note in found.evidence if note.effect == "-")
            # Without a loss there is at least what was done by halves.
            note = next(lost, next(iter(found.evidence), None))
            return Priority(
                result.id,
                round(points, 2),
                result.advice[:1],
                note.turn if note is not None else None,
                indicator.name,
                note,
            )
    return Priority(result.id, round(points, 2), result.advice[:1], None)
