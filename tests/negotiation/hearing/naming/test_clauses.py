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


@pytest.mark.parametrize(
    ("reply", "option"),
    [
        ("Je vous propose trois ans, et vous pouvez sortir sans frais en cas de rachat.", "evenement"),
        ("ok alors 3 ans mais vs pouvez sortir si ya rachat, sans frais", "evenement"),
        ("Trois ans à 41 €, et vous pouvez partir sans frais si la clinique est rachetée.", "evenement"),
        ("Trois ans fermes à 41 €, sans sortie en cas de rachat.", "ferme"),
        ("Trois ans à 41 €, et un plafond doublé pour les données.", "ferme"),
    ],
)
def test_a_clause_that_the_sentence_goes_on_with_goes_with_its_term(reply, option):
    assert own(taken("saas-visio", reply)[0])["duree"] == option


def test_what_a_plain_option_says_as_well_is_no_clause():
    assert (
        own(
            taken("usa-framework", "Give me a cap at 2x the yearly fees and I accept your fixed dollars.")[0]
        )["cap"]
        == "c2"
    )


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("Trois ans à 43 euros, avec l'export complet compris, ça vous parlerait ?", "ferme"),
        ("Trois ans à 43 euros, avec une assistance pour vous et vos équipes.", "ferme"),
        ("Trois ans à 43 euros, et vous partez sans frais en cas de rachat.", "evenement"),
        ("Trois ans à 43 euros, avec une porte si vous êtes rachetés.", "evenement"),
    ],
)
def test_a_clause_is_told_by_more_than_its_small_words(reply, expected):
    offers, _ = taken(CLINIC, reply)
    assert own(offers)["duree"] == expected
    assert "reversibilite" not in offers.unplaced


@pytest.mark.parametrize(
    "reply",
    [
        "Si vous êtes rachetés, vous partez. Trois ans.",
        "Ok alors vous partez quand vous voulez si vous êtes rachetés. Mais 44 euros et trois ans.",
        "Vous partez libres en cas de rachat. Trois ans à 44 euros.",
    ],
)
def test_what_the_sentence_before_lets_her_do_completes_a_bare_length(reply):
    assert own(taken(CLINIC, reply)[0])["duree"] == "evenement"


@pytest.mark.parametrize(
    "reply",
    [
        "Vous partez demain ? Trois ans à 44 euros.",
        "Si vous êtes rachetés, vous ne partez pas. Trois ans.",
        "Votre clinique a changé de mains. Trois ans à 44 euros.",
    ],
)
def test_what_is_asked_or_told_before_completes_nothing(reply):
    assert own(taken(CLINIC, reply)[0])["duree"] == "ferme"


@pytest.mark.parametrize(
    "reply",
    [
        "Deux mois de restitution, et une facture chaque année.",
        "Pour la réversibilité, deux mois de restitution, et le paiement chaque année.",
    ],
)
def test_the_value_of_another_point_is_no_clause_of_this_one(reply: str):
    offered = own(taken(CLINIC, reply)[0])
    assert (offered["reversibilite"], offered["paiement"]) == ("r60", "avance")
