"""What a question only says back of the other side, beside a value of the same point that the reply puts forward: "vous me rendez
Paris ? Prenons Genève" puts no Paris on the table and turns nothing down."""

import re
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

# What she is asked about having done, up to the value that it is done with.
_YOU_DO = re.compile(
    # "Je vous donne" is the speaker's own.
    r"(?<!\bje )(?<!\bon )(?<!\bnous )\b(?:vous|you(?:['’]re| are)?)\s+(?:(?:me|nous|m['’]|now|just)\s*)?(?:re)?(?:ren[dt]|vene|passe|donne|parle|dite|mette|propose|"
    r"sorte|voule|faite|giv|go|com|say|talk|offer|bring|put|hand|mov|want)\w*\b(?:\s+\w+){0,3}\W*$",
    re.IGNORECASE,
)
_WHY = re.compile(r"\b(?:pourquoi(?!\s+pas)|why(?!\s+not))\b", re.IGNORECASE)
_PUT = ("own", "accepted")


def without_quoted(reading: Reading) -> Reading:
    """The reading without what its questions say back, where the same point has a value put forward outside them."""
    terms = tuple(one for one in reading.terms if not _is_quoted(one, reading))
    choices = tuple(one for one in reading.choices if not _is_quoted(one, reading))
    if len(terms) == len(reading.terms) and len(choices) == len(reading.choices):
        return reading
    return replace(reading, terms=terms, choices=choices)


def _is_quoted(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    if item.issue is None or not _is_said_back(item, reading):
        return False
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return any(
        one.issue == item.issue
        and one.stance in _PUT
        and not (one.start < item.end and item.start < one.end)
        and not _is_said_back(one, reading)
        for one in items
    )


def _is_said_back(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    start, end = sentence_at(reading.reply, item.start)
    if "?" not in reading.reply[start : end + 1]:
        return False
    before = reading.reply[start : item.start]
    return _YOU_DO.search(before) is not None or _WHY.search(before) is not None
