"""What is joined to a value of the speaker's own is his too, whosever it was read to be: "je peux 40 avec paiement trimestriel", "96, with the
quarterly repricing you asked for", "shared duties at 98"."""

import re
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.putting.put_forward import DENIES, OF_YOURS, PLAINLY, SURELY_THEIRS
from trainer.negotiation.hearing.words.sentences import sentence_at

_AS_YOU_WISH = re.compile(
    r"\s*,?\s*(?:(?:that |which )?you (?:asked|wanted|want|need|like|were asking)|que vous (?:demand\w+|voul\w+|souhait\w+|r[ée]clam\w+)|"
    r"comme vous (?:le )?(?:voul\w+|demand\w+|souhait\w+))",
    re.IGNORECASE,
)
_WITH = re.compile(r"\s*[,;]?\s*(?:et |and )?(?:avec|with|plus)\b", re.IGNORECASE)
_AT = re.compile(r"\s*(?:à|a|at|for|@)\s*", re.IGNORECASE)
_JOINED = re.compile(r"[^.?!;,]{0,12}\b(?:avec|et|plus|with|and|plus)\b[^.?!;,]{0,24}$", re.IGNORECASE)
_AND = re.compile(
    r"[^.?!;,]{0,24},?\s+(?:and|et|plus|avec|with)\s+(?:an? |the |une? |la |le |les |l['’])?", re.IGNORECASE
)
_OFFERING = ("proposal", "conditional_exchange", "unilateral_concession")
_REASONING = ("evidence", "argument", "benefit_link")


def with_what_is_joined(reading: Reading) -> Reading:
    """The reading with what is joined to a value of the speaker's own as his too: "32, c'est trop bas, je peux 40 avec paiement
    trimestriel" turns down 32 and nothing else."""
    terms = tuple(
        replace(one, stance="own") if _goes_with_offer(one, reading) else one for one in reading.terms
    )
    choices = tuple(
        replace(one, stance="own") if _goes_with_offer(one, reading) else one for one in reading.choices
    )
    return replace(reading, terms=terms, choices=choices)


def _goes_with_offer(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a value read as turned down or as hers, though not surely, is joined to one of the speaker's own and no word
    denies it or gives it to her."""
    if _is_told_beside(item, reading):
        return True
    asked_for = _AS_YOU_WISH.match(reading.reply, item.end) is not None
    theirs = item.stance == "theirs" and (item.confidence < SURELY_THEIRS or asked_for)
    if not theirs and (item.stance != "refused" or item.confidence >= PLAINLY):
        return False
    start, end = sentence_at(reading.reply, item.start)
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    if theirs and OF_YOURS.search(reading.reply, start, item.start) is None:
        # "400 000 caisses à 0,46 €": so much at that price is one offer.
        after = [one for one in items if item.end <= one.start < end and one.stance == "own"]
        if any(
            _AT.fullmatch(reading.reply, item.end, one.start) and one.issue not in (None, item.issue)
            for one in after
        ):
            return True
    before = [one for one in items if start <= one.start < item.start and one.end <= item.start]
    if not before:
        return False
    last = max(before, key=lambda one: one.start)
    between = reading.reply[last.end : item.start]
    joined = _JOINED.match(between) is not None and DENIES.search(between) is None
    # "96, with the quarterly repricing you asked for": hers is taken up beside his own.
    wished = asked_for and _WITH.match(between) is not None
    if theirs and not wished and OF_YOURS.search(between):
        return False
    joined = joined or wished
    return joined and last.stance == "own" and not _replaces(last, item)


def _is_told_beside(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "I'll take shared duties at 98", "we can live with your law, and three million of insurance": what seems to be told right beside a
    value of the speaker's own is part of the same offer."""
    if item.stance != "fact" or item.issue is None or item.confidence >= PLAINLY:
        return False
    start, end = sentence_at(reading.reply, item.start)
    moves = {m.move for m in reading.moves if m.start < end and start < m.end}
    offers = not moves.isdisjoint(_OFFERING) and moves.isdisjoint(_REASONING)
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return any(
        one.stance == "own"
        and one.issue not in (None, item.issue)
        and start <= one.start
        and one.end <= item.start
        and (
            _AT.fullmatch(reading.reply, one.end, item.start) is not None
            or (offers and _AND.fullmatch(reading.reply, one.end, item.start) is not None)
        )
        for one in items
    )


def _replaces(first: ReadTerm | ReadChoice, second: ReadTerm | ReadChoice) -> bool:
    """Whether two values are of one point, and not two parts of it ("30 % d'acompte et le reste en crédit documentaire")."""
    if first.issue is None or first.issue != second.issue:
        return first.issue is None
    if isinstance(first, ReadChoice) or isinstance(second, ReadChoice):
        return True
    return first.value.kind == second.value.kind
