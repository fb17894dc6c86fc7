"""The commitments of one reply, as they were heard."""

from dataclasses import dataclass

from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.figures.uncounted import Between


@dataclass(frozen=True, slots=True)
class Offers:
    """The commitments of one reply.

    Attributes:
        own: positions put on the table.
        accepted: her positions taken as they stand.
        refused, asked: issues on which a value was turned down, or asked about without proposing.
        not_offered: issues on which the student takes a value that she never offered.
        beyond: issues with a figure outside their range; unplaced: issues named with a value that is no option.
        dropped: issues on which he turns down, or finds wanting, what he had put forward himself.
        denied: issues on which the student denies having granted a value; withdrawn: on which he takes back what he offered.
        waiting: issues on which something is given only for what the reply puts no value on; hanging: issues of own
            positions that come with such a condition: none of them is agreed without it.
        completed: issues of own positions of which the reply says a part alone, the rest being hers to ask for.
        by_name: issues of own positions that the reply gives by their name alone, where that may mean several things.
        between: numbers counted on a point in words that has no such option.
        alternatives: whether the reply offers several packages to choose from; then it commits to none.
        conditional: whether own positions come as an exchange.
        doubtful: whether any of it was read with little confidence.
    """

    own: tuple[Position, ...] = ()
    accepted: tuple[Position, ...] = ()
    refused: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    not_offered: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    hanging: tuple[str, ...] = ()
    completed: tuple[str, ...] = ()
    by_name: tuple[str, ...] = ()
    between: tuple[Between, ...] = ()
    conditional: bool = False
    doubtful: bool = False
    alternatives: bool = False

    @property
    def commits(self) -> bool:
        """Whether anything is offered or taken."""
        return bool(self.own or self.accepted)
