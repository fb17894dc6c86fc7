"""Whether an offer serves a need that she had let be seen."""

from trainer.assessment.exchange import Exchange
from trainer.assessment.played import Played
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.scale import neighbours
from trainer.negotiation.deals.values import option_value
from trainer.scenario.scenario import Interest

# Where the file does not say which options serve a need: those worth at least this much to her, of her best (0–1).
_SERVES = 0.5


def serving(played: Played, interest: Interest) -> Exchange | None:
    """The first reply whose offer serves a need that was in the open before it; None when none does.

    A question about a term is no offer, and a term that brings her little serves nothing.
    """
    return next((exchange for exchange in played.exchanges if serves(played, exchange, interest)), None)


def serves(played: Played, exchange: Exchange, interest: Interest) -> bool:
    """Whether this reply's offer serves the need."""
    known = dict(exchange.before.interests).get(interest.id, 0) > 0
    if not known or not exchange.genuine or not exchange.offers:
        return False
    return any(_helps(played, interest, position) for position in exchange.turn.offered)


def _helps(played: Played, interest: Interest, position: Position) -> bool:
    if position.issue not in interest.issues:
        return False
    issue = played.scenario.issues[position.issue]
    named = interest.served_by.get(position.issue, ())
    if named:
        around = neighbours(issue, position)
        return all(issue.options[place].id in named for place in around)
    best = max(issue.them.values)
    return option_value(issue, "them", position) >= _SERVES * best
