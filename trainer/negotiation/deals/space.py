"""The arithmetic of a deal space: sums over issues, counted exactly and pruned to the frontier. Integers, no packages.

Values add up issue by issue, so the packages need not be listed: their values are the sums of two halves' values, and
the frontier of a sum of sets is the frontier of the sum of their frontiers.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import product

Pair = tuple[int, int]
"""Value for the student, value for the counterpart: each 0–10,000 for a package, 0 to 100 × weight for an option."""

Point = tuple[int, int, tuple[int, ...]]
"""Both values of a package and its options' places, issue by issue."""


class Halves:
    """All packages as sums of two halves; `issues` holds each issue's options as value pairs.

    `starts`: what is added to every sum; several starts count every package once for each (issues whose values do not
    add up are laid out there, one start per combination of theirs).
    """

    def __init__(self, issues: Sequence[Sequence[Pair]], starts: Sequence[Pair] = ((0, 0),)) -> None:
        self.left, self.right = _split(issues)
        if starts != ((0, 0),):
            self.left = [(y + mine, t + hers) for y, t in starts for mine, hers in self.left]

    def __len__(self) -> int:
        return len(self.left) * len(self.right)

    def at_least(self, you: int, them: int) -> int:
        """How many packages are worth at least that much to both sides."""
        # The right half by falling value for the student: one prefix of it goes with each element of the left half.
        right = sorted(self.right, reverse=True)
        found = 0
        for mine, hers in self.left:
            need_you, need_them = you - mine, them - hers
            for y, t in right:
                if y < need_you:
                    break
                if t >= need_them:
                    found += 1
        return found

    def exactly(self, you: int, them: int) -> int:
        """How many packages are worth exactly that to both sides."""
        right = Counter(self.right)
        return sum(right[you - mine, them - hers] for mine, hers in self.left)


def frontier(issues: Sequence[Sequence[Pair]], starts: Sequence[Point] = ((0, 0, ()),)) -> tuple[Point, ...]:
    """The packages that no other beats for one side without being worse for the other, best for the student first.

    One package per pair of values: the first in declared order. `starts` as in `Halves`, with the places of the issues
    laid out there, which come first in the points returned.
    """
    kept = _undominated(starts)
    for options in issues:
        sums = (
            (you + mine, them + hers, (*places, place))
            for you, them, places in kept
            for place, (mine, hers) in enumerate(options)
        )
        kept = _undominated(sums)
    return tuple(kept)


def _undominated(points: Iterable[Point]) -> list[Point]:
    kept: list[Point] = []
    # A combination may cost more than the rest is worth.
    best = -1_000_000
    for point in sorted(points, key=lambda p: (-p[0], -p[1], p[2])):
        if point[1] > best:
            kept.append(point)
            best = point[1]
    return kept


def _split(issues: Sequence[Sequence[Pair]]) -> tuple[list[Pair], list[Pair]]:
    """The sums of some issues and of the rest, the two of about the same size."""
    halves: list[list[Sequence[Pair]]] = [[], []]
    sizes = [1, 1]
    for options in sorted(issues, key=len, reverse=True):
        smaller = 0 if sizes[0] <= sizes[1] else 1
        halves[smaller].append(options)
        sizes[smaller] *= len(options)
    left, right = ([_sum(parts) for parts in product(*half)] for half in halves)
    return left, right


def _sum(parts: Sequence[Pair]) -> Pair:
    return sum(part[0] for part in parts), sum(part[1] for part in parts)
