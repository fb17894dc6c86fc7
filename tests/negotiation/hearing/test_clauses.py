"""A clause told before its term is a part of it."""

import pytest

from tests.negotiation.test_misreadings import own, taken

CLINIC = "saas-visio"


@pytest.mark.parametrize(
    "reply",
    [
        "Je vous écris une clause : en cas de rachat d'Ordane, vous sortez sans indemnité. "
        "Trois ans avec cette porte, cela vous va-t-il ?",
        "Si Ordane est rachetée ou la clinique reprise, vous sortez sans indemnité. Trois ans comme ça, oui ?",
        "Rachat de la clinique ? Vous sortez, sans frais. Avec cette clause, trois ans.",
    ],
)
def test_a_clause_and_its_term_in_two_sentences_are_one_option(reply: str):
    assert own(taken(CLINIC, reply)[0])["duree"] == "evenement"


def test_a_term_without_words_that_take_the_clause_up_is_the_plain_one():
    reply = "En cas de rachat, on en reparlera. Je vous propose trois ans fermes."
    assert own(taken(CLINIC, reply)[0])["duree"] == "ferme"


def test_the_condition_of_a_way_out_is_none_of_the_offer():
    reply = "Je vous propose trois ans, avec une sortie si Ordane est rachetée ou si la clinique est vendue."
    offers, _ = taken(CLINIC, reply)
    assert own(offers)["duree"] == "evenement"
    assert not offers.waiting
