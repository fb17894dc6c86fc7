"""What of a log is neither computed nor said at the table (the preparation, estimates, goals, remarks) made fit to keep."""

from collections.abc import Sequence
from dataclasses import replace

from trainer.assessment.indicators import INDICATORS
from trainer.negotiation.talk.events import Aimed, Disputed, Estimated, Event, Goal, Prepared, Pursued
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.practice.goals import LONGEST
from trainer.practice.preparation import Sheet
from trainer.practice.typed import clean_reply

_LEVELS = range(4)
_MOST_ENTRIES = 100


def fit_to_keep(event: Event, criteria: Sequence[str]) -> Event | None:
    """An event as it would have been kept had it been typed here; None for one that could not have been.

    Args:
        criteria: ids of those of the rubric.
    """
    match event:
        case Prepared():
            sheet = Sheet(dict(list(event.sheet.items())[:_MOST_ENTRIES]), event.exhibits).cleaned()
            return replace(event, sheet=dict(sheet.entries), exhibits=sheet.exhibits)
        case Disputed():
            return replace(event, remark=_line(event.remark)) if event.criterion in criteria else None
        case Estimated():
            fits = all(
                criterion in criteria and level in _LEVELS for criterion, level in event.levels.items()
            )
            return event if fits else None
        case Aimed():
            if event.goal is None:
                return event
            goal = _goal(event.goal)
            return None if goal is None or goal.criterion not in criteria else replace(event, goal=goal)
        case Pursued():
            # Chosen after an attempt that may have had another rubric.
            goal = _goal(event.goal)
            return None if goal is None else replace(event, goal=goal)
        case _:
            return None


def fit_exhibit(exhibit: Exhibit | None) -> Exhibit | None:
    """An exhibit as a sheet would have kept it; None for one without a title."""
    if exhibit is None:
        return None
    kept = Sheet({}, (exhibit,)).cleaned().exhibits
    return kept[0] if kept else None


def _goal(goal: Goal) -> Goal | None:
    if goal.indicator not in INDICATORS or not (0 <= goal.share <= 1 and 0 <= goal.before <= 1):
        return None
    return replace(goal, words=_line(goal.words)[:LONGEST])


def _line(text: str) -> str:
    return " ".join(clean_reply(text).text.split())
