"""Points taken by whose they are ("on garde votre volume, votre délai, et mon prix"), or all of them but one ("ok pour tout sauf le
prix : 0,46")."""

import re

from trainer.language.reading import Reading
from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.assent.all_but import all_but
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State

_TAKES = re.compile(
    r"\b(?:(?:on|je|nous) (?:garde|gardons|prends|prenons|retiens|accepte|acceptons)|va pour|d['’ ]?accord pour|ok pour|"
    r"(?:i|we)(?:['’]ll| will)? (?:keep|take|accept)|let['’]?s (?:keep|take)|ok with|fine with|yes to)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:pas|non|ni|jamais|aucune?|not|no|never|neither)\b|n['’]|n['’]t\b|\?", re.IGNORECASE
)
_YOURS = re.compile(r"\b(?:votre|vos|your)\s+$", re.IGNORECASE)
_MINE = re.compile(r"\b(?:mon|ma|mes|notre|nos|my|our)\s+$", re.IGNORECASE)
_SEVERAL = 2


def taken_by_owner(state: State, reading: Reading) -> tuple[list[Position], list[Position]]:
    """Her positions that are taken, and the speaker's own that he stands by, where one sentence names at least two of them so."""
    hers: dict[str, Position] = {}
    own: dict[str, Position] = {}
    for mention in reading.mentions:
        if mention.aspect != "issue":
            continue
        start, end = sentence_at(reading.reply, mention.start)
        before = reading.reply[start : mention.start]
        if _TAKES.search(before) is None or _DENIES.search(reading.reply, start, end):
            continue
        if _YOURS.search(before) and (position := state.theirs_on(mention.name)) is not None:
            hers[mention.name] = position
        elif _MINE.search(before) and (position := state.yours_on(mention.name)) is not None:
            own[mention.name] = position
    if len(hers) + len(own) < _SEVERAL:
        return _all_but(state, reading), []
    return list(hers.values()), list(own.values())


def _all_but(state: State, reading: Reading) -> list[Position]:
    """Her positions that "all but the price" takes: those that are open, without the points named after it."""
    named, outright = all_but(reading)
    if not (named and outright):
        return []
    return [p for p in state.theirs if p.issue not in named and state.settled_on(p.issue) is None]
