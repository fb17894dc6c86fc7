"""How far two series of levels agree beyond chance: quadratically weighted kappa, with its interval.

Kappa: J. Cohen, "Weighted kappa", Psychological Bulletin 70 (1968) 213–220, a gap of two levels weighing four times a gap
of one. Interval at 95 %: standard error by leaving out one attempt at a time (better for small numbers than a bootstrap:
J. Hughes, arXiv 2210.13265), carried to Fisher's z so that it stays under 1 (J. Moss, Psychometrika 2024), with Student's t;
`benchmarks/agreement.py` prints how often it covers the truth. Whole attempts are left out, so that several jurors of one
attempt do not count as independent. Words: J. R. Landis and G. G. Koch, Biometrics 33 (1977) 159–174. Enough cases:
D. V. Cicchetti, Applied Psychological Measurement 5 (1981) 101–104, twice the square of the number of levels.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import atanh, fsum, sqrt, tanh
from typing import Literal

Strength = Literal["none", "slight", "fair", "moderate", "substantial", "almost_perfect"]
_FROM: tuple[tuple[float, Strength], ...] = (
    (0.8, "almost_perfect"),
    (0.6, "substantial"),
    (0.4, "moderate"),
    (0.2, "fair"),
    (0.0, "slight"),
)

Lack = Literal["", "none", "few", "flat"]
"""Nothing lacks · no case · fewer than `LEAST` attempts · one of the two gave the same level everywhere, so that nothing can be
told from chance."""

LEAST = 5
"""Attempts from which on a kappa is given at all."""
ENOUGH = 32
"""Attempts from which on it may be relied upon: 2 × 4²."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two levels of one criterion in one attempt.

    Attributes:
        attempt: its id: pairs of one attempt are not independent.
        first, second: 0–3; of program and juror, or of two jurors.
        weight: of the pair; those of several jurors of one attempt share theirs.
    """

    attempt: str
    first: int
    second: int
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Kappa:
    """An agreement.

    Attributes:
        attempts, pairs: what it rests on.
        value: −1 to 1, None where something lacks.
        low, high: its interval at 95 %; None with `value`, and where no pair differs: what never varied has no interval.
        equal, near: shares (0–1) of pairs with the same level, and of those at most one level apart.
        gap: mean of the second level minus the first.
    """

    attempts: int
    pairs: int
    value: float | None = None
    low: float | None = None
    high: float | None = None
    equal: float = 0.0
    near: float = 0.0
    gap: float = 0.0
    lack: Lack = ""

    @property
    def strength(self) -> Strength | None:
        """The word of Landis and Koch for it."""
        if self.value is None:
            return None
        return next((word for at_least, word in _FROM if self.value > at_least), "none")

    @property
    def enough(self) -> bool:
        """Whether it rests on enough attempts to be relied upon."""
        return self.value is not None and self.attempts >= ENOUGH


@dataclass(frozen=True, slots=True)
class _Sums:
    """All that kappa needs of some pairs, weighted: levels, squares of levels, squares of gaps."""

    weight: float = 0.0
    first: float = 0.0
    second: float = 0.0
    first_squares: float = 0.0
    second_squares: float = 0.0
    gaps: float = 0.0

    def plus(self, other: "_Sums", sign: int = 1) -> "_Sums":
        return _Sums(
            self.weight + sign * other.weight,
            self.first + sign * other.first,
            self.second + sign * other.second,
            self.first_squares + sign * other.first_squares,
            self.second_squares + sign * other.second_squares,
            self.gaps + sign * other.gaps,
        )


def kappa(pairs: Iterable[Pair], *, symmetric: bool = False) -> Kappa:
    """The agreement of some pairs.

    Args:
        symmetric: which of the two is first means nothing, as between two jurors.
    """
    found = list(pairs)
    if not found:
        return Kappa(0, 0, lack="none")
    per_attempt: dict[str, _Sums] = {}
    for pair in found:
        per_attempt[pair.attempt] = per_attempt.get(pair.attempt, _Sums()).plus(_sums(pair))
    whole = _Sums()
    for part in per_attempt.values():
        whole = whole.plus(part)
    count = len(per_attempt)
    seen = Kappa(
        count,
        len(found),
        equal=_share(found, 0),
        near=_share(found, 1),
        gap=0.0 if symmetric else (whole.second - whole.first) / whole.weight,
    )
    if count < LEAST:
        return _lacking(seen, "few")
    value = _value(whole, symmetric)
    if value is None:
        return _lacking(seen, "flat")
    low, high = _interval(value, whole, per_attempt, symmetric)
    return Kappa(count, len(found), value, low, high, seen.equal, seen.near, seen.gap)


def _lacking(seen: Kappa, lack: Lack) -> Kappa:
    return Kappa(seen.attempts, seen.pairs, equal=seen.equal, near=seen.near, gap=seen.gap, lack=lack)


def _sums(pair: Pair) -> _Sums:
    first, second, weight = pair.first, pair.second, pair.weight
    return _Sums(
        weight,
        weight * first,
        weight * second,
        weight * first**2,
        weight * second**2,
        weight * (first - second) ** 2,
    )


def _value(sums: _Sums, symmetric: bool) -> float | None:
    """One minus the gaps seen over the gaps that chance would make; None where a series does not vary."""
    if sums.weight <= 1e-9:
        return None
    first, second = sums.first / sums.weight, sums.second / sums.weight
    squares = (sums.first_squares / sums.weight, sums.second_squares / sums.weight)
    if symmetric:
        first = second = (first + second) / 2
    elif min(squares[0] - first**2, squares[1] - second**2) < 1e-9:
        return None
    by_chance = sum(squares) - 2 * first * second
    if by_chance < 1e-9:
        return None
    return 1 - sums.gaps / sums.weight / by_chance


def _interval(
    value: float, whole: _Sums, per_attempt: Mapping[str, _Sums], symmetric: bool
) -> tuple[float | None, float | None]:
    count = len(per_attempt)
    left_out = [_value(whole.plus(part, -1), symmetric) for part in per_attempt.values()]
    values = [one for one in left_out if one is not None]
    mean = fsum(values) / len(values) if values else value
    error = sqrt((count - 1) / count * fsum((one - mean) ** 2 for one in values))
    if len(values) < count or error < 1e-9 or abs(value) > 1 - 1e-9:
        return None, None
    middle, reach = atanh(value), _student(count - 1) * error / (1 - value**2)
    return tanh(middle - reach), tanh(middle + reach)


def _student(freedom: int) -> float:
    """The quantile 0.975 of Student's t: R. A. Fisher and E. A. Cornish's expansion, right to 1 % from 4 degrees on."""
    z = 1.959964
    return (
        z
        + (z**3 + z) / (4 * freedom)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * freedom**3)
    )


def _share(pairs: list[Pair], apart: int) -> float:
    near = fsum(pair.weight for pair in pairs if abs(pair.first - pair.second) <= apart)
    return near / fsum(pair.weight for pair in pairs)
