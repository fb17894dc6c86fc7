"""A deposit whose rest is paid otherwise is none of the options that have the deposit."""

import pytest

from tests.negotiation.talking import talk


@pytest.mark.parametrize(
    "reply",
    [
        "97 000 €, 11 semaines, 30 % d'acompte à la commande et le solde après la réception de la machine.",
        "Je veux 30 % à la commande et 70 % par virement à la réception.",
        "30 % à la commande, le reste à la livraison.",
    ],
)
def test_a_rest_after_arrival_is_no_letter_of_credit(reply: str) -> None:
    state, turns = talk("machines-maroc", ("Bonjour Madame.", reply))
    assert state.yours_on("paiement") is None and state.settled_on("paiement") is None
    assert "je viens à vous : 30" not in turns[-1].text


def test_a_deposit_with_its_credit_is_what_it_says() -> None:
    state, _ = talk("machines-maroc", ("Bonjour Madame.", "30 % à la commande et le solde par crédoc."))
    put = state.settled_on("paiement") or state.yours_on("paiement")
    assert put is not None and put.option == "acompte-credoc"
