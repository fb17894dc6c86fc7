"""What the law allows at most, told and not offered: "90 jours, c'est pas légal, non ? Le max, c'est 60 jours, je crois"."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

_LAWFUL = re.compile(
    r"\b(?:(?:il)?l[ée]ga(?:l|le|les|ux|lement)|la loi|loi lme|code de commerce|(?:il)?legal(?:ly)?|(?:un)?lawful|the law)\b",
    re.IGNORECASE,
)
# "Le max, c'est" is the law's where the reply speaks of it; "mon max" is the speaker's.
_AT_MOST = re.compile(
    r"(?:^|[,;:.]\s*)\W*(?:(?:et|mais|car|alors|donc|and|but|so)\s+)?(?:le |la |the )?(?:max(?:imum|i)?|plafond|limite|limit|d[ée]lai max(?:imum|imal)?)"
    r"(?:\s+(?:l[ée]gale?|autoris[ée]e?|permise?|possible|legal|allowed|permitted))?\s*,?\s*(?:(?:c['’ ]?est|est|it['’]?s|is|=|:)\s*)?(?:de |[àa] |at )?$",
    re.IGNORECASE,
)
_THE_LAW_SAYS = re.compile(
    r"\b(?:la loi|the law|l[ée]galement|legally)\b[^.?!;]{0,40}\b(?:c['’ ]?est|est|dit|fixe|limite|plafonne|autorise|permet|impose|pr[ée]voit|is|says|allows|caps|limits|"
    r"sets|permits)\b[^.?!;]{0,24}$",
    re.IGNORECASE,
)
# Who only thinks so; whoever else speaks for himself may be offering.
_THINKS = re.compile(
    r"\b(?:je|i)\s+(?:crois|pense|sais|suppose|dirais|me trompe|think|believe|guess|suppose|know)\b"
    r"|\b(?:il )?me semble\b|\bon m['’]a (?:dit|appris)\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"\b(?:je|nous|on|moi|i|we|let['’]?s)\b|\bj['’]", re.IGNORECASE)


def is_lawful_limit(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a value is told as the most that the law allows, by who offers nothing in the same sentence."""
    start, end = sentence_at(reading.reply, item.start)
    before = reading.reply[start : item.start]
    limit = _AT_MOST.search(before) is not None and _LAWFUL.search(reading.reply) is not None
    if not limit and _THE_LAW_SAYS.search(before) is None:
        return False
    return _SPEAKER.search(_THINKS.sub("", reading.reply[start:end])) is None
