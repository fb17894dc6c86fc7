"""A way out at a date beside a contract's length."""

import pytest

from tests.negotiation.test_misreadings import own, taken

SOFTWARE = "saas-visio"


@pytest.mark.parametrize(
    "reply",
    [
        "Trois ans, porte de sortie au bout d'un an.",
        "Et si c'était trois ans, mais avec une porte de sortie au bout d'un an, à 41 € par compte ?",
        "Trois ans, et vous pouvez partir après dix-huit mois.",
    ],
)
def test_an_exit_at_a_date_is_no_exit_on_an_event(reply: str):
    offers, _ = taken(SOFTWARE, reply)
    assert "duree" not in own(offers)
    assert "duree" in offers.unplaced


@pytest.mark.parametrize(
    "reply",
    [
        "Trois ans, avec une sortie si vous êtes rachetés.",
        "Un contrat de trois ans avec une porte de sortie.",
    ],
)
def test_an_exit_on_an_event_stays_one(reply: str):
    offers, _ = taken(SOFTWARE, reply)
    assert own(offers) == {"duree": "evenement"}
