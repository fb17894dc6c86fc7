"""What one juror or instructor adds to an attempt, and its plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Verdict = Literal["", "ready", "nearly", "not_yet"]
VERDICTS: tuple[Verdict, ...] = ("ready", "nearly", "not_yet")
"""Ready for the jury, nearly so, not yet; "" while nothing has been decided."""


@dataclass(frozen=True, slots=True)
class Rating:
    """A juror's own level of a criterion: 0–3, None for "not observed"; the reason may be empty."""

    level: int | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on a turn, by its number in the record (1 is the counterpart's opening line)."""

    turn: int
    text: str


@dataclass(frozen=True, slots=True)
class Review:
    """One juror's review of one attempt.

    Attributes:
        by: the juror's name, as typed.
        at: ISO 8601, UTC, of the last change.
        blind: whether every level was given before any computed one was shown.
        levels: criterion → rating; a criterion that has not been rated yet is not there.
        comments: in the order of the turns, at most one a turn.
        remark: to the student, on the whole.
        returned: whether it came back in a file, to the machine of whoever played.
    """

    by: str
    at: str
    blind: bool = False
    levels: Mapping[str, Rating] = field(default_factory=dict)
    comments: tuple[Comment, ...] = ()
    verdict: Verdict = ""
    remark: str = ""
    returned: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing has been said yet."""
        return not (self.levels or self.comments or self.verdict or self.remark)


def review_json(review: Review) -> dict[str, Any]:
    """A review as the record has it, keys in the order of the contract."""
    return {
        "by": review.by,
        "at": review.at,
        "blind": review.blind,
        "levels": {
            criterion: {"level": rating.level, "reason": rating.reason}
            for criterion, rating in review.levels.items()
        },
        "comments": [{"turn": comment.turn, "text": comment.text} for comment in review.comments],
        "verdict": review.verdict,
        "remark": review.remark,
    }
