"""The `when:` language as a typed tree. It is parsed once, with positions; `negotiation` evaluates it.

Grammar (lowest precedence first)::

    condition  := conjunction ("or" conjunction)*
    conjunction:= negation ("and" negation)*
    negation   := "not" negation | "(" condition ")" | atom
    atom       := "about" NAME
                | DOES ["about" NAME]            DOES is a move, an act, "exhibit" or "silence"
                | NAME OPERATOR VALUE            trust, turn, an interest (its stage), an issue (option order), a number
                | NAME                           a declared flag, or "otherwise" (always true)
    OPERATOR   := ">=" | "<=" | ">" | "<" | "==" | "!="
"""

import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Operator = Literal[">=", "<=", ">", "<", "==", "!="]


@dataclass(frozen=True, slots=True)
class Does:
    """The reply makes this move or act, and, when `about` is given, talks about that name."""

    what: str
    about: str | None = None


@dataclass(frozen=True, slots=True)
class About:
    """The reply talks about this topic, issue, fact, interest, objection or claim."""

    name: str


@dataclass(frozen=True, slots=True)
class Compare:
    """A comparison of a declared name with a whole number or an option id.

    `trust` (0–100), `turn` (student replies so far), an interest's id (stages opened so far), or an issue's id (the
    place, in declared order, of the agreed option; false while the issue is open).
    """

    name: str
    operator: Operator
    value: int | str


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag that some effect has set."""

    name: str


@dataclass(frozen=True, slots=True)
class Always:
    """True in every state ("otherwise")."""


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite of a condition."""

    operand: "Condition"


@dataclass(frozen=True, slots=True)
class And:
    """Every operand holds."""

    operands: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one operand holds."""

    operands: tuple["Condition", ...]


Condition = Does | About | Compare | Flag | Always | Not | And | Or

_COMPARISONS: Mapping[Operator, Callable[[Fraction | int, Fraction | int], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "==": operator.eq,
    "!=": operator.ne,
}


def compares(sign: Operator, one: Fraction | int, other: Fraction | int) -> bool:
    """Whether a comparison of two numbers holds."""
    return _COMPARISONS[sign](one, other)


def atoms(condition: Condition | None) -> Iterator[Condition]:
    """The parts of a condition that are joined by `and`, `or` and `not`, in the order of the text; none of None."""
    match condition:
        case None:
            return
        case Not(operand):
            yield from atoms(operand)
        case And(operands) | Or(operands):
            for operand in operands:
                yield from atoms(operand)
        case _:
            yield condition
