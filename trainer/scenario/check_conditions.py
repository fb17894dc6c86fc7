"""Conditions that can never hold, whatever happens: parts joined by `and` that exclude each other."""

from collections.abc import Iterator, Mapping

from trainer.scenario.checking import Checking
from trainer.scenario.condition import About, And, Compare, Condition, Does, Flag, Not, Operator, Or
from trainer.scenario.when import TRUST_LIMIT, TURN_LIMIT


def check_conditions(run: Checking) -> None:
    """Say of each condition of the file whether it contradicts itself."""
    limits = {"trust": TRUST_LIMIT, "turn": TURN_LIMIT}
    limits |= run.names.condition.interests
    limits |= {name: len(options) - 1 for name, options in run.names.condition.issues.items()}
    for path, condition in run.conditions.items():
        name = _contradicted(condition, limits, run)
        if name is not None:
            run.find("TR111", path, name=name)


def _contradicted(condition: Condition, limits: Mapping[str, int], run: Checking) -> str | None:
    """What a condition contradicts itself about; None where it may hold."""
    match condition:
        case Or(operands):
            names = [_contradicted(operand, limits, run) for operand in operands]
            return names[0] if None not in names else None
        case And():
            parts = list(_joined(condition))
            inner = (_contradicted(part, limits, run) for part in parts if isinstance(part, Or))
            return next((name for name in inner if name is not None), None) or _excluded(parts, limits, run)
        case _:
            return None


def _joined(condition: Condition) -> Iterator[Condition]:
    if isinstance(condition, And):
        for operand in condition.operands:
            yield from _joined(operand)
    else:
        yield condition


def _excluded(parts: list[Condition], limits: Mapping[str, int], run: Checking) -> str | None:
    left: dict[str, set[float]] = {}
    for part in parts:
        if isinstance(part, Not) and part.operand in parts:
            return _name(part.operand)
        if isinstance(part, Compare) and part.name in limits:
            options = run.names.condition.issues.get(part.name, ())
            value = options.index(part.value) if isinstance(part.value, str) else part.value
            # A figure may lie between two options: halves stand for it.
            steps = 2 if part.name in run.names.condition.issues else 1
            every = {number / steps for number in range(steps * limits[part.name] + 1)}
            values = left.setdefault(part.name, every)
            values &= {number for number in values if _holds(part.operator, number, value)}
            if not values:
                return part.name
    return None


def _holds(operator: Operator, number: float, value: int) -> bool:
    above, below = number > value, number < value
    match operator:
        case ">=":
            return not below
        case "<=":
            return not above
        case ">":
            return above
        case "<":
            return below
        case "==":
            return not above and not below
        case "!=":
            return above or below


def _name(condition: Condition) -> str:
    match condition:
        case Flag(name) | About(name) | Compare(name, _, _):
            return name
        case Does(what, about):
            return what if about is None else f"{what} about {about}"
        case _:
            return "not"
