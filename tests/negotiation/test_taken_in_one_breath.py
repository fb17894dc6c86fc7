"""What is taken beside something else, and what is not taken at all."""

import pytest

from tests.negotiation.talking import answer, sources, talk

BUILDER = ("les chassis: je livre apres encaissement. en echange 6 mois et paiement a la commande. ok ?",)


def test_two_points_taken_in_one_breath_are_both_taken():
    state, _ = talk("impaye", [*BUILDER, "ok paiement a la livraison, et reprise a la signature"])
    agreed = state.settled_on("reprise")
    assert agreed is not None and agreed.option == "signature"


def test_a_yes_to_another_figure_takes_nothing_of_hers():
    said = ("Je propose 8 % et quatre mois de préavis", "Quatre ça me va encore mieux, merci !")
    state, _ = talk("agent-commercial", said)
    assert not state.settled


@pytest.mark.parametrize(
    ("name", "before", "reply"),
    [
        ("usa-framework", "I can do 98 dollars.", "Great. Can you summarize the seven points?"),
        ("saas-visio", "Je vous propose 41 euros.", "Très bien. On peut récapituler les sept points ?"),
        ("usa-framework", "I can do 98 dollars.", "Great. And what about the cap?"),
    ],
)
def test_a_pleased_word_before_a_question_agrees_to_nothing(name, before, reply):
    state, _ = talk(name, [before, reply])
    assert not state.settled


def test_a_warranty_names_no_option_without_one():
    state, _ = talk(
        "machines-maroc", ["Je vous offre une garantie de deux ans, ça vous va ?", "Oui, d'accord."]
    )
    assert not state.settled


def test_leave_asked_for_behind_a_question_is_not_the_question():
    said = "Vous pensez quoi de la liste des clients réservés, si je peux demander ?"
    assert "phrase:asked_may_i" not in sources("agent-commercial", "Bonjour.", said)


def test_whom_she_sees_is_no_question_whether_she_has_understood():
    said = "Comment est-ce que vous travaillez avec vos clients, vous les voyez tous les combien ?"
    assert "Six visites" in answer("agent-commercial", "Bonjour.", said)


def test_an_offer_of_figures_that_fit_no_option_is_answered_beside_her_reason():
    said = sources(
        "machines-maroc",
        "Bonjour Madame, la ville est très belle, merci.",
        "Pour les pénalités, 1 % avec un plafond de 5 %.",
    )
    assert "bargain:no_such_pair" in said
