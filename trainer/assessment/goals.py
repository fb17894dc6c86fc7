"""If-then goals: proposed from the priorities, and what became of one in a later attempt."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from trainer.assessment.assessment import Assessment
from trainer.assessment.priorities import Priority
from trainer.assessment.rubric import Rubric
from trainer.negotiation.talk.events import Goal

# A goal asks for this share of an indicator at least, and for this much more than before.
LEAST_SHARE, STEP = 0.6, 0.2

Became = Literal["reached", "closer", "missed", "unseen"]
"""unseen: the attempt gave no occasion for it."""


@dataclass(frozen=True, slots=True)
class Pursuit:
    """What became of a goal: the share obtained, None where there was no occasion."""

    goal: Goal
    became: Became
    share: float | None


def proposals(rubric: Rubric, assessment: Assessment, priorities: Sequence[Priority]) -> tuple[Goal, ...]:
    """A goal per priority that is about an indicator, the first priority's first."""
    found: list[Goal] = []
    for priority in priorities:
        if priority.indicator is None:
            continue
        share = measured(rubric, assessment, priority.criterion, priority.indicator)
        if share is not None and share < 1:
            aim = _aim(rubric, priority.criterion, priority.indicator, share)
            found.append(Goal(priority.criterion, priority.indicator, aim, share))
    return tuple(found)


def pursued(rubric: Rubric, assessment: Assessment, goal: Goal) -> Pursuit:
    """What an attempt made of a goal."""
    share = measured(rubric, assessment, goal.criterion, goal.indicator)
    if share is None:
        return Pursuit(goal, "unseen", None)
    if share >= goal.share:
        return Pursuit(goal, "reached", share)
    return Pursuit(goal, "closer" if share > goal.before else "missed", share)


def measured(rubric: Rubric, assessment: Assessment, criterion: str, indicator: str) -> float | None:
    """The share (0–1) of an indicator; for one that only takes points off, what it left. None where it was not observed,
    or is not in the rubric."""
    result = next((result for result in assessment.criteria if result.id == criterion), None)
    found = next((one for one in result.indicators if one.name == indicator), None) if result else None
    if found is None:
        return None
    if _takes_off(rubric, criterion, indicator):
        return round(max(0.0, 1.0 - found.penalty), 4)
    return found.share


def _aim(rubric: Rubric, criterion: str, indicator: str, share: float) -> float:
    """What to aim at, in steps of 5 %."""
    if _takes_off(rubric, criterion, indicator):
        return 1.0
    return min(1.0, round(20 * max(LEAST_SHARE, share + STEP)) / 20)


def _takes_off(rubric: Rubric, criterion: str, indicator: str) -> bool:
    return any(one.weight == 0 for one in rubric.criterion(criterion).indicators if one.name == indicator)
