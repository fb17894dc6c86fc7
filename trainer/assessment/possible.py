"""What would have been possible: the deal among all that could have been agreed, and a better one in a few steps.

All of it gives the counterpart's hidden values away: whoever shows it minds the scenario's `reveal`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.assessment.played import Played
from trainer.assessment.timeline import points_of
from trainer.negotiation.deals.betterment import better_trade
from trainer.negotiation.deals.cloud import cloud
from trainer.negotiation.deals.deal import Deal, DealSpace, analyse
from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.values import money_currency, money_worth
from trainer.negotiation.deals.verdict import DealVerdict, judge
from trainer.scenario.scenario import Scenario

# A trade of two issues stands for the best package when it brings at least this share of its gain.
_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Change:
    """One issue of a better package. `instead` is what the deal had, None where the issue was left open."""

    issue: str
    position: Position
    instead: Position | None


@dataclass(frozen=True, slots=True)
class Better:
    """A package better for the student and no worse for her.

    Attributes:
        changes: what is different, in the order of the scenario's issues; all of it where there was no deal.
        you, them: points (0–10,000) gained by each, over the deal, or over the alternatives where there was none.
        money: what the student gains in money, None where the scenario does not say or it would be no gain.
    """

    deal: Deal
    changes: tuple[Change, ...]
    you: int
    them: int
    money: int | None


@dataclass(frozen=True, slots=True)
class Step:
    """The package on the table after one reply: both values 0–10,000."""

    turn: int
    you: int
    them: int


@dataclass(frozen=True, slots=True)
class Possible:
    """The deal space with this talk in it.

    Attributes:
        space: what could be agreed; cloud: (value for the student, for her), 0–100 each, → packages that can be signed.
        verdict: of the deal, None without one.
        better: a better package that is easily said, None where there is none; best: the best of all for the student that
            is no worse for her, None when `better` is as good.
        way: the packages on the table one after the other, each once.
        currency: of the money in `better` and `best`.
    """

    space: DealSpace
    cloud: Mapping[tuple[int, int], int]
    verdict: DealVerdict | None
    better: Better | None
    best: Better | None
    way: tuple[Step, ...]
    currency: str | None


def possible(played: Played) -> Possible:
    """What would have been possible in a talk. Pure; a fraction of a second for 400,000 packages."""
    scenario = played.scenario
    space = analyse(scenario)
    verdict = judge(scenario, played.package, space) if played.agreed else None
    better, best = _better(scenario, played.package, verdict) if verdict else (_instead(space), None)
    return Possible(
        space=space,
        cloud=cloud(scenario),
        verdict=verdict,
        better=better,
        best=best,
        way=_way(played),
        currency=money_currency(scenario),
    )


def _better(
    scenario: Scenario, package: Package, verdict: DealVerdict
) -> tuple[Better | None, Better | None]:
    if verdict.better is None:
        return None, None
    best = _compared(scenario, package, verdict, verdict.better)
    trade = better_trade(scenario, package)
    if trade is None or trade.you - verdict.you < _ENOUGH * best.you:
        return best, None
    simple = _compared(scenario, package, verdict, trade)
    return simple, best if best.you > simple.you else None


def _compared(scenario: Scenario, package: Package, verdict: DealVerdict, deal: Deal) -> Better:
    changes = tuple(
        Change(name, position, package.get(name))
        for name, position in deal.package.items()
        if position != package.get(name)
    )
    money = None
    if money_currency(scenario) is not None:
        money = money_worth(scenario, deal.package) - money_worth(scenario, package)
    gained = money if money is not None and money > 0 else None
    return Better(deal, changes, deal.you - verdict.you, deal.them - verdict.them, gained)


def _instead(space: DealSpace) -> Better | None:
    """Where nothing was agreed: the deal that serves both best, against both alternatives."""
    if space.nash is None:
        return None
    changes = tuple(Change(name, position, None) for name, position in space.nash.package.items())
    deal = space.nash
    return Better(deal, changes, deal.you - space.batna_you, deal.them - space.batna_them, None)


def _way(played: Played) -> tuple[Step, ...]:
    steps: list[Step] = []
    for point in points_of(played):
        if point.value_you is None or point.value_them is None:
            continue
        if not steps or (steps[-1].you, steps[-1].them) != (point.value_you, point.value_them):
            steps.append(Step(point.turn, point.value_you, point.value_them))
    return tuple(steps)
