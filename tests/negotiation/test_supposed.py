"""Asked what something would bring, she says it; and what she has given for something is not taken without it."""

import pytest

from tests.negotiation.bargained import bargained, kinds
from tests.negotiation.talking import answer, sources, talk
from tests.negotiation.test_misreadings import case, positions
from trainer.negotiation.talk.state import Pending

SENSORS = ("Good morning.", "We propose $98 and two times the fees.")


def test_a_value_that_is_only_supposed_and_suits_her_gets_her_question_what_for():
    asked = "Si je mettais par écrit un préavis de six mois, qu'est-ce que cela changerait pour vous sur le reste du contrat ?"
    assert sources("agent-commercial", "Bonjour.", asked)[0] == "bargain:return_open"
    assert not talk("agent-commercial", ("Bonjour.", asked))[0].settled


def test_where_she_would_go_on_the_point_named_is_told():
    asked = "And if I gave you fixed dollars, where would you go on price?"
    state, turns = talk("usa-framework", (*SENSORS, asked))
    assert turns[-1].lines[0].source in ("bargain:exchange_but", "bargain:counter_conditional")
    assert "$92" in turns[-1].text
    assert not state.settled


def test_of_two_wordings_the_one_that_says_more_is_weighed():
    asked = "What would you give me for DAP with your broker and us sharing any duty increase?"
    assert sources("usa-framework", *SENSORS, asked)[0] == "bargain:counter_conditional"
    assert "shared equally" in answer("usa-framework", *SENSORS, asked)


def test_what_a_rival_would_give_is_no_offer_of_his():
    asked = "If Ohio came back tomorrow with $85 and a five million certificate, what would you do?"
    assert "bargain:return_open" not in sources("usa-framework", *SENSORS, asked)


def exchange(**options: str) -> Pending:
    return Pending("offer", positions("saas-visio", options), tied=True)


@pytest.mark.parametrize("taken", ["D'accord pour 41 €.", "Va pour 41 euros."])
def test_what_she_gave_is_not_taken_without_what_she_wants_for_it(taken):
    playing = bargained(
        "saas-visio",
        taken,
        theirs={"prix": "p41", "duree": "annuel"},
        yours={"duree": "ferme"},
        pending=exchange(prix="p41", duree="annuel"),
    )
    assert not playing.newly_settled
    assert kinds(playing) == ["exchange_but"]


def test_nor_where_another_value_is_offered_for_it():
    playing = bargained(
        "saas-visio",
        "On est à 41 et trois ans fermes, d'accord ?",
        theirs={"prix": "p41", "duree": "annuel"},
        yours={"duree": "ferme"},
        pending=exchange(prix="p41", duree="annuel"),
    )
    assert "prix" not in {position.issue for position in playing.newly_settled}


@pytest.mark.parametrize(
    ("name", "before", "pressed"),
    [
        ("impaye", {"acompte": "a10"}, "et 20 % tout de suite, c'est oui ou c'est non ?"),
        ("machines-maroc", {"paiement": "acompte-dp"}, "crédit documentaire à vue, oui ou non ?"),
    ],
)
def test_a_no_comes_first_where_a_yes_or_a_no_is_asked_for(name, before, pressed):
    issue = next(iter(case(name).issues[n] for n in before))
    playing = bargained(name, pressed, theirs=before, yours={issue.id: issue.options[-1].id})
    assert kinds(playing)[0] in ("asked_verdict_no", "not_enough", "counter_concede")


GRANTED = ("Bonjour.", "Je propose 8 % et quatre départements.", "Le préavis doublé, je vous l'accorde.")


def test_for_what_is_agreed_she_makes_one_step_and_no_more():
    asked = "et vous, qu'est-ce que vous me donnez en échange du préavis ?"
    first = sources("agent-commercial", *GRANTED, asked)
    assert first[:2] == ["bargain:concession_reciprocated", "bargain:counter_concede"]
    again = sources("agent-commercial", *GRANTED, asked, "et en échange du préavis, vous me donnez quoi ?")
    assert "bargain:counter_concede" not in again


def test_for_what_has_just_been_given_she_steps_on_the_point_that_is_asked_about():
    replies = (
        "Bonjour madame Vasseur, merci de me recevoir. Comment s'organise votre lancement de septembre ?",
        "je vous propose 0,48",
        "Je peux m'engager sur deux semaines, et garder 15 000 caisses chez nous à Pontivy.",
        "Et contre ça, vous iriez jusqu'où sur le prix ?",
    )
    assert sources("emballages", *replies)[:2] == [
        "bargain:concession_reciprocated",
        "bargain:counter_concede",
    ]


def test_a_part_of_an_option_that_only_one_has_is_that_option():
    asked = "et si je prends votre droit marocain, vous me lâchez quoi ?"
    before = ("Bonjour Madame Bennis, comment allez-vous ?", "je propose 97 000 et DAP Casablanca")
    said = sources("machines-maroc", *before, asked)
    assert said[0] in ("bargain:counter_conditional", "bargain:exchange_but", "bargain:suits")
    assert "droit marocain" in answer("machines-maroc", *before, asked)
