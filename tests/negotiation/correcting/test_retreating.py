"""Who offers less than he did before is told that she has heard it."""

import pytest

from tests.negotiation.talking import sources

FIRST = {
    "emballages": ("Bonjour, comment s'organise votre rentrée ?", "Je vous propose 0,46 € la caisse."),
    "first-steps": ("Hello Nuala! How much coffee do you need?", "I could do 18 euro a kilo."),
}


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("emballages", "J'ai changé d'avis, je remonte à 0,50 €."),
        ("emballages", "Finalement ce sera 0,48 € la caisse."),
        ("first-steps", "Hmm, no, I'd need 20 euro a kilo."),
    ],
)
def test_a_step_back_is_remarked_on(name: str, reply: str) -> None:
    assert "bargain:retreat" in sources(name, *FIRST[name], reply)


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("emballages", "Allez, 0,45 €."),
        ("emballages", "0,46 €, je ne bouge pas."),
        # Said for something else, or put right.
        ("emballages", "Si vous voulez payer à 60 jours, ce sera 0,48 €."),
        ("emballages", "0,48 € alors, mais livrées en 2 semaines."),
        ("emballages", "Pardon, je me suis trompé : j'ai dit 0,48 €, pas 0,46."),
        ("first-steps", "Sorry, I meant 19 euro a kilo, not 18."),
    ],
)
def test_a_step_towards_her_an_exchange_or_a_correction_is_not(name: str, reply: str) -> None:
    assert "bargain:retreat" not in sources(name, *FIRST[name], reply)


def test_what_was_only_tried_in_a_question_is_no_word_to_go_back_on() -> None:
    asked = ("Bonjour madame", "Et un crédit documentaire, ça vous irait ?")
    said = sources("machines-maroc", *asked, "Alors 30 % d'acompte et un crédit documentaire pour le reste")
    assert "bargain:retreat" not in said
