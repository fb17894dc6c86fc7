"""Numbers with their units: money, percentages, durations and quantities."""

from dataclasses import replace
from decimal import Decimal

from trainer.terms.money import read_money
from trainer.terms.nouns import counted_noun, read_per
from trainer.terms.number_words import HALF, half_after
from trainer.terms.numerals import Numeral
from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermValue

_INNER = frozenset(("-", "bons", "bonnes", "petits", "petites", "ouvres", "working", "business", "calendar", "full", "whole", "good", "long", "longues", "longs", "beaux"))  # fmt: skip


def read_amount(page: Page, numeral: Numeral) -> Spotted | None:
    """The money, percentage, duration or quantity that a number makes with the words beside it, or None."""
    return (
        read_money(page, numeral)
        or _percent(page, numeral)
        or read_duration(page, numeral)
        or _quantity(page, numeral)
    )


def with_number(value: TermValue, numeral: Numeral, factor: Decimal = Decimal(1)) -> TermValue:
    """The value with the number, or the two ends of the range, of a numeral."""
    number = numeral.value * factor
    if numeral.high is None:
        return replace(value, number=number, low=None, high=None)
    return replace(value, number=None, low=number, high=numeral.high * factor)


def _percent(page: Page, numeral: Numeral) -> Spotted | None:
    after = numeral.last + 1
    if page.word(after) == "-":
        after += 1
    units = page.lexicon.units
    last = None
    if page.word(after) == "%" or page.word(after) in units.percents:
        last = after
    elif page.word(after) in units.points:
        last = after if _counts_percent(page, after, numeral) else None
    else:
        phrase = page.lexicon.books["percent"].at(page.tokens, after)
        last = phrase.last if phrase else None
    if last is None:
        return None
    per = read_per(page, last + 1)
    numeral, last = _and_a_half(page, numeral, last)
    value = with_number(TermValue("percent", per=per[0] if per else None), numeral)
    return Spotted(value, numeral.first, last)


def _counts_percent(page: Page, index: int, numeral: Numeral) -> bool:
    """ "points" are a percentage unless they are matters to discuss ("six points on the agenda", "un point d'étape")."""
    after = page.word(index + 1)
    if numeral.is_one and not (after in ("de", "supplementaire", "et", "en", "more", "less", "off", "and") or page.kind(index + 1) == "mark"):
        return False
    return after not in ("on", "a", "to", "la", "qui", "that", "restants", "cles", "essentiels", "sur", "open", "ouverts")


def read_duration(page: Page, numeral: Numeral) -> Spotted | None:
    """A number of hours, days, weeks, months or years, with "fin de mois" and the like."""
    after = numeral.last + 1
    while page.word(after) in _INNER:
        after += 1
    if page.lexicon.numbers.joiner == "et" and page.word(after) == "de" and page.tokens[numeral.last].word.endswith("aine"):
        after += 1
    elif page.word(after) == "d" and page.tokens[numeral.last].word.endswith("aine"):
        after += 1
    unit = page.lexicon.units.durations.get(page.word(after))
    if unit is None or page.kind(after) != "word" or _not_a_unit(page, numeral, after):
        return _net_days(page, numeral)
    count, name = unit
    numeral, last = _and_a_half(page, numeral, after)
    if name == "year" and numeral.places and numeral.value % 1 == Decimal("0.5"):
        count, name = 12, "month"
    value = with_number(TermValue("duration", unit=name), numeral, Decimal(count))
    return _with_tail(page, Spotted(_plain(value), numeral.first, last))


def read_single_durations(page: Page) -> list[Spotted]:
    """English durations of one: "a year and a half", "within a month", "a fortnight"; "500 a month" is a rate."""
    if page.lexicon.language != "en":
        return []
    found: list[Spotted] = []
    for index in range(len(page.tokens) - 1):
        if page.word(index) not in ("a", "an", "one") or page.word(index + 1) not in page.lexicon.units.durations:
            continue
        if page.word(index - 1) in page.lexicon.numbers.tens or page.word(index - 1) in page.lexicon.numbers.hundreds:
            continue
        numeral = Numeral(Decimal(1), index, index, in_words=True)
        duration = read_duration(page, numeral)
        if duration and len(page.word(index + 1)) > 1 and (duration.last > index + 1 or _is_span(page, index)):
            found.append(duration)
    return found


