"""Matters that are none of the points: they get a word of their own, and what is agreed stands."""

import pytest

from tests.negotiation.talking import talk

AGREED = [
    "Bonjour Madame Delmas.",
    "Et la mairie, elle vous répond quand ?",
    "Je vous propose 120 € par mois, 60 jours et six mois.",
]


def last(replies, name="premiers-pas"):
    return talk(name, [*AGREED, *replies])


def sources(turn):
    return [line.source for line in turn.lines]


@pytest.mark.parametrize(
    "reply",
    [
        "Je propose : jeudi à 5 h 30 sur la place, je vous le monte même la première fois. Ça vous va ?",
        "Et la livraison, jeudi à cinq heures et demie sur la place, ça vous va ou pas ?",
    ],
)
def test_an_arrangement_after_the_agreement_gets_its_answer_and_the_recap_comes_again(reply):
    state, turns = last([reply])
    assert "bargain:recap" in sources(turns[len(AGREED)])
    # In words of the scenario's own where it has an answer, else in those of the phrase book.
    first = sources(turns[-1])[0]
    assert first == "phrase:beside_the_deal" or first.startswith("reaction:")
    assert "recap" in sources(turns[-1])[-1]
    assert len(state.settled) == 3


def test_a_request_beside_a_clear_yes_is_answered_and_the_deal_is_closed():
    state, turns = last(
        ["Oui, c'est parfait. Une petite chose : pourriez-vous me faire un mot dans le journal ?"]
    )
    # In words of the scenario's own where it has an answer, else in those of the phrase book.
    first = sources(turns[-1])[0]
    assert first == "phrase:beside_the_deal" or first.startswith("reaction:")
    assert state.outcome == "agreement"


def test_a_courtesy_beside_a_clear_yes_is_no_request():
    state, turns = last(["Oui, c'est parfait, merci beaucoup ! On boit un café ensemble ?"])
    assert "phrase:beside_the_deal" not in sources(turns[-1])
    assert state.outcome == "agreement"


def test_asking_for_her_verdict_on_the_offers_is_still_asking_for_her_verdict():
    _, turns = talk(
        "premiers-pas", ["Bonjour.", "125 € par mois.", "Qu'est-ce que vous dites de mon offre ?"]
    )
    assert any(source.startswith("bargain:") for source in sources(turns[-1]))
