"""From terms to positions and back: which position of an issue a figure or clause states, and the order of positions."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.scale import FINEST, along, at_option, neighbours, number_of, place_of_number
from trainer.negotiation.deals.values import Side, stakes
from trainer.scenario.scenario import Issue, Option
from trainer.terms.value import TermValue

# What a longer unit holds of a shorter one. A month is no whole number of weeks: that pair is left out on purpose,
# and the counterpart asks.
_UNITS: dict[tuple[str, str], Fraction] = {
    ("day", "hour"): Fraction(24),
    ("week", "day"): Fraction(7),
    ("week", "hour"): Fraction(168),
    ("month", "day"): Fraction(30),  # commercial month, as in "60 jours" for "deux mois"
    ("year", "month"): Fraction(12),
    ("year", "day"): Fraction(360),  # twelve commercial months
}

# "Huit jours" and "quinze jours" are one and two weeks.
_ROUND_WEEKS = {Fraction(8): Fraction(1), Fraction(15): Fraction(2)}

# A position between two options is stated to the millionth at most; what is finer is nobody's offer.
_PLACES = 6
# Stands for any figure too large to compute with: out of every range.
_HUGE = Fraction(10**16)


def position_of(issue: Issue, value: TermValue) -> Position | None:
    """The position that one term states on an issue.

    On a numeric issue: the option of that figure (same unit, or one that converts exactly; same end of month), or the
    figure itself when it lies between two options. Elsewhere: the first option made of that one term. None for a range,
    a figure out of range (see `beyond`) and a term of another kind, currency or unit; also for a figure that meets an
    option but for "end of month", which deserves a question.
    """
    if issue.kind is None:
        return bundle_of(issue, (value,))
    figure = _figure(issue, value)
    if figure is None:
        return None
    for option in issue.options:
        number = number_of(option)
        same = number is not None and Fraction(number) == figure
        if same and option.terms[0].end_of_month == value.end_of_month:
            return Position(issue.id, option.id, number)
    exact = _decimal(figure)
    if value.end_of_month or exact is None or any(number_of(o) == exact for o in issue.options):
        return None
    return None if place_of_number(issue, exact) is None else Position(issue.id, None, exact)


def bundle_of(issue: Issue, values: Sequence[TermValue]) -> Position | None:
    """The position that several terms state together: the option with most terms among those fully stated.

    Terms standing from earlier may be handed in with the new ones. Ties go to the first declared; None when no option
    is fully stated.
    """
    stated = [o for o in issue.options if o.terms and all(any(meets(t, v) for v in values) for t in o.terms)]
    if not stated:
        return None
    return at_option(issue, max(stated, key=lambda option: len(option.terms)).id)


def beyond(issue: Issue, value: TermValue) -> bool:
    """Whether a term is of the issue's kind but outside its options: a figure, or a range with both ends outside."""
    ends = (value.low, value.high) if value.number is None else (value.number,)
    numbers = [Fraction(n) for o in issue.options if (n := number_of(o)) is not None]
    if issue.kind is None or not numbers or None in ends:
        return False
    figures = [_figure(issue, replace(value, number=end)) for end in ends]
    return all(figure is not None and not min(numbers) <= figure <= max(numbers) for figure in figures)


def terms_of(issue: Issue, position: Position) -> tuple[TermValue, ...]:
    """The terms that state a position: those of its option, or its figure in the issue's unit."""
    if position.option is not None:
        return issue.options[issue.place(position.option)].terms
    if issue.kind is None or position.number is None:
        return ()
    return (TermValue(issue.kind, number=position.number, unit=issue.unit, per=issue.per),)


def apply_delta(issue: Issue, base: Position, value: TermValue, raises: bool) -> Position | None:
    """The position reached by a change ("deux semaines de moins", "2 % de plus"); None as in `position_of`."""
    moved = after_delta(issue, base, value, raises)
    return None if moved is None else position_of(issue, moved)


def after_delta(issue: Issue, base: Position, value: TermValue, raises: bool) -> TermValue | None:
    """The absolute term that a change leads to, in range or not (ask `beyond`); None when it is of another kind.

    A percentage on an issue that is not one itself changes the base in proportion.
    """
    if issue.kind is None or base.number is None or value.number is None:
        return None
    start = _exact(base.number)
    if value.kind == "percent" and issue.kind not in ("percent", "deposit"):
        share = _exact(value.number)
        change = None if share is None or start is None else start * share / 100
    else:
        change = _figure(issue, value)
    if start is None or change is None:
        return None
    exact = _decimal(start + change if raises else start - change)
    if exact is None:
        return None
    month_end = base.option is not None and terms_of(issue, base)[0].end_of_month
    return TermValue(issue.kind, number=exact, unit=issue.unit, per=issue.per, end_of_month=month_end)


