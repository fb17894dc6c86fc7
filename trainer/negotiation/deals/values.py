"""What positions and packages are worth to each side. Whole numbers only: an option 0–100, a package 0–10,000."""

from typing import Literal

from trainer.negotiation.deals.bonuses import bonus_worth
from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.scale import along, neighbours
from trainer.scenario.scenario import Issue, Scenario, Stakes

Side = Literal["you", "them"]
"""Whose value: the student's ("you") or the counterpart's ("them")."""


def stakes(issue: Issue, side: Side) -> Stakes:
    """The weight and the values of one side on an issue."""
    return issue.you if side == "you" else issue.them


def option_value(issue: Issue, side: Side, position: Position) -> int:
    """The value of a position to one side, 0–100.

    A number between two options is worth the straight line between theirs, rounded down: it is never worth more
    than it is, and the order of numbers is kept.

    Raises:
        KeyError, ValueError: the position is not on the issue's scale.
    """
    return _on_line(issue, side, position, 1)


def points(issue: Issue, side: Side, position: Position) -> int:
    """What a position adds to a package for one side: weight × value, 0 to 100 × weight.

    Between two options the line is followed on the product and rounded down once, so it can exceed weight times the
    (also rounded) `option_value` by less than the weight.

    Raises:
        KeyError, ValueError: the position is not on the issue's scale.
    """
    return _on_line(issue, side, position, stakes(issue, side).weight)


def worth(scenario: Scenario, side: Side, package: Package) -> int:
    """The value of a package to one side: its parts, 0–10,000, and what its combinations add to them. An issue that the
    package leaves out adds nothing."""
    parts = sum(points(scenario.issues[name], side, position) for name, position in package.items())
    if not scenario.bonuses:
        return parts
    return parts + bonus_worth(scenario, side, package)


def money_worth(scenario: Scenario, package: Package) -> int:
    """What a package is worth to the student in money, over the worst legal option of each issue.

    Counts `worth_per_step` for every step from that option (less than a step in proportion, rounded down); a step
    below it counts as a loss. Issues priced in another currency than the first priced one are left out.
    """
    currency = money_currency(scenario)
    priced = [(scenario.issues[name], position) for name, position in package.items()]
    return sum(_money(i, p) for i, p in priced if i.worth_per_step and i.currency == currency)


def money_currency(scenario: Scenario) -> str | None:
    """The currency of `money_worth`: that of the first issue with a `worth_per_step`, None when there is none."""
    return next((i.currency for i in scenario.issues.values() if i.worth_per_step), None)


def _on_line(issue: Issue, side: Side, position: Position, factor: int) -> int:
    values = stakes(issue, side).values
    if position.option is not None:
        return factor * values[issue.place(position.option)]
    low, high = neighbours(issue, position)
    share = along(issue, position) - low
    rise = values[high] - values[low]
    return factor * values[low] + factor * rise * share.numerator // share.denominator


def _money(issue: Issue, position: Position) -> int:
    legal = [place for place, option in enumerate(issue.options) if option.id not in issue.illegal]
    values = issue.you.values
    worst = min(legal or range(len(values)), key=values.__getitem__)
    steps = abs(along(issue, position) - worst)
    here = option_value(issue, "you", position)
    signed = -steps if here < values[worst] else steps
    return issue.worth_per_step * signed.numerator // signed.denominator
