"""Ranges: "entre 10 et 12 €", "800 à 1 000", "6-8 weeks", "between 9 and 10 dollars"."""

from dataclasses import replace

from trainer.terms.numerals import Numeral
from trainer.terms.spotted import Page

_OPENERS = {"fr": frozenset(("entre",)), "en": frozenset(("between",))}
_STARTERS = {"fr": frozenset(("de",)), "en": frozenset(("from",))}
_CONNECTORS = {"fr": frozenset(("a", "-", "jusqu")), "en": frozenset(("to", "-"))}
_JOINERS = {"fr": "et", "en": "and"}


def join_ranges(page: Page, numerals: list[Numeral]) -> list[Numeral]:
    """The numerals with the two ends of each range made one; a fall ("de 60 à 45") stays two figures."""
    joined: list[Numeral] = []
    for numeral in numerals:
        if joined and (merged := _join(page, joined[-1], numeral)):
            joined[-1] = merged
        else:
            joined.append(numeral)
    return joined


def _join(page: Page, low: Numeral, high: Numeral) -> Numeral | None:
    """One numeral over both, when the words between make them a range."""
    if low.high is not None or high.first - low.last > 5:
        return None
    language = page.lexicon.language
    between = [page.word(index) for index in range(low.last + 1, high.first)]
    if between and between[-1] in page.lexicon.units.symbols:
        between = between[:-1]
    unit = between[:-1]
    connector = between[-1] if between else ""
    opened = _opened(page, low)
    fits = connector in _CONNECTORS[language] or (connector == _JOINERS[language] and opened)
    if not fits or (unit and not _same_unit(page, unit, high)):
        return None
    lowest = _scaled_like(low, high)
    if not lowest.value < high.value or (connector == "-" and not _contiguous(page, low, high)):
        return None
    first = low.first - 1 if opened or _started(page, low) else low.first
    if page.word(low.first - 1) in page.lexicon.units.symbols:
        first = low.first
    return replace(
        lowest,
        first=first if opened else low.first,
        last=high.last,
        high=high.value,
        places=max(low.places, high.places),
        spoken=None,
    )


def _opened(page: Page, low: Numeral) -> bool:
    before = low.first - 1
    if page.word(before) in page.lexicon.units.symbols:
        before -= 1
    return page.word(before) in _OPENERS[page.lexicon.language]


def _started(page: Page, low: Numeral) -> bool:
    return page.word(low.first - 1) in _STARTERS[page.lexicon.language]


def _same_unit(page: Page, unit: list[str], high: Numeral) -> bool:
    """Whether the unit written after the low end is the one written after the high end."""
    after = [page.word(index) for index in range(high.last + 1, high.last + 1 + len(unit))]
    return [_stem(word) for word in after] == [_stem(word) for word in unit]


def _stem(word: str) -> str:
    return word.removesuffix("s")


def _scaled_like(low: Numeral, high: Numeral) -> Numeral:
    """ "10 à 12 000" written for 10 000 to 12 000, "20 to 25k"."""
    if high.value >= 1000 and low.value < high.value / 500 and low.value >= 1 and not low.in_words:
        return replace(low, value=low.value * 1000)
    return low


def _contiguous(page: Page, low: Numeral, high: Numeral) -> bool:
    dash = low.last + 1
    return page.glued(dash) == page.glued(dash + 1)
