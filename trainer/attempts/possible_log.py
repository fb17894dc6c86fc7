"""Whether a log that came from elsewhere holds what the program could have written, as far as storing and sorting need it."""

import re
from collections.abc import Sequence
from datetime import datetime

from trainer.attempts.ids import is_attempt_id
from trainer.negotiation.talk.events import Event, Started

_NAME = re.compile(r"[a-z][a-z0-9_-]{0,99}")
_LANGUAGES = ("fr", "en")
_YEARS = range(2000, 3000)
# Seconds of the longest attempt that is believed: one that was closed for years in between.
_LONGEST = 1e9
_GREATEST_SEED = 2**63 - 1
_MOST_STUDENTS = 20


def is_possible(log: Sequence[Event]) -> bool:
    """Whether the first event, the only one of its kind, is a start that can be stored, and every other has its moment."""
    first, rest = log[0], log[1:]
    return isinstance(first, Started) and _is_start(first) and all(map(_has_moment, rest))


def _is_start(started: Started) -> bool:
    try:
        moment = datetime.fromisoformat(started.started)
    except ValueError:
        return False
    return (
        moment.tzinfo is not None
        and moment.year in _YEARS
        and is_attempt_id(started.attempt)
        and (started.parent is None or is_attempt_id(started.parent))
        and _NAME.fullmatch(started.scenario) is not None
        and _NAME.fullmatch(started.rubric) is not None
        and started.language in _LANGUAGES
        and abs(started.seed) <= _GREATEST_SEED
        and 0 <= started.extra <= 100
        and 0 <= started.difficulty <= 3
        and len(started.students) <= _MOST_STUDENTS
    )


def _has_moment(event: Event) -> bool:
    # Comparing refuses what is no number, too.
    return not isinstance(event, Started) and 0 <= event.at < _LONGEST
