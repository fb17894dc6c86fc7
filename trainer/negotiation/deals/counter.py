"""Her next package: small steps towards the student, where they please most for what they cost her."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from trainer.negotiation.deals.belief import Beliefs
from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.positions import distance
from trainer.negotiation.deals.scale import signable, strictly_between
from trainer.negotiation.deals.values import points, worth
from trainer.scenario.scenario import Issue, Scenario

STRIDE = 40
"""The most she gives in one turn, in percent of the gap, issue by issue and in all; one step is always possible."""


@dataclass(frozen=True, slots=True)
class Step:
    """Ground she could give on one issue.

    Attributes:
        cost: what it takes from her package, 0–10,000.
        pleases: how far it goes towards the student, in percent of the issue's whole range.
    """

    issue: str
    position: Position
    cost: int
    pleases: int


def next_step(
    scenario: Scenario,
    standing: Package,
    wished: Package,
    floor: int,
    value: int,
    beliefs: Beliefs,
    trust: int,
    issues: int,
) -> Mapping[str, Position]:
    """The positions she moves to, empty when every step would take her below `floor`.

    Each lies between her standing position and the student's, on an option (or on the student's very figure), and
    costs her no more than taking the student's. Of the affordable ones she takes the best for
    (1 − λ) · own value + λ · believed value for the student, λ = 0.15 + 0.7 · trust; ties please more, then in declared
    order.

    Args:
        standing: where she stands; wished: the student's positions on open issues that are worse for her.
        floor: the least her package may be worth after the step; value: what it is worth now (0–10,000).
        trust: 0–100; issues: the most issues she may move on at once, 1 or 2.
    """
    steps = {
        name: list(_steps(scenario.issues[name], standing[name], position))
        for name, position in wished.items()
    }
    singles = [step for found in steps.values() for step in found]
    if not singles:
        return {}
    gap = sum(
        points(scenario.issues[name], "them", standing[name]) - points(scenario.issues[name], "them", p)
        for name, p in wished.items()
    )
    most = max(gap * STRIDE // 100, min(step.cost for step in singles))
    affordable = min(most, value - floor)
    choices: list[tuple[Step, ...]] = [(step,) for step in singles]
    if issues > 1:
        choices.extend(pair for a, b in combinations(steps.values(), 2) for pair in product(a, b))
    within = [choice for choice in choices if _cost(scenario, standing, choice) <= affordable]
    if not within:
        return {}
    trusting = 150 + 7 * max(0, min(100, trust))
    counts = sum(beliefs.values())

    def merit(choice: tuple[Step, ...]) -> tuple[int, int]:
        pleases = sum(beliefs[step.issue] * step.pleases for step in choice) * 100
        cost = sum(step.cost for step in choice) * counts
        return trusting * pleases - (1000 - trusting) * cost, pleases

    return {step.issue: step.position for step in max(within, key=merit)}


def _cost(scenario: Scenario, standing: Package, choice: Iterable[Step]) -> int:
    """What a choice takes from her package: the sum of its steps, combinations won or lost included."""
    if not scenario.bonuses:
        return sum(step.cost for step in choice)
    after = {**standing, **{step.issue: step.position for step in choice}}
    return worth(scenario, "them", standing) - worth(scenario, "them", after)


def _steps(issue: Issue, standing: Position, wished: Position) -> Iterator[Step]:
    """The steps she would take on one issue this turn, from the smallest."""
    own = points(issue, "them", standing)
    most = own - points(issue, "them", wished)
    path = [*strictly_between(issue, standing, wished), wished]
    # A step is worth offering when she can sign it and it costs no more than giving in.
    open_to_her = [
        (position, cost)
        for position in path
        if signable(issue, position) and 0 <= (cost := own - points(issue, "them", position)) <= most
    ]
    reach = max(1, len(open_to_her) * STRIDE // 100)
    whole = max(1, len(issue.options) - 1)
    for position, cost in open_to_her[:reach]:
        yield Step(issue.id, position, cost, int(distance(issue, standing, position) * 100 / whole))
