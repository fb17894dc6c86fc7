"""A question hung on a statement is parted from it."""

import pytest

from trainer.language.asked_behind import questions_apart


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        (
            "je peux vous faire 115 si vous restez l'été, c'est combien votre essai ?",
            "je peux vous faire 115 si vous restez l'été. c'est combien votre essai ?",
        ),
        ("moi c'est 130 et vous payez quand ?", "moi c'est 130\net vous payez quand ?"),
        ("I'd ask nineteen, what do you pay now?", "I'd ask nineteen. what do you pay now?"),
        ("On livre en 1,5 jour, c'est quoi le problème ?", "On livre en 1,5 jour. c'est quoi le problème ?"),
        ("120 et 6 mois, tu payes qd ?", "120 et 6 mois. tu payes qd ?"),
        ("97 dollars and DAP, and how do you pay?", "97 dollars and DAP. and how do you pay?"),
        (
            "4 mensualités et 10 %, et vous donnez quoi en garantie ?",
            "4 mensualités et 10 %. et vous donnez quoi en garantie ?",
        ),
    ],
)
def test_a_statement_before_a_question_is_a_sentence_of_its_own(text: str, parted: str) -> None:
    assert questions_apart(text) == parted


@pytest.mark.parametrize(
    "text",
    [
        "le prix, c'est combien ?",
        "Si je prends le transport, c'est quoi votre prix ?",
        "le client, qui a payé, est parti ?",
        "je connais pas cette clause, c'est quoi ?",
        "je passe à 110, pouvez-vous prendre six mois ?",
        "Je signe, ou on arrête ?",
        "je voudrais savoir, combien vous payez aujourd'hui ?",
        "combien vous en voulez, et pourquoi ?",
        "0,46, comment ça ?",
        "97 dollars, what do you think?",
        "60 jours, vous en pensez quoi ?",
        "8 semaines, pourquoi pas moins ?",
    ],
)
def test_what_asks_as_a_whole_stays_one_sentence(text: str) -> None:
    assert questions_apart(text) == text


@pytest.mark.parametrize("pasted", ["je prends 98, " * 700 + "combien ?", "l'" * 5000, "a , " * 2500 + "?"])
def test_what_is_pasted_stays_as_it_is(pasted: str) -> None:
    assert questions_apart(pasted) == pasted
