"""An attempt as lists show it, without its log."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class AttemptSummary:
    """One stored attempt.

    Attributes:
        number: 1 for the first try of these students at this scenario, 2 for the second…
        started, ended: ISO 8601, UTC; `ended` is None while the talk goes on.
        replies: student replies so far; seconds: of talk.
        total: out of `out_of`; None before the end or when too little was observed.
        levels: criterion → 0–3, None where not observed; empty before the end.
        parent: id of the attempt it branched from; parent_number: that one's number, None when it is gone.
        reviews: how many jurors have reviewed it.
    """

    id: str
    scenario: str
    title: str
    mode: str
    students: tuple[str, ...]
    language: str
    number: int
    started: str
    ended: str | None
    outcome: str | None
    replies: int
    seconds: float
    total: float | None
    out_of: int | None
    levels: Mapping[str, int | None] = field(default_factory=dict)
    parent: str | None = None
    parent_number: int | None = None
    reviews: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """What the attempts at one scenario come to.

    Attributes:
        attempts: how many were started.
        best: the highest total; guided attempts do not count.
        unfinished: id of the latest attempt still going on.
    """

    attempts: int = 0
    best: float | None = None
    unfinished: str | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """How much is kept of a student: attempts taken part in, and preparations (one per scenario and company)."""

    attempts: int = 0
    preparations: int = 0

    def __bool__(self) -> bool:
        return bool(self.attempts or self.preparations)


@dataclass(frozen=True, slots=True)
class Result:
    """What the end of an attempt leaves in the lists."""

    total: float | None
    out_of: int
    levels: Mapping[str, int | None]
