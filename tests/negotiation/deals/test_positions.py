"""Which position a term states, and which terms state a position."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.negotiation.golden import golden, worded
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import (
    after_delta,
    apply_delta,
    beyond,
    bundle_of,
    distance,
    position_of,
    terms_of,
)
from trainer.negotiation.deals.scale import at_option
from trainer.scenario.scenario import Issue, Option, Stakes
from trainer.terms.value import TermValue

PRICE = golden().issues["prix"]
WEEKS = golden().issues["delai"]


def money(number: str | None, unit: str | None = "EUR", **more: object) -> TermValue:
    return TermValue("money", number=None if number is None else Decimal(number), unit=unit, **more)  # type: ignore[arg-type]


def days(number: int, unit: str = "day", end_of_month: bool = False) -> TermValue:
    return TermValue("duration", number=Decimal(number), unit=unit, end_of_month=end_of_month)


def percent(number: str) -> TermValue:
    return TermValue("percent", number=Decimal(number))


PAYMENT = Issue(
    "paiement",
    "Paiement",
    (
        Option("d30", "30 jours", terms=(days(30),)),
        Option("d45", "45 jours fin de mois", terms=(days(45, end_of_month=True),)),
        Option("d60", "60 jours", terms=(days(60),)),
    ),
    Stakes(50, (100, 50, 0)),
    Stakes(50, (0, 40, 100)),
    "duration",
    "day",
)
FRANCE = TermValue("law", code="FR")
PARIS = TermValue("forum", code="arbitration", place="Paris")
LAW = Issue(
    "droit",
    "Droit",
    (
        Option("fr", "droit français", terms=(FRANCE,)),
        Option("fr-icc", "droit français, CCI Paris", terms=(FRANCE, PARIS)),
        Option("ma", "droit marocain", terms=(TermValue("law", code="MA"),)),
        Option("rien", "rien"),
    ),
    Stakes(50, (50, 100, 0, 10)),
    Stakes(50, (50, 0, 100, 10)),
)


def test_a_figure_states_the_option_of_that_figure():
    assert position_of(PRICE, money("96.00")) == at_option(PRICE, "p96")
    assert position_of(WEEKS, days(10, "week")) == at_option(WEEKS, "d10")


def test_a_figure_between_two_options_stands_by_itself():
    assert position_of(PRICE, money("96.5")) == Position("prix", None, Decimal("96.5"))
    assert position_of(WEEKS, days(11, "week")) == Position("delai", None, Decimal(11))


def test_units_that_convert_exactly_are_the_same_figure():
    assert position_of(WEEKS, days(70)) == at_option(WEEKS, "d10")
    assert position_of(PAYMENT, days(2, "month")) == at_option(PAYMENT, "d60")


@pytest.mark.parametrize(
    ("issue", "value"),
    [
        (PRICE, money("96", "USD")),
        (PRICE, percent("96")),
        (PRICE, money(None)),
        (WEEKS, days(2, "month")),
        (WEEKS, days(64)),
        (PAYMENT, days(45)),
        (PAYMENT, days(60, end_of_month=True)),
        (LAW, PARIS),
    ],
)
def test_what_cannot_be_placed_is_neither_a_position_nor_out_of_range(issue, value):
    assert position_of(issue, value) is None
    assert not beyond(issue, value)


@pytest.mark.parametrize("number", ["101", "91.99", "0", "-96", "1E+50", "-1E+999999"])
def test_a_figure_out_of_range_is_beyond(number):
    assert position_of(PRICE, money(number)) is None
    assert beyond(PRICE, money(number))


def test_a_range_is_beyond_only_with_both_ends():
    assert beyond(PRICE, TermValue("money", low=Decimal(101), high=Decimal(105), unit="EUR"))
    assert not beyond(PRICE, TermValue("money", low=Decimal(98), high=Decimal(105), unit="EUR"))


def test_end_of_month_tells_two_delays_apart():
    assert position_of(PAYMENT, days(45, end_of_month=True)) == Position("paiement", "d45", Decimal(45))


def test_the_largest_bundle_fully_stated_wins():
    assert bundle_of(LAW, (FRANCE,)).option == "fr"
    assert bundle_of(LAW, (PARIS, FRANCE)).option == "fr-icc"
    assert bundle_of(LAW, (PARIS,)) is None
    assert position_of(LAW, TermValue("law", code="MA")).option == "ma"


def test_a_clause_without_its_place_still_meets_it_and_another_place_does_not():
    assert bundle_of(LAW, (FRANCE, TermValue("forum", code="arbitration"))).option == "fr-icc"
    assert bundle_of(LAW, (FRANCE, TermValue("forum", code="arbitration", place="Genève"))).option == "fr"


def test_an_issue_of_words_takes_no_figure():
    issue = worded("a", ["x", "y"], (100, [0, 100]), (100, [100, 0]))
    assert position_of(issue, money("3")) is None
    assert not beyond(issue, money("3"))
    assert terms_of(issue, at_option(issue, "x")) == ()


@given(st.decimals("92", "100", places=2))
def test_the_terms_of_a_position_state_it(number):
    position = position_of(PRICE, money(str(number)))
    assert position is not None
    (term,) = terms_of(PRICE, position)
    assert position_of(PRICE, term) == position


@pytest.mark.parametrize("option", [o.id for o in LAW.options if o.terms])
def test_the_terms_of_an_option_state_it(option):
    assert bundle_of(LAW, terms_of(LAW, at_option(LAW, option))).option == option


def test_a_change_is_counted_from_the_base():
    base = at_option(WEEKS, "d12")
    assert apply_delta(WEEKS, base, days(2, "week"), raises=False) == at_option(WEEKS, "d10")
    assert apply_delta(WEEKS, base, days(7), raises=True) == Position("delai", None, Decimal(13))
    assert apply_delta(PRICE, at_option(PRICE, "p100"), percent("4"), raises=False) == at_option(PRICE, "p96")
    assert apply_delta(PRICE, at_option(PRICE, "p96"), money("3"), raises=True) == Position(
        "prix", None, Decimal(99)
    )


def test_a_change_out_of_range_can_be_told_from_one_of_another_kind():
    base = at_option(PRICE, "p96")
    assert apply_delta(PRICE, base, money("50"), raises=True) is None
    assert beyond(PRICE, after_delta(PRICE, base, money("50"), raises=True))
    assert after_delta(PRICE, base, days(3), raises=True) is None


@given(
    st.decimals(allow_nan=True, allow_infinity=True),
    st.sampled_from(["money", "percent", "duration", "quantity", "deposit"]),
    st.sampled_from([None, "EUR", "day", "week", "année"]),
)
def test_no_figure_breaks_the_reading(number, kind, unit):
    value = TermValue(kind, number=number, unit=unit)
    for issue in (PRICE, WEEKS, PAYMENT, LAW):
        position = position_of(issue, value)
        assert position is None or not beyond(issue, value)
        apply_delta(issue, at_option(issue, issue.options[1].id), value, raises=True)


def test_distance_counts_options():
    assert distance(PRICE, at_option(PRICE, "p92"), Position("prix", None, Decimal(97))) == Decimal("2.5")
