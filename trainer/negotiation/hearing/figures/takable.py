"""Which figures a point could take: those of its options and what lies between them."""

import re
from decimal import Decimal

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.deals.scale import number_of
from trainer.scenario.scenario import Issue

_BARE = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+(?:[.,]\d+)?")


def takes(issue: Issue, number: Decimal) -> bool:
    """Whether a number is one that a numeric issue could take: an option's, or between the least that is something and
    the most (no stock at all and 15,000 boxes leave no room for a stock of 0.46)."""
    numbers = [n for option in issue.options if (n := number_of(option)) is not None]
    if issue.kind is None or not numbers:
        return False
    some = [n for n in numbers if n > 0] or numbers
    return number in numbers or min(some) <= number <= max(some)


def figures_of(issue: Issue) -> tuple[list[Decimal], set[str]]:
    """The numbers of the terms that the options of an issue in words are made of, and those written in their labels."""
    return (
        [term.number for option in issue.options for term in option.terms if term.number is not None],
        {met.group() for option in issue.options for met in _BARE.finditer(option.label)},
    )


def could_take(issue: Issue, number: Decimal) -> bool:
    """Whether a figure may be said of an issue: one in its range, or of an issue in words one that an option is made of."""
    if issue.kind is not None:
        return takes(issue, number)
    figures, written = figures_of(issue)
    return not (figures or written) or number in figures or str(number) in written


def is_beside_its_own(item: ReadTerm, bound: Issue | None, reading: Reading) -> bool:
    """ "J'ai dit 8, pas 5", where 5 % is a part of an option of the point in words that both were read for."""
    return (
        bound is not None
        and bound.kind is None
        and any(
            t is not item
            and (t.issue, t.value.kind) == (bound.id, item.value.kind)
            and t.value.number in figures_of(bound)[0]
            for t in reading.terms
        )
    )
