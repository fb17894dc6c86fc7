"""What an indicator says of a talk: opportunities, what was made of each, and the words behind it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from math import fsum

from trainer.assessment.assessment import Evidence
from trainer.assessment.played import Played

# Seizing the same kind of opportunity beyond this many times is worth less and less.
FULL_WORTH = 3


@dataclass(frozen=True, slots=True)
class Chance:
    """One opportunity.

    Attributes:
        seized: how much of it was seized, 0–1.
        worth: its weight among the others, 0–1.
        forgone: whether an early end took it away.
        evidence: the words behind it, or what was missing.
    """

    seized: float
    evidence: Evidence | None = None
    worth: float = 1.0
    forgone: bool = False


@dataclass(frozen=True, slots=True)
class Advice:
    """What to try next: a catalogue key and its values."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IndicatorResult:
    """An indicator over one talk.

    Attributes:
        chances: the opportunities; none means not observed.
        penalty: points taken off the criterion's score, 0–1.
        notes: further evidence: what cost the penalty, what was seen without effect.
        advice: what would have earned more, if anything was lost.
    """

    chances: tuple[Chance, ...] = ()
    penalty: float = 0.0
    notes: tuple[Evidence, ...] = ()
    advice: Advice | None = None

    @property
    def offered(self) -> int:
        """Number of opportunities."""
        return len(self.chances)

    @property
    def seized(self) -> int:
        """Number of opportunities seized at least half."""
        return sum(1 for chance in self.chances if chance.seized >= 0.5)

    @property
    def forgone(self) -> int:
        """Number of opportunities that an early end took away."""
        return sum(1 for chance in self.chances if chance.forgone)

    @property
    def share(self) -> float | None:
        """What was seized of what was offered, 0–1; None when nothing was offered."""
        worth = fsum(chance.worth for chance in self.chances)
        if worth <= 0:
            return None
        return fsum(chance.seized * chance.worth for chance in self.chances) / worth

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All quotations, those of the opportunities first."""
        return (*(c.evidence for c in self.chances if c.evidence is not None), *self.notes)


Compute = Callable[[Played, Mapping[str, float]], IndicatorResult]


@dataclass(frozen=True, slots=True)
class IndicatorKind:
    """An indicator the program knows: its computation, and its parameters with their usual values."""

    name: str
    compute: Compute
    parameters: Mapping[str, float]

    @property
    def explanation(self) -> str:
        """The catalogue key of the sentence that says what it looks at."""
        return f"assessment.indicator.{self.name}"


def fading(chances: Iterable[Chance], full: int = FULL_WORTH) -> tuple[Chance, ...]:
    """The same chances, each after the first `full` seized ones worth half the one before.

    Worth shrinks with what it can earn, so that one more seized opportunity never lowers the share.
    """
    kept: list[Chance] = []
    seen = 0
    for chance in chances:
        worth = chance.worth * 0.5 ** max(0, seen - full + 1)
        seen += chance.seized > 0
        kept.append(Chance(chance.seized, chance.evidence, worth, chance.forgone))
    return tuple(kept)


def best_of(seized: Iterable[Chance], offered: int, lost: Chance | None = None) -> tuple[Chance, ...]:
    """The best `offered` of these chances, filled up with `lost` ones (only the first carries its evidence)."""
    best = sorted(seized, key=lambda chance: -chance.seized)[:offered]
    gap = offered - len(best)
    if gap <= 0:
        return tuple(best)
    first = lost or Chance(0.0)
    rest = Chance(0.0, None, first.worth, first.forgone)
    return (*best, first, *[rest] * (gap - 1))
