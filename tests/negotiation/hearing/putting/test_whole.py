"""A last word is taken whole or not at all."""

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import CARTONS, MACHINE, taken


@pytest.mark.parametrize(
    "reply",
    [
        "bon 96000 avec credoc et 8 semaine je peu pas mieu",
        "96 000, crédoc à vue, 8 semaines. C'est mon dernier mot.",
        "Crédit documentaire, 96 000 € et 8 semaines, c'est à prendre ou à laisser.",
    ],
)
def test_a_last_word_ties_all_that_it_offers(reply: str):
    offers, _ = taken(MACHINE, reply)
    assert {p.issue for p in offers.own} == {"prix", "paiement", "delai"}
    assert offers.conditional


def test_a_question_about_her_last_word_ties_nothing():
    offers, _ = taken(CARTONS, "0,46 € et 24 mois. Et vous, c'est votre dernier mot ?")
    assert not offers.conditional


def test_nothing_of_a_last_word_is_settled_alone():
    state, _ = talk(
        CARTONS,
        [
            "Bonjour madame.",
            "Moi je vous livre en 2 semaines, 3 % de pénalités max, 0,48. C'est à prendre ou à laisser.",
        ],
    )
    assert not state.settled
