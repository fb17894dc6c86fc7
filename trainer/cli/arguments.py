"""Arguments that several commands have in common."""

import argparse
from collections.abc import Callable

from trainer.messages.catalogue import Messages
from trainer.practice.modes import MOST_EXTRA

Fill = Callable[[argparse.ArgumentParser, Messages], None]
Command = tuple[str, str, Fill]
"""The name of a command, its module in `trainer.cli`, and what gives it its arguments."""

# What the store can hold.
_GREATEST = 2**63 - 1


def seed(typed: str) -> int:
    """A whole number that can be stored. Raises ValueError."""
    number = int(typed)
    if abs(number) > _GREATEST:
        raise ValueError(typed)
    return number


def count(typed: str) -> int:
    """A whole number from 1 on. Raises ValueError."""
    number = seed(typed)
    if number < 1:
        raise ValueError(typed)
    return number


def percent(typed: str) -> int:
    """Extra time that can be granted, in percent. Raises ValueError."""
    number = int(typed)
    if not 0 <= number <= MOST_EXTRA:
        raise ValueError(typed)
    return number


def attempt(parser: argparse.ArgumentParser, text: Messages) -> None:
    """The id of one attempt, required."""
    parser.add_argument("attempt", metavar="ATTEMPT", help=text("cli.help.attempt"))


def json(parser: argparse.ArgumentParser, text: Messages) -> None:
    """The result for another program."""
    parser.add_argument("--json", action="store_true", help=text("cli.help.json"))
