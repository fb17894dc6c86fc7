"""Sums and figures of something else than the point that is counted so."""

import pytest

from tests.negotiation.test_misreadings import CARTONS, own, taken


@pytest.mark.parametrize(
    "reply",
    [
        "I could cap it at 3.6 million",
        "I could limit it to 2.4 million",
        "I could go to 3.6 million on the cap.",
        "Liability limited to 2 million, please.",
    ],
)
def test_a_cap_in_dollars_is_no_insurance(reply):
    assert "insurance" not in own(taken("usa-framework", reply, "I'm listening.")[0])


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("I offer insurance of 5 million.", {"insurance": "i5"}),
        ("5 million.", {"insurance": "i5"}),
        ("98 dollars for a cap at 2.", {"price": "p98", "cap": "c2"}),
    ],
)
def test_a_sum_of_insurance_is_still_one(reply, expected):
    assert own(taken("usa-framework", reply, "I'm listening.")[0]) == expected


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (
            "premiers-pas",
            "60 jours, 6 mois, 130 € par mois, et en plus une caution de cent euros.",
            {"payment": "d60", "duration": "m6", "price": "p130"},
        ),
        ("premiers-pas", "Je vous demanderais aussi une caution de cent euros.", {}),
        ("premiers-pas", "120 € par mois, cent euros de caution.", {"price": "p120"}),
        ("premiers-pas", "120 € par mois, et un dépôt de garantie de 100 €.", {"price": "p120"}),
        ("premiers-pas", "130 € par mois plus 50 € de frais.", {"price": "p130"}),
        ("premiers-pas", "Je vous propose 120 €, sans frais.", {"price": "p120"}),
        ("first-steps", "20 a kilo with a 17 euro delivery fee", {"price": "p20"}),
        ("premiers-pas", "120 et caution 100", {"price": "p120"}),
        ("premiers-pas", "je vous propose 120 sans caution", {"price": "p120"}),
        ("first-steps", "19 and a deposit 20", {"price": "p19"}),
        ("first-steps", "I'd ask for a fee of 18 euros.", {}),
    ],
)
def test_a_deposit_or_a_fee_is_no_price(name, reply, expected):
    assert own(taken(name, reply)[0]) == expected


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("Je peux vous faire essayer nos caisses gratuitement avant, mon patron m'en donne 500 ?", {}),
        ("Je vous donne 500 caisses pour essayer.", {}),
        ("Pour 500, je vous offre un essai.", {}),
        ("Prenez 400 000 et l'essai est gratuit.", {"volume": "v400"}),
    ],
)
def test_what_is_given_to_try_is_no_volume(reply, expected):
    offers, _ = taken(CARTONS, reply)
    assert own(offers) == expected
    assert not offers.unplaced


def test_a_rate_beside_a_trial_is_still_a_rate():
    offers, _ = taken("saas-visio", "dispo 99,8 , plafond 150% , export test annuel , semestriel")
    assert own(offers)["sla"] == "moyen"
