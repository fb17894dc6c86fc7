"""What combinations of terms add to the value of a package. Values of packages are not sums of parts where these apply."""

from fractions import Fraction
from typing import Literal

from trainer.negotiation.deals.position import Package
from trainer.negotiation.deals.scale import along
from trainer.scenario.condition import And, Compare, Condition, Not, Operator, Or
from trainer.scenario.scenario import Bonus, Scenario


def bonus_worth(scenario: Scenario, side: Literal["you", "them"], package: Package) -> int:
    """What the combinations in a package add for one side, -6,000 to 6,000 on the scale of packages."""
    return 100 * sum(
        bonus.you if side == "you" else bonus.them
        for bonus in scenario.bonuses.values()
        if _holds(bonus.when, scenario, package)
    )


def named_issues(bonus: Bonus) -> frozenset[str]:
    """The issues that a combination is about."""
    return frozenset(_names(bonus.when))


def _names(condition: Condition) -> set[str]:
    match condition:
        case And(operands) | Or(operands):
            return {name for operand in operands for name in _names(operand)}
        case Not(operand):
            return _names(operand)
        case Compare(name, _, _):
            return {name}
        case _:
            return set()


def _holds(condition: Condition, scenario: Scenario, package: Package) -> bool:
    match condition:
        case And(operands):
            return all(_holds(operand, scenario, package) for operand in operands)
        case Or(operands):
            return any(_holds(operand, scenario, package) for operand in operands)
        case Not(operand):
            return not _holds(operand, scenario, package)
        case Compare(name, operator, value) if name in scenario.issues and name in package:
            issue = scenario.issues[name]
            wanted = issue.place(value) if isinstance(value, str) else value
            return _compare(operator, along(issue, package[name]), Fraction(wanted))
        case _:
            # A point left open makes no combination; anything else the checks have refused.
            return False


def _compare(operator: Operator, a: Fraction, b: Fraction) -> bool:
    match operator:
        case ">=":
            return a >= b
        case "<=":
            return a <= b
        case ">":
            return a > b
        case "<":
            return a < b
        case "==":
            return a == b
        case "!=":
            return a != b
