"""What is demanded of her on a threat: "vous payez comptant à la livraison, sinon rien ne sort", "you pay on delivery or I don't ship". Told of
her as it seems, it is what the speaker wants."""

import re
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

# What comes of it else, behind the value.
_ELSE = re.compile(
    r"[^?]*?[,;:\s](?:sinon|autrement|sans quoi|sans [çc]a|faute de quoi|otherwise|or else|if not|else"
    r"|ou (?:bien |alors )?(?:je|j['’]|nous|on|rien|c['’]est|pas de|plus de)|or (?:i|we|nothing|no|it['’]s|there['’]s))\b",
    re.IGNORECASE,
)
# What she has said or wants herself is no demand of his.
_HER_WORDS = re.compile(
    r"\b(?:vous (?:me |m['’]|nous )?(?:avez |aviez )?(?:dit\w*|dis\w+|vou[ld]\w+|demand\w+|propos\w+|exig\w+|offr\w+|parl\w+)|selon vous|"
    r"you (?:have |had |['’]ve )?(?:say|said|want\w*|ask\w*|offer\w*|told|propos\w+|demand\w*))\b",
    re.IGNORECASE,
)
_SURE = 0.8


def with_demands(reading: Reading) -> Reading:
    """The reading with what is demanded of her on a threat as the speaker's own."""
    terms = tuple(replace(t, stance="own") if _is_demanded(t, reading) else t for t in reading.terms)
    choices = tuple(
        replace(c, stance="own", confidence=max(c.confidence, _SURE)) if _is_demanded(c, reading) else c
        for c in reading.choices
    )
    return replace(reading, terms=terms, choices=choices)


def _is_demanded(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    return item.stance == "theirs" and item.issue is not None and on_a_threat(item, reading)


def on_a_threat(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether the sentence of a value goes on with what comes of it else, and the value is not said to be her own wish."""
    start, end = sentence_at(reading.reply, item.start)
    asks = reading.reply[start:end].rstrip().endswith("?")
    told = _HER_WORDS.search(reading.reply, start, item.start) is not None
    return not asks and not told and _ELSE.match(reading.reply, item.end, end) is not None
