"""One thing for another, told as what each does in turn, is not taken by halves."""

import pytest

from tests.negotiation.talking import answer, talk
from tests.negotiation.test_misreadings import CARTONS, taken


@pytest.mark.parametrize(
    "reply",
    [
        "Vous me donnez 30 % aujourd'hui, je débloque vos châssis dès la signature.",
        "Je viens chercher 25 200 euros. Vous me les donnez aujourd'hui, je débloque vos châssis lundi.",
    ],
)
def test_what_is_done_for_what_she_gives_is_not_pocketed(reply):
    offers, _ = taken("impaye", reply)
    assert offers.conditional or offers.hanging
    state, _ = talk("impaye", ["Bonjour, monsieur Lemoine.", reply])
    assert "reprise" not in {position.issue for position in state.settled}


def test_hers_taken_and_a_figure_offered_is_no_recap():
    replies = [
        "Bonjour.",
        "Je vous propose 0,48 €.",
        "Vous voulez quel volume ?",
        "Vous avez dit 400 000. Je prends. Prix 0,46.",
    ]
    _, turns = talk(CARTONS, replies)
    assert "bargain:her_offers" not in [line.source for line in turns[-1].lines]


def test_a_number_between_two_steps_is_bargained_over():
    said = answer("saas-visio", "Bonjour.", "Je propose 45 euros par compte.", "30 mois")
    assert "deux ans" in said


def test_a_courtesy_before_another_question_takes_nothing():
    question = (
        "Et sur les données, qu'avez-vous exactement comme contrôle en juin, et qu'est-ce qu'il leur faut ?"
    )
    replies = [
        "Bonjour Madame Ferrand.",
        "Je propose 45 euros par compte.",
        "Et 42 euros ?",
        "Je descends à 41.",
    ]
    before, _ = talk("saas-visio", replies)
    state, _ = talk("saas-visio", [*replies, f"Très bien. {question}"])
    assert state.settled == before.settled
