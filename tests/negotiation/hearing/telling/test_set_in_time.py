"""A time is no offer, and what is to come then is not what holds now."""

import pytest

from tests.negotiation.talking import talk


@pytest.mark.parametrize(
    "reply",
    [
        "Je vous propose 6 mensualités et le tarif encadré. Le tarif fidélité pourra être rétabli une fois la dette soldée.",
        "Tarif encadré pendant l'échéancier, et tarif fidélité seulement une fois la dette soldée.",
        "Je propose le tarif encadré, avec un retour au tarif fidélité dès que la dette est soldée.",
    ],
)
def test_what_comes_later_is_not_offered_now(reply: str) -> None:
    state, _ = talk("impaye", ("Bonjour.", reply))
    put = state.settled_on("remise") or state.yours_on("remise")
    assert put is None or put.option == "encadre"
    assert state.yours_on("reprise") is None


def test_deliveries_that_wait_for_the_debt_are_offered_where_they_are_named() -> None:
    state, _ = talk(
        "impaye", ("Bonjour.", "Je propose de reprendre les livraisons une fois la dette soldée.")
    )
    put = state.settled_on("reprise") or state.yours_on("reprise")
    assert put is not None and put.option == "solde"
