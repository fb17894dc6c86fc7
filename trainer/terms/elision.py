"""Filling in what a reply leaves out: "45 ?" after a line about days is 45 days, "Milan, non" a court."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import log10

from trainer.terms.amounts import with_number
from trainer.terms.money import UNKNOWN
from trainer.terms.nouns import read_per
from trainer.terms.numerals import Numeral
from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermValue

_FIGURES = frozenset(("money", "percent", "duration", "quantity", "deposit"))
SENTENCE_ENDS = frozenset((".", "?", "!", "\n", "…"))
_LINKS = frozenset(("ou", "or", "et", "and", ",", "a", "to", "-", "puis", "then", "/", "entre", "between"))
# Costs of taking a unit from elsewhere; the cheapest wins. Set by hand on replies of the corpus.
_BEFORE, _AFTER, _LINKED, _LINE, _ASKED, _TOPIC = 1.0, 1.9, 0.2, 1.6, 1.2, 2.4
_PER_SENTENCE, _PER_TOKEN, _SAME_FIGURE, _PER_NOUN = 1.1, 0.03, 1.5, 1.6
_PER_LATE, _PRICED_AT, _COMMA, _PARALLEL = 0.3, 0.7, 1.4, 0.9
_PREPOSITIONS = frozenset("pour for a at sur on avec with par en in over sous to de from vers jusqu".split())
_ISSUE, _LAST_ISSUE, _IN_RANGE, _OUT_OF_RANGE, _UNRANGED = 2.2, 1.5, 0.5, 2.5, 0.6
MOST_COST = 4.5
# The unit of numbers that count nothing bargained for ("40 minutes"): a bare number may be one of those, too.
NOTHING = "-"
_MOST = {"year": 60, "month": 240, "week": 200, "day": 1000, "hour": 3000}


@dataclass(frozen=True, slots=True)
class Source:
    """A unit that a bare number may borrow, and what borrowing it costs before the figures are compared."""

    value: TermValue
    cost: float
    same: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What a bare number may be in this negotiation: the kind and unit of an issue, and the range of its numbers.

    Attributes:
        value: kind, unit and what the price is for; its number is not used.
        low, high: plausible ends, in that unit.
        last: the issue was the last one spoken of.
    """

    value: TermValue
    low: float | None = None
    high: float | None = None
    last: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a bare number may be read against: the values of the line answered, and what it asks about."""

    line: Sequence[TermValue] = ()
    asked: Sequence[TermValue] = ()
    topics: Sequence[TermValue] = ()
    frames: Sequence[Frame] = ()


def fill(page: Page, numeral: Numeral, spotted: Sequence[Spotted], around: Surroundings) -> Spotted | None:
    """A bare number with the unit of its cheapest plausible source, or None."""
    per = read_per(page, numeral.last + 1)
    best, cost = None, MOST_COST
    priced_at = page.word(numeral.first - 1) in ("a", "at")
    late = min(3, sum(page.word(index) in SENTENCE_ENDS for index in range(numeral.first)))
    for source in (*_in_reply(page, numeral, spotted), *_in_line(numeral, around, _PER_LATE * late)):
        fitted = _fit(numeral, source.value, per is not None)
        total = source.cost + fitted[1] - (_SAME_FIGURE if source.same else 0)
        total -= _PRICED_AT if priced_at and source.value.kind == "money" else 0
        if total < cost:
            best, cost = fitted[0], total
    for frame in around.frames:
        value, misfit = _framed(numeral, frame, per is not None)
        total = (_LAST_ISSUE if frame.last else _ISSUE) + misfit
        total -= _PRICED_AT if priced_at and frame.value.kind == "money" else 0
        if total < cost:
            best, cost = value, total
    if best is None or best.unit == NOTHING:
        return None
    last = numeral.last
    if best.kind == "money":
        best = replace(best, per=per[0] if per else None)
        last = per[1] if per else last
    return Spotted(best, numeral.first, last, elided=True)


def _framed(numeral: Numeral, frame: Frame, priced: bool) -> tuple[TermValue, float]:
    """The number read as one of an issue, and how ill it fits the issue's range."""
    model = frame.value
    if frame.low is None or frame.high is None or frame.high <= 0:
        value, cost = _fit(numeral, replace(model, number=None, low=None, high=None), priced)
        return value, cost + _UNRANGED
    middle = Decimal(str(max((frame.low + frame.high) / 2, frame.high / 10)))
    value, cost = _fit(numeral, replace(model, number=middle, low=None, high=None), priced)
    number = float(value.number if value.number is not None else value.low or 0)
    if frame.low * 0.5 <= number <= frame.high * 2:
        return value, cost - _IN_RANGE
    return value, cost + (_OUT_OF_RANGE if not frame.low * 0.1 <= number <= frame.high * 10 else 0.8)


