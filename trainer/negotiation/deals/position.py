"""A value of an issue that one side has put on the table."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Position:
    """A value of one issue: an option of it, or, for a numeric issue, a number between two options.

    Attributes:
        issue: id of the issue.
        option: id of the option, None when `number` falls between two options.
        number: the figure, None for an issue of words or bundles.
    """

    issue: str
    option: str | None
    number: Decimal | None = None


Package = Mapping[str, Position]
"""Positions by issue id, in the order of the scenario's issues; for some or all of them."""
