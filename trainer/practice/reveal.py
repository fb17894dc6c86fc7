"""Whether the counterpart's hidden side may be shown."""

from trainer.attempts.errors import StoreError
from trainer.attempts.history import attempts
from trainer.attempts.reviews import reviews_of
from trainer.practice.practice import Practice

# Replies of a retry from which it counts as one: who leaves at once has not tried again.
TRIED = 2
# Later tries looked at; who has tried more often has played one of these.
_LOOKED_AT = 50


def may_reveal(practice: Practice) -> bool:
    """As the scenario's `reveal` says: at once, once the talk was tried again, or only once a review of the attempt has
    come back. To an instructor (`Practice.for_instructor`), always.

    Once a retry was played to its end, the debrief of the first try opens too.
    """
    if practice.for_instructor:
        return True
    match practice.scenario.reveal:
        case "full":
            return True
        case "after_retry":
            return _was_tried_again(practice)
        case "after_review":
            return _was_reviewed(practice)


def _was_reviewed(practice: Practice) -> bool:
    if practice.store is None:
        return False
    try:
        return any(review.returned for review in reviews_of(practice.store, practice.attempt))
    except StoreError:
        return False


def _was_tried_again(practice: Practice) -> bool:
    if practice.number > 1:
        return len(practice.replies) >= TRIED
    if practice.store is None:
        return False
    started = practice.started
    try:
        tries = attempts(
            practice.store, limit=_LOOKED_AT, scenario=started.scenario, students=started.students
        )
    except StoreError:
        return False
    return any(
        other.number > 1 and other.ended is not None and other.replies >= TRIED
        for other in tries
        if other.students == started.students
    )