def better_for(issue: Issue, side: Side, a: Position, b: Position) -> int:
    """1 when `a` is worth more than `b` to that side, -1 when less, 0 when the same (exactly, without rounding).

    An issue of no weight to that side makes no difference to it: 0.
    """
    if stakes(issue, side).weight == 0:
        return 0
    difference = _value(issue, side, a) - _value(issue, side, b)
    return (difference > 0) - (difference < 0)


def distance(issue: Issue, a: Position, b: Position) -> Fraction:
    """How many options lie from one position to the other; a part of a step counts as a fraction."""
    return abs(along(issue, a) - along(issue, b))


def meets(wanted: TermValue, stated: TermValue) -> bool:
    """Whether a stated term fulfils a wanted one: all that the wanted one specifies, place and law region loosely."""
    if wanted.kind != stated.kind or wanted.end_of_month != stated.end_of_month:
        return False
    plain = ("code", "low", "high", "month", "day", "year")
    if any(getattr(wanted, name) not in (None, getattr(stated, name)) for name in plain):
        return False
    if wanted.number is not None and not _same_figure(wanted, stated):
        return False
    if wanted.per and stated.per and wanted.per != stated.per:
        return False
    return _loosely(wanted.place, stated.place) and _loosely(wanted.region, stated.region)


def _value(issue: Issue, side: Side, position: Position) -> Fraction:
    values = stakes(issue, side).values
    low, high = neighbours(issue, position)
    return values[low] + (values[high] - values[low]) * (along(issue, position) - low)


def _loosely(wanted: str | None, stated: str | None) -> bool:
    """A clause that leaves the place unsaid still meets it; another place does not."""
    return wanted is None or stated is None or wanted.casefold() == stated.casefold()


def _same_figure(wanted: TermValue, stated: TermValue) -> bool:
    figure = _converted(stated, wanted.unit)
    return figure is not None and wanted.number is not None and figure == _exact(wanted.number)


def _figure(issue: Issue, value: TermValue) -> Fraction | None:
    """The term's number in the issue's unit, None when it is of another kind."""
    percent_of_deposit = issue.kind == "deposit" and value.kind == "percent" and issue.unit is None
    # "20 % maintenant" and "5 000 € tout de suite" are deposits wherever a share or a sum is what is bargained over.
    paid_down = value.kind == "deposit" and issue.kind == ("percent" if value.unit is None else "money")
    if value.kind != issue.kind and not percent_of_deposit and not paid_down:
        return None
    if issue.per and value.per and issue.per != value.per:
        return None
    return _converted(value, issue.unit or _unit_of(issue.options))


def _unit_of(options: Sequence[Option]) -> str | None:
    return next((option.terms[0].unit for option in options if option.terms), None)


def _converted(value: TermValue, unit: str | None) -> Fraction | None:
    if value.number is None:
        return None
    figure = _exact(value.number)
    if figure is None or value.unit == unit or value.kind == "percent":
        return figure
    # An amount or a count without its unit is meant in the unit under discussion; a deposit without one is a share.
    if (value.unit is None or unit is None) and value.kind in ("money", "quantity"):
        return figure
    if value.kind != "duration" or value.unit is None or unit is None:
        return None
    if (value.unit, unit) == ("day", "week") and figure in _ROUND_WEEKS:
        return _ROUND_WEEKS[figure]
    if (value.unit, unit) in _UNITS:
        return figure * _UNITS[value.unit, unit]
    if (unit, value.unit) in _UNITS:
        return figure / _UNITS[unit, value.unit]
    return None


def _exact(number: Decimal) -> Fraction | None:
    """The number as a fraction; None for what is no number or is absurdly fine; a huge one is cut to `_HUGE`."""
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int):
        return None
    if number and number.adjusted() > 15:
        return -_HUGE if number < 0 else _HUGE
    return None if exponent < FINEST else Fraction(number)


def _decimal(figure: Fraction) -> Decimal | None:
    """The fraction as a decimal of at most six places, None when it is finer."""
    scaled = figure * 10**_PLACES
    if scaled.denominator != 1:
        return None
    whole = Decimal(scaled.numerator).scaleb(-_PLACES).normalize()
    return whole.quantize(Decimal(1)) if whole == whole.to_integral_value() else whole
