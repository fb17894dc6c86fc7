"""A point given by its name alone is given as she has said that she would have it, else with nothing that was not said; which is meant is asked."""

import pytest

from tests.negotiation.talking import sources, talk
from tests.negotiation.test_misreadings import taken

AGENT = "agent-commercial"


@pytest.mark.parametrize(
    "reply",
    [
        "Je vous donne l'exclusivité.",
        "Rien ne m'en empêche, je vous la donne, l'exclusivité !",
        "Bon, l'exclusivité, je vous l'accorde.",
        "Marché pour l'exclusivité, alors.",
        "L'exclusivité, c'est d'accord, vous l'avez.",
        "L'exclusivité, je vous l'écris.",
    ],
)
def test_what_is_given_by_name_holds_nothing_that_was_not_said_and_needs_a_yes(reply):
    offers, _ = taken(AGENT, reply)
    assert {(position.issue, position.option) for position in offers.own} == {("exclusivite", "hors-site")}
    assert offers.by_name == ("exclusivite",)
    assert offers.doubtful


@pytest.mark.parametrize(
    ("answer", "option"),
    [
        (None, None),
        ("Oui, c'est ça.", None),
        ("Avec le site.", "totale"),
        ("Le site compris.", "totale"),
        ("Sans le site.", "hors-site"),
        ("Pas le site, non.", "hors-site"),
        ("Le site, je le garde.", "hors-site"),
        ("Celle que vous voulez.", "totale"),
        ("La première.", "hors-site"),
    ],
)
def test_which_is_meant_is_asked_and_agreed_by_the_answer(answer, option):
    replies = ["Bonjour.", "Je vous donne l'exclusivité sur la Bretagne, vous le méritez bien.", answer]
    state, _ = talk(AGENT, [reply for reply in replies if reply is not None])
    settled = state.settled_on("exclusivite")
    assert (settled.option if settled is not None else None) == option


def test_a_yes_to_the_question_which_takes_neither():
    talked = ("Bonjour.", "Je vous donne l'exclusivité.", "Oui, c'est ça.")
    assert sources(AGENT, *talked) == ["bargain:which_of_two"]


def test_where_she_has_said_where_she_stands_that_is_given():
    offers, _ = taken(AGENT, "Je vous donne l'exclusivité.", theirs={"exclusivite": "hors-site"})
    assert {(p.issue, p.option) for p in (*offers.own, *offers.accepted)} == {("exclusivite", "hors-site")}


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (AGENT, "Je ne peux pas vous donner l'exclusivité."),
        (AGENT, "Vous avez l'exclusivité chez vos biscuitiers, je crois."),
        (AGENT, "Je vous donne l'exclusivité ou la durée, au choix."),
        (AGENT, "Je vous donne l'exclusivité sauf le site."),
        (AGENT, "Et si je vous donne l'exclusivité, vous me donnez quoi ?"),
        ("usa-framework", "You can have the insurance."),
        ("usa-framework", "You have the liability cap wrong, not me."),
    ],
)
def test_what_is_denied_limited_asked_or_counted_is_not_given_whole(name, reply):
    offers, _ = taken(name, reply)
    assert all(position.option != "totale" for position in offers.own)
    assert not any(position.issue in ("insurance", "cap") for position in offers.own)


def test_the_reaction_to_the_subject_does_not_swallow_it():
    assert "bargain:which_way" in sources(AGENT, "Bonjour.", "Je vous donne l'exclusivité.")


@pytest.mark.parametrize(
    ("reply", "area", "rate"),
    [
        (
            "L'exclusivité sur les cinq départements est à vous, et 9 % de commission, ça vous va ?",
            "d5",
            "c9",
        ),
        ("Vous êtes exclusive sur huit départements et je mets 10 %, ça marche ?", "d8", "c10"),
        ("Les cinq départements seraient à vous en exclusivité, avec 9 % de commission.", "d5", "c9"),
    ],
)
def test_what_it_holds_for_may_stand_between(reply: str, area: str, rate: str) -> None:
    offers, _ = taken(AGENT, reply)
    put = {position.issue: position.option for position in offers.own}
    assert put == {"secteur": area, "commission": rate, "exclusivite": "hors-site"}
    assert offers.doubtful


@pytest.mark.parametrize(
    "reply",
    [
        "Vous êtes exclusive chez Dubreuil ?",
        "Vous n'êtes pas exclusive.",
        "L'exclusivité sur les cinq départements est à vous ?",
    ],
)
def test_an_exclusivity_asked_about_or_denied_is_not_given(reply: str) -> None:
    offers, _ = taken(AGENT, reply)
    assert all(position.issue != "exclusivite" for position in offers.own)


def test_a_yes_asked_for_by_writing_it_down_gives_it():
    offers, _ = taken(AGENT, "L'exclusivité sur les quatre départements, je vous l'écris ?")
    put = {position.issue: position.option for position in offers.own}
    assert put == {"secteur": "d4", "exclusivite": "hors-site"}


@pytest.mark.parametrize(
    "reply",
    [
        "L'exclusivité oui, mais sans le site internet.",
        "Non, l'exclusivité oui, mais sans le site internet.",
        "L'exclusivité, mais pas le site.",
    ],
)
@pytest.mark.parametrize("settled", [{}, {"exclusivite": "totale"}])
def test_what_is_taken_out_of_it_is_heard_also_once_it_is_written(reply, settled):
    offers, _ = taken(AGENT, reply, settled=settled)
    assert {(position.issue, position.option) for position in offers.own} == {("exclusivite", "hors-site")}


def test_a_point_of_which_she_wants_nothing_is_given_as_she_opens():
    offers, _ = taken(AGENT, "Je vous laisse les clients réservés.")
    assert not offers.by_name


def test_a_pronoun_gives_the_point_that_she_has_just_spoken_of():
    assert sources(AGENT, "Bonjour.", "Vous voulez l'exclusivité ?", "Je vous la donne.") == [
        "bargain:which_way"
    ]


def test_of_a_thing_that_two_options_share_which_is_asked_and_can_be_answered():
    talked = ["Bonjour.", "Je vous donne une visite, d'accord ?"]
    assert sources("saas-visio", *talked) == ["bargain:which_way"]
    state, _ = talk("saas-visio", [*talked, "Sur rendez-vous."])
    put = [*state.settled, *state.yours, *(state.pending.positions if state.pending is not None else ())]
    assert ("donnees", "rdv") in {(position.issue, position.option) for position in put}
