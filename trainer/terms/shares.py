"""Shares and spans named by a word the line answered explains: "la moitié", "a quarter", "your week"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from trainer.terms.spotted import Page, Spotted
from trainer.terms.topics import Topics
from trainer.terms.value import TermKind, TermValue

_QUARTER = frozenset(("quarter",))
_MONTHS_A_QUARTER = Decimal(3)


def elided_shares(
    page: Page, spotted: Sequence[Spotted], line: Sequence[TermValue], topics: Topics
) -> list[Spotted]:
    """Halves, thirds and quarters: deposits or instalments in talk of payment, three months in talk of time."""
    taken = {index for one in spotted for index in range(one.first, one.last + 1)}
    around = [*line, *(one.value for one in spotted)]
    paid = any(value.kind == "deposit" for value in (*around, *topics.spoken))
    timed = any(value.kind == "duration" for value in around)
    found: list[Spotted] = []
    for index, first, share in _named(page):
        if index in taken or first in taken:
            continue
        kind = _kind(page, index, paid, timed)
        if kind == "duration":
            found.append(Spotted(TermValue("duration", _MONTHS_A_QUARTER, unit="month"), first, index, True))
        elif kind:
            found.append(Spotted(TermValue(kind, Decimal(share)), first, index, True))
    return found


def _named(page: Page) -> Iterator[tuple[int, int, int]]:
    """Tokens of share words that count nothing themselves, with where they begin and the percentage."""
    lexicon = page.lexicon
    for index in range(len(page.tokens)):
        share = lexicon.halves.get(page.word(index))
        if share is None or page.has(index - 1, "part_marks"):
            continue
        led = page.word(index - 1) in lexicon.half_leads
        if not led and (share != 50 or page.word(index - 1) in lexicon.numbers.known):
            continue
        if page.word(index - 2) == lexicon.numbers.joiner and page.word(index - 3) not in ("", ",", "."):
            continue
        closes = page.kind(index + 1) != "word" or page.word(index + 1) in lexicon.units.after_number
        if closes and page.kind(index + 1) != "number":
            yield index, index - 1 if led else index, share


def _kind(page: Page, index: int, paid: bool, timed: bool) -> TermKind | None:
    if page.lexicon.books["instalment"].at(page.tokens, index + 1):
        return "percent" if paid else None
    if paid and not page.has(index + 1, "complements"):
        return "deposit"
    return "duration" if timed and not paid and page.word(index) in _QUARTER else None


def echoed_spans(page: Page, spotted: Sequence[Spotted], line: Sequence[TermValue]) -> list[Spotted]:
    """Spans of one unit said again without their number: "your week", "before the fortnight", "le trimestre"."""
    said = {(value.number, value.unit): value for value in line if value.kind == "duration"}
    if not said:
        return []
    taken = {index for one in spotted for index in range(one.first, one.last + 1)}
    found: list[Spotted] = []
    for index in range(1, len(page.tokens)):
        unit = page.lexicon.units.durations.get(page.word(index))
        if unit is None or index in taken or len(page.word(index)) < 3:
            continue
        value = said.get((Decimal(unit[0]), unit[1]))
        if value and page.has(index - 1, "echo_articles") and not page.has(index + 1, "other_spans"):
            found.append(Spotted(value, index - 1, index, elided=True))
    return found
