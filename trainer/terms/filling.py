"""Bare numbers and days of a text, given the units they leave out, left to right, so that one may lend to the next."""

from bisect import bisect_left, insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from trainer.terms.dates import elided_day, ordinal_days
from trainer.terms.deposits import as_deposit
from trainer.terms.elision import NOTHING, fill, settle_currency
from trainer.terms.exclusions import is_year
from trainer.terms.nouns import read_per
from trainer.terms.numerals import Numeral, with_number
from trainer.terms.sources import SENTENCE_ENDS, Frame, Surroundings
from trainer.terms.spotted import Page, Spotted
from trainer.terms.topics import Topics, read_topics
from trainer.terms.value import TermValue

# Tokens: how far a bare number looks for its unit; how near a date must be to lend its month before the line's does.
_WINDOW, _LINE_DISTANCE = 80, 12
# A bare number of the counterpart's is a price from here up.
_LEAST_PRICE = 30
# "600 pièce", with no price about, is a count written without its plural.
_LEAST_COUNT = 100


@dataclass(frozen=True, slots=True)
class Line:
    """What the line answered lends to a reply: its values, its topics, its currency, and the talk's issues."""

    values: tuple[TermValue, ...] = ()
    topics: Topics = field(default_factory=Topics)
    currency: str = "EUR"
    frames: tuple[Frame, ...] = ()


class _Row:
    """Spotted values in the order of the text, asked for by place."""

    def __init__(self, spotted: Sequence[Spotted]) -> None:
        self.all = sorted(spotted, key=_first)

    def add(self, one: Spotted) -> None:
        insort(self.all, one, key=_first)

    def near(self, index: int) -> list[Spotted]:
        """The values that begin within the window around a token."""
        low = bisect_left(self.all, index - _WINDOW, key=_first)
        return self.all[low : bisect_left(self.all, index + _WINDOW, key=_first)]


def _first(one: Spotted) -> int:
    return one.first


def fill_all(
    page: Page, bare: Sequence[Numeral], spotted: Sequence[Spotted], line: Line, bare_is_money: bool
) -> list[Spotted]:
    """The spotted values and the bare numbers and days that could be given a unit.

    Args:
        page: the text.
        bare: its numbers without unit, in order.
        spotted: its values with units.
        line: what the line answered lends.
        bare_is_money: read a number that nothing explains as money.
    """
    row = _Row([*spotted, *ordinal_days(page, _month_finder(page, spotted, line))])
    asked = [Spotted(value, last, last) for value, last in read_topics(page).asked]
    nothing = [
        _uncounted(numeral) for numeral in bare if page.word(numeral.last + 1) in page.lexicon.units.never
    ]
    hints = _Row([*asked, *nothing])
    around = Surroundings(
        line.values, tuple(value for value, _ in line.topics.asked), line.topics.spoken, line.frames
    )
    counted_off = _in_rows(bare)
    ends = [index for index, token in enumerate(page.tokens) if token.word in SENTENCE_ENDS]
    for numeral in bare:
        day = _day(page, numeral, row, line)
        if day:
            row.add(day)
        elif numeral.first not in counted_off and not _means_nothing(page, numeral):
            near = [*hints.near(numeral.first), *row.near(numeral.first)]
            late = bisect_left(ends, numeral.first)
            filled = fill(page, numeral, near, around, late) or _priced(
                page, numeral, line.currency, bare_is_money
            )
            if filled:
                row.add(settle_currency(as_deposit(page, filled) or filled, line.currency))
    return row.all


def _day(page: Page, numeral: Numeral, row: _Row, line: Line) -> Spotted | None:
    if numeral.high is not None:
        return None
    return elided_day(page, numeral.first, _month_finder(page, row.near(numeral.first), line))


def _uncounted(numeral: Numeral) -> Spotted:
    """A number of minutes, times or questions: nothing bargained for, but a bare number after it may be one more."""
    return Spotted(TermValue("quantity", number=numeral.value, unit=NOTHING), numeral.first, numeral.last)


