"""One practice as a whole: a reply is read, answered, and durable before the answer is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from trainer.assessment.assessment import Assessment
from trainer.assessment.rubric import Rubric
from trainer.negotiation.events import Event, Mode
from trainer.negotiation.state import State
from trainer.negotiation.turn import Turn
from trainer.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class TalkLine:
    """One line of the transcript. `n` is the number the record and the evidence use: her opening is 1, the first
    reply 2, her answer 3…; `at` is seconds since the start, for the student's lines."""

    n: int
    speaker: Literal["counterpart", "student"]
    text: str
    at: float | None = None


class Practice:
    """A running (or finished) attempt. Every screen and the plain mode go through this object.

    `store` may be None (nothing kept); `clock` returns seconds and is passed in, so that tests and `--at` own time.
    """

    scenario: Scenario
    rubric: Rubric
    attempt: str
    mode: Mode
    state: State
    events: tuple[Event, ...]

    @property
    def lines(self) -> tuple[TalkLine, ...]:
        """The transcript so far."""
        raise NotImplementedError

    @property
    def draft(self) -> str:
        """The line being typed, as last saved."""
        raise NotImplementedError

    def keep_draft(self, text: str) -> None:
        """Save the line being typed, so that a closed window does not lose it."""
        raise NotImplementedError

    def reply(self, text: str, by: str | None = None) -> Turn:
        """Read, answer and append one reply; durable when this returns. Raises ValueError once the talk has ended."""
        raise NotImplementedError

    def leave(self) -> Turn:
        """End the talk from the student's side."""
        raise NotImplementedError

    def elapsed(self) -> float:
        """Seconds of talk so far (pauses between sessions not counted)."""
        raise NotImplementedError

    def assessment(self) -> Assessment:
        """The assessment of the log as it stands."""
        raise NotImplementedError

    def record(self) -> dict[str, object]:
        """The attempt as the JSON of the command line's contract."""
        raise NotImplementedError


def start(
    scenario_path: Path,
    *,
    mode: Mode = "practice",
    students: tuple[str, ...] = (),
    seed: int | None = None,
    language: str = "fr",
    store: object | None = None,
    clock: Callable[[], float] | None = None,
) -> Practice:
    """Start a new attempt on a scenario file."""
    raise NotImplementedError


def resume(attempt: str, *, store: object, clock: Callable[[], float] | None = None) -> Practice:
    """Take up an unfinished attempt (or open a finished one) on the texts it was played on."""
    raise NotImplementedError
