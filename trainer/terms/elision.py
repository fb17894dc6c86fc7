"""Giving a bare number the unit it leaves out: "45 ?" after a line about days is 45 days, "think 650" after "$500k" money."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from math import log10

from trainer.terms.bare_prices import is_in_price_range
from trainer.terms.deposits import falls_due
from trainer.terms.money import UNKNOWN
from trainer.terms.nouns import read_per
from trainer.terms.numerals import Numeral, with_number
from trainer.terms.sources import NOTHING, Frame, Source, Surroundings, in_line, in_reply, is_priced
from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermKind, TermValue

# A source dearer than this lends nothing. "À 46" costs less as money; the line's own figure said again costs less.
MOST_COST, _PRICED_AT, _SAME_FIGURE = 4.5, 0.7, 1.5
# What it costs to read "80 a month", "95 a head" as no money.
_PER_TIME, _PER_THING = 3.0, 5.0
# An issue of the talk, the one spoken of last; in, outside, and without the issue's range.
_ISSUE, _LAST_ISSUE, _IN_RANGE, _NEAR_RANGE, _OUT_OF_RANGE, _UNRANGED = 2.2, 1.5, -0.5, 0.8, 2.5, 0.6
_RIGHT_BESIDE = 0.6
_MOST = {"year": 60, "month": 240, "week": 200, "day": 1000, "hour": 3000}
# How far a figure brought to the scale of another may lie from it: shortened by thousands, or said in cents.
_NEAR_CENTS = 2
_SCALED_APART, _CENTS_APART, _MOST_APART, _FAR_BELOW = 0.1, 0.3, 3.2, Decimal("0.02")
_APART: dict[TermKind, float] = {
    "money": 0.7,
    "percent": 1.3,
    "deposit": 1.0,
    "duration": 0.9,
    "quantity": 1.0,
}


def fill(
    page: Page,
    numeral: Numeral,
    spotted: Sequence[Spotted],
    around: Surroundings,
    sentences_before: int = 0,
    others: Sequence[Source] = (),
) -> Spotted | None:
    """A bare number with the unit of its cheapest plausible source, or None.

    Args:
        page: the text.
        numeral: the bare number.
        spotted: the values near it in the text.
        around: the line answered and the issues.
        sentences_before: how many sentences of the text stand before the number.
        others: further sources.
    """
    per = None if falls_due(page, numeral.last + 1) else read_per(page, numeral.last + 1)
    timed = per is not None and per[0] in page.lexicon.units.durations
    priced = 0.0 if per is None else _PER_TIME if timed else _PER_THING
    priced_at = _PRICED_AT if page.has(numeral.first - 1, "prices_at") else 0.0
    barred = is_priced(page, numeral, spotted)
    candidates: list[tuple[float, TermValue]] = []
    for source in (*in_reply(page, numeral, spotted), *in_line(numeral, around, sentences_before), *others):
        value, misfit = _fit(numeral, source.value, priced)
        candidates.append((source.cost + misfit - (_SAME_FIGURE if source.same else 0), value))
    candidates += [_framed(numeral, frame, priced) for frame in around.frames]
    # "If I go to five times, you go to 98?": what lies in the range of a price is not counted as something else is, a few words on.
    priced_range = is_in_price_range(numeral, around.frames)
    candidates = [
        (cost, value)
        for cost, value in candidates
        if not (priced_range and value.unit == NOTHING and cost > _RIGHT_BESIDE)
    ]
    reckoned = [
        (cost - (priced_at if value.kind == "money" else 0), value)
        for cost, value in candidates
        if not (barred and value.kind in ("money", "percent"))
    ]
    best = min(reckoned, key=lambda one: one[0], default=(MOST_COST, None))
    if best[1] is None or best[0] >= MOST_COST or best[1].unit == NOTHING:
        return None
    if best[1].kind != "money":
        return Spotted(best[1], numeral.first, numeral.last, elided=True)
    last = per[1] if per else numeral.last
    return Spotted(replace(best[1], per=per[0] if per else None), numeral.first, last, elided=True)


def _framed(numeral: Numeral, frame: Frame, priced: float) -> tuple[float, TermValue]:
    """What reading the number as one of an issue costs, and the value."""
    base, model = (
        (_LAST_ISSUE if frame.last else _ISSUE),
        replace(frame.value, number=None, low=None, high=None),
    )
    if frame.low is None or frame.high is None or frame.high <= 0:
        value, misfit = _fit(numeral, model, priced)
        return base + misfit + _UNRANGED, value
    middle = Decimal(str(max((frame.low + frame.high) / 2, frame.high / 10)))
    counted = frame.value.kind == "quantity" and frame.low <= float(numeral.value) <= frame.high
    # "400 000 par an" is a volume where a volume is bargained for.
    value, misfit = _fit(numeral, replace(model, number=middle), 0.0 if counted else priced)
    number = float(value.number if value.number is not None else value.low or 0)
    if frame.low * 0.5 <= number <= frame.high * 2:
        return base + misfit + _IN_RANGE, value
    return base + misfit + (
        _NEAR_RANGE if frame.low * 0.1 <= number <= frame.high * 10 else _OUT_OF_RANGE
    ), value


def _fit(numeral: Numeral, model: TermValue, priced: float) -> tuple[TermValue, float]:
    """The number read in the model's unit, and how ill it fits."""
    level = model.number if model.number is not None else model.low
    cost = _shape(numeral, model) + (priced if model.kind != "money" else 0)
    factor = Decimal(1)
    if level and level > 0 and numeral.value > 0:
        numeral = replace(numeral, value=_nearest_reading(numeral, level))
        factor = _carried_scale(numeral.value, level, model)
        cost += _distance(float(numeral.value * factor), float(level), model)
    return with_number(replace(model, end_of_month=False), numeral, factor), cost


