"""Two values in turn are no value of a point, and how long the first holds is no length of the contract."""

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import CARTONS, own, taken


def test_a_price_in_two_stages_is_asked_about_and_not_read_as_its_last():
    offers, _ = taken(CARTONS, "Disons 0,46 les six premiers mois, 0,47 ensuite.")
    assert not offers.own
    assert offers.unplaced == ("price",)
    assert not offers.beyond


def test_the_first_orders_of_one_price_are_no_stage():
    assert own(taken(CARTONS, "0,46 € dès les premières commandes.")[0]) == {"price": "p46"}


def test_a_sum_now_and_a_sum_in_a_month_settles_neither():
    state, _ = talk("usa-framework", ["Hello", "Could we phase the insurance, 2 now and 5 in January?"])
    assert not state.settled


@pytest.mark.parametrize(
    ("name", "reply", "point"),
    [
        (
            "usa-framework",
            "I propose one time the yearly fees, and two times if the log shows it was our calibration.",
            "cap",
        ),
        ("usa-framework", "I propose one time the fees in general and two times for our calibration.", "cap"),
        ("impaye", "Aucune garantie, et une réserve de propriété si vous ratez une échéance.", "garantie"),
    ],
)
def test_one_value_in_general_and_another_for_a_case_are_neither_of_them(name, reply, point):
    offers, _ = taken(name, reply)
    assert not own(offers)
    assert offers.unplaced == (point,)
