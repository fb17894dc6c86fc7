"""Bare numbers and days of a text, given the units they leave out, left to right, so that one may lend to the next."""

from bisect import bisect_left, insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from trainer.terms.bare_prices import (
    dropped_commas,
    is_in_price_range,
    is_time_of_day,
    read_bare_price,
)
from trainer.terms.dates import elided_day, ordinal_days
from trainer.terms.deposits import as_deposit, as_instalment, bare_deposit
from trainer.terms.elision import fill, settle_currency
from trainer.terms.exclusions import is_year
from trainer.terms.idioms import counts_what_is_left
from trainer.terms.numerals import Numeral
from trainer.terms.partitives import counted_things, partitive_source
from trainer.terms.sources import NOTHING, SENTENCE_ENDS, Frame, Surroundings
from trainer.terms.spotted import Page, Spotted
from trainer.terms.topics import Topics, read_topics
from trainer.terms.value import TermValue

# Tokens: how far a bare number looks for its unit; how near a date must be to lend its month before the line's does.
_WINDOW, _LINE_DISTANCE = 80, 9
_HUNDRED = 100
_ALL_OF_THEM = frozenset(("all", "these", "those"))


@dataclass(frozen=True, slots=True)
class Line:
    """What the line answered lends to a reply: its values, topics, words and currency, and the talk's issues."""

    values: tuple[TermValue, ...] = ()
    words: frozenset[str] = frozenset()
    things: tuple[TermValue, ...] = ()
    topics: Topics = field(default_factory=Topics)
    currency: str | None = None
    date: TermValue | None = None
    default: str = "EUR"
    frames: tuple[Frame, ...] = ()

    @property
    def money(self) -> str:
        """The currency of a sum that names none."""
        return self.currency or self.default


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
    things = (*line.things, *(counted_things(page) if bare else ()))
    counted_off = _in_rows(bare)
    ends = [
        index
        for index, token in enumerate(page.tokens)
        if token.word in SENTENCE_ENDS and page.word(index + 1) != token.word
    ]
    for numeral in bare:
        day = _day(page, numeral, row, line)
        if day:
            row.add(day)
        elif _counts_people(page, numeral):
            person = "personne" if page.lexicon.language == "fr" else "person"
            heads = TermValue("quantity", number=numeral.value, unit=person)
            row.add(Spotted(heads, numeral.first, numeral.last, elided=True))
        elif numeral.first not in counted_off and not _means_nothing(page, numeral, line):
            said = row.near(numeral.first)
            if not is_in_price_range(numeral, line.frames) and is_time_of_day(
                page, numeral, [*line.values, *(one.value for one in said)]
            ):
                continue
            near = [*hints.near(numeral.first), *said]
            late = bisect_left(ends, numeral.first)
            partitive = partitive_source(page, numeral, said, line.values, things)
            filled = fill(
                page, numeral, near, around, late, [partitive] if partitive else ()
            ) or read_bare_price(page, numeral, line.money, bare_is_money)
            if filled:
                filled = as_deposit(page, filled) or as_instalment(page, filled)
            elif (share := bare_deposit(page, numeral, line.money)) is not None:
                filled = share
            if filled:
                row.add(settle_currency(filled, line.money))
    for one in dropped_commas(page, line.frames):
        row.add(one)
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
        if after.first == here.last + 1 and not (here.in_words or after.in_words) and _alike(here, after):
            rows |= {here.first, after.first}
    return rows


def _alike(here: Numeral, after: Numeral) -> bool:
    """Whether two bare numbers may be counted off: "0,46 400 000" are two values in a row."""
    low, high = sorted((here.value, after.value))
    return here.places == after.places and high <= low * _HUNDRED


def _month_finder(page: Page, spotted: Sequence[Spotted], line: Line) -> Callable[[int], TermValue | None]:
    """The date whose month a bare day shares: the nearest of the reply, sentence breaks weighing most, else the line's."""
    dates = [one for one in spotted if one.value.kind == "date"]
    named = [line.date] if line.date else []

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


_HAVE = frozenset(("ai", "a", "avons", "avez", "ont", "avais", "avait"))
_NONE_OF = frozenset(
    (
        "droit",
        "maintenance",
        "coupure",
        "coupures",
        "panne",
        "pannes",
        "interruption",
        "downtime",
        "outage",
        "outages",
        "incident",
        "incidents",
        "risque",
        "risques",
        "probleme",
        "problemes",
        "stress",
        "doute",
        "souci",
        "defaut",
        "erreur",
        "erreurs",
        "surprise",
        "retard",
        "chance",
        "tolerance",
        "risk",
        "problem",
        "problems",
        "surprises",
        "room",
        "doubt",
        "defects",
        "errors",
        "delay",
    )
)
"""What there may be none of, and no point of the table is."""


