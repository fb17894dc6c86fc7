"""What positions and packages are worth, in whole numbers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.negotiation.golden import golden, numeric, scenario_of, worded
from tests.negotiation.worlds import packages, scenarios
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.scale import along, at_option, signable, strictly_between
from trainer.negotiation.deals.values import money_worth, option_value, points, worth

PRICE = golden().issues["prix"]


def between(number: str) -> Position:
    return Position("prix", None, Decimal(number))


def test_an_option_is_worth_its_declared_value():
    assert [option_value(PRICE, "you", at_option(PRICE, o.id)) for o in PRICE.options] == [0, 25, 50, 75, 100]
    assert option_value(PRICE, "them", at_option(PRICE, "p94")) == 75


def test_a_number_between_two_options_is_worth_the_line_rounded_down():
    assert option_value(PRICE, "you", between("97")) == 62
    assert points(PRICE, "you", between("97")) == 30 * 625 // 10
    assert option_value(PRICE, "them", between("97")) == 37


@given(st.decimals("92", "100", places=3), st.decimals("92", "100", places=3))
def test_the_order_of_numbers_is_kept(one, other):
    low, high = (between(str(n)) for n in sorted((one, other)))
    assert points(PRICE, "you", low) <= points(PRICE, "you", high)
    assert better_for(PRICE, "them", low, high) == (one != other)


@pytest.mark.parametrize("number", ["91.99", "100.01", "-5", "1E+400", "NaN"])
def test_a_number_off_the_scale_has_no_value(number):
    with pytest.raises(ValueError):
        option_value(PRICE, "you", between(number))


def test_an_unknown_option_has_no_value():
    with pytest.raises(KeyError):
        option_value(PRICE, "you", Position("prix", "p93"))


@given(st.data())
def test_a_package_is_worth_zero_to_ten_thousand_and_adds_up(data):
    scenario = data.draw(scenarios())
    package = data.draw(packages(scenario))
    for side in ("you", "them"):
        value = worth(scenario, side, package)
        assert 0 <= value <= 10_000
        assert value == sum(worth(scenario, side, {name: p}) for name, p in package.items())


def test_money_counts_steps_from_the_worst_legal_option():
    issue = numeric(
        "prix", "money", "EUR", ["1", "2", "3", "4"], (100, [0, 30, 60, 100]), (100, [100, 60, 30, 0]),
        worth_per_step=6000, illegal={"p1": "law"},
    )  # fmt: skip
    scenario = scenario_of(issue)
    figures = {"p1": -6000, "p2": 0, "p3": 6000, "p4": 12000}
    assert {o: money_worth(scenario, {"prix": at_option(issue, o)}) for o in figures} == figures
    assert money_worth(scenario, {"prix": Position("prix", None, Decimal("2.5"))}) == 3000


def test_money_of_issues_without_a_price_is_nothing():
    scenario = golden()
    assert money_worth(scenario, {"prix": at_option(PRICE, "p100")}) == 0


def test_the_options_between_two_positions_come_in_walking_order():
    up = strictly_between(PRICE, at_option(PRICE, "p92"), between("97"))
    assert [p.option for p in up] == ["p94", "p96"]
    down = strictly_between(PRICE, at_option(PRICE, "p100"), at_option(PRICE, "p94"))
    assert [p.option for p in down] == ["p98", "p96"]
    assert along(PRICE, between("97")) == Decimal("2.5")


def test_a_number_beside_an_illegal_option_cannot_be_signed():
    issue = worded("a", ["x", "y"], (100, [0, 100]), (100, [100, 0]), must_have=("x",))
    assert signable(issue, at_option(issue, "x"))
    assert not signable(issue, at_option(issue, "y"))
    days = numeric(
        "jours",
        "duration",
        "day",
        ["30", "60", "90"],
        (100, [100, 50, 0]),
        (100, [0, 50, 100]),
        illegal={"j90": "law"},
    )
    assert signable(days, Position("jours", None, Decimal(45)))
    assert signable(days, at_option(days, "j60"))
    assert not signable(days, Position("jours", None, Decimal(75)))
