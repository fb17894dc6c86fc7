"""Values that stand in a reason rather than in an offer, told by the moves of their own sentence.

"Our largest claim ever was $64,000. Meet me at two and I'll come down to $99": the reason is one sentence, the offer the next.
"""

import re

from trainer.language.opened_with import OPENED
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.terms.moves import Move

_REASONING: tuple[Move, ...] = ("evidence", "argument", "benefit_link")
_OFFERING: tuple[Move, ...] = ("proposal", "conditional_exchange", "unilateral_concession")
# A value read this surely as the speaker's own, in a sentence that may offer it, is no reason unless the reason is surer by so
# much.
_SURELY_OWN, _SURER = 0.8, 0.3
# One that may be his own, where its place says so too.
_LIKELY_OWN = 0.55
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
# What may stand between the beginning of a clause and a value that is all there is of it.
_LEADS = re.compile(
    r"\s*(?:(?:et|ok(?:ay)?|bon|alors|donc|maintenant|disons|puis|so|then|well|now|say|and|fine|right|yes|no|oui|non)\b[\s,]*)*",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.;:?!,\n](?=\s)|\.\.\.|…")
# What joins a value to the one before it.
_JOINED = re.compile(r"\s*(?:,|et|and|\+|&|avec|with)?\s*", re.IGNORECASE)
# After a value that is all there is of its clause: the end of it, or a reason or a promise that goes with it.
_CLOSES = re.compile(
    r"\s*(?:$|[.;?!,…\n]|(?:et|and)\s+(?:je|j['’]|on|nous|i|we)\b|puisque|parce que|car\b|because|since\b)",
    re.IGNORECASE,
)
# A value that something is said of is no offer by its place.
_SAID_OF = re.compile(
    r"\s*(?:,\s*)?(?:(?:is|are|was|were|has|have|had|would|makes?|means?|costs?|est|sont|[ée]tait|a|ont|avait|serait|fait|co[ûu]te|veut)\b|c['’ ]?(?:est|était)|[çc]a\b|cela\b|that\b|it\b)",
    re.IGNORECASE,
)
# "97, it's fair, no?": what commends it.
_COMMENDED = re.compile(
    r"\s*,?\s*(?:it['’]?s|that['’]?s|it is|c['’ ]?est|[çc]a me (?:para[iî]t|semble))\s+(?:d[ée]j[àa] |only |very |tr[èe]s |quite |plut[ôo]t )?"
    r"(?:fair|reasonable|honest|generous|right|correct|honn[êe]te|juste|raisonnable|[ée]quitable|g[ée]n[ée]reux|bien pay[ée])\b",
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
    if is_all_of_its_clause(item, reading):
        return False
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


def is_all_of_its_clause(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "…, alors 125 et je vous le monte", "15 % et huit mois, puisque…", "Comparable US customers, a certificate once a year": values
    with no verb to argue with, whatever is argued beside them."""
    run = _run_of_own(item, reading)
    start, end = run[0].start, run[-1].end
    if item.stance != "own" or max(one.confidence for one in run) < _LIKELY_OWN:
        return False
    commended = _COMMENDED.match(reading.reply, end) is not None
    if not commended and _SAID_OF.match(reading.reply, end):
        return False
    ends = [found.end() for found in _CLAUSE_END.finditer(reading.reply, 0, start)]
    clause = ends[-1] if ends else 0
    if not _LEADS.fullmatch(reading.reply, clause, start):
        return False
    headed = clause and reading.reply[:clause].rstrip().endswith(":")
    if isinstance(item, ReadChoice) and (headed or sentence_at(reading.reply, item.start)[0] == clause):
        return True
    return commended or _CLOSES.match(reading.reply, end) is not None


def _run_of_own(item: ReadTerm | ReadChoice, reading: Reading) -> list[ReadTerm | ReadChoice]:
    """The speaker's own values that stand in a row with this one ("15 % et huit mois"), in order."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    own = sorted((one for one in items if one.stance == "own" and one.end), key=lambda one: one.start)
    run: list[ReadTerm | ReadChoice] = [item]
    for one in own:
        if one.start >= run[-1].end and _JOINED.fullmatch(reading.reply, run[-1].end, one.start):
            run.append(one)
    for one in reversed(own):
        if one.end <= run[0].start and _JOINED.fullmatch(reading.reply, one.end, run[0].start):
            run.insert(0, one)
    return run


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
