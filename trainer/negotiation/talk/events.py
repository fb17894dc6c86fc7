"""The events of an attempt's log, append-only. Folding them gives the state and the talk as played."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from trainer.language.reading import Reading
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.scenario.scenario import Outcome

Mode = Literal["guided", "practice", "jury"]


@dataclass(frozen=True, slots=True)
class Started:
    """The first event of every log.

    Attributes:
        started: ISO 8601 UTC time; later events count seconds from it.
        language: of the interface.
        parent: attempt this one branches from, if any.
        extra: percent of extra time granted in jury mode, 0 for most.
        difficulty: 1 to 3 where one was chosen, 0 for the scenario's own.
    """

    attempt: str
    scenario: str
    scenario_hash: str
    rubric: str
    rubric_hash: str
    mode: Mode
    seed: int
    students: tuple[str, ...]
    language: str
    program: str
    started: str
    opening: Turn
    state: State
    parent: str | None = None
    extra: int = 0
    difficulty: int = 0
    kind: Literal["started"] = "started"


@dataclass(frozen=True, slots=True)
class Prepared:
    """The preparation sheet as it stood when the talk began or changed; keys are the sheet's."""

    at: float
    sheet: Mapping[str, str] = field(default_factory=dict)
    exhibits: tuple[Exhibit, ...] = ()
    kind: Literal["prepared"] = "prepared"


@dataclass(frozen=True, slots=True)
class Replied:
    """One reply, how it was read, the turn it led to and the state after it.

    Attributes:
        at: seconds since the start.
        by: which of the students said it.
        exhibit: what was shown with it; shown_reading is how the exhibit itself was read.
    """

    at: float
    text: str
    reading: Reading
    turn: Turn
    state: State
    by: str | None = None
    exhibit: Exhibit | None = None
    shown_reading: Reading | None = None
    kind: Literal["replied"] = "replied"


@dataclass(frozen=True, slots=True)
class Left:
    """The student ended the talk, or it ran out of time, before the counterpart closed it."""

    at: float
    outcome: Outcome
    turn: Turn
    state: State
    kind: Literal["left"] = "left"


@dataclass(frozen=True, slots=True)
class Contested:
    """The student says that a reply was misread.

    Attributes:
        n: number of the reply in the transcript (2, 4, 6…); words: the reply; remark: what was meant, may be empty.
        withdrawn: whether the reply, the last one, was taken back to be said in other words.
        by: who contests.
    """

    at: float
    n: int
    words: str
    remark: str = ""
    withdrawn: bool = False
    by: str | None = None
    kind: Literal["contested"] = "contested"


@dataclass(frozen=True, slots=True)
class Hinted:
    """A hint was asked for before the reply number `n`. `hint` is its code, `degree` 1 (a nudge) to 3 (a sentence to
    say); `cost` is in hundredths of a point of the figure."""

    at: float
    n: int
    hint: str
    degree: int
    cost: int = 0
    kind: Literal["hinted"] = "hinted"


@dataclass(frozen=True, slots=True)
class Disputed:
    """After the talk: the student disagrees with the level of a criterion, in one line."""

    at: float
    criterion: str
    remark: str
    kind: Literal["disputed"] = "disputed"


@dataclass(frozen=True, slots=True)
class Estimated:
    """After the talk and before any level was shown: the student's own estimate, criterion → 0–3. Criteria that were left
    out are not there; empty when all of it was skipped."""

    at: float
    levels: Mapping[str, int] = field(default_factory=dict)
    kind: Literal["estimated"] = "estimated"


@dataclass(frozen=True, slots=True)
class Goal:
    """One if-then goal for the next attempt.

    Attributes:
        criterion, indicator: of the rubric, what it is measured by.
        share: of the indicator, 0–1, from which on it is reached; before: what it was when the goal was chosen.
        words: as the student reworded it, "" for the usual words.
    """

    criterion: str
    indicator: str
    share: float
    before: float
    words: str = ""


@dataclass(frozen=True, slots=True)
class Aimed:
    """After the talk: the goal chosen for the next attempt; None takes back what was chosen before."""

    at: float
    goal: Goal | None
    kind: Literal["aimed"] = "aimed"


@dataclass(frozen=True, slots=True)
class Pursued:
    """As the talk began: the goal that was chosen after an earlier attempt, whose id is `chosen_in`."""

    at: float
    goal: Goal
    chosen_in: str
    kind: Literal["pursued"] = "pursued"


Event = Started | Prepared | Replied | Left | Contested | Hinted | Disputed | Estimated | Aimed | Pursued


def standing(log: Sequence[Event]) -> tuple[Event, ...]:
    """The log without the replies that were taken back: what counts for the talk, its transcript and its score."""
    kept: list[Event] = []
    for event in log:
        if isinstance(event, Contested) and event.withdrawn:
            last = next(
                (place for place in reversed(range(len(kept))) if kept[place].kind == "replied"), None
            )
            if last is not None:
                del kept[last]
        kept.append(event)
    return tuple(kept)


def last_said(log: Sequence[Event]) -> Started | Replied | Left:
    """The last event in which she spoke: the opening, an answer, or her words as the talk was left."""
    return next(event for event in reversed(log) if isinstance(event, Started | Replied | Left))


def time_of(event: Event) -> float:
    """Seconds from the start of the talk to an event."""
    return 0.0 if isinstance(event, Started) else event.at
