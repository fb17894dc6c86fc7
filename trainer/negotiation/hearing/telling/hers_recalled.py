"""Her own demand, recalled: "les 90 jours dont vous parliez", "the 92 you asked for" put nothing forward."""

import re

from trainer.language.reading import Reading
from trainer.negotiation.hearing.words.restanced import Item, restanced
from trainer.terms.value import Stance

_OF_HERS = re.compile(
    r"\s*(?:dont vous (?:parl|rev)\w*|(?:que|qu['’]|dont) (?:vous|tu) (?:m['’]|nous |me )?(?:demand|voul|propos|[ée]voqu|mentionn|avez (?:demand|propos|[ée]voqu|dit|mentionn|voulu))\w*"
    r"|(?:that |which )?you (?:asked|ask|wanted|want|mentioned|proposed|spoke|talked|were (?:asking|talking))\b)",
    re.IGNORECASE,
)


def with_hers_recalled(reading: Reading) -> Reading:
    """A reading in which what she is said to have asked for is hers."""

    def recalled(item: Item) -> Stance:
        of_hers = item.stance == "own" and _OF_HERS.match(reading.reply, item.end) is not None
        return "theirs" if of_hers else item.stance

    return restanced(reading, recalled)
