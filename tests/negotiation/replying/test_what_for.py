"""Whoever asks what would move her is told what she would take for it, or why nothing does: never her own figure again."""

import re

import pytest

from tests.negotiation.talking import answer, sources, talk

SOLD = ("0,46 € la caisse et 24 mois.",)


def plain(text: str) -> str:
    return re.sub(r"[\u00a0\u202f]", " ", text)


@pytest.mark.parametrize(
    ("name", "offer", "asked", "wished", "hers"),
    [
        (
            "agent-commercial",
            "Je vous propose une commission de 8 %.",
            "Vous voulez quoi pour descendre à 9, à la fin ?",
            "9 %",
            "11 %",
        ),
        (
            "agent-commercial",
            "Je vous propose une commission de 8 %.",
            "Pour 9 %, il vous faudrait quoi ?",
            "9 %",
            "11 %",
        ),
        (
            "usa-framework",
            "I'd like $98 a unit and a cap of two times the yearly fees.",
            "What would make you go to $96?",
            "$96",
            "$92",
        ),
        (
            "usa-framework",
            "I'd like $98 a unit and a cap of two times the yearly fees.",
            "What do you want in return for $96?",
            "$96",
            "$92",
        ),
    ],
)
def test_asked_what_she_would_take_for_a_value_she_names_an_exchange(name, offer, asked, wished, hers):
    assert sources(name, offer, asked)[0] == "bargain:counter_conditional"
    said = plain(answer(name, offer, asked))
    assert wished in said and hers not in said


def test_what_she_would_give_for_something_is_not_hers_without_it():
    offer, asked = "Je vous propose une commission de 8 %.", "Vous voulez quoi pour descendre à 9 ?"
    state, _ = talk("agent-commercial", [offer, asked])
    assert state.theirs_on("commission") is None or state.theirs_on("commission").number != 9
    state, _ = talk("agent-commercial", [offer, asked, "D’accord pour 9 %."])
    assert state.settled_on("commission") is None


def test_where_nothing_pays_for_it_she_gives_her_reason_and_what_would_move_her():
    asked = "Qu’est-ce qui vous ferait accepter 98 000 ?"
    assert sources("machines-maroc", "98 000 € et un paiement à 60 jours.", asked) == [
        "because:prix",
        "bargain:would_move",
    ]
    assert "94 000" not in plain(answer("machines-maroc", "98 000 € et un paiement à 60 jours.", asked))


def test_what_waits_for_a_need_is_answered_by_the_need():
    first, *_ = sources("emballages", *SOLD, "Qu’est-ce qu’il vous faudrait pour 24 mois ?")
    assert first == "interest:free-exit:1"


@pytest.mark.parametrize(
    "asked",
    [
        "Votre chiffre pour la commission. Un seul chiffre. Le plus bas.",
        "Alors dites-moi votre chiffre, le vrai, qu’on en finisse.",
    ],
)
def test_asked_for_one_figure_she_says_one(asked):
    assert "11 %" in plain(answer("agent-commercial", "Je vous propose une commission de 8 %.", asked))


def test_one_figure_among_several_points_is_the_price():
    said = plain(
        answer(
            "saas-visio",
            "39 € par compte et une disponibilité de 99,5 %.",
            "Votre chiffre. Un seul. Le plus bas.",
        )
    )
    assert "35 €" in said and "99,95" not in said


def test_beside_an_offer_the_question_is_answered_instead_of_a_bare_no():
    replies = ("0,48 € la caisse.", "La livraison se fait en 3 semaines. Vous voulez quoi pour 0,46 € ?")
    found = sources("emballages", *replies)
    assert (
        found[0] == "bargain:accept_issue" and "bargain:would_move" in found and "bargain:hold" not in found
    )


def test_an_exchange_offered_is_not_followed_by_her_figure_without_it():
    replies = ("$98 a unit.", "I can do DAP Chicago. What would you want for $96 a unit?")
    found = sources("usa-framework", *replies)
    assert found[0] == "bargain:counter_conditional" and "bargain:her_position" not in found


def test_asked_what_she_needs_to_drop_a_point_she_says_why_it_is_there():
    asked = "What would you need from us to drop the uncapped liability?"
    assert sources("usa-framework", "Let's say $99 a unit.", asked)[0] == "because:cap"
