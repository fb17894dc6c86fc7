"""Offers that are to be taken whole: a last word ties everything it names.

"96 000 avec crédoc et 8 semaines, je ne peux pas mieux", "0,48, 3 % max, deux semaines : c'est à prendre ou à laisser": to take
the eight weeks and leave the price would pocket what was only given with it.
"""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.putting.put_forward import ASKS_YES

_LAST_WORD = re.compile(
    r"\b(?:dernier mot|derni[èe]re (?:offre|proposition|fois|limite)|c['’ ]?est mon dernier|[àa] prendre ou (?:[àa] )?laisser|"
    r"c['’ ]?est (?:[çc]a|cela) ou rien|sinon (?:rien|je (?:pars|m['’]en vais)|on arr[êe]te)|tout ou rien|(?:l['’]ensemble|le tout|le lot) ou rien|en bloc|le tout ensemble|"
    r"(?:peu[xt]?|pouvons) (?:vraiment )?pas (?:faire |fair |aller )?(?:mieux?|plus loin|plus bas|plus haut|davantage)|"
    r"final (?:offer|word|price)|last (?:offer|word|price)|best and final|take it or leave it|all or nothing|or nothing|"
    r"that['’]?s (?:all|the best) i(?:['’]ve got| can do| have)|as far as i (?:can )?go|"
    r"(?:deal|tope|march[ée] conclu|on signe|do we sign|shall we sign)\s*\?|can['’]?(?:no)?t (?:do|go) (?:any )?(?:better|further|lower|higher)\b|package deal\b)",
    re.IGNORECASE,
)
# "C'est votre dernier mot ?" asks about hers.
_YOURS = re.compile(
    r"\b(?:votre|vos|vous (?:ne |n['’])?|your|you(?:['’]re| are| can)?)\s*(?:\w+\s){0,2}$", re.IGNORECASE
)


# Points from which on a row of values whose yes is asked for is one offer.
_SEVERAL = 4


def is_last_word(reading: Reading) -> bool:
    """Whether the reply says that what it offers is its last word, or all of it together; so does who asks one yes to values of
    many points ("10 %, six mois, la cession, zéro pénalité, les châssis à la signature : c'est bon pour vous ?")."""
    return _asks_one_yes(reading) or any(
        _YOURS.search(reading.reply[: met.start()]) is None for met in _LAST_WORD.finditer(reading.reply)
    )


def _asks_one_yes(reading: Reading) -> bool:
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    put = [one for one in items if one.issue is not None and one.stance not in ("refused", "asked", "theirs")]
    if len({one.issue for one in put}) < _SEVERAL:
        return False
    last = max(one.end for one in put)
    return any(cue.cue in ASKS_YES and cue.start >= last for cue in reading.cues)
