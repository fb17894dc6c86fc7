"""A figure said a second time without its unit is the same one: "60 jours ? J'ai pas dit 60, moi" speaks of no sixty months."""

import re
from dataclasses import replace

from trainer.language.reading import Reading, ReadTerm

# "60", "60 moi": typed in haste, the speaker and no month.
_AGAIN = re.compile(r"\d+(?:[.,]\d+)?(?:\s+moi)?", re.IGNORECASE)
_BARE = re.compile(r"\d+(?:[.,]\d+)?")
_KINDS = frozenset({"duration", "money", "percent", "deposit"})


def with_figures_again(reading: Reading) -> Reading:
    """The reading with each such figure on the point, and in the unit, of the one said in full before it.

    Args:
        reading: the reply as read.
    """
    terms = tuple(_again(term, reading) for term in reading.terms)
    return reading if terms == reading.terms else replace(reading, terms=terms)


def _again(term: ReadTerm, reading: Reading) -> ReadTerm:
    typed = reading.reply[term.start : term.end].strip()
    number = term.value.number
    if term.role == "delta" or number is None or _AGAIN.fullmatch(typed) is None:
        return term
    written = typed.split()[0]
    first = [
        one
        for one in reading.terms
        if one.end <= term.start
        and one.issue is not None
        and one.value.kind in _KINDS
        and not _BARE.fullmatch(reading.reply[one.start : one.end].strip())
        and reading.reply[one.start : one.end].split()[0] == written
    ]
    if not first or first[-1].issue == term.issue:
        return term
    return replace(term, issue=first[-1].issue, value=first[-1].value)
