"""Ranges: "entre 10 et 12 €", "800 à 1 000", "6-8 weeks", "between 9 and 10 dollars"."""

from dataclasses import replace

from trainer.terms.numerals import Numeral
from trainer.terms.spotted import Page

# What opens a range, what stands between its ends, and what does so only when it was opened.
_OPENERS = {"fr": "entre", "en": "between"}
_CONNECTORS = {"fr": frozenset(("a", "-", "jusqu")), "en": frozenset(("to", "-"))}
_JOINERS = {"fr": "et", "en": "and"}
_WIDEST = 5
_HALVES = 2
# "10 à 12 000": below this share of the high end, the low one is short of its thousands, unless it stays too far below
# ("12 à 96 000" is twelve of one thing for 96,000 of another).
_SHORT_OF_THOUSANDS = 500
_THOUSANDS_APART = 4
# Ends so many times apart are two values ("0,46 à 24 mois"); the lower limit is for cents before a whole number.
_FAR_APART, _CENTS_APART = 100, 20


def join_ranges(page: Page, numerals: list[Numeral]) -> list[Numeral]:
    """The numerals with the two ends of each range made one; a step ("went from 40 to 45", "de 60 à 45") stays two figures."""
    joined: list[Numeral] = []
    for numeral in numerals:
        if joined and (merged := _join(page, joined[-1], numeral)):
            joined[-1] = merged
        else:
            joined.append(numeral)
    return joined


def _join(page: Page, low: Numeral, high: Numeral) -> Numeral | None:
    """One numeral over both, when the words between make them a range."""
    # "0,46 à une condition": the article ends no range.
    if page.has(low.first - 1, "in_parts") and low.value == _HALVES:
        return None  # "coupons la poire en deux à 10 %"
    if low.high is not None or high.is_one or high.first - low.last > _WIDEST:
        return None
    language = page.lexicon.language
    between = [page.word(index) for index in range(low.last + 1, high.first)]
    if between and between[-1] in page.lexicon.units.symbols:
        between = between[:-1]
    if not between:
        return None
    unit, connector, opener = between[:-1], between[-1], _opener(page, low)
    if connector in ("to", "a") and _moves(page, low):
        return None
    fits = connector in _CONNECTORS[language] or (connector == _JOINERS[language] and opener is not None)
    about = connector in ("ou", "or") and not unit and _approximates(page, low, high)
    if not (fits or about) or (unit and not _same_unit(page, unit, high)):
        return None
    lowest = _scaled_like(low, high)
    if _far_apart(lowest, high):
        return None
    if not lowest.value < high.value or (connector == "-" and not _contiguous(page, low)):
        return None
    first = opener if opener == low.first - 1 else low.first
    places = max(low.places, high.places)
    return replace(lowest, first=first, last=high.last, high=high.value, places=places, spoken=None)


def _approximates(page: Page, low: Numeral, high: Numeral) -> bool:
    """ "five or six hours": neighbours in words are about that much, unless one is to choose between them."""
    if not (low.in_words and high.in_words and high.value == low.value + 1 and 2 < high.value <= 10):
        return False
    if page.kind(high.last + 1) != "word" or low.is_one:
        return False
    return (
        next((page.word(at) for at in range(high.last + 1, high.last + 8) if page.has(at, "ends")), ".")
        != "?"
    )


def _moves(page: Page, low: Numeral) -> bool:
    """ "you went from 12 to 12.75", "passer de 40 à 45": a step between two figures, no range."""
    lead = low.first - 1 - (page.word(low.first - 1) in page.lexicon.units.symbols)
    if page.word(lead) not in ("from", "de"):
        return False
    return any(page.has(index, "moving") for index in range(lead - 3, lead))


def _opener(page: Page, low: Numeral) -> int | None:
    """The token of "entre" before the low end, across its currency symbol, or None."""
    before = low.first - 1 - (page.word(low.first - 1) in page.lexicon.units.symbols)
    return before if page.word(before) == _OPENERS[page.lexicon.language] else None


def _same_unit(page: Page, unit: list[str], high: Numeral) -> bool:
    """Whether the unit written after the low end is the one written after the high end."""
    after = [page.word(index) for index in range(high.last + 1, high.last + 1 + len(unit))]
    return [_stem(word) for word in after] == [_stem(word) for word in unit]


def _stem(word: str) -> str:
    return word.removesuffix("s")


def _scaled_like(low: Numeral, high: Numeral) -> Numeral:
    """ "10 à 12 000" written for 10 000 to 12 000, "20 to 25k"."""
    if (
        high.value >= 1000
        and low.value < high.value / _SHORT_OF_THOUSANDS
        and low.value >= 1
        and low.value * 1000 * _THOUSANDS_APART >= high.value
        and not low.in_words
    ):
        return replace(low, value=low.value * 1000)
    return low


def _far_apart(low: Numeral, high: Numeral) -> bool:
    """Whether two ends are too far apart to be those of a range."""
    cents = low.places > 1 and high.places == 0
    return high.value > low.value * (_CENTS_APART if cents else _FAR_APART) > 0


def _contiguous(page: Page, low: Numeral) -> bool:
    """Whether a dash touches both ends or neither ("6-8", "6 - 8"; "6 -8" is no range)."""
    dash = low.last + 1
    return page.glued(dash) == page.glued(dash + 1)
