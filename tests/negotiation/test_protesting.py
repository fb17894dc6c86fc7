"""Who protests, asks again or hedges is answered on that, and not as if nothing had been said."""

import pytest

from tests.negotiation.talking import sources, talk

HELLO = "Bonjour Madame, merci de me recevoir."


def test_what_she_took_up_as_an_offer_is_struck_out_when_nothing_was_sold():
    wondered = "Je pensais au paiement à 60 jours, par exemple."
    state, turns = talk("emballages", [HELLO, wondered, "Je n'ai rien vendu !"])
    assert turns[2].settled
    assert "bargain:taken_back" in [line.source for line in turns[3].lines]
    assert "payment" not in {position.issue for position in state.settled}


@pytest.mark.parametrize(
    ("name", "hello", "protest"),
    [
        ("emballages", HELLO, "non non, vous m'avez mal compris"),
        ("usa-framework", "Good morning.", "No, that's not what I meant."),
    ],
)
def test_a_protest_is_no_refusal(name, hello, protest):
    assert "phrase:refusal_noted" not in sources(name, hello, protest)


@pytest.mark.parametrize("again", ["0,49 €, oui ou non ?", "Vous ne répondez pas. 0,49 €, c'est bon ou pas"])
def test_an_offer_made_again_with_a_question_gets_an_answer(again):
    said = sources("emballages", HELLO, "Je vous propose 0,49 € la caisse.", again)
    assert "bargain:same_offer_again" not in said


def test_a_value_chosen_after_wondering_between_two_is_the_offer():
    state, turns = talk(
        "machines-maroc",
        [
            "Bonjour Madame.",
            "Dix ou huit semaines ? Ce n'est pas pareil. Dix semaines, d'accord, mais 97 000 €.",
        ],
    )
    assert "bargain:option_preferred" not in [line.source for line in turns[-1].lines]
    assert state.yours_on("delai").option == "s10"


def test_a_yes_taken_half_back_settles_nothing():
    replies = [HELLO, "Parlons du paiement.", "Soixante jours c'est possible, mais je préfère moins."]
    state, _ = talk("emballages", replies)
    assert "payment" not in {position.issue for position in state.settled}


def test_a_door_offered_beside_terms_is_taken_up_though_a_yes_is_asked_for():
    said = sources(
        "emballages",
        HELLO,
        "Qu'est-ce qui vous gêne dans un contrat de 24 mois ?",
        "24 mois avec une clause de sortie à douze mois, et 0,48 €, d'accord ?",
    )
    assert said[0].startswith("reaction:exit-")
    assert any(source.startswith("bargain:") for source in said)


def test_bare_figures_are_about_the_only_point_that_the_reply_names():
    replies = [
        "Bonjour Madame.",
        "Je vous propose un crédit documentaire à vue.",
        "et les pénalités ? 0,5 max 5",
    ]
    state, _ = talk("machines-maroc", replies)
    assert state.yours_on("penalites").option == "demi"


def test_why_a_figure_troubles_her_is_a_question_beside_another():
    said = sources(
        "usa-framework",
        "Good morning.",
        "Why is a cap of 2 times a problem for you? Who signs on your side?",
    )
    assert {"reaction:cap-why", "reaction:decider-asked"} <= set(said)
