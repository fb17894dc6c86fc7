"""A rebate from some amount on is a clause beside the offer: neither a rival of it nor a word that takes it back."""

import pytest

from tests.negotiation.talking import sources
from tests.negotiation.test_misreadings import CARTONS, own, taken

FRAMEWORK = "usa-framework"


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (
            CARTONS,
            "je propose 400000 a 0.48, et si plus de 450000 vous avez 0.47, ca vous va ?",
            {"volume": "v400", "price": "p48"},
        ),
        (
            CARTONS,
            "400000 a 0.49, si 450000 0.48. pk vs pouvez pas plus ?",
            {"volume": "v400", "price": "0.49"},
        ),
        (
            CARTONS,
            "Je vous propose 0,46 € pour 400 000 caisses, et 0,45 € dès 450 000.",
            {"volume": "v400", "price": "p46"},
        ),
        (
            CARTONS,
            "0,46 pour 400 000 ; si jamais vous montez à 500 000, ce sera 0,45.",
            {"volume": "v400", "price": "p46"},
        ),
        (
            CARTONS,
            "Un prix par paliers : 0,48 € jusqu'à 400 000, 0,47 € au-delà.",
            {"volume": "v400", "price": "p48"},
        ),
        (FRAMEWORK, "100 a unit up to 5,000, 98 above that", {"price": "p100"}),
        (FRAMEWORK, "96 past 6,000 units, 98 below that.", {"price": "p98"}),
        (FRAMEWORK, "$98 a unit, and if you go over 6,000 we go to 96", {"price": "p98"}),
        ("first-steps", "18 euros up to 50 sacks, 17 above that", {"price": "p18"}),
        ("saas-visio", "41 € par compte, et au-dessus de 300 comptes je descends à 38 €", {"prix": "p41"}),
        (
            "agent-commercial",
            "10 % jusqu'à 200 000 € de chiffre, 12 % au-delà, ça vous irait ?",
            {"commission": "c10"},
        ),
    ],
)
def test_what_comes_before_a_tier_is_what_is_offered(name: str, reply: str, expected: dict[str, str]) -> None:
    offers, _ = taken(name, reply)
    assert own(offers) == expected
    assert not (offers.alternatives or offers.hanging)


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (CARTONS, "0,48 € si vous prenez 400 000 caisses, et 0,47 € si vous en prenez 500 000."),
        (
            CARTONS,
            "Deux options : A, 400 000 caisses à 0,48 € ; B, 500 000 caisses à 0,47 €. Laquelle préférez-vous ?",
        ),
        ("machines-maroc", "8 semaines à 98 000, ou 12 semaines à 97 000."),
    ],
)
def test_two_ways_each_with_its_price_are_no_tier(name: str, reply: str) -> None:
    offers, _ = taken(name, reply)
    assert offers.alternatives


def test_a_most_is_no_tier() -> None:
    offers, _ = taken(CARTONS, "0,48 € et pas plus de 400 000 caisses.")
    assert own(offers) == {"price": "p48", "volume": "v400"}


WHOLE = "Je vous propose 0,44 € la caisse, 400 000 caisses, 60 jours, 2 semaines, 5 % de pénalités, 30 000 caisses en réserve et 12 mois."


@pytest.mark.parametrize(
    "reply",
    [
        "attend, on a dit 400000 a 0.44 mais si + de 450000 vs avez 0.43 ca vs va ?",
        "oui mais si vous prenez plus de 450 000, on passe à 0,43",
    ],
)
def test_a_tier_beside_a_deal_read_out_goes_back_on_nothing(reply: str) -> None:
    assert sources(CARTONS, WHOLE, reply) == ["bargain:tier_welcome", "bargain:recap_stands"]


def test_a_tier_that_costs_her_is_left_out() -> None:
    said = sources(CARTONS, WHOLE, "oui mais si vous prenez plus de 450 000, on passe à 0,48")
    assert "bargain:tier_declined" in said
