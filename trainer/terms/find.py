"""Finding the figures and clauses of a text, with their normalised values and the exact characters that carry them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from trainer.terms.amounts import read_amount, read_single_durations, with_number
from trainer.terms.dates import elided_day, ordinal_days, read_dates
from trainer.terms.deposits import as_deposit, follow_line, read_shares
from trainer.terms.elision import NOTHING, SENTENCE_ENDS, Frame, Surroundings, fill, settle_currency
from trainer.terms.elided_clauses import elided_forums, elided_laws
from trainer.terms.exclusions import is_no_term, is_reference, is_year, phone_spans
from trainer.terms.jurisdiction import read_forums, read_laws
from trainer.terms.lexicon import lexicon
from trainer.terms.nouns import read_per
from trainer.terms.numerals import Numeral, read_numerals
from trainer.terms.ranges import join_ranges
from trainer.terms.roles import role_of
from trainer.terms.spotted import Page, Spotted
from trainer.terms.tokens import tokenise
from trainer.terms.topics import Topics, read_topics
from trainer.terms.trade_terms import read_incoterms, read_payments
from trainer.terms.value import FoundValue, TermValue

_CURRENCIES = {"fr": "EUR", "en": "USD"}
_YEAR_LEADS = frozenset("en depuis in since from de du le fin debut annee millesime of by for until au mi the year".split())
_LINE_DISTANCE = 12
_LEAST_PRICE = 30
_PAIRS = frozenset("les ces tous toutes nos vos the these those leurs nous en mes in tes entre".split())


@dataclass(frozen=True, slots=True)
class Line:
    """What the line answered lends to a reply: its values, its topics and its currency."""

    values: tuple[TermValue, ...] = ()
    topics: Topics = Topics()
    currency: str = "EUR"
    frames: tuple[Frame, ...] = ()


def find_values(text: str, language: str, line_answered: str = "", frames: Sequence[Frame] = (), bare_is_money: bool = False) -> tuple[FoundValue, ...]:
    """Find every term of a text.

    Args:
        text: a reply, as typed; any length and content.
        language: "fr" or "en".
        line_answered: the counterpart's line before it, from which units left out are filled in.
        frames: the issues of the negotiation, which a bare number is read in when the text and the line do not say
            better.
        bare_is_money: read a bare number that nothing explains as money, as a counterpart's "138 000, rendu" is.

    Returns:
        The terms in the order of the text, without overlap; `text[start:end]` carries each.
    """
    page = _page(text, language)
    line = _read_line(line_answered, language, tuple(frames))
    spotted = _spot(page, line, bare_is_money)
    return tuple(
        FoundValue(one.value, page.tokens[one.first].start, page.tokens[one.last].end, role_of(page, one))
        for one in spotted
    )


def _page(text: str, language: str) -> Page:
    return Page(text, tokenise(text, language), lexicon(language))


def _read_line(text: str, language: str, frames: tuple[Frame, ...]) -> Line:
    units = [frame.value.unit for frame in frames if frame.value.kind == "money" and frame.value.unit]
    line = Line(currency=units[0] if units else _CURRENCIES[language], frames=frames)
    if not text:
        return line
    page = _page(text, language)
    values = tuple(one.value for one in _spot(page, line, bare_is_money=True))
    return replace(line, values=values, topics=read_topics(page), currency=_currency_of(values, line.currency))


def _currency_of(values: Sequence[TermValue], default: str) -> str:
    return next((value.unit for value in values if value.kind in ("money", "deposit") and value.unit not in (None, "?")), default) or default


def _spot(page: Page, line: Line, bare_is_money: bool = False) -> list[Spotted]:
    """Everything the page names, unit written or left out."""
    spotted = _without_overlap([*read_forums(page), *read_laws(page), *read_incoterms(page), *read_payments(page), *read_dates(page), *read_shares(page), *read_single_durations(page)])
    taken = {index for one in spotted for index in range(one.first, one.last + 1)}
    bare: list[Numeral] = []
    for numeral in _numerals(page, taken):
        amount = _amount(page, numeral)
        if amount:
            spotted.append(amount)
        elif not is_reference(page, numeral):
            bare.append(numeral)
    currency = _currency_of([one.value for one in spotted], _named_currency(page) or line.currency)
    spotted = [settle_currency(follow_line(page, one, [*line.values, *_deposit_topic(line)]), currency) for one in spotted]
    spotted = _fill_all(page, bare, _without_overlap(spotted), replace(line, currency=currency), bare_is_money)
    spotted += elided_laws(page, spotted, line.values, line.topics)
    spotted += elided_forums(page, spotted, line.values, line.topics)
    return _without_overlap(spotted)


def _named_currency(page: Page) -> str | None:
    """The currency a reply names on its own ("Sterling then: 10.20 a bottle")."""
    currencies = page.lexicon.units.currencies
    return next((currencies[token.word] for token in page.tokens if len(token.word) > 3 and token.word in currencies), None)


def _deposit_topic(line: Line) -> list[TermValue]:
    return [value for value in line.topics.spoken if value.kind == "deposit" and not line.values]


def _numerals(page: Page, taken: set[int]) -> list[Numeral]:
    phones = phone_spans(page.text)
    free = [
        numeral
        for numeral in read_numerals(page.tokens, page.lexicon)
        if not taken.intersection(range(numeral.first, numeral.last + 1)) and not _inside(page, numeral, phones)
    ]
    return [numeral for numeral in join_ranges(page, free) if not is_no_term(page, numeral)]


def _inside(page: Page, numeral: Numeral, spans: Sequence[tuple[int, int]]) -> bool:
    start = page.tokens[numeral.first].start
    return any(low <= start < high for low, high in spans)


def _amount(page: Page, numeral: Numeral) -> Spotted | None:
    amount = read_amount(page, numeral)
    if amount is None:
        return None
    if amount.value.kind == "quantity" and is_reference(page, numeral) and len(amount.value.unit or "") < 3:
        return None
    return as_deposit(page, amount) or amount


def _fill_all(
    page: Page, bare: Sequence[Numeral], spotted: list[Spotted], line: Line, bare_is_money: bool
) -> list[Spotted]:
    """Give bare numbers and days their units, left to right, so that one may lend to the next."""
    own = [Spotted(value, last, last) for value, last in read_topics(page).asked]
    own += [_uncounted(numeral) for numeral in bare if page.word(numeral.last + 1) in page.lexicon.units.never]
    around = Surroundings(line.values, tuple(value for value, _ in line.topics.asked), line.topics.spoken, line.frames)
    rows = _in_rows(bare)
    month_of = _month_finder(page, spotted, line)
    spotted += ordinal_days(page, month_of)
    for numeral in bare:
        day = elided_day(page, numeral.first, month_of) if numeral.high is None else None
        if day:
            spotted.append(day)
            continue
        if numeral in rows or _means_nothing(page, numeral):
            continue
        filled = fill(page, numeral, [*own, *spotted], around)
        filled = filled or _price(page, numeral, line.currency)
        loose = numeral.places == 2 or (bare_is_money and numeral.value >= _LEAST_PRICE)
        if filled is None and loose:
            filled = Spotted(with_number(TermValue("money", unit=line.currency), numeral), numeral.first, numeral.last, True)
        if filled:
            spotted.append(settle_currency(as_deposit(page, filled) or filled, line.currency))
    return spotted


def _uncounted(numeral: Numeral) -> Spotted:
    """A number of minutes, times or questions: nothing bargained for, but a bare number after it may be one more."""
    return Spotted(TermValue("quantity", number=numeral.value, unit=NOTHING), numeral.first, numeral.last)


def _in_rows(bare: Sequence[Numeral]) -> set[Numeral]:
    """Bare numbers counted off one after the other ("1 2 3")."""
    rows: set[Numeral] = set()
    for here, after in zip(bare, bare[1:], strict=False):
        if after.first == here.last + 1 and not (here.in_words or after.in_words):
            rows |= {here, after}
    return rows


def _price(page: Page, numeral: Numeral, currency: str) -> Spotted | None:
    """A number without unit that is a price by what it is for: "10.20 a bottle", "85 a night", "1500 a month"."""
    per = read_per(page, numeral.last + 1)
    if per is None or numeral.high is not None:
        return None
    if per[0] in page.lexicon.units.durations and numeral.value < 100 and numeral.places != 2 and page.lexicon.language == "fr":
        return None
    return Spotted(TermValue("money", number=numeral.value, unit=currency, per=per[0]), numeral.first, per[1], True)


def _month_finder(page: Page, spotted: Sequence[Spotted], line: Line) -> Callable[[int], TermValue | None]:
    """The date whose month a bare day shares: the nearest of the reply, sentence breaks weighing most, else the line's."""
    dates = [one for one in spotted if one.value.kind == "date"]
    named = [value for value in line.values if value.kind == "date"]

    def distance(one: Spotted, index: int) -> float:
        between = range(one.last + 1, index) if one.last < index else range(index, one.first)
        breaks = sum(page.word(at) in SENTENCE_ENDS for at in between)
        return 10 * breaks + len(between) + (0 if one.last < index else 2) + (8 if one.value.day is None else 0)

    def month_of(index: int) -> TermValue | None:
        nearest = min(dates, key=lambda one: distance(one, index), default=None)
        if nearest and (not named or distance(nearest, index) <= _LINE_DISTANCE or named[-1].day is None):
            return nearest.value
        return named[-1] if named else None

    return month_of


def _means_nothing(page: Page, numeral: Numeral) -> bool:
    """Bare numbers that count nothing bargained for: "un", "les deux", "coupé en deux", years, "deux minutes"."""
    before, after = page.word(numeral.first - 1), page.word(numeral.last + 1)
    if before == "le" and page.lexicon.language == "fr" and numeral.high is None:
        return True
    if numeral.is_one or (numeral.in_words and numeral.value <= 3 and before in _PAIRS):
        return True
    if after in page.lexicon.units.never or (before in ("en", "in") and numeral.value == 2):
        return True
    token = page.tokens[numeral.first]
    named = page.tokens[numeral.first - 1] if numeral.first else None
    if named and named.capital and named.kind == "word" and numeral.first > 1 and page.tokens[numeral.first - 2].raw.islower() and len(named.raw) > 2:
        return token.kind == "number"
    return is_year(page, numeral) and (before in _YEAR_LEADS or before in page.lexicon.months.names)


def _without_overlap(spotted: Sequence[Spotted]) -> list[Spotted]:
    kept: list[Spotted] = []
    end = -1
    for one in sorted(spotted, key=lambda each: (each.first, -each.last)):
        if one.first > end:
            kept.append(one)
            end = one.last
    return kept
