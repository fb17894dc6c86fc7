"""What something would spare is not what is offered: "ce qui éviterait toute caution personnelle", "that would avoid a bank guarantee"."""

import re
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

_AVOIDS = re.compile(
    r"(?:\b[ée]vit\w+|\b[ée]pargn\w+|\bdispens\w+|\bavoid\w*|\bspar(?:e|es|ing)\b|\bsaves? (?:you|us|me)|\bse passer d(?:e|['’])|\bdo without)\s*"
    r"(?:(?:vous|nous|me|you|us|toute?|tous|any|de|d['’]|la|le|les|l['’]|une?|votre|vos|the|an?|your)\s*){0,3}$",
    re.IGNORECASE,
)


def without_avoided(reading: Reading) -> Reading:
    """A reading without the values that something else in the reply would avoid."""

    def avoided(item: ReadTerm | ReadChoice) -> bool:
        start, _ = sentence_at(reading.reply, item.start)
        return _AVOIDS.search(reading.reply[start : item.start]) is not None

    terms = tuple(one for one in reading.terms if not avoided(one))
    choices = tuple(one for one in reading.choices if not avoided(one))
    if len(terms) == len(reading.terms) and len(choices) == len(reading.choices):
        return reading
    return replace(reading, terms=terms, choices=choices)