def _in_reply(page: Page, numeral: Numeral, spotted: Sequence[Spotted]) -> list[Source]:
    sources: list[Source] = []
    for one in spotted:
        if one.value.kind not in _FIGURES:
            continue
        before = one.last < numeral.first
        between = range(one.last + 1, numeral.first) if before else range(numeral.last + 1, one.first)
        words = [page.word(index) for index in between]
        breaks = sum(word in SENTENCE_ENDS and words[at + 1 : at + 2] != [word] for at, word in enumerate(words))
        cost = (_BEFORE if before else _AFTER) + _PER_SENTENCE * breaks + _PER_TOKEN * len(words)
        linked = len(words) <= 2 and all(word in _LINKS or word in SENTENCE_ENDS - {"."} for word in words)
        if words and linked:
            cost = _LINKED + (0.3 if before else 0) + (_COMMA if words == [","] and not before else 0)
        if before and page.word(one.first - 1) == page.word(numeral.first - 1) in _PREPOSITIONS:
            cost -= _PARALLEL
        sources.append(Source(one.value, cost, _same_figure(numeral, one.value)))
        if one.value.kind == "money" and one.value.per:
            sources.append(Source(TermValue("quantity", unit=one.value.per), cost + _PER_NOUN))
    return sources


def _in_line(numeral: Numeral, around: Surroundings, late: float) -> list[Source]:
    figures = [value for value in around.line if value.kind in _FIGURES]
    sources = [Source(value, _LINE + late, _same_figure(numeral, value)) for value in figures]
    sources += [Source(value, _ASKED) for value in around.asked]
    sources += [Source(value, _TOPIC) for value in around.topics]
    return sources


def _same_figure(numeral: Numeral, value: TermValue) -> bool:
    if numeral.high is not None:
        return (numeral.value, numeral.high) == (value.low, value.high)
    if value.number is None:
        return False
    return value.number in (numeral.value, numeral.spoken) or value.number == numeral.value * 1000


def _fit(numeral: Numeral, model: TermValue, priced: bool) -> tuple[TermValue, float]:
    """The number read in the model's unit, and how ill it fits."""
    level = model.number if model.number is not None else model.low
    cost = _shape(numeral, model)
    if priced and model.kind != "money":
        cost += 3
    factor = Decimal(1)
    if level and level > 0 and numeral.value > 0:
        spoken = _nearest_reading(numeral, level)
        numeral = replace(numeral, value=spoken)
        factor = _carried_scale(numeral.value, level, model)
        cost += _distance(float(numeral.value * factor), float(level), model)
    return with_number(replace(model, end_of_month=False), numeral, factor), cost


def _shape(numeral: Numeral, model: TermValue) -> float:
    """Prices have cents, rates one decimal; counts and days have none."""
    half = numeral.value % 1 == Decimal("0.5")
    if model.kind == "duration" and numeral.value > _MOST.get(model.unit or "", 1000):
        return 5
    if model.kind in ("duration", "quantity"):
        return 0 if not numeral.places else 1 if half and numeral.places == 1 else 4
    if model.kind in ("percent", "deposit") and model.unit is None:
        return (3.0 if numeral.value > 100 else 0) + (0.6 if numeral.places > 1 else 0)
    return 0.3 if numeral.places == 1 else 0


def _nearest_reading(numeral: Numeral, level: Decimal) -> Decimal:
    """For "three seventy-five", 3.75 or 375: the one nearer to the figures around."""
    if numeral.spoken is None:
        return numeral.value
    readings = (numeral.value, numeral.spoken)
    return min(readings, key=lambda reading: abs(log10(float(reading) / float(level))))


def _carried_scale(value: Decimal, level: Decimal, model: TermValue) -> Decimal:
    """ "think 650" after "$500k" is 650,000; "eighteen" after "nineteen cents" is 0.18."""
    amount = model.kind == "money" or (model.kind == "deposit" and model.unit is not None)
    if amount and level < 1 and 1 <= value < 100 and value == value.to_integral_value() and 0.3 <= float(value / 100 / level) <= 3.2:
        return Decimal("0.01")
    thousands = (amount or model.kind == "quantity") and level >= 1000 and level % 1000 == 0 and value < 1000
    if thousands and value == value.to_integral_value() and 0.1 <= float(value * 1000 / level) <= 3.2 and value / level < Decimal("0.02"):
        return Decimal(1000)
    return Decimal(1)


def _distance(value: float, level: float, model: TermValue) -> float:
    """How far two figures of one kind lie apart, beyond what bargaining explains."""
    apart = abs(log10(value / level))
    allowed = {"money": 0.7, "percent": 1.3, "deposit": 1.0, "duration": 0.9, "quantity": 1.0}[model.kind]
    return max(0.0, apart - allowed) * (3 if model.kind == "money" else 2)


def settle_currency(spotted: Spotted, currency: str) -> Spotted:
    """The unit of "50 cents" once the talk's currency is known."""
    if spotted.value.unit == UNKNOWN:
        return replace(spotted, value=replace(spotted.value, unit=currency))
    return spotted
