"""What she answers and agrees to nothing of yet: an offer heard with doubt, an exchange of which one half has no value.

"If you take a cap at two and a half times, I'll raise the insurance to $5 million": no option of hers is two and a half times,
and whoever writes the insurance down pockets what was given for the cap.
"""

from dataclasses import replace

from trainer.language.reading import ReadChoice, ReadTerm
from trainer.negotiation.also_named import in_trade
from trainer.negotiation.hearing.conditions import exchanges
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.playing import Playing

# Below this likelihood (0–1) a value is said back and not answered.
_HARDLY = 0.5


def left_open(offers: Offers) -> Offers:
    """The offers as they are answered where nothing of them is agreed by it."""
    own = (*offers.own, *offers.accepted)
    return replace(offers, own=own, accepted=(), hanging=tuple(dict.fromkeys(p.issue for p in own)))


def has_open_half(playing: Playing, offers: Offers) -> bool:
    """Whether one thing is given for another that has no value of hers: none that she has, or none at all."""
    reading = playing.reading
    if reading is None or not (offers.conditional or exchanges(reading)):
        return False
    put = {p.issue for p in (*offers.own, *offers.accepted)}
    given = put | {*offers.refused, *offers.denied}
    halves = {
        *in_trade(reading, given),
        *offers.unplaced,
        *offers.beyond,
        *offers.waiting,
        *(one.issue for one in offers.between),
    }
    return bool((halves & set(playing.open_issues)) - put)


def hardly_heard(playing: Playing, offers: Offers) -> bool:
    """Whether a value was read so badly that an answer to it would most likely miss what was said."""
    reading = playing.reading
    if reading is None or not offers.doubtful:
        return False
    put = {p.issue for p in (*offers.own, *offers.accepted)}
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return any(item.issue in put and item.confidence < _HARDLY for item in items)
