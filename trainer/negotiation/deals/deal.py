"""The deal space of a scenario, for the instructor and the debrief: what could be agreed, and what was best.

Sources: Raiffa, *The Art and Science of Negotiation* (1982), for frontier and joint gains; Nash (1950); Kalai and
Smorodinsky (1975). Values are whole numbers 0–10,000, and ties go to the first in declared order.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from trainer.negotiation.deals.bonuses import named_issues
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.scale import at_option, signable
from trainer.negotiation.deals.space import Halves, Pair, Point, frontier
from trainer.negotiation.deals.values import points, worth
from trainer.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Deal:
    """A package with its value to each side, 0–10,000."""

    you: int
    them: int
    package: Mapping[str, Position]

    @property
    def joint(self) -> int:
        """Both values together, 0–20,000."""
        return self.you + self.them


@dataclass(frozen=True, slots=True)
class DealSpace:
    """What could be agreed.

    Only `packages` counts every combination of options. Everything else is about packages that can be signed: no
    illegal option, her must-haves met.

    Attributes:
        packages: combinations of options; signable: those that can be signed.
        agreement_zone: those worth at least their alternative to both sides.
        frontier: one deal per pair of values that no other deal beats, best for the student first.
        frontier_in_zone: the frontier's part within the zone.
        nash: in the zone's frontier, the largest product of both gains over the alternatives; ties: better for the
            student. None when the zone is empty.
        kalai_smorodinsky: there, the deal whose smaller share of the best attainable gain is largest; ties: the larger
            other share.
        joint_max: the largest sum of both values; ties: better for the student. None when nothing can be signed.
        best_you, best_them: the best value each side can reach in the zone, its alternative when the zone is empty.
        batna_you, batna_them: values of the alternatives.
    """

    packages: int
    signable: int
    agreement_zone: int
    frontier: tuple[Deal, ...]
    frontier_in_zone: tuple[Deal, ...]
    nash: Deal | None
    kalai_smorodinsky: Deal | None
    joint_max: Deal | None
    best_you: int
    best_them: int
    batna_you: int
    batna_them: int


def analyse(scenario: Scenario) -> DealSpace:
    """Analyse all packages of a scenario; 400,000 of them in a fraction of a second (`benchmarks/deal.py`)."""
    layout = lay_out(scenario)
    options, halves = layout.options, layout.halves
    you, them = scenario.you.batna.value * 100, scenario.counterpart.batna.value * 100
    edge = tuple(_deal(options, point) for point in frontier(layout.pairs, layout.starts))
    zone = tuple(deal for deal in edge if deal.you >= you and deal.them >= them)
    best_you = max((deal.you for deal in zone), default=you)
    best_them = max((deal.them for deal in zone), default=them)
    packages = 1
    for issue in scenario.issues.values():
        packages *= len(issue.options)
    return DealSpace(
        packages=packages,
        signable=len(halves),
        agreement_zone=halves.at_least(you, them),
        frontier=edge,
        frontier_in_zone=zone,
        nash=_first_best(zone, lambda deal: ((deal.you - you) * (deal.them - them), deal.you)),
        kalai_smorodinsky=_first_best(zone, _shares(you, them, best_you, best_them)),
        joint_max=_first_best(edge, lambda deal: (deal.joint, deal.you)),
        best_you=best_you,
        best_them=best_them,
        batna_you=you,
        batna_them=them,
    )


@dataclass(frozen=True, slots=True)
class Layout:
    """The packages that can be signed, laid out for counting: issues that combinations are about first, every
    combination of their options a start; the values of the others add up.

    Attributes:
        options: per issue, in this order, the positions that can be signed.
        starts: one point per combination of the first issues; pairs: the values of the others.
    """

    options: list[list[Position]]
    starts: tuple[Point, ...]
    pairs: list[list[Pair]]

    @property
    def halves(self) -> Halves:
        """The same, for counting."""
        return Halves(self.pairs, tuple((you, them) for you, them, _ in self.starts))


def lay_out(scenario: Scenario) -> Layout:
    """Lay out the packages of a scenario. Without combinations there is one start, worth nothing."""
    named = {name for bonus in scenario.bonuses.values() for name in named_issues(bonus)}
    options = open_options(scenario)
    if not named:
        return Layout(options, ((0, 0, ()),), value_pairs(scenario, options))
    ordered = sorted(options, key=lambda positions: bool(positions) and positions[0].issue not in named)
    first = [positions for positions in ordered if positions and positions[0].issue in named]
    rest = ordered[len(first) :]
    starts = []
    for places in product(*(range(len(positions)) for positions in first)):
        package = {
            positions[place].issue: positions[place] for positions, place in zip(first, places, strict=True)
        }
        starts.append((worth(scenario, "you", package), worth(scenario, "them", package), places))
    return Layout(ordered, tuple(starts), value_pairs(scenario, rest))


def open_options(scenario: Scenario) -> list[list[Position]]:
    """Issue by issue, the options that can be signed, in declared order."""
    return [
        [p for o in issue.options if signable(issue, p := at_option(issue, o.id))]
        for issue in scenario.issues.values()
    ]


def value_pairs(scenario: Scenario, options: Sequence[Sequence[Position]]) -> list[list[Pair]]:
    """What each of these positions adds for the student and for the counterpart."""
    issues = scenario.issues
    return [
        [(points(issues[p.issue], "you", p), points(issues[p.issue], "them", p)) for p in positions]
        for positions in options
    ]


def to_json(space: DealSpace) -> dict[str, Any]:
    """The deal space in the shape of `trainer deal --json`: values 0–1 with three decimals, packages by option id."""
    nash, fair, best = space.nash, space.kalai_smorodinsky, space.joint_max
    return {
        "packages": space.packages,
        "agreement_zone": space.agreement_zone,
        "frontier": len(space.frontier),
        "frontier_in_zone": len(space.frontier_in_zone),
        "nash": None if nash is None else _point(nash),
        "kalai_smorodinsky": None if fair is None else _point(fair),
        "joint_max": None if best is None else {"value": thousandths(best.joint), **_point(best)},
        "batna": {"you": thousandths(space.batna_you), "them": thousandths(space.batna_them)},
    }


def thousandths(value: int) -> float:
    """A value of 0–10,000 as 0–1 with three decimals, rounded half up on whole numbers."""
    return (value + 5) // 10 / 1000


def _point(deal: Deal) -> dict[str, Any]:
    package = {name: position.option for name, position in deal.package.items()}
    return {"you": thousandths(deal.you), "them": thousandths(deal.them), "package": package}


def _deal(options: Sequence[Sequence[Position]], point: Point) -> Deal:
    you, them, places = point
    chosen = [positions[place] for positions, place in zip(options, places, strict=True)]
    by_issue = {position.issue: position for position in chosen}
    return Deal(you, them, by_issue)


def _first_best(deals: Sequence[Deal], merit: Callable[[Deal], tuple[int, int]]) -> Deal | None:
    return max(deals, key=merit, default=None)


def _shares(you: int, them: int, best_you: int, best_them: int) -> Callable[[Deal], tuple[int, int]]:
    """Both sides' shares of their best gain, on a common denominator, the smaller first."""
    whole_you, whole_them = max(1, best_you - you), max(1, best_them - them)

    def merit(deal: Deal) -> tuple[int, int]:
        shares = sorted(((deal.you - you) * whole_them, (deal.them - them) * whole_you))
        return shares[0], shares[1]

    return merit
