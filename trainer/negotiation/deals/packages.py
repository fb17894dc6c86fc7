"""Whole packages: the one she opens with, one side's positions laid over the other's, what may be signed."""

from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.scale import at_option, signable
from trainer.negotiation.deals.values import points
from trainer.scenario.scenario import Issue, Scenario


def opening_package(scenario: Scenario) -> dict[str, Position]:
    """The package she opens with: on each issue its `opening`, else the best for her of what she can sign."""
    return {issue.id: _opening(issue) for issue in scenario.issues.values()}


def laid_over(scenario: Scenario, below: Package, above: Package) -> dict[str, Position]:
    """`below` with the positions of `above` in their place, in the order of the scenario's issues."""
    both = {**below, **above}
    return {name: both[name] for name in scenario.issues if name in both}


def unsignable(scenario: Scenario, package: Package) -> tuple[str, ...]:
    """Issues on which a package is illegal or outside her must-haves, in order."""
    return tuple(name for name, position in package.items() if not signable(scenario.issues[name], position))


def _opening(issue: Issue) -> Position:
    if issue.opening is not None:
        return at_option(issue, issue.opening)
    positions = [at_option(issue, option.id) for option in issue.options]
    candidates = [p for p in positions if signable(issue, p)] or positions
    return max(candidates, key=lambda position: points(issue, "them", position))
