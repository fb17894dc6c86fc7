"""Finding the figures and clauses of a text, with their normalised values and the exact characters that carry them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from trainer.terms.amounts import read_amount
from trainer.terms.cash_discounts import read_cash_discounts
from trainer.terms.dates import read_dates
from trainer.terms.deposits import as_deposit, follow_line, read_shares
from trainer.terms.durations import read_single_durations
from trainer.terms.elided_clauses import elided_forums, elided_laws
from trainer.terms.elision import settle_currency
from trainer.terms.exclusions import follows_reference, is_no_term, is_reference, phone_spans
from trainer.terms.filling import Line, fill_all
from trainer.terms.fold import fold_text
from trainer.terms.idioms import is_idiom
from trainer.terms.jurisdiction import read_forums, read_laws
from trainer.terms.lexicon import lexicon
from trainer.terms.money import UNKNOWN, read_notes
from trainer.terms.numerals import Numeral, read_numerals
from trainer.terms.partitives import counted_things
from trainer.terms.ranges import join_ranges
from trainer.terms.roles import role_of
from trainer.terms.runs import as_list, spelt_out
from trainer.terms.shares import echoed_spans, elided_shares
from trainer.terms.sources import Frame
from trainer.terms.spotted import Page, Spotted
from trainer.terms.tokens import tokenise
from trainer.terms.topics import read_topics
from trainer.terms.trade_terms import echoed_incoterms, echoed_payments, read_incoterms, read_payments
from trainer.terms.value import FoundValue, TermValue

# What money is counted in when nothing says.
_CURRENCIES = {"fr": "EUR", "en": "USD"}
# How many earlier lines are looked at for a currency or a month.
_REMEMBERED = 8


def find_values(
    text: str,
    language: str,
    line_answered: str = "",
    frames: Sequence[Frame] = (),
    bare_is_money: bool = False,
    earlier: Sequence[str] = (),
) -> tuple[FoundValue, ...]:
    """Find every term of a text.

    Args:
        text: a reply, as typed; any length and content.
        language: "fr" or "en".
        line_answered: the counterpart's line before it, from which units left out are filled in.
        frames: the issues of the negotiation, which a bare number is read in when the text and the line do not say
            better.
        earlier: lines of the talk before the one answered, oldest first, of either side; they lend the currency and the
            month that neither the text nor the line names.
        bare_is_money: read a bare number that nothing explains as money, as a counterpart's "138 000, rendu" is.

    Returns:
        The terms in the order of the text, without overlap; `text[start:end]` carries each.
    """
    page = _page(text, language)
    line = _talk(line_answered, language, tuple(frames), earlier)
    return tuple(
        FoundValue(one.value, page.tokens[one.first].start, page.tokens[one.last].end, role_of(page, one))
        for one in _spot(page, line, bare_is_money)
    )


def _page(text: str, language: str) -> Page:
    parted = as_list(text, lexicon(language))
    return Page(parted, tokenise(parted, language), lexicon(language))


def _talk(line: str, language: str, frames: tuple[Frame, ...], earlier: Sequence[str]) -> Line:
    """What the line answered lends, with the currency and the month that it leaves out from the lines before it."""
    currency: str | None = None
    date: TermValue | None = None
    for text in earlier[-_REMEMBERED:]:
        told = _line(text, language, (), currency, date)
        currency, date = told.currency, told.date
    return _line(line, language, frames, currency, date)


@lru_cache(maxsize=256)
def _line(
    text: str, language: str, frames: tuple[Frame, ...], currency: str | None, date: TermValue | None
) -> Line:
    """What a line lends; the same line is asked for several times in one turn."""
    units = [frame.value.unit for frame in frames if frame.value.kind == "money" and frame.value.unit]
    default = units[0] if units else _CURRENCIES[language]
    line = Line(currency=currency, date=date, default=default, frames=frames)
    if not text:
        return line
    page = _page(text, language)
    spotted = _spot(page, line, bare_is_money=True)
    values = tuple(one.value for one in spotted)
    named = _currency_of(one.value for one in spotted if not one.elided) or _named_currency(page)
    return replace(
        line,
        values=values,
        topics=read_topics(page),
        currency=named or currency,
        words=frozenset(token.word for token in page.tokens),
        things=counted_things(page),
        date=next((value for value in reversed(values) if value.kind == "date"), date),
    )


def _currency_of(values: Iterable[TermValue]) -> str | None:
    """The currency of the first amount."""
    amounts = (value.unit for value in values if value.kind in ("money", "deposit"))
    return next((unit for unit in amounts if unit not in (None, UNKNOWN)), None)


def _spot(page: Page, line: Line, bare_is_money: bool = False) -> list[Spotted]:
    """Everything the page names, unit written or left out."""
    spotted = _without_overlap(_clauses(page))
    taken = {index for one in spotted for index in range(one.first, one.last + 1)}
    bare: list[Numeral] = []
    reference: Numeral | None = None
    for numeral in _numerals(page, taken):
        amount = _amount(page, numeral)
        if amount:
            spotted.append(amount)
        elif is_reference(page, numeral) or follows_reference(page, reference, numeral):
            reference = numeral
        else:
            bare.append(numeral)
    currency = _currency_of(one.value for one in spotted) or _named_currency(page) or line.money
    said = [
        *line.values,
        *(value for value in line.topics.spoken if value.kind == "deposit" and not line.values),
    ]
    spotted = [spelt_out(one, line.frames) for one in spotted]
    spotted = [settle_currency(follow_line(page, one, said), currency) for one in spotted]
    spotted = [one for one in spotted if not is_idiom(page, one, line.values, line.words)]
    spotted = fill_all(page, bare, _without_overlap(spotted), replace(line, currency=currency), bare_is_money)
    spotted += echoed_incoterms(page, spotted, line.values)
    spotted += echoed_payments(page, spotted, line.values)
    spotted += elided_shares(page, spotted, line.values, line.topics)
    spotted += echoed_spans(page, spotted, line.values)
    spotted += elided_laws(page, spotted, line.values, line.topics)
    spotted += elided_forums(page, spotted, line.values, line.topics)
    return _without_overlap(spotted)


def _clauses(page: Page) -> list[Spotted]:
    """Terms told by their words and not by a number with a unit."""
    readers = (
        read_forums,
        read_laws,
        read_incoterms,
        read_payments,
        read_cash_discounts,
        read_notes,
        read_dates,
        read_shares,
        read_single_durations,
    )
    return [one for reader in readers for one in reader(page)]


def _named_currency(page: Page) -> str | None:
    """The currency a reply names on its own ("Sterling then: 10.20 a bottle")."""
    named = page.lexicon.units.currencies
    return next(
        (named[token.word] for token in page.tokens if len(token.word) > 3 and token.word in named), None
    )


def _numerals(page: Page, taken: set[int]) -> list[Numeral]:
    """The numbers that may be terms: outside the clauses, phones, clock times, ranks and codes."""
    phones = phone_spans(page.text)
    free = [
        numeral
        for numeral in read_numerals(page.tokens, page.lexicon)
        if taken.isdisjoint(range(numeral.first, numeral.last + 1)) and not _inside(page, numeral, phones)
    ]
    return [numeral for numeral in join_ranges(page, free) if not is_no_term(page, numeral)]


def _inside(page: Page, numeral: Numeral, spans: Sequence[tuple[int, int]]) -> bool:
    start = page.tokens[numeral.first].start
    return any(low <= start < high for low, high in spans)


def _amount(page: Page, numeral: Numeral) -> Spotted | None:
    amount = read_amount(page, numeral)
    if amount is None:
        return None
    if amount.value.kind == "quantity" and is_reference(page, numeral):
        unit = fold_text(amount.value.unit or "")
        if len(unit) < 3 or unit not in page.lexicon.units.nouns:
            return None
    return as_deposit(page, amount) or amount


def _without_overlap(spotted: Iterable[Spotted]) -> list[Spotted]:
    """The longest of those that begin first, each after the end of the one before."""
    kept: list[Spotted] = []
    end = -1
    for one in sorted(spotted, key=lambda each: (each.first, -each.last)):
        if one.first > end:
            kept.append(one)
            end = one.last
    return kept
