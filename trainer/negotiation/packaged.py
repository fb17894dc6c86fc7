"""Many points put forward in one reply are one offer: nothing of it is agreed until she has answered the rest.

"0,47 €, 60 jours, deux semaines et 24 mois": whoever takes the sixty days and leaves the price pockets what was given with it.
What is granted in so many words, whatever comes of the rest, is not held back.
"""

import re
from dataclasses import replace

from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.playing import Playing

# Points of one reply from which on they are one offer.
SEVERAL = 3
# Two are enough where one is set against the other ("si je livre dès la signature, vous pouvez faire quatre mois ?").
_BUT = re.compile(
    r"\b(?:mais|par contre|en revanche|seulement|but|whereas|however|on the other hand|(?:si|if) (?:je|on|nous|i|we)|si j['’])\b",
    re.IGNORECASE,
)
_FOR_NOTHING = re.compile(
    r"\b(?:sans (?:aucune )?(?:contrepartie|condition|rien (?:demander|attendre))|quoi qu['’]il (?:arrive|en soit)|dans tous les cas|"
    r"c['’]est acquis|no strings|unconditional\w*|regardless|either way|in any case|whatever happens)\b",
    re.IGNORECASE,
)
_ONE_BY_ONE = re.compile(
    r"\b(?:(?:je|on|nous) (?:vous )?(?:l['’]|les |le |la )?(?:accord|conc[èe]d)\w*|point par point|un (?:point )?par un|s[ée]par[ée]ment|"
    r"one by one|item by item|separately)\b",
    re.IGNORECASE,
)


def is_one_offer(playing: Playing, offers: Offers) -> bool:
    """Whether the positions that a reply puts forward stand or fall together, though no word ties them."""
    reading = playing.reading
    if len(offers.own) < (2 if reading is not None and _BUT.search(reading.reply) else SEVERAL):
        return False
    return reading is None or not (_FOR_NOTHING.search(reading.reply) or _ONE_BY_ONE.search(reading.reply))


def without_strings(playing: Playing, offers: Offers) -> Offers:
    """ "Sans contrepartie, je vous accorde 60 jours": what is given for nothing is no exchange, whatever word is in it."""
    reading = playing.reading
    if not offers.conditional or reading is None or _FOR_NOTHING.search(reading.reply) is None:
        return offers
    return replace(offers, conditional=False)
