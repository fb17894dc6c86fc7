"""Lengths of time and rhythms of something else than the point that is counted so."""

import pytest

from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (
            "saas-visio",
            "Trois ans à 43 €, avec deux ans de mises à jour offertes.",
            {"duree": "ferme", "prix": "43"},
        ),
        ("saas-visio", "Je vous propose 41 €, avec deux ans de formation gratuits.", {"prix": "p41"}),
        ("saas-visio", "Je vous propose deux ans d'engagement, installation offerte.", {"duree": "deux"}),
        (
            "emballages",
            "24 mois à 0,46 €, avec douze mois de stockage offerts.",
            {"duration": "m24", "price": "p46"},
        ),
        (
            "premiers-pas",
            "120 € sur 12 mois, avec trois mois d'assurance offerts",
            {"price": "p120", "duration": "m12"},
        ),
    ],
)
def test_the_length_of_a_gift_is_no_length_of_the_contract(name, reply, expected):
    assert own(taken(name, reply)[0]) == expected


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("Un export complet chaque trimestre, et trois ans à 41 €.", {"duree": "ferme", "prix": "p41"}),
        ("Je vous propose une réunion tous les trimestres, et 41 €.", {"prix": "p41"}),
        ("Je vous propose 41 €, et on passe au trimestre.", {"prix": "p41", "paiement": "trimestre"}),
        (
            "Vous réglez la redevance chaque trimestre, à 41 €.",
            {"prix": "p41", "paiement": "trimestre"},
        ),
    ],
)
def test_the_rhythm_of_a_thing_is_no_rhythm_of_payment(reply, expected):
    assert own(taken("saas-visio", reply)[0]) == expected


@pytest.mark.parametrize(
    ("reply", "instalments"),
    [
        ("Je propose 4 mensualités, et le tarif encadré pendant six mois.", "e4"),
        ("Les pénalités sont abandonnées si rien n'est impayé pendant dix mois.", None),
        ("Je propose le tarif encadré, avec un bilan après six mois sans incident.", None),
        ("Je vous laisse payer pendant six mois.", "e6"),
    ],
)
def test_how_long_another_option_holds_is_no_length_of_a_point(reply, instalments):
    assert own(taken("impaye", reply)[0]).get("echeances") == instalments
