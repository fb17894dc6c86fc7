"""The style seen in one talk, on the two axes of Thomas and Kilmann: how firmly one's own aims, and how far the other
side's, were served. A reading of this scenario, never of a person; it does not enter the grade."""

from dataclasses import dataclass
from typing import Literal

from trainer.assessment.exchange import Exchange
from trainer.assessment.grounding import is_grounded
from trainer.assessment.indicators.adaptability import given_away
from trainer.assessment.played import Played

Mode = Literal["competing", "collaborating", "avoiding", "accommodating", "compromising"]

# With fewer replies, or fewer than two signs on an axis, nothing is said.
ENOUGH_REPLIES = 6
_ENOUGH_SIGNS = 2
# Within this distance of the middle on both axes the style is the middle one.
_MIDDLE = 0.25
# Shares of the replies at which a sign is halfway between none and all: an offer in every fourth reply, a restatement in
# every eighth. Our own, from talks played by hand.
_OFFERS, _RESTATED = 0.25, 0.125


@dataclass(frozen=True, slots=True)
class Style:
    """The style. Both axes run from -1 to 1."""

    mode: Mode
    assertiveness: float
    cooperation: float


def style_of(played: Played) -> Style | None:
    """The style seen in a talk, None where there was too little to see it in."""
    replies = [exchange for exchange in played.exchanges if exchange.genuine]
    if len(replies) < ENOUGH_REPLIES:
        return None
    own, theirs = _own(played, replies), _theirs(played, replies)
    if len(own) < _ENOUGH_SIGNS or len(theirs) < _ENOUGH_SIGNS:
        return None
    firm, open_ = (round(2 * sum(signs) / len(signs) - 1, 2) for signs in (own, theirs))
    return Style(_mode(firm, open_), firm, open_)


def _mode(firm: float, open_: float) -> Mode:
    if abs(firm) < _MIDDLE and abs(open_) < _MIDDLE:
        return "compromising"
    if firm >= 0:
        return "collaborating" if open_ >= 0 else "competing"
    return "accommodating" if open_ >= 0 else "avoiding"


def _own(played: Played, replies: list[Exchange]) -> list[float]:
    """Signs of firmness, 0–1 each: positions held, offers made, ground not given for nothing."""
    called = {n for n, _ in played.calls}
    pushed = [exchange for exchange in replies if exchange.n - 1 in called]
    free = sum(bool(given_away(played, exchange)) for exchange in replies)
    moved = sum(bool(exchange.turn.conceded or given_away(played, exchange)) for exchange in replies)
    offers = sum(bool(e.turn.offered) and not given_away(played, e) for e in replies)
    signs = [_halfway(offers / len(replies), _OFFERS)]
    if pushed:
        signs.append(1 - sum(bool(given_away(played, exchange)) for exchange in pushed) / len(pushed))
    if moved:
        signs.append(1 - free / moved)
    return signs


def _theirs(played: Played, replies: list[Exchange]) -> list[float]:
    """Signs of cooperation, 0–1 each: what was said taken up, exchanges among the offers, needs served."""
    restated = sum(is_grounded(played, place) for place in range(len(played.exchanges)))
    offers = [exchange for exchange in replies if exchange.turn.offered]
    opened = {name for name in played.scenario.interests if played.stages_opened(name)}
    used = {name for exchange in replies for name in exchange.turn.interests_used}
    signs = [_halfway(restated / len(replies), _RESTATED)]
    if offers:
        signs.append(sum(exchange.turn.conditional for exchange in offers) / len(offers))
    if opened:
        signs.append(len(used & opened) / len(opened))
    return signs


def _halfway(share: float, middle: float) -> float:
    """A share as a sign of 0–1 that is a half at `middle`."""
    return min(1.0, share / (2 * middle))
