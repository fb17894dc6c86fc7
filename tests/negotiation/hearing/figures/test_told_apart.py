"""What she took for something else is struck out; hers told again and yeses to "none of it" take nothing."""

from decimal import Decimal

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import CARTONS, MACHINE, taken

HELLO = "Bonjour Madame."


@pytest.mark.parametrize(
    ("replies", "issue"),
    [
        (
            ["je propose un stock de 20 000", "non le 20 000 c'etait les caisses du lancement pas le stock"],
            "stock",
        ),
        (
            ["330 000 caisses", "J'ai dit 330 kilos, pas 330 000 caisses. Rectifiez, s'il vous plaît."],
            "volume",
        ),
    ],
)
def test_a_figure_told_to_be_something_else_is_struck_out(replies, issue):
    state, turns = talk("emballages", [HELLO, *replies])
    assert issue in {position.issue for position in turns[-2].settled}
    assert issue not in {position.issue for position in state.settled}
    assert "bargain:taken_back" in [line.source for line in turns[-1].lines]


@pytest.mark.parametrize(
    "reply",
    [
        "je descends à 0,46, vous étiez à 0,44",
        "0,46 pour moi, vous demandiez 0,44",
        "vous étiez à 0,44, je fais 0,46",
    ],
)
def test_hers_told_again_beside_an_offer_is_not_the_offer(reply):
    offers, _ = taken(CARTONS, reply, yours={"price": "0.48"}, theirs={"price": "0.44"})
    assert [position.number for position in offers.own] == [Decimal("0.46")]


@pytest.mark.parametrize("reply", ["sans stock de sécurité, entendu", "pas de stock alors, très bien"])
def test_a_yes_to_none_of_it_does_not_take_hers(reply):
    offers, _ = taken(CARTONS, reply, theirs={"stock": "s15"})
    assert not offers.accepted
    assert [position.option for position in offers.own] == ["s0"]


def test_a_yes_to_a_clause_takes_no_other_point_that_its_name_holds():
    offers, _ = taken("usa-framework", "no best-price clause then, fine", theirs={"price": "92"})
    assert {position.issue for position in (*offers.own, *offers.accepted)} == {"mfn"}


def test_a_price_without_its_thousands_is_the_price():
    offers, _ = taken(MACHINE, "92 non. je peux 98 et 10 sem.")
    assert {position.issue: position.option for position in offers.own} == {"prix": "p98", "delai": "s10"}


@pytest.mark.parametrize(
    ("name", "reply", "option"),
    [
        (MACHINE, "le plafond à 5 % : oui, non ?", "demi"),
        (MACHINE, "plafond à 10 % ?", "un-plafond"),
        (MACHINE, "droit français", "fr-icc"),
    ],
)
def test_a_part_said_alone_is_said_back_as_the_whole_that_has_it(name, reply, option):
    offers, _ = taken(name, reply)
    assert [position.option for position in offers.own] == [option]
    assert offers.doubtful


def test_two_parts_of_two_wholes_are_none_of_them():
    offers, _ = taken(MACHINE, "droit français et tribunal de Casablanca")
    assert not offers.own


def test_what_was_thought_of_is_offered():
    offers, _ = taken("agent-commercial", "Pour la commission on pensait à 8 %. Comment vous voyez ça ?")
    assert {position.issue for position in offers.own} == {"commission"}
