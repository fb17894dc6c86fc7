"""A point given by its name alone is given as she would have it, and said back first."""

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
    ],
)
def test_what_is_given_by_name_is_what_she_opens_with_and_needs_a_yes(reply):
    offers, _ = taken(AGENT, reply)
    assert {(position.issue, position.option) for position in offers.own} == {("exclusivite", "totale")}
    assert offers.doubtful


def test_it_is_agreed_by_the_yes_and_not_before():
    state, _ = talk(AGENT, ["Bonjour.", "Je vous donne l'exclusivité."])
    assert state.settled_on("exclusivite") is None
    state, _ = talk(AGENT, ["Bonjour.", "Je vous donne l'exclusivité.", "Oui, c'est ça."])
    assert state.settled_on("exclusivite") is not None


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
    assert "bargain:suits" in sources(AGENT, "Bonjour.", "Je vous donne l'exclusivité.")


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
    assert put == {"secteur": area, "commission": rate, "exclusivite": "totale"}
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
