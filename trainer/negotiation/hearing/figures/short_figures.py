"""A bare figure that says another value of a point the reply has named one of: "8 semaines à 98 000, sinon 12 semaines à 97", "18 euros up
to 50 sacks, 17 above that". What was counted right before it lends it no unit."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from trainer.language.reading import Reading, ReadTerm

# How far it may lie from the value named before it, and how it may be shortened.
_NEAR = (Decimal("0.7"), Decimal("1.3"))
_SCALES = (Decimal(1), Decimal(1000))
_BARE = re.compile(r"\d+(?:[.,]\d+)?")
_LED = re.compile(r"(?:\b(?:pour|at|for|c['’ ]?est|it['’]?s|a)\s+|(?<!\w)à\s+|[,;:=]\s*)$", re.IGNORECASE)
_KINDS = ("money", "percent")


def with_short_figures(reading: Reading) -> Reading:
    """The reading with such figures as values of their points."""
    valued = [t for t in reading.terms if t.issue is not None and t.value.kind in _KINDS and t.value.number]
    if not valued:
        return reading
    terms = tuple(_placed(term, valued, reading) for term in reading.terms)
    return reading if terms == reading.terms else replace(reading, terms=terms)


def _placed(term: ReadTerm, valued: Sequence[ReadTerm], reading: Reading) -> ReadTerm:
    number = term.value.number
    bare = _BARE.fullmatch(reading.reply[term.start : term.end]) is not None
    if term.issue is not None or term.role != "absolute" or not bare or not number:
        return term
    if _LED.search(reading.reply[: term.start]) is None:
        return term
    for base in valued:
        if base.end > term.start or not base.value.number:
            continue
        for scale in _SCALES:
            if _NEAR[0] < number * scale / base.value.number < _NEAR[1]:
                value = replace(base.value, number=number * scale)
                stance = base.stance if term.stance == "fact" else term.stance
                return replace(term, issue=base.issue, value=value, stance=stance, confidence=base.confidence)
    return term