_SPANS = frozenset(("for", "within", "in", "of", "after", "under", "than", "say", "only", "or", "needs", "need", "take", "takes", "give", "me"))  # fmt: skip


_OPENINGS = frozenset(".,;:?!(-\n")


def _is_span(page: Page, index: int) -> bool:
    before, noun = page.word(index - 1), page.word(index + 1)
    after = page.tokens[index + 2].word if index + 2 < len(page.tokens) else ""
    if page.word(index) == "one":
        return noun != "day"
    if noun == "quarter":
        return before in _SPANS
    if noun in page.lexicon.units.durations and page.lexicon.units.durations[noun][0] > 1 and before not in ("twice", "once"):
        return True
    return (before in _SPANS or after == "s" or index == 0 or page.word(index - 1) in _OPENINGS) and after not in ("ago", "later")


def _plain(value: TermValue) -> TermValue:
    """Whole counts without decimals, so that 18.0 months read 18."""
    if value.number is not None and value.number == value.number.to_integral_value():
        return replace(value, number=value.number.quantize(Decimal(1)))
    return value


def _not_a_unit(page: Page, numeral: Numeral, index: int) -> bool:
    """Single letters are units only when they touch the number or stand alone ("45j", "48 h"), never "3 d'avance"."""
    word, token = page.word(index), page.tokens[index]
    if word == "moi" and (token.raw != "moi" or not numeral.value > 1):
        return True
    if len(word) > 1:
        return False
    following = page.tokens[index + 1] if index + 1 < len(page.tokens) else None
    elided = following is not None and following.start == token.end + 1 and page.text[token.end : token.end + 1] in "'’"
    return elided or (not token.glued and word not in ("h", "j"))


def _and_a_half(page: Page, numeral: Numeral, unit: int) -> tuple[Numeral, int]:
    """ "un an et demi", "a year and a half", "trois semaines et demie"."""
    half = half_after(page.tokens, unit + 1, page.lexicon.numbers)
    if half is None:
        return numeral, unit
    return replace(numeral, value=numeral.value + HALF, places=1), half


def _net_days(page: Page, numeral: Numeral) -> Spotted | None:
    """ "net 60", "60 nets": days by trade usage."""
    words = page.lexicon.before_duration
    before = page.word(numeral.first - 1) in words and page.lexicon.language == "en"
    after = page.word(numeral.last + 1) in words and page.word(numeral.last + 2) not in ("de", "par")
    before = before or page.word(numeral.first - 1) == "net"
    tail = page.lexicon.books["duration_tail"].at(page.tokens, numeral.last + 1)
    if not (before or after or (tail and tail.label == "end_of_month")) or numeral.places or numeral.value > 365:
        return None
    value = with_number(TermValue("duration", unit="day"), numeral)
    first = numeral.first - before
    return _with_tail(page, Spotted(value, first, numeral.last + after))


def _with_tail(page: Page, spotted: Spotted) -> Spotted:
    """Take in "fin de mois", "date de facture", "from invoice"."""
    last, end_of_month = spotted.last, False
    for _ in range(2):
        tail = page.lexicon.books["duration_tail"].at(page.tokens, last + 1)
        if tail is None:
            break
        last, end_of_month = tail.last, end_of_month or tail.label == "end_of_month"
    if not end_of_month:
        return replace(spotted, last=last)
    if page.word(last + 1) == page.lexicon.payday and page.kind(last + 2) == "number":
        last += 2
    return replace(spotted, value=replace(spotted.value, end_of_month=True), last=last)


def _quantity(page: Page, numeral: Numeral) -> Spotted | None:
    after = numeral.last + 1
    if page.word(after) == "-":
        after += 1
    if numeral.places and numeral.in_words and numeral.places == 2:
        return None
    noun = counted_noun(page, after, numeral.is_one)
    if noun is None:
        return None
    name, last = noun
    if numeral.is_one and page.lexicon.language == "fr":
        return None
    per = read_per(page, last + 1, loose=False)
    if per and page.word(last + 1) in ("a", "de", "du", "la", "le") and per[0] not in page.lexicon.units.durations:
        per = None
    return Spotted(with_number(TermValue("quantity", unit=name, per=per[0] if per else None), numeral), numeral.first, last)
