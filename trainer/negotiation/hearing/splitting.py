"""The middle between two figures: "on coupe la poire en deux entre 0,42 et 0,48" offers 0,45."""

import re
from dataclasses import replace

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.hearing.sentences import sentence_at

_SPLIT = re.compile(
    r"\b(?:coup\w*|partag\w*) (?:la )?poire\b|\bpoire en deux\b|\b(?:coup|partag|divis)\w* (?:la diff[ée]rence|l['’][ée]cart|en deux)\b|"
    r"\b(?:au|le|un) (?:juste )?milieu\b|\b[àa] mi[- ]chemin\b|"
    r"\b(?:split|divide|share) (?:the )?(?:difference|gap|it)\b|\bmeet (?:you |me )?(?:in the middle|half ?way)\b|\bhalf ?way\b|\bin the middle\b|"
    r"\bthe midpoint\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:et|and|&|à|to|-)\s*", re.IGNORECASE)


def with_middle(reading: Reading) -> Reading:
    """The reading with the middle in the place of the two ends between which a reply splits the difference."""
    terms: list[ReadTerm] = list(reading.terms)
    for met in _SPLIT.finditer(reading.reply):
        start, end = sentence_at(reading.reply, met.start())
        inside = [one for one in terms if start <= one.start < end and one.issue is not None]
        for whole in _between(inside, reading):
            gone = [one for one in inside if whole.start <= one.start < whole.end]
            at = terms.index(gone[0])
            terms = [one for one in terms if one not in gone]
            if not any(one.issue == whole.issue and one.stance == "own" for one in terms):
                # "Entre 0,42 et 0,48, le milieu c'est 0,45" says it himself.
                terms.insert(at, whole)
    return replace(reading, terms=tuple(terms))


def splits(reading: Reading) -> bool:
    """Whether a reply splits a difference: the figure that it names is offered."""
    return _SPLIT.search(reading.reply) is not None


def _between(terms: list[ReadTerm], reading: Reading) -> list[ReadTerm]:
    """The middles of what a sentence names as two ends: one range, or two figures joined."""
    found: list[ReadTerm] = []
    for index, one in enumerate(terms):
        value = one.value
        if value.low is not None and value.high is not None and value.number is None:
            middle = replace(value, number=(value.low + value.high) / 2, low=None, high=None)
            found.append(replace(one, value=middle, stance="own"))
            continue
        following = terms[index + 1] if index + 1 < len(terms) else None
        if (
            following is None
            or following.issue != one.issue
            or value.number is None
            or following.value.number is None
            or _AND.fullmatch(reading.reply, one.end, following.start) is None
        ):
            continue
        middle = replace(value, number=(value.number + following.value.number) / 2)
        sure = max(one.confidence, following.confidence)
        found.append(replace(one, value=middle, stance="own", end=following.end, confidence=sure))
    return found
