"""Figures that she has written down as one thing, and that the student says were another.

"Non, les 20 000, c'était le lancement, pas le stock", "j'ai dit 330 kilos, pas 330 000 caisses": the line is struck out.
"""

import re

from trainer.language.reading import Reading
from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.terms.digits import read_digits
from trainer.terms.fold import fold_text

_FIGURE = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|(?<![\d.,])\d+(?:[.,]\d+)?")
_IS_OTHER = re.compile(
    r"[^.?!;0-9]{0,16}?(?:c['’ ]?(?:est|[ée]tait|etait)|it['’]?s|it was|that['’]?s|that was|they were|those were)\b",
    re.IGNORECASE,
)
_NOT_THAT = re.compile(
    r"\b(?:pas|not)\s+(?:(?:de|du|un|une|le|la|les|pour|the|a|for|my|mon)\s+){0,2}$", re.IGNORECASE
)


def told_apart(state: State, reading: Reading) -> list[str]:
    """The points on which she took a figure for something that it was not."""
    waiting = state.pending.positions if state.pending is not None else ()
    now = {name for name, _ in state.written}
    taken = [p for p in (*waiting, *state.yours, *state.settled) if p.number is not None]
    return [
        p.issue for p in taken if _told_other(p, reading) or (p.issue in now and _said_otherwise(p, reading))
    ]


def _told_other(position: Position, reading: Reading) -> bool:
    """ "Le 20 000, c'était pour le lancement, pas le stock"."""
    for met in _FIGURE.finditer(reading.reply):
        start, end = sentence_at(reading.reply, met.start())
        if _number(met.group()) != position.number or not _IS_OTHER.match(reading.reply, met.end(), end):
            continue
        named = [m for m in reading.mentions if m.aspect == "issue" and m.name == position.issue]
        if any(
            met.end() <= m.start < end and _NOT_THAT.search(reading.reply[start : m.start]) for m in named
        ):
            return True
    return False


def _said_otherwise(position: Position, reading: Reading) -> bool:
    """ "J'ai dit 330 kilos, pas 330 000 caisses", right after it was written down."""
    said = any(cue.cue in ("recalled", "denial") for cue in reading.cues)
    return said and any(
        term.issue == position.issue and term.stance == "refused" and term.value.number == position.number
        for term in reading.terms
    )


def _number(written: str) -> object:
    read = read_digits(fold_text(written), "fr")
    return read.value if read is not None else None
