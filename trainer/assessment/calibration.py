"""The student's own estimate beside the levels computed, and where the two differ most."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.assessment.assessment import Assessment, Level

# More than two criteria are not looked at again at once.
MOST_WIDEST = 2


@dataclass(frozen=True, slots=True)
class Compared:
    """One criterion: the level estimated and the level computed, None where there is none."""

    criterion: str
    own: int | None
    level: Level | None

    @property
    def gap(self) -> int | None:
        """Levels by which the estimate lies above the one computed (below it: negative)."""
        return None if self.own is None or self.level is None else self.own - self.level


@dataclass(frozen=True, slots=True)
class Calibration:
    """An estimate held against an assessment.

    Attributes:
        lines: every criterion of the rubric, in its order.
        widest: those with the largest gap, at most two; none where all are equal.
        above, below, equal: how many estimates lie above, below, on the level computed.
    """

    lines: tuple[Compared, ...]
    widest: tuple[Compared, ...]
    above: int
    below: int
    equal: int


def calibrate(own: Mapping[str, int], assessment: Assessment) -> Calibration | None:
    """Compare an estimate (criterion → 0–3) with the levels computed; None where there is nothing to compare."""
    lines = tuple(Compared(result.id, own.get(result.id), result.level) for result in assessment.criteria)
    gaps = [(line, line.gap) for line in lines if line.gap is not None]
    if not gaps:
        return None
    most = max(abs(gap) for _, gap in gaps)
    widest = [line for line, gap in gaps if most and abs(gap) == most]
    return Calibration(
        lines=lines,
        widest=tuple(widest[:MOST_WIDEST]),
        above=sum(gap > 0 for _, gap in gaps),
        below=sum(gap < 0 for _, gap in gaps),
        equal=sum(gap == 0 for _, gap in gaps),
    )
