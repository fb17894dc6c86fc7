"""A value that is named only to say that it is too much or too little: "I take 94 as too low", "trop cher à 94", "92 000, je trouve ça trop
bas". Who names it so offers it no more than who says "94 is too low"."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

_TOO = (
    r"(?:(?:far|way|much|really|just|simply|quite|a bit|a little|rather|still|bien|beaucoup|vraiment|un peu|nettement|largement|carr[ée]ment|"
    r"franchement|encore|clairement)\s+)*(?:(?:too|trop)\b|unfair\b|unreasonable\b|unacceptable\b|insulting\b|ridiculous\b|excessive\b|steep\b|"
    r"an insult\b|a joke\b|injuste\b|excessif|excessive|inacceptable|ridicule|insultant|d[ée]raisonnable|abusif|abusive|exag[ée]r[ée]|une insulte|une blague)"
)
_WHO_FINDS = (
    r"\b(?:(?:i|we)(?:['’]d| would| do| still| honestly| really)? (?:take|see|find|consider|regard|view|call|think|count|judge)|"
    r"(?:je|on|nous) (?:le |la |les )?(?:trouv|consid[èée]r|jug|estim)\w*)"
)
# Up to the value, and from it to the verdict.
_FINDS = re.compile(
    rf"{_WHO_FINDS}\s+(?:que\s+|that\s+)?(?:(?:your|the|a|votre|vos|les?|la|[àa])\s+|[$€]\s*)*$",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    rf"[^.?!;,:0-9]{{0,16}}?\s+(?:(?:as|comme|c['’ ]?est|is|are|to be|est|sont|[ée]tant)\s+)?{_TOO}",
    re.IGNORECASE,
)
# "92 000, je trouve ça trop bas", "92 feels like an insult".
_FOUND_AFTER = re.compile(
    rf"[^.?!;,:0-9]{{0,16}}?\s*,?\s*(?:{_WHO_FINDS}\s+(?:[çc]a|cela|it|that|this)\s+(?:que |is )?|"
    rf"(?:feels?|sounds?|looks?|reads?)(?: like)?\s+){_TOO}",
    re.IGNORECASE,
)
_JUDGED = (
    r"(?:trop (?:bas|basse|haut|haute|cher|ch[èe]re|peu|court|courte|long|longue|[ée]lev[ée]e?|juste|serr[ée]|petit|gros|fort)s?|"
    r"too (?:low|high|little|much|expensive|dear|short|long|steep|tight|small|big|few|many))"
)
# "Too low at 92", "c'est trop peu à 0,40"; with a comma only where nothing goes on behind the value: "trop bas, 92 000.".
_TOO_AT = re.compile(rf"\b{_JUDGED}\s+(?:[àa]|at|for|pour)\s+(?:les |the )?[$€]?\s*$", re.IGNORECASE)
_TOO_COMMA = re.compile(
    rf"(?:^|[.?!;:]|c['’ ]?est|it['’ ]?s|that['’ ]?s)\s*{_JUDGED}\s*,\s*(?:votre |your |les |the )?[$€]?\s*$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:€|%|euros?|dollars?|an?\s\w+|la\s\w+|l['’]unit[ée])?\s*[.!…]*\s*$", re.IGNORECASE)


def is_called_too_much(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether the words around a value find it too much, too little, or unfair.

    Args:
        item: a value of the reply.
        reading: the reply.
    """
    start, end = sentence_at(reading.reply, item.start)
    before = reading.reply[start : item.start]
    if _FINDS.search(before) and _VERDICT.match(reading.reply, item.end, end):
        return True
    if _FOUND_AFTER.match(reading.reply, item.end, end) or _TOO_AT.search(before):
        return True
    return (
        _TOO_COMMA.search(before) is not None and _ENDS.fullmatch(reading.reply[item.end : end]) is not None
    )
