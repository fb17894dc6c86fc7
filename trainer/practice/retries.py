"""A retry and the attempt it branches from."""

from trainer.assessment.comparison import Comparison, compare
from trainer.attempts.errors import StoreError
from trainer.negotiation.talk.events import Event
from trainer.practice.practice import Practice


def first_log(practice: Practice) -> tuple[Event, ...] | None:
    """The log of the attempt that this one branches from; None for one that is no branch, and where the first has gone or
    cannot be read."""
    parent = practice.started.parent
    if parent is None or practice.store is None:
        return None
    try:
        return practice.store.events(parent)
    except StoreError:
        return None


def comparison(practice: Practice) -> Comparison | None:
    """A finished retry beside its first attempt; None where there is nothing to compare."""
    first = first_log(practice) if practice.ended else None
    if first is None:
        return None
    return compare(practice.rubric, practice.scenario, first, practice.events)
