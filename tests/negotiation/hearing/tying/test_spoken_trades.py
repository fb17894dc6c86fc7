"""An exchange whose one half is supposed and whose other is asked for."""

import pytest

from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    ("name", "reply", "both"),
    [
        (
            "impaye",
            "La mairie paie à la mi-août. Si je vous suis à 10 %, pouvez-vous descendre à 4 mensualités ?",
            {"acompte": "a10", "echeances": "e4"},
        ),
        (
            "impaye",
            "Si on reste à 20 %, vous seriez prêt à la cession ?",
            {"acompte": "a20", "garantie": "cession"},
        ),
        (
            "usa-framework",
            "If we stay with the band, would you be ok with a cap at three times?",
            {"currency": "usd-band", "cap": "c3"},
        ),
    ],
)
def test_both_halves_are_put_forward_and_tied(name: str, reply: str, both: dict[str, str]) -> None:
    offers, _ = taken(name, reply)
    assert own(offers) == both
    assert offers.conditional


@pytest.mark.parametrize(
    "reply",
    [
        "Si je vous suis à 10 %, pouvez-vous descendre un peu ?",
        "Si je vous suis à 10 %, vous feriez combien de mensualités ?",
        "Si vous versez 10 %, pouvez-vous payer le reste ?",
    ],
)
def test_a_half_without_a_value_ties_nothing(reply: str) -> None:
    assert len(own(taken("impaye", reply)[0])) < 2
