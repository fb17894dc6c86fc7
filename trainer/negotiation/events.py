"""The events of an attempt's log, append-only. Folding them gives the state and the talk as played."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from trainer.language.reading import Reading
from trainer.negotiation.state import State
from trainer.negotiation.turn import Turn
from trainer.scenario.scenario import Outcome

Mode = Literal["guided", "practice", "jury"]


@dataclass(frozen=True, slots=True)
class Started:
    """The first event of every log.

    Attributes:
        started: ISO 8601 UTC time; later events count seconds from it.
        language: of the interface.
        parent: attempt this one branches from, if any.
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
    kind: Literal["started"] = "started"


@dataclass(frozen=True, slots=True)
class Prepared:
    """The preparation sheet as it stood when the talk began or changed; keys are the sheet's."""

    at: float
    sheet: Mapping[str, str] = field(default_factory=dict)
    kind: Literal["prepared"] = "prepared"


@dataclass(frozen=True, slots=True)
class Replied:
    """One reply, how it was read, the turn it led to and the state after it. `at` is seconds since the start."""

    at: float
    text: str
    reading: Reading
    turn: Turn
    state: State
    by: str | None = None
    kind: Literal["replied"] = "replied"


@dataclass(frozen=True, slots=True)
class Left:
    """The student ended the talk, or it ran out of time, before the counterpart closed it."""

    at: float
    outcome: Outcome
    turn: Turn
    state: State
    kind: Literal["left"] = "left"


Event = Started | Prepared | Replied | Left
