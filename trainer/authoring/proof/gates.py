"""Conditions as gates: for each thing a condition reads, the set of values with which it can hold, as a mask of bits.

Bit n of a mask stands for the n-th value of a variable: trust and turn count from 0, an interest has its stages, a flag and
what a reply does are false (0) or true (1); an issue is open (0), on its n-th option (2n + 1) or between that and the next
(2n + 2).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from trainer.scenario.condition import (
    About,
    Always,
    And,
    Compare,
    Condition,
    Does,
    Flag,
    Not,
    Operator,
    Or,
    compares,
)
from trainer.scenario.scenario import Scenario
from trainer.terms.moves import SILENCE

Variable = tuple[str, ...]
"""What a condition reads: ("trust",), ("turn",), ("flag", name), ("interest", name), ("issue", name), ("about", name),
("does", what) or ("does", what, name)."""

FALSE, TRUE, EITHER = 0b01, 0b10, 0b11
TRUST: Variable = ("trust",)
TURN: Variable = ("turn",)
MOST_TRUST = 100
_SILENCE: Variable = ("does", SILENCE)
_NOISE: Variable = ("does", "off_topic")

# Ways tried through the alternatives of one condition before it is taken to hold: a hostile one has 2^60 of them.
_MOST_TRIED = 500
# Alternatives of one gate that are looked at one by one.
_MOST_ALTERNATIVES = 64


@dataclass(frozen=True, slots=True)
class Reads:
    """The variable has one of these values."""

    variable: Variable
    values: int


@dataclass(frozen=True, slots=True)
class Every:
    """All parts hold; none: always true."""

    parts: tuple["Gate", ...]


@dataclass(frozen=True, slots=True)
class Some:
    """One of the parts holds; none: never true."""

    parts: tuple["Gate", ...]


Gate = Reads | Every | Some
ALWAYS = Every(())
NEVER = Some(())


def gate_of(condition: Condition | None, scenario: Scenario, wanted: bool = True) -> Gate:
    """The gate of a condition (None: always), or of its opposite (`wanted` False)."""
    match condition:
        case None | Always():
            return ALWAYS if wanted else NEVER
        case Not(operand):
            return gate_of(operand, scenario, not wanted)
        case And(operands) | Or(operands):
            parts = tuple(gate_of(operand, scenario, wanted) for operand in operands)
            if isinstance(condition, And) == wanted:
                # Plain readings first: they rule out most alternatives before these are tried.
                return Every(tuple(sorted(parts, key=lambda part: not isinstance(part, Reads))))
            return Some(parts)
        case Compare(name, sign, value):
            return _comparison(name, sign, value, scenario, wanted)
        case Does(what, about):
            return Reads(("does", what) if about is None else ("does", what, about), _truth(wanted))
        case About(name):
            return Reads(("about", name), _truth(wanted))
        case Flag(name):
            return Reads(("flag", name), _truth(wanted))


def _truth(wanted: bool) -> int:
    return TRUE if wanted else FALSE


def _comparison(name: str, sign: Operator, value: int | str, scenario: Scenario, wanted: bool) -> Gate:
    issue = scenario.issues.get(name)
    if issue is not None:
        place = issue.place(value) if isinstance(value, str) else value
        # Half a step stands for all that lies between two options; open (bit 0) compares with nothing.
        count = 2 * len(issue.options)
        mask = _holding(sign, 2 * place, count - 1) << 1
        return Reads(("issue", name), mask if wanted else full(count) & ~mask)
    most = len(scenario.interests[name].stages) if name in scenario.interests else MOST_TRUST
    mask = _holding(sign, int(value), most + 1)
    variable: Variable = ("interest", name) if name in scenario.interests else (name,)
    return Reads(variable, mask if wanted else full(most + 1) & ~mask)


@lru_cache(maxsize=1024)
def _holding(sign: Operator, value: int, count: int) -> int:
    """The mask of the numbers below `count` that compare so with a value."""
    return sum(1 << number for number in range(count) if compares(sign, number, value))


def full(count: int) -> int:
    """The mask of the first `count` values."""
    return (1 << count) - 1


def between(low: int, high: int) -> int:
    """The mask of the values `low` to `high`, both included; 0 when there are none."""
    return full(high + 1) & ~full(low) if low <= high else 0


def variables(gate: Gate) -> Iterator[Variable]:
    """Everything a gate reads."""
    if isinstance(gate, Reads):
        yield gate.variable
    else:
        for part in gate.parts:
            yield from variables(part)


def of_the_state(gate: Gate) -> Gate:
    """A gate with all that it asks of the reply taken to be as wanted."""
    if isinstance(gate, Reads):
        return ALWAYS if gate.variable[0] in ("does", "about") else gate
    return type(gate)(tuple(of_the_state(part) for part in gate.parts))


def alternatives(gate: Gate) -> tuple[Gate, ...]:
    """The gate as gates of which one must hold, each without alternatives of its own; the gate itself when they are many."""
    if isinstance(gate, Reads):
        return (gate,)
    found: list[tuple[Gate, ...]] = [()]
    for part in gate.parts:
        parts = alternatives(part)
        if isinstance(gate, Some):
            found += [(one,) for one in parts]
        else:
            found = [(*all_before, one) for all_before in found for one in parts]
        if len(found) > _MOST_ALTERNATIVES:
            return (gate,)
    return tuple(Every(parts) for parts in (found[1:] if isinstance(gate, Some) else found))


def may_hold(gate: Gate, ranges: Mapping[Variable, int]) -> bool:
    """Whether a gate can hold when each thing it reads has one of the values of its range. False is certain.

    Args:
        ranges: what is left out of them is false or true (what a reply does, mostly).
    """
    return _solve((gate, None), {}, ranges, [_MOST_TRIED])


_Goals = tuple[Gate, "_Goals"] | None


def _solve(
    goals: _Goals, known: dict[Variable, int], ranges: Mapping[Variable, int], left: list[int]
) -> bool:
    while goals is not None:
        gate, goals = goals
        if isinstance(gate, Reads):
            if not _narrow(gate.variable, gate.values, known, ranges):
                return False
        elif isinstance(gate, Every):
            for part in reversed(gate.parts):
                goals = (part, goals)
        else:
            left[0] -= 1
            if left[0] < 0:
                return True
            return any(_solve((part, goals), dict(known), ranges, left) for part in gate.parts)
    return _fit_silence(known)


def _narrow(
    variable: Variable, values: int, known: dict[Variable, int], ranges: Mapping[Variable, int]
) -> bool:
    """Keep only these values of a variable; False when none is left."""
    kept = known.get(variable, ranges.get(variable, EITHER)) & values
    if not kept:
        return False
    known[variable] = kept
    if len(variable) == 3 and kept == TRUE:
        # A question about the price is a question, and about the price.
        _, what, about = variable
        return _narrow(("does", what), TRUE, known, ranges) and _narrow(("about", about), TRUE, known, ranges)
    return True


def _fit_silence(known: Mapping[Variable, int]) -> bool:
    """Whoever says nothing makes no move, speaks of nothing and shows nothing; at most it is noise."""
    if known.get(_SILENCE) != TRUE:
        return True
    return not any(
        values == TRUE and variable[0] in ("does", "about") and variable not in (_SILENCE, _NOISE)
        for variable, values in known.items()
    )
