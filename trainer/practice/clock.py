"""Time, passed in: the system's for people, a virtual one for replays and tests."""

import time
from collections.abc import Callable

Clock = Callable[[], float]
"""Seconds since 1970-01-01 UTC, never going back within one run."""


def system_clock() -> Clock:
    """A clock that starts at the system's time and then counts steadily, whatever happens to the system's time. It may
    stand still while the machine sleeps."""
    offset = time.time() - time.monotonic()
    return lambda: offset + time.monotonic()


def wall_clock() -> Clock:
    """A clock that sleeping does not stop: the system's time, never less than what has steadily passed."""
    steady = system_clock()
    return lambda: max(time.time(), steady())


class VirtualClock:
    """A clock that moves only when told to."""

    def __init__(self, now: float) -> None:
        self.now = now

    def __call__(self) -> float:
        """The moment it shows."""
        return self.now

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds
