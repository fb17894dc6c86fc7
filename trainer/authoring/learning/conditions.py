"""Taking a condition apart: its atoms, and its comparisons worked out."""

import operator
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction

from trainer.scenario.condition import And, Condition, Not, Operator, Or

_OPERATORS: Mapping[Operator, Callable[[Fraction | int, Fraction | int], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "==": operator.eq,
    "!=": operator.ne,
}


def compares(sign: Operator, one: Fraction | int, other: Fraction | int) -> bool:
    """Whether a comparison of two numbers holds."""
    return _OPERATORS[sign](one, other)


def atoms(condition: Condition) -> Iterator[Condition]:
    """The parts of a condition that are joined by `and`, `or` and `not`, in the order of the text."""
    match condition:
        case Not(operand):
            yield from atoms(operand)
        case And(operands) | Or(operands):
            for operand in operands:
                yield from atoms(operand)
        case _:
            yield condition
