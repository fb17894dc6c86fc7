"""Numbers with their units: money, percentages, durations and quantities."""

from decimal import Decimal

from trainer.terms.durations import and_a_half, read_duration
from trainer.terms.money import read_money
from trainer.terms.nouns import counted_noun, read_per
from trainer.terms.numerals import Numeral, with_number
from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermValue

_CENTS = 2
_HUNDREDTH = Decimal("0.01")


def read_amount(page: Page, numeral: Numeral) -> Spotted | None:
    """The money, percentage, duration or quantity that a number makes with the words beside it, or None."""
    return (
        read_money(page, numeral)
        or _percent(page, numeral)
        or read_duration(page, numeral)
        or _quantity(page, numeral)
    )


def _percent(page: Page, numeral: Numeral) -> Spotted | None:
    after = numeral.last + 1 + (page.word(numeral.last + 1) == "-")
    units = page.lexicon.units
    factor = Decimal(1)
    if basis := _basis_points(page, after):
        last, factor = basis, _HUNDREDTH
    elif (
        page.word(after) == "%"
        or page.word(after) in units.percents
        or (page.word(after) in units.points and _counts_percent(page, after, numeral))
    ):
        last = after
    else:
        phrase = page.lexicon.books["percent"].at(page.tokens, after)
        if phrase is None:
            return None
        last = phrase.last
    per = read_per(page, last + 1)
    numeral, last = and_a_half(page, numeral, last)
    percent = TermValue("percent", per=per[0] if per else None)
    return Spotted(with_number(percent, numeral, factor), numeral.first, last)


def _basis_points(page: Page, index: int) -> int | None:
    """The last token of "bps" or "basis points", or None."""
    if page.has(index, "basis_points"):
        return index
    basis = page.word(index) in ("basis", "base") or (page.word(index + 1), page.word(index + 2)) == (
        "de",
        "base",
    )
    if not basis:
        return None
    last = index + (1 if page.word(index) in ("basis", "base") else 2)
    points = page.lexicon.units.points
    return last if page.word(index) in points or page.word(last) in points else None


_THESE = frozenset(
    ("ces", "mes", "nos", "these", "those", "my", "our", "both", "other", "autres", "reste", "restent")
)


def _counts_percent(page: Page, index: int, numeral: Numeral) -> bool:
    """ "points" are a percentage unless they are matters to discuss ("six points on the agenda", "un point d'étape")."""
    if numeral.is_one and not page.has(index + 1, "single_points") and page.kind(index + 1) == "word":
        return False
    listed = page.word(index + 1) in ("on", "sur") and any(
        page.has(at, "agendas") for at in range(index + 2, index + 5)
    )
    # "Ces deux points", "il nous reste deux points" are matters too.
    told = any(page.word(numeral.first - back) in _THESE for back in (1, 2)) and page.word(index + 1) not in (
        "de",
        "d",
        "of",
    )
    return not listed and not told and not page.has(index + 1, "point_matters")


def _is_per(page: Page, index: int, numeral: Numeral) -> bool:
    """ "140 pièce", without the plural, is a price apiece, and so is "0,95 pièce"."""
    return (numeral.value > 1 or numeral.places > 0) and page.tokens[
        index
    ].word in page.lexicon.units.per_alone


def _quantity(page: Page, numeral: Numeral) -> Spotted | None:
    spoken_price = numeral.in_words and numeral.places == _CENTS
    if spoken_price or (numeral.is_one and page.lexicon.language == "fr"):
        return None
    noun = counted_noun(page, numeral.last + 1 + (page.word(numeral.last + 1) == "-"), numeral.is_one)
    if noun is None or (noun[1] == numeral.last + 1 and _is_per(page, noun[1], numeral)):
        return None
    name, last = noun
    per = read_per(page, last + 1, loose=False)
    timed = per is not None and per[0] in page.lexicon.units.durations
    rate = per[0] if per and (timed or page.has(last + 1, "loose_per")) else None
    return Spotted(with_number(TermValue("quantity", unit=name, per=rate), numeral), numeral.first, last)
