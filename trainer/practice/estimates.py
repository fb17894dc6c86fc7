"""The student's own estimate of an attempt, taken once, before its levels are shown."""

from collections.abc import Mapping

from trainer.assessment.lessons import estimate_in
from trainer.attempts.errors import StoreError
from trainer.attempts.received import receipt
from trainer.negotiation.talk.events import Estimated
from trainer.practice.errors import AlreadyEstimated, NotEnded
from trainer.practice.practice import Practice


def estimate_of(practice: Practice) -> Mapping[str, int] | None:
    """The estimate, criterion → 0–3; None where it was never given, empty where it was skipped."""
    return estimate_in(practice.events)


def may_estimate(practice: Practice) -> bool:
    """Whether there is something to estimate, it has not been done, and whoever looks at it may be who played: neither an
    instructor, nor anybody who opens an attempt that came as a file."""
    if not practice.ended or not practice.replies or estimate_of(practice) is not None:
        return False
    return not practice.for_instructor and not _came_as_a_file(practice)


def _came_as_a_file(practice: Practice) -> bool:
    if practice.store is None:
        return False
    try:
        return receipt(practice.store, practice.attempt) is not None
    except StoreError:
        return False


def estimate(practice: Practice, levels: Mapping[str, int]) -> None:
    """Keep an estimate; an empty one says that it was skipped.

    Args:
        levels: criterion → 0–3; any may be left out.

    Raises:
        NotEnded: the talk goes on; AlreadyEstimated; KeyError: the rubric has no such criterion; ValueError: a level is not
        one of 0–3; StoreError.
    """
    if not practice.ended:
        raise NotEnded()
    if estimate_of(practice) is not None:
        raise AlreadyEstimated()
    for criterion, level in levels.items():
        practice.rubric.criterion(criterion)
        if level not in (0, 1, 2, 3):
            raise ValueError(level)
    practice.append(Estimated(at=practice.elapsed(), levels=dict(levels)))