def _means_nothing(page: Page, numeral: Numeral, line: Line) -> bool:
    """Bare numbers that count nothing bargained for: "un", "les deux", "coupé en deux", years, "deux minutes"."""
    before, after = page.word(numeral.first - 1), page.word(numeral.last + 1)
    if numeral.in_words and before in _ALL_OF_THEM and page.kind(numeral.last + 1) != "number":
        return True  # "all four together or not at all"
    if (
        before in _HAVE
        and page.word(numeral.first - 2) in ("en", "y")
        and page.kind(numeral.last + 1) != "number"
    ):
        return True  # "j'en ai cinq sur ma liste", "il y en a trois"
    if numeral.value == 0 and after in _NONE_OF:
        return True  # "zéro droit à l'erreur"
    if counts_what_is_left(page, numeral.first, numeral.last):
        return True
    if before == "half" or (before in ("of", "de") and page.has(numeral.first - 2, "companies")):
        return True
    if numeral.is_one:
        return not _is_count_of_one(page, numeral)
    if (before == "le" and page.lexicon.language == "fr" and numeral.high is None) or _is_new(page, numeral):
        return True
    echo = (
        any(value.number == numeral.value for value in line.values) and page.kind(numeral.last + 1) == "mark"
    )
    if numeral.in_words and numeral.value <= 3 and page.has(numeral.first - 1, "pairs") and not echo:
        return True
    counted = after in page.lexicon.units.never and not page.has(numeral.last + 1, "last_words")
    if counted or _is_rate(page, numeral) or (page.has(numeral.first - 1, "in_parts") and numeral.value == 2):
        return True
    if is_year(page, numeral) and (
        page.has(numeral.first - 1, "year_leads") or before in page.lexicon.months.names
    ):
        return True
    return page.kind(numeral.first) == "number" and _names_model(page, numeral.first - 1)


def _is_rate(page: Page, numeral: Numeral) -> bool:
    """ "62 sachet par minute", "sur cent": so many of a thing at a time, or out of a hundred."""
    units, after = page.lexicon.units, numeral.last + 1
    if numeral.value == _HUNDRED and page.has(numeral.first - 1, "out_of_hundred"):
        return page.kind(after) != "word" or page.word(after) in units.after_number
    if page.kind(after) != "word" or page.word(after) in units.after_number:
        return False
    at = after + 2 + (page.word(after + 2) in ("la", "l"))
    return page.word(after + 1) in units.per_leads and (
        page.word(at) in units.never or page.word(at) in units.durations
    )


def _counts_people(page: Page, numeral: Numeral) -> bool:
    """ "Nous sommes soixante-dix": so many people; a price would be "à soixante-dix"."""
    if page.lexicon.language == "en":
        return page.has(numeral.last + 1, "of") and page.word(numeral.last + 2) == "us"
    leads = page.has(numeral.first - 1, "we_are") and page.word(numeral.first - 2) in (
        "nous",
        "vous",
        "ils",
        "elles",
    )
    return leads and not numeral.places


def _is_count_of_one(page: Page, numeral: Numeral) -> bool:
    """ "Une, pas deux.", "au bout d'un.", "it'd have to be one.": one with nothing after it, said against a figure."""
    if page.kind(numeral.last + 1) == "word" or page.kind(numeral.last + 1) == "number":
        return False
    starts = numeral.first == 0 or page.word(numeral.first - 1) in SENTENCE_ENDS
    contrast = page.has(numeral.last + 2, "contrast")
    return (starts and contrast) or page.has(numeral.first - 1, "one_leads")


def _is_new(page: Page, numeral: Numeral) -> bool:
    """ "la garantie du neuf", "neuf c'est 62 k€": new, not nine."""
    if page.lexicon.language != "fr" or page.word(numeral.first) != "neuf" or numeral.last > numeral.first:
        return False
    told = page.word(numeral.last + 1) == "c" and page.kind(numeral.last + 3) == "number"
    return told or page.has(numeral.first - 1, "new_leads")


def _names_model(page: Page, index: int) -> bool:
    """Whether the word before a number is a name inside a sentence ("Airbus 320")."""
    if index < 1 or page.kind(index) != "word":
        return False
    name = page.tokens[index]
    return name.capital and len(name.raw) > 2 and page.tokens[index - 1].raw.islower()
