"""A step told by its size moves what the student stands on, towards her."""

from decimal import Decimal

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import CARTONS, taken


@pytest.mark.parametrize(
    ("reply", "price"),
    [
        ("je lâche 2 centimes", "0.46"),
        ("je lâche un centime", "0.47"),
        ("je fais un effort de 2 centimes", "0.46"),
    ],
)
def test_a_step_given_lowers_the_price_of_the_one_who_sells(reply, price):
    offers, _ = taken(CARTONS, reply, yours={"price": "0.48"}, theirs={"price": "0.42"})
    assert [position.number for position in offers.own] == [Decimal(price)]


def test_a_sum_less_something_is_less():
    state, _ = talk("emballages", ["Bonjour", "Je vous propose 0,48 € la caisse.", "0,48 moins 2 centimes"])
    assert state.yours_on("price").number == Decimal("0.46")


def test_a_value_that_is_put_in_the_place_of_another_is_the_one_that_counts():
    offers, _ = taken(CARTONS, "pénalités 3 au lieu de 5", yours={"penalties": "5"})
    assert [position.number for position in offers.own] == [3]


@pytest.mark.parametrize(
    ("name", "reply", "before", "price"),
    [
        (CARTONS, "c'est pas 0,48 c'est 0,46", "0.48", "0.46"),
        (CARTONS, "ce n'est pas 0,48, c'est 0,46", "0.48", "0.46"),
        ("usa-framework", "it's not 98 it's 96", "98", "96"),
        ("usa-framework", "its not 98 its 96", "98", "96"),
    ],
)
def test_a_correction_without_a_comma_is_one(name, reply, before, price):
    offers, _ = taken(name, reply, yours={"price": before})
    assert [position.number for position in offers.own] == [Decimal(price)]


@pytest.mark.parametrize("reply", ["ok 0,42 mais 24 mois", "ok pour 0,42 mais je veux 24 mois"])
def test_hers_taken_but_for_something_else_is_not_taken_alone(reply):
    offers, _ = taken(CARTONS, reply, yours={"price": "0.48"}, theirs={"price": "0.42"})
    assert {position.issue for position in (*offers.own, *offers.accepted)} == {"price", "duration"}
    assert offers.conditional


@pytest.mark.parametrize(
    "reply",
    [
        "i'll come down 2 dollars for a cap of 2",
        "if you drop the mfn i drop 2 dollars",
        "2 dollars off if the cap is 2",
    ],
)
def test_a_step_given_for_something_is_a_step_of_the_price(reply):
    offers, _ = taken("usa-framework", reply, yours={"price": "98"}, theirs={"price": "92"})
    assert next(p.number for p in offers.own if p.issue == "price") == 96
