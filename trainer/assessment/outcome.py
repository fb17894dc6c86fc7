"""What a talk came to: the agreed package, what it is worth, what she offered, and what the law says of it."""

from collections.abc import Iterable

from trainer.negotiation.deals.deal import open_options, value_pairs
from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.scale import at_option, neighbours
from trainer.negotiation.deals.space import frontier
from trainer.negotiation.deals.values import worth
from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Scenario


def in_order(scenario: Scenario, positions: Iterable[Position]) -> Package:
    """Positions by issue, in the order of the scenario's issues."""
    found = {position.issue: position for position in positions}
    return {issue: found[issue] for issue in scenario.issues if issue in found}


def value_of(scenario: Scenario, package: Package) -> int:
    """What a package is worth to the student, 0–10,000."""
    return worth(scenario, "you", package)


def best_value(scenario: Scenario) -> int:
    """The most that a package which can be signed is worth to the student (0–10,000), the counterpart at her
    alternative or above; the student's alternative when there is none."""
    floor = 100 * scenario.counterpart.batna.value
    deals = frontier(value_pairs(scenario, open_options(scenario)))
    return max((you for you, them, _ in deals if them >= floor), default=100 * scenario.you.batna.value)


def her_offer(scenario: Scenario, state: State) -> Package:
    """What she stands on for every issue: agreed, else stated, else what she opens with."""
    package: dict[str, Position] = {}
    for name, issue in scenario.issues.items():
        stated = state.settled_on(name) or state.theirs_on(name)
        values = dict(zip((option.id for option in issue.options), issue.them.values, strict=True))
        package[name] = stated or at_option(issue, issue.opening or max(values, key=values.__getitem__))
    return package


def illegal_terms(scenario: Scenario, package: Package) -> tuple[tuple[str, str], ...]:
    """(issue, law entry) for each agreed term that the law does not allow, a figure beside an illegal option too."""
    found: list[tuple[str, str]] = []
    for name, position in package.items():
        issue = scenario.issues[name]
        if not issue.illegal:
            continue
        around = [issue.options[place].id for place in neighbours(issue, position)]
        entry = next((issue.illegal[option] for option in around if option in issue.illegal), None)
        if entry is not None:
            found.append((name, entry))
    return tuple(found)


def meets(scenario: Scenario, state: State, objective: str) -> bool:
    """Whether what is agreed in a state meets an objective."""
    return holds(scenario.objectives[objective].when, Situation(scenario, state))
