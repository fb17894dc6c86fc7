"""Durations: "45 jours fin de mois", "un an et demi", "net 60", "a fortnight"."""

from dataclasses import replace
from decimal import Decimal

from trainer.terms.number_words import HALF, half_after
from trainer.terms.numerals import Numeral, whole, with_number
from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermValue

_MONTHS_A_YEAR = 12
_MOST_NET_DAYS = 365
_OPENINGS = frozenset(".,;:?!(-\n")


def read_duration(page: Page, numeral: Numeral) -> Spotted | None:
    """A number of hours, days, weeks, months or years, with "fin de mois" and the like, or None."""
    index = numeral.last + 1
    while page.has(index, "inner"):
        index += 1
    if page.word(index) in ("de", "d") and page.word(numeral.last).endswith("aine"):
        index += 1
    alone = _collective(page, numeral, index)
    if alone:
        return alone
    unit = page.lexicon.units.durations.get(page.word(index))
    if unit is None or page.kind(index) != "word" or not _is_unit(page, numeral, index):
        return _net_days(page, numeral)
    count, name = unit
    numeral, last = and_a_half(page, numeral, index)
    if name == "year" and numeral.value % 1 == HALF:
        count, name = _MONTHS_A_YEAR, "month"
    value = with_number(TermValue("duration", unit=name), numeral, Decimal(count))
    if value.number is not None:
        value = replace(value, number=whole(value.number))
    return _with_tail(page, Spotted(value, numeral.first, last))


def _collective(page: Page, numeral: Numeral, index: int) -> Spotted | None:
    """ "sous quinzaine", "sous huitaine": a number of days in one word, when it counts nothing else."""
    unit = page.lexicon.units.durations.get(page.word(numeral.last))
    if (
        unit is None
        or unit[0] != numeral.value
        or page.kind(numeral.last) != "word"
        or index > numeral.last + 1
    ):
        return None
    return _with_tail(
        page, Spotted(TermValue("duration", numeral.value, unit=unit[1]), numeral.first, numeral.last)
    )


def read_single_durations(page: Page) -> list[Spotted]:
    """English durations of one: "a year and a half", "within a month", "a fortnight"; "500 a month" is a rate."""
    if page.lexicon.language != "en":
        return []
    singles = (_single(page, index) for index in range(len(page.tokens) - 1))
    return [one for one in singles if one]


def _single(page: Page, index: int) -> Spotted | None:
    numbers = page.lexicon.numbers
    if page.word(index) not in ("a", "an", "one") or page.word(index + 1) not in page.lexicon.units.durations:
        return None
    if page.word(index - 1) in numbers.tens or page.word(index - 1) in numbers.hundreds:
        return None
    duration = read_duration(page, Numeral(Decimal(1), index, index, in_words=True))
    if duration is None or len(page.word(index + 1)) == 1:
        return None
    return duration if duration.last > index + 1 or _is_span(page, index) else None


def _is_span(page: Page, index: int) -> bool:
    """Whether "a month" is a span of time and no rate."""
    before, noun = page.word(index - 1), page.word(index + 1)
    if page.word(index) == "one":
        return noun != "day"
    if noun == "quarter":
        return page.has(index - 1, "spans")
    if page.lexicon.units.durations[noun][0] > 1 and not page.has(index - 1, "rarely"):
        return True
    after = page.tokens[index + 2].word if index + 2 < len(page.tokens) else ""
    opens = index == 0 or before in _OPENINGS or page.has(index - 1, "spans") or after == "s"
    return opens and not page.has(index + 2, "not_spans")


def _is_unit(page: Page, numeral: Numeral, index: int) -> bool:
    """Single letters are units only when they touch the number or stand alone ("45j", "48 h"), never "3 d'avance"."""
    word, token = page.word(index), page.tokens[index]
    if word == "quarters" and page.word(index + 1) == "of":
        return False
    if word == "moi":
        return token.raw == "moi" and numeral.value > 1
    if len(word) > 1:
        return True
    elided = page.text[token.end : token.end + 1] in ("'", "’")
    if word == "j" and not token.glued and (page.has(index + 1, "my_verbs") or numeral.places > 1):
        return False
    return not elided and (token.glued or word in ("h", "j"))


def and_a_half(page: Page, numeral: Numeral, unit: int) -> tuple[Numeral, int]:
    """The number with the half said after its unit ("un an et demi"), and the last token of both."""
    half = half_after(page.tokens, unit + 1, page.lexicon.numbers)
    if half is None or numeral.high is not None:
        return numeral, unit
    return replace(numeral, value=numeral.value + HALF, places=1), half


def _net_days(page: Page, numeral: Numeral) -> Spotted | None:
    """ "net 60", "60 nets", "45 fin de mois": days by trade usage."""
    before = page.word(numeral.first - 1) == "net" or (
        page.word(numeral.first - 1) == "-" and page.word(numeral.first - 2) == "net"
    )
    after = page.word(numeral.last + 1) in page.lexicon.before_duration
    after = after and page.word(numeral.last + 2) not in ("de", "par")
    tail = page.lexicon.books["duration_tail"].at(page.tokens, numeral.last + 1)
    dated = tail is not None and tail.label == "end_of_month"
    if not (before or after or dated) or numeral.places or numeral.value > _MOST_NET_DAYS:
        return None
    value = with_number(TermValue("duration", unit="day"), numeral)
    return _with_tail(page, Spotted(value, numeral.first - before, numeral.last + after))


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
