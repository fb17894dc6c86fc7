"""Her own demand, recalled: "les 90 jours dont vous parliez", "the 92 you asked for" put nothing forward."""

import re
from dataclasses import replace
from typing import TypeVar

from trainer.language.reading import ReadChoice, Reading, ReadTerm

_Item = TypeVar("_Item", ReadTerm, ReadChoice)
_OF_HERS = re.compile(
    r"\s*(?:dont vous (?:parl|rev)\w*|(?:que|qu['’]|dont) (?:vous|tu) (?:m['’]|nous |me )?(?:demand|voul|propos|[ée]voqu|mentionn|avez (?:demand|propos|[ée]voqu|dit|mentionn|voulu))\w*"
    r"|(?:that |which )?you (?:asked|ask|wanted|want|mentioned|proposed|spoke|talked|were (?:asking|talking))\b)",
    re.IGNORECASE,
)


def with_hers_recalled(reading: Reading) -> Reading:
    """A reading in which what she is said to have asked for is hers."""

    def recalled(item: _Item) -> _Item:
        of_hers = item.stance == "own" and _OF_HERS.match(reading.reply, item.end) is not None
        return replace(item, stance="theirs") if of_hers else item

    terms = tuple(recalled(one) for one in reading.terms)
    choices = tuple(recalled(one) for one in reading.choices)
    if terms == reading.terms and choices == reading.choices:
        return reading
    return replace(reading, terms=terms, choices=choices)