def _shape(numeral: Numeral, model: TermValue) -> float:
    """Prices have cents, rates one decimal; counts and days have none."""
    if model.kind == "duration" and numeral.value > _MOST.get(model.unit or "", 1000):
        return 5
    if model.kind in ("duration", "quantity"):
        half = numeral.places == 1 and numeral.value % 1 == Decimal("0.5")
        return 0 if not numeral.places else 1 if half else 4
    if model.kind in ("percent", "deposit") and model.unit is None:
        return (3.0 if numeral.value > 100 else 0) + (0.6 if numeral.places > 1 else 0)
    return 0.3 if numeral.places == 1 else 0


def _nearest_reading(numeral: Numeral, level: Decimal) -> Decimal:
    """For "three seventy-five", 3.75 or 375: the one nearer to the figures around."""
    if numeral.spoken is None:
        return numeral.value
    return min((numeral.value, numeral.spoken), key=lambda reading: abs(log10(float(reading) / float(level))))


def _carried_scale(value: Decimal, level: Decimal, model: TermValue) -> Decimal:
    """ "think 650" after "$500k" is 650,000; "eighteen" after "nineteen cents" is 0.18, "17.2" after "17.5 cents" 0.172."""
    amount = model.kind == "money" or (model.kind == "deposit" and model.unit is not None)
    if value >= 1000 or not (amount or model.kind == "quantity"):
        return Decimal(1)
    for factor, least in (
        (Decimal("0.01"), Decimal(0)),
        (Decimal(1000), Decimal(1000)),
        (Decimal(10**6), Decimal(10**6)),
    ):
        apart = float(value * factor / level)
        if factor < 1:
            fits = amount and apart >= _CENTS_APART and (level < 1 or (level < _NEAR_CENTS and value < 100))
        else:
            fits = level >= least and not level % (least / 10) and value / level < _FAR_BELOW
            fits = fits and (value == value.to_integral_value() or factor > 1000 or apart >= _CENTS_APART)
        if fits and _SCALED_APART <= apart <= _MOST_APART:
            return factor
    return Decimal(1)


def _distance(value: float, level: float, model: TermValue) -> float:
    """How far two figures of one kind lie apart (powers of ten), beyond what bargaining explains."""
    apart = abs(log10(value / level)) - _APART[model.kind]
    return max(0.0, apart) * (3 if model.kind == "money" else 2)


def settle_currency(spotted: Spotted, currency: str) -> Spotted:
    """The unit of "50 cents" once the talk's currency is known."""
    if spotted.value.unit == UNKNOWN:
        return replace(spotted, value=replace(spotted.value, unit=currency), elided=True)
    return spotted
