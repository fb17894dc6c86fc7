"""A limit that no option holds, put beside what she agrees: "un crédit plafonné à 15 000 € d'encours" is no credit without end."""

import re
from collections.abc import Collection

from trainer.language.reading import ReadChoice, ReadTerm
from trainer.negotiation.hearing.telling.limits import Limit
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.playing import Playing

# A yes that is asked for, and a limit put forward by who thinks aloud.
_ASKS_YES = re.compile(
    r"\b(?:accept\w+|prenez|va|irait|convien\w+|conviendrait|ok|okay|oui|d['’ ]?accord|marche|possible|suffi\w*|tient|agree\w*|take|works?|fine|yes|enough|deal)\b"
    r"|^\W*(?:(?:et|and|alors|so|donc)\W+)?(?:avec|with|une?|an?)\b",
    re.IGNORECASE,
)
_PUTS = re.compile(
    r"\b(?:(?:je|j['’]|on|nous)\s*(?:pense|pensais|mettrais|dirais|mets|propose|songe)|disons|mettons|i(?:['’]m| am)? (?:thinking|think|propose|suggest|put)|let['’]?s say|say)\b",
    re.IGNORECASE,
)
# Lines of an answer beyond which she adds nothing.
_MOST = 4


def say_limit_noted(playing: Playing, agreed: Collection[str]) -> bool:
    """She takes what limits a value that she has just agreed with it, by its name: no option says it.

    Args:
        playing: the turn.
        agreed: the points agreed by this reply.
    """
    reading, limit = playing.reading, playing.limit
    if reading is None or limit is None or len(playing.speech.lines) >= _MOST:
        return False
    here = _points_beside(playing, limit)
    if here & set(agreed):
        return playing.speech.phrase("limit_noted", "extra_clause", source="bargain", words=limit.words)
    alone = not here and limit.named and _is_put(playing, limit)
    return alone and playing.speech.phrase("limit_agreed", source="bargain", words=limit.words)


def say_limit_of_what_stands(playing: Playing) -> bool:
    """ "On garde le crédit, avec 15 000 € d'encours au plus ?": a limit beside what is agreed already, taken with it too."""
    limit = playing.limit
    if limit is None or playing.outcome is not None or len(playing.speech.lines) >= _MOST:
        return False
    here = _points_beside(playing, limit)
    said = any("limit_" in line.source for line in playing.speech.lines)
    if said or not here or not here <= playing.settled.keys():
        return False
    return playing.speech.phrase("limit_noted", source="bargain", words=limit.words)


def answer_limit(playing: Playing) -> bool:
    """ "Vous m'acceptez donc le plafond de 15 000 € ?": a limit alone, which is of no point.

    Returns:
        Whether that was what the reply asks, and has its answer.
    """
    limit, offers = playing.limit, playing.offers
    if limit is None or not limit.named or offers.commits or offers.asked or not _is_put(playing, limit):
        return False
    return playing.speech.phrase("limit_agreed", source="bargain", words=limit.words)


def _points_beside(playing: Playing, limit: Limit) -> set[str]:
    """The points that the sentence of a limit gives a value."""
    reading = playing.reading
    if reading is None:
        return set()
    start, end = sentence_at(reading.reply, limit.start)
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return {one.issue for one in items if one.issue is not None and start <= one.start < end}


def _is_put(playing: Playing, limit: Limit) -> bool:
    """Whether a limit is put forward, or its sentence asks for a yes to it."""
    reading = playing.reading
    if reading is None:
        return False
    start, end = sentence_at(reading.marked, limit.start)
    here = {cue.cue for cue in reading.cues if start <= cue.start < end}
    if not reading.marked[start:end].rstrip().endswith("?"):
        puts = _PUTS.search(reading.reply, start, end) is not None
        return puts or "offering" in here or reading.has("proposal")
    asks = _ASKS_YES.search(reading.marked[start:end]) is not None
    return asks and not any(
        cue == "which" or cue.startswith("question:") for cue in here - {"question:verdict"}
    )
