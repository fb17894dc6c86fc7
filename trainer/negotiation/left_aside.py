"""A limit that no option holds, put beside what she agrees: "un crédit plafonné à 15 000 € d'encours" is no credit without end."""

import re
from collections.abc import Collection

from trainer.language.reading import ReadChoice, ReadTerm
from trainer.negotiation.hearing.sentences import sentence_at
from trainer.negotiation.playing import Playing

_LIMITS = re.compile(
    r"\b(?:plafonn\w+|limit\w+|encours|maximum|max|jusqu['’]à|pas plus de|capp?ed|cap of|up to|at most|no more than|within)\b",
    re.IGNORECASE,
)
# Lines of an answer beyond which she adds nothing.
_MOST = 3


def say_limit_noted(playing: Playing, agreed: Collection[str]) -> bool:
    """She takes a sum that limits what she has just agreed down as a clause apart, since no option says it.

    Args:
        playing: the turn.
        agreed: the points agreed by this reply.
    """
    reading = playing.reading
    if reading is None or not agreed or len(playing.speech.lines) >= _MOST:
        return False
    for term in reading.terms:
        start, end = sentence_at(reading.reply, term.start)
        items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
        values = [one.start for one in items if one.issue in agreed]
        if (
            term.issue is None
            and term.value.kind == "money"
            and _LIMITS.search(reading.reply, start, end)
            and any(start <= at < end for at in values)
        ):
            return playing.speech.phrase("extra_clause")
    return False
