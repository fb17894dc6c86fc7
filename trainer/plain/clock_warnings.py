"""Saying once when little time is left."""

from trainer.practice.practice import Practice

# Minutes left at which it is said, each once; nothing is said of what is as long as the whole talk.
_MOMENTS = (5, 1)


class ClockWarnings:
    """Remembers what has been said."""

    def __init__(self) -> None:
        self._said: set[int] = set()

    def due(self, practice: Practice) -> int | None:
        """The minutes of which less is left now, if that is to be said."""
        if practice.limit is None or practice.ended:
            return None
        left = practice.limit - practice.elapsed()
        passed = {minutes for minutes in _MOMENTS if left < minutes * 60 < practice.limit}
        fresh = passed - self._said
        self._said |= passed
        return min(passed) if fresh else None
