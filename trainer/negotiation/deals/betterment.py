"""A better package in few steps: the trade that a negotiator could have thought of, not the best of thousands."""

from collections.abc import Iterator
from itertools import combinations, product

from trainer.negotiation.deals.deal import Deal, open_options
from trainer.negotiation.deals.packages import laid_over
from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.values import worth
from trainer.scenario.scenario import Scenario

MOST_CHANGES = 2
"""One thing against another."""


def better_trade(scenario: Scenario, package: Package) -> Deal | None:
    """The package best for the student among those no worse for her that change at most two issues.

    Ties: fewer changes, then better for her, then the first in declared order. None where no such package is better for
    the student.

    Raises:
        KeyError, ValueError: a position is not on its issue's scale.
    """
    you, them = worth(scenario, "you", package), worth(scenario, "them", package)
    best: tuple[tuple[int, int, int], Deal] | None = None
    for changed in _changes(scenario, package):
        made = laid_over(scenario, package, {position.issue: position for position in changed})
        deal = Deal(worth(scenario, "you", made), worth(scenario, "them", made), made)
        if deal.you <= you or deal.them < them:
            continue
        merit = (deal.you, -len(changed), deal.them)
        if best is None or merit > best[0]:
            best = merit, deal
    return best[1] if best is not None else None


def _changes(scenario: Scenario, package: Package) -> Iterator[tuple[Position, ...]]:
    """Every way to put something else on one or two issues."""
    others = [
        [position for position in positions if position != package.get(position.issue)]
        for positions in open_options(scenario)
    ]
    for count in range(1, MOST_CHANGES + 1):
        for chosen in combinations(others, count):
            yield from product(*chosen)
