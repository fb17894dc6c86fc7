"""Many points put forward in one reply are one offer: nothing of it is agreed until she has answered the rest.

"0,47 €, 60 jours, deux semaines et 24 mois": whoever takes the sixty days and leaves the price pockets what was given with it.
What is granted in so many words, whatever comes of the rest, is not held back.
"""

import re
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.words.sentences import sentence_at
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

# "London plus a cap at twice the fees, and you get the five million": what stands after it is given for what stands before.
_AND_YOU_GET = re.compile(
    r"(?:\b(?:and|then|so)\b|,)\s+(?:then\s+)?you(?:['’](?:ll|d|ve)| will| would| can)?\s+(?:get|have|keep|got)\b"
    r"|(?:\b(?:et|alors)\b|,)\s+(?:là,?\s+|alors\s+)?(?:vous\s+(?:avez|aurez|gardez|garderez|obtenez|récupérez)|"
    r"je\s+vous\s+(?:donne|accorde|laisse|offre|passe))\b",
    re.IGNORECASE,
)
# "The five million wasn't a freebie, it only comes with the cap."
_NO_GIFT = re.compile(
    r"\b(?:(?:was|is|were|are)(?:n['’]t| not| never)|never) (?:a |for |meant as a |meant for )?(?:freebie|free|gift|giveaway)\b"
    r"|\bonly (?:comes?|goes|go|works?|stands?|holds?) (?:together )?with\b"
    r"|\b(?:n['’](?:est|était|étaient|ont jamais été|a jamais été)|ne sont)\s+(?:pas )?(?:gratuite?s?|offerte?s?|(?:un )?cadeaux?|donnée?s?)\b"
    r"|\b(?:ne (?:va|vont|vient|viennent|tient|tiennent|vaut|valent|marche|marchent) qu['’]avec|seulement avec|uniquement avec)\b",
    re.IGNORECASE,
)


def tied_in_package(playing: Playing, offers: Offers) -> Offers:
    """The offers of a reply with what it gives of hers inside a package made part of that: it is agreed with the rest or not."""
    reading = playing.reading
    if reading is None or not offers.own or _FOR_NOTHING.search(reading.reply):
        return offers
    put = {p.issue for p in (*offers.own, *offers.accepted)}
    again = tuple(p for p in _said_no_gift(playing, reading) if p.issue not in put)
    no_gift = is_no_gift(playing) and len(put) + len(again) > 1
    if not (no_gift or _gives_inside(reading, offers)):
        return offers
    return replace(offers, own=(*offers.own, *offers.accepted, *again), accepted=(), conditional=True)


def _said_no_gift(playing: Playing, reading: Reading) -> tuple[Position, ...]:
    """What the student has offered before and says to be no gift, with what he says it goes with."""
    no_gift = _NO_GIFT.search(reading.reply)
    if no_gift is None:
        return ()
    start, end = sentence_at(reading.reply, no_gift.start())
    found: dict[str, Position] = {}
    for item in _values(reading):
        if item.issue is None or not start <= item.start < end:
            continue
        issue = playing.scenario.issues[item.issue]
        position = (
            at_option(issue, item.option) if isinstance(item, ReadChoice) else position_of(issue, item.value)
        )
        if position is not None and position == playing.before.yours_on(issue.id):
            found.setdefault(issue.id, position)
    return tuple(found.values())


def is_no_gift(playing: Playing) -> bool:
    """Whether the reply says that what it has given was no gift."""
    return playing.reading is not None and _NO_GIFT.search(playing.reading.reply) is not None


def _gives_inside(reading: Reading, offers: Offers) -> bool:
    """Whether a value is given after "and you get", and another is asked for before that in the same sentence."""
    own = {p.issue for p in offers.own}
    given = {*own, *(p.issue for p in offers.accepted)}
    items = [(item.issue, item.start) for item in _values(reading)]
    for cue in _AND_YOU_GET.finditer(reading.reply):
        start, end = sentence_at(reading.reply, cue.start())
        asked = {name for name, at in items if name in own and start <= at < cue.start()}
        if asked and any(name in given - asked and cue.end() <= at < end for name, at in items):
            return True
    return False


def _values(reading: Reading) -> list[ReadTerm | ReadChoice]:
    return [*reading.terms, *reading.choices]


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
