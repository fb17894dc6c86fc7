"""What she is told that she keeps is offered to her."""

import pytest

from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        ("impaye", "vous gardez votre tarif fidélité", {"remise": "fidelite"}),
        ("impaye", "vous gardez vos 60 jours", {"commandes": "credit"}),
        (
            "agent-commercial",
            "Vous gardez l'exclusivité si vous faites vos 300 000 euros",
            {"exclusivite": "objectif"},
        ),
    ],
)
def test_what_she_keeps_is_offered(name, reply, expected):
    offers, _ = taken(name, reply)
    assert own(offers) == expected


@pytest.mark.parametrize(
    "reply",
    [
        "Vous gardez vos 60 jours ?",
        "Pourquoi gardez-vous vos 60 jours ?",
        "Si vous gardez vos 60 jours, on ne s'en sort pas.",
    ],
)
def test_what_is_asked_or_supposed_of_what_she_keeps_is_no_offer(reply):
    offers, _ = taken("impaye", reply)
    assert not offers.commits
