"""An issue as a scale: where its options and the numbers between them lie. Exact fractions, no floats."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from trainer.negotiation.deals.position import Position
from trainer.scenario.scenario import Issue, Option

FINEST = -60
"""Decimals beyond this place are not computed with: a hostile figure could hold millions of them."""


def number_of(option: Option) -> Decimal | None:
    """The figure of an option of a numeric issue; None for an option of words or of several terms."""
    return option.terms[0].number if len(option.terms) == 1 else None


def at_option(issue: Issue, option: str) -> Position:
    """The position that stands exactly on an option; KeyError for an unknown id."""
    found = issue.options[issue.place(option)]
    return Position(issue.id, found.id, number_of(found) if issue.kind else None)


def along(issue: Issue, position: Position) -> Fraction:
    """Where a position lies: 0 is the first option, 1 the second…; numbers in between lie in proportion.

    Raises:
        KeyError: the option is not one of the issue's.
        ValueError: the number lies outside the issue's options, or the issue has no numbers.
    """
    if position.option is not None:
        return Fraction(issue.place(position.option))
    if position.number is not None and issue.kind is not None:
        place = place_of_number(issue, position.number)
        if place is not None:
            return place
    raise ValueError(f"{position} lies nowhere on {issue.id}")


def place_of_number(issue: Issue, number: Decimal) -> Fraction | None:
    """The place of a number on a numeric issue; None outside its options and for what is no figure anyone states."""
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < FINEST:
        return None
    numbers = [number_of(option) for option in issue.options]
    for index, figure in enumerate(numbers):
        if figure == number:
            return Fraction(index)
    for index, (low, high) in enumerate(pairwise(numbers)):
        if low is not None and high is not None and min(low, high) < number < max(low, high):
            first = Fraction(low)
            return index + (Fraction(number) - first) / (Fraction(high) - first)
    return None


def neighbours(issue: Issue, position: Position) -> tuple[int, int]:
    """The places of the two options around a position; twice the same place when it stands on one."""
    place = along(issue, position)
    low = place.numerator // place.denominator
    return low, low if place.denominator == 1 else low + 1


def strictly_between(issue: Issue, start: Position, end: Position) -> tuple[Position, ...]:
    """The options that lie between two positions, both excluded, in the order met going from `start` to `end`."""
    first, last = along(issue, start), along(issue, end)
    low, high = min(first, last), max(first, last)
    met = [at_option(issue, o.id) for place, o in enumerate(issue.options) if low < place < high]
    return tuple(met if first <= last else reversed(met))


def legal(issue: Issue, position: Position) -> bool:
    """Whether no option at or on either side of the position is marked illegal."""
    return not any(issue.options[place].id in issue.illegal for place in neighbours(issue, position))


def signable(issue: Issue, position: Position) -> bool:
    """Whether she can sign it: legal, and within her must-haves (a number between two options needs both)."""
    if not legal(issue, position):
        return False
    around = neighbours(issue, position)
    return not issue.must_have or all(issue.options[place].id in issue.must_have for place in around)