def _in_rows(bare: Sequence[Numeral]) -> set[int]:
    """First tokens of bare numbers counted off one after the other ("1 2 3")."""
    rows: set[int] = set()
    for here, after in pairwise(bare):
        if after.first == here.last + 1 and not (here.in_words or after.in_words):
            rows |= {here.first, after.first}
    return rows


def _priced(page: Page, numeral: Numeral, currency: str, bare_is_money: bool) -> Spotted | None:
    """A number without unit that is a price: by what it is for ("85 a night"), its cents, or its size in a line."""
    money = TermValue("money", unit=currency)
    per = read_per(page, numeral.last + 1) if numeral.high is None else None
    apiece = per is not None and per[1] == numeral.last + 1
    if per is not None and apiece and numeral.places == 0 and numeral.value >= _LEAST_COUNT:
        return Spotted(TermValue("quantity", number=numeral.value, unit=per[0]), numeral.first, per[1], True)
    if per is not None and not _counts_time(page, numeral, per[0]):
        return Spotted(
            TermValue("money", number=numeral.value, unit=currency, per=per[0]), numeral.first, per[1], True
        )
    if numeral.places == 2 or (bare_is_money and numeral.value >= _LEAST_PRICE):
        return Spotted(with_number(money, numeral), numeral.first, numeral.last, True)
    return None


def _counts_time(page: Page, numeral: Numeral, per: str) -> bool:
    """ "12 par mois" may be lorries: only large numbers or cents a time are prices in French."""
    timed = per in page.lexicon.units.durations and page.lexicon.language == "fr"
    return timed and numeral.value < 100 and numeral.places != 2


def _month_finder(page: Page, spotted: Sequence[Spotted], line: Line) -> Callable[[int], TermValue | None]:
    """The date whose month a bare day shares: the nearest of the reply, sentence breaks weighing most, else the line's."""
    dates = [one for one in spotted if one.value.kind == "date"]
    named = [value for value in line.values if value.kind == "date"]

    def distance(one: Spotted, index: int) -> float:
        between = range(one.last + 1, index) if one.last < index else range(index, one.first)
        breaks = sum(page.word(at) in SENTENCE_ENDS for at in between)
        return (
            10 * breaks + len(between) + (0 if one.last < index else 2) + (8 if one.value.day is None else 0)
        )

    def month_of(index: int) -> TermValue | None:
        nearest = min(dates, key=lambda one: distance(one, index), default=None)
        if nearest and (not named or distance(nearest, index) <= _LINE_DISTANCE or named[-1].day is None):
            return nearest.value
        return named[-1] if named else None

    return month_of


def _means_nothing(page: Page, numeral: Numeral) -> bool:
    """Bare numbers that count nothing bargained for: "un", "les deux", "coupé en deux", years, "deux minutes"."""
    before, after = page.word(numeral.first - 1), page.word(numeral.last + 1)
    if numeral.is_one or (before == "le" and page.lexicon.language == "fr" and numeral.high is None):
        return True
    if numeral.in_words and numeral.value <= 3 and page.has(numeral.first - 1, "pairs"):
        return True
    if after in page.lexicon.units.never or (page.has(numeral.first - 1, "in_parts") and numeral.value == 2):
        return True
    if is_year(page, numeral) and (
        page.has(numeral.first - 1, "year_leads") or before in page.lexicon.months.names
    ):
        return True
    return page.kind(numeral.first) == "number" and _names_model(page, numeral.first - 1)


def _names_model(page: Page, index: int) -> bool:
    """Whether the word before a number is a name inside a sentence ("Airbus 320")."""
    if index < 1 or page.kind(index) != "word":
        return False
    name = page.tokens[index]
    return name.capital and len(name.raw) > 2 and page.tokens[index - 1].raw.islower()
