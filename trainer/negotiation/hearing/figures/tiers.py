"""A rebate from some amount on: "400 000 à 0,48, et au-delà de 450 000 vous avez 0,47", "100 a unit up to 5,000, 98 above that".

What comes first is what is offered. The tier is a clause beside it: no rival of the offer, and no word that takes anything back.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State

# What an amount goes beyond, where the tier begins, and the words that lead up to it.
_LED = (
    r"(?:(?:,?\s*\b(?:et|puis|mais|and|then|but)\s+)?(?:\b(?:si|s['’]il(?! (?:vous|te) pla)|if|when|quand|lorsque|pour|for|once|d[èe]s que)\s+)?"
    r"(?:(?:jamais|un jour|ever|one day)\s+)?(?:(?:vous|vs|on|nous|you|we|c['’ ]?est|it['’]?s)\s+)?"
    r"(?:(?:en|y)\s+)?(?:(?:prenez|prends|prend|prenons|commandez|achetez|allez|va|fai\w+|montez|passez|[êe]tes|avez|take|order|buy|go|reach|get)\s+)?"
    r"(?:(?:un volume de|[àa]|a|to)\s+)?)"
)
_BEYOND = (
    r"(?:plus (?:de|que)|\+ ?(?:de|que)?|>=?|au[- ]?del[àa] (?:de|d['’])|au[- ]?dessus (?:de|d['’])|[àa] partir de|d[èe]s|pass[ée]|d[ée]pass\w+|exc[ée]d\w+|"
    r"more than|over|above|beyond|past|from|pass|exceed)\s*(?:les |the )?"
)
_FIGURE = r"(?P<figure>(?:\d{1,3}(?:[\u00a0\u202f .,]\d{3})+|\d+)(?![\d.,]\d)(?:\s?(?:k|mille|thousand|millions?)\b)?)"
_PAST_FIGURE = re.compile(_LED + _BEYOND + _FIGURE, re.IGNORECASE)
# "Si 450000 0.48": an amount alone after the "if".
_IF_FIGURE = re.compile(
    r"(?:,?\s*\b(?:et|puis|mais|and|then|but)\s+)?\b(?:si|s['’]il(?! (?:vous|te) pla)|if)\s+(?:(?:jamais|un jour|ever|one day)\s+)?(?:(?:vous|vs|on|you)\s+)?(?:(?:en|y)\s+)?"
    r"(?:(?:c['’ ]?est|prenez|prends|prend|commandez|achetez|allez|montez|passez|take|order|buy|go|it['’]?s)\s+)?(?:(?:[àa]|a|to)\s+)?"
    + _FIGURE,
    re.IGNORECASE,
)
# "0,47 au-delà", "98 above that": the amount that went before.
_PAST_THAT = re.compile(
    r"\b(?:au[- ]?del[àa]|au[- ]?dessus|(?:above|beyond|past|over|after) (?:that|this|it))\b(?!\s+(?:de|d['’]|du|des|of))",
    re.IGNORECASE,
)
# What a tier is counted in.
_AMOUNTS = ("quantity", "money")
_NOT = re.compile(r"\b(?:pas|jamais|ne|not|never|no)\W*(?:\w+\W+)?$", re.IGNORECASE)
# From the beginning of a tier to what holds from there on, with no figure between.
_THEN = re.compile(r"[^.?!;\d]{0,40}")
# Between what holds from there on and the beginning that follows it.
_RIGHT_BEFORE = re.compile(r"[^\d.,?!;\n]{0,24}")
# "0,48 si vous prenez 400 000, et 0,47 si…": two ways, each under its own "if".
_UNDER_IF = re.compile(r"\b(?:si|if)\b[^,.;?!]{0,24}$", re.IGNORECASE)
# What the lower part of a scale is told with.
_BELOW = re.compile(
    r"\s*(?:€|euros?|%|\$)?\s*(?:en[- ]dessous|au[- ]dessous|below|under|jusque[- ]l[àa]|up to (?:that|there)|sinon|otherwise)\b",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(r"\b(?:sinon|otherwise|jusque[- ]l[àa])\W*(?:\w+\W+){0,2}$", re.IGNORECASE)
# How many times what is agreed a tier may begin at.
_FAR = 4
_SAID = ("own", "accepted", "asked", "fact")


@dataclass(frozen=True, slots=True)
class Tier:
    """A tier that a reply lays out.

    Attributes:
        start, end: its words in the reply.
        begins: the amount it begins at, None where the reply only points to it ("au-delà").
        value: what holds from there on; base: what is offered, on the same point.
    """

    start: int
    end: int
    begins: Decimal | None
    value: ReadTerm
    base: ReadTerm | None


def tier_of(state: State, reading: Reading) -> Tier | None:
    """The tier that a reply lays out beside an offer of its own, or beside what lies on the table."""
    said = [t for t in reading.terms if t.issue is not None and t.stance in _SAID and t.role != "delta"]
    values = sorted(said, key=lambda one: one.start)
    for words, certain in ((_PAST_FIGURE, True), (_PAST_THAT, True), (_IF_FIGURE, False)):
        for met in words.finditer(reading.reply):
            begins = "figure" in met.groupdict()
            mark = _amount_at(reading, met.start("figure")) if begins else None
            if _NOT.search(reading.reply, max(0, met.start() - 12), met.start()):
                continue  # "pas plus de 400 000" begins nothing
            if not _counts(reading, values, mark, met.start(), begins):
                continue
            found = _valued(reading, values, mark, met.start(), met.end())
            if found is None:
                continue
            base = next((v for v in values if v.issue == found.issue and v is not found), None)
            if not _is_beside(state, reading, values, mark, base, found, certain):
                continue
            start = min(met.start(), found.start)
            end = max(met.end(), found.end, mark.end if mark is not None else 0)
            return Tier(start, end, mark.value.number if mark is not None else None, found, base)
    return None


def without_tier(state: State, reading: Reading) -> Reading:
    """The reading of a reply without its tier: what is left is what it offers."""
    tier = tier_of(state, reading)
    if tier is None:
        return reading
    kept = tuple(t for t in reading.terms if not tier.start <= t.start < tier.end)
    choices = tuple(c for c in reading.choices if not (tier.start < c.end and c.start < tier.end))
    cues = tuple(
        c
        for c in reading.cues
        if c.cue not in ("exchange", "alternatives") or not tier.start <= c.start < tier.end
    )
    moves = tuple(m for m in reading.moves if m.move != "conditional_exchange") or reading.moves
    if any(c.cue == "exchange" for c in cues):
        moves = reading.moves
    # What stands there is heard once; the places of the rest stay what they are.
    blank = " " * (tier.end - tier.start)
    reply = reading.reply[: tier.start] + blank + reading.reply[tier.end :]
    return replace(reading, reply=reply, terms=kept, choices=choices, cues=cues, moves=moves)


def _amount_at(reading: Reading, at: int) -> ReadTerm | None:
    return next((t for t in reading.terms if t.start <= at < t.end), None)


def _counts(
    reading: Reading, values: Sequence[ReadTerm], mark: ReadTerm | None, at: int, begins: bool
) -> bool:
    """Whether a tier begins at an amount: its own, or one that its sentence has named before it."""
    if begins:
        return mark is not None and (
            mark.value.kind == "quantity" or (mark.value.kind == "money" and mark.issue is None)
        )
    start, _ = sentence_at(reading.reply, at)
    return any(
        start <= t.start < at and t.value.kind in _AMOUNTS and (t.issue is None or t.value.kind == "quantity")
        for t in reading.terms
    )


def _valued(
    reading: Reading, values: Sequence[ReadTerm], mark: ReadTerm | None, start: int, end: int
) -> ReadTerm | None:
    """What holds from the beginning of a tier on: right after it, or right before."""
    _, stop = sentence_at(reading.reply, start)
    others = [v for v in values if mark is None or (v.start != mark.start and v.issue != mark.issue)]
    after = next(
        (
            v
            for v in others
            if end <= v.start < stop and _THEN.fullmatch(reading.reply, mark.end if mark else end, v.start)
        ),
        None,
    )
    before = next(
        (
            v
            for v in reversed(others)
            if v.end <= start and _RIGHT_BEFORE.fullmatch(reading.reply, v.end, start)
        ),
        None,
    )
    if after is None or before is None:
        return after or before
    if before.issue != after.issue:
        return before if _has_another(values, before) else after
    below = _BELOW.match(reading.reply, after.end) or _OTHERWISE.search(reading.reply, end, after.start)
    first = not any(v.issue == before.issue and v.start < before.start for v in values)
    return after if first and not below else before


def _is_like(one: ReadTerm, mark: ReadTerm) -> bool:
    return one is not mark and one.issue == mark.issue and one.value.kind == mark.value.kind


def _has_another(values: Sequence[ReadTerm], one: ReadTerm) -> bool:
    return any(v.issue == one.issue and v is not one for v in values)


def _is_beside(
    state: State,
    reading: Reading,
    values: Sequence[ReadTerm],
    mark: ReadTerm | None,
    base: ReadTerm | None,
    found: ReadTerm,
    certain: bool,
) -> bool:
    """Whether what a tier brings stands beside an offer on the same point: one of the reply, or what was said before of it and of the
    amount that the tier begins from."""
    name = found.issue or ""
    before = next((t for t in reading.terms if mark is not None and _is_like(t, mark)), None)
    if base is not None:
        if base.value.number == found.value.number:
            return False
        if certain:
            return True
        # Two amounts of one point, each with its price, and only the second under an "if".
        return (
            mark is not None
            and mark.value.kind == "quantity"
            and before is not None
            and before.start < mark.start
            and _UNDER_IF.search(reading.reply, 0, before.start) is None
            and (before.value.number or 0) < (mark.value.number or 0)
        )
    if not certain or mark is None:
        return False
    standing = state.settled_on(name) or state.yours_on(name)
    begins = mark.value.number or 0
    amounts = [
        p
        for p in (*state.settled, *state.yours)
        if p.issue != name and (mark.issue is None or p.issue == mark.issue) and p.number is not None
    ]
    # An amount of no point ("above 6,000 units") begins where nothing of the deal is counted so.
    below = any(begins > (p.number or 0) > begins / _FAR for p in amounts)
    return standing is not None and (below or (mark.issue is None and mark.role != "delta"))
