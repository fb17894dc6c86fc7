"""Values that stand in a reason rather than in an offer, told by the moves of their own sentence.

"Our largest claim ever was $64,000. Meet me at two and I'll come down to $99": the reason is one sentence, the offer the next.
"""

import re

from trainer.language.opened_with import OPENED
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.sentences import sentence_at
from trainer.terms.moves import Move

_REASONING: tuple[Move, ...] = ("evidence", "argument", "benefit_link")
_OFFERING: tuple[Move, ...] = ("proposal", "conditional_exchange", "unilateral_concession")
# A value read this surely as the speaker's own, in a sentence that may offer it, is no reason unless the reason is surer by so
# much.
_SURELY_OWN, _SURER = 0.8, 0.3
# "Il me faudrait… 30 % maintenant", "meet me at two": what is wanted is put on the table, whatever is argued.
_WANTS = re.compile(
    r"\b(?:il (?:me|nous|m['’]en) (?:faut|faudrait|faudra)|(?:je|nous) (?:veux|voulons|voudrais|voudrions)|"
    r"meet (?:me|us) (?:at|on)|(?:i|we)(?: |['’]d |['’]ll | would | will )?(?:need|want)|give (?:me|us))\b[^.?!;]{0,60}$",
    re.IGNORECASE,
)
# Words of a reason, of a habit, of what was.
_REASON = re.compile(
    r"\b(?:parce que|car|puisque|gr[âa]ce|d[ée]j[àa]|toujours|depuis|chez (?:nous|eux|d['’]autres|nos)|d['’]habitude|en moyenne|because|since|thanks|"
    r"already|always|usually|on average|we (?:have|had|do|did|are|were)|they|nous (?:avons|livrons|sommes|faisons|[ée]tions)|on (?:a|livre|fait))\b",
    re.IGNORECASE,
)
# What a speaker breaks off is one sentence with what follows.
_BROKEN_OFF = re.compile(r"(?:…|\.\.\.)\s*$")


def stands_in_reason(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether the words around a value argue more than they offer: those of its sentence, where that offers anything, else
    those of the whole reply."""
    start, end = sentence_at(reading.reply, item.start)
    if _WANTS.search(_led(reading.reply, start, item.start)):
        return False
    if any(OPENED in move.why and start <= move.start < end for move in reading.moves):
        return False  # "98 dollars, because quality has a cost"
    offers = _surest(reading, _OFFERING, start, end)
    if item.confidence >= _SURELY_OWN and offers == _surest(reading, _REASONING, start, end) == 0.0:
        # "Moi c'est 0,46 €, 24 mois, prenez-le" beside a sentence that argues.
        return False
    if offers == 0.0:
        return _surest(reading, _REASONING, 0, len(reading.reply)) > _surest(
            reading, _OFFERING, 0, len(reading.reply)
        )
    surer = _SURER if item.confidence >= _SURELY_OWN else 0.0
    return _surest(reading, _REASONING, start, end) > offers + surer


def in_a_row_of_own(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Liability capped at 2 times the yearly fees, French law": values of the speaker's own for several points in one sentence,
    and no word that gives a reason."""
    start, end = sentence_at(reading.reply, item.start)
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    here = [one for one in items if one.issue is not None and start <= one.start < end]
    return (
        len({one.issue for one in here}) > 1
        and all(one.stance == "own" for one in here)
        and _REASON.search(reading.reply, start, end) is None
    )


def _led(reply: str, start: int, place: int) -> str:
    """The words of a sentence up to a place, with what was broken off before them."""
    broken = _BROKEN_OFF.search(reply[:start]) is not None
    first = sentence_at(reply, start - 1)[0] if broken and start else start
    return reply[first:place].replace("…", " ").replace("...", " ")


def _surest(reading: Reading, moves: tuple[Move, ...], start: int, end: int) -> float:
    """The confidence of the surest of these moves between two places, 0 when there is none."""
    return max(
        (
            found.confidence
            for found in reading.moves
            if found.move in moves and found.start < end and start < found.end
        ),
        default=0.0,
    )
