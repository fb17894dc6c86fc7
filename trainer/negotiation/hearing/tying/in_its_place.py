"""A value said right behind one that is called too much or too little is put in its place: "94 is too low for me, 97 works", "92, c'est une
blague. 97."."""

import re
from dataclasses import replace

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.hearing.telling.called_too_much import is_called_too_much
from trainer.negotiation.hearing.telling.weighed import is_called_bad
from trainer.negotiation.hearing.words.sentences import sentence_at

# All that may stand around it in its part of the sentence.
_BEFORE = re.compile(
    r"\W*(?:(?:but|and|so|then|well|mais|et|alors|donc|bon|moi|say|make it|let['’]?s say|disons|plut[ôo]t|rather|at|[àa])\W+)*[$€]?\s*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*(?:[€$%]|euros?|dollars?)?\s*,?\s*(?:(?:then|alors|instead|plut[ôo]t|please|svp|works?|is (?:fine|ok|okay|fair|good|right)|(?:[çc]a )?(?:me |nous )?(?:va|irait|convient)|"
    r"c['’ ]?est (?:bon|bien|juste|correct)|would (?:work|do|be fine))\b\s*(?:for (?:me|us)|pour moi|pour nous)?)?\W*",
    re.IGNORECASE,
)
_SURE = 0.7


def with_said_in_its_place(reading: Reading) -> Reading:
    """The reading with such values put forward; a question keeps what it has.

    Args:
        reading: the reply as read.
    """
    terms = tuple(_own(term, reading) for term in reading.terms)
    return reading if terms == reading.terms else replace(reading, terms=terms)


def _own(term: ReadTerm, reading: Reading) -> ReadTerm:
    if term.stance not in ("fact", "theirs") or term.issue is None or "?" in reading.marked[term.end :]:
        return term
    start, end = sentence_at(reading.reply, term.start)
    bad = [
        one
        for one in reading.terms
        if one.issue == term.issue
        and one.end <= term.start
        and one.value != term.value
        and (one.stance == "refused" or is_called_bad(one, reading) or is_called_too_much(one, reading))
    ]
    if not bad:
        return term
    led = reading.reply[start : term.start]
    part = led[max((led.rfind(mark) for mark in ",;:"), default=-1) + 1 :]
    if _BEFORE.fullmatch(part) is None or _AFTER.fullmatch(reading.reply, term.end, end) is None:
        return term
    return replace(term, stance="own", confidence=max(term.confidence, _SURE))
