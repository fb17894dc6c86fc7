"""What was settled is asked after or recalled: she knows it and reads it out."""

import pytest

from tests.negotiation.closing.test_standing import _between as between
from tests.negotiation.talking import sources, talk

EXCLUSIVE = ("Je vous donne l'exclusivité totale avec le site internet.",)
DOLLARS = ("Dollars repriced every quarter is fine for me.",)
SIXTY = ("60 jours de paiement, c'est d'accord.", "oui")
REVERSAL = ("90 jours de restitution, d'accord.",)


@pytest.mark.parametrize(
    ("name", "before", "reply", "words"),
    [
        ("usa-framework", DOLLARS, "So dollars every quarter, I said yes. Did you note it?", "every quarter"),
        ("usa-framework", DOLLARS, "Have you got the dollars down?", "every quarter"),
        ("usa-framework", DOLLARS, "You did note the dollars, right?", "every quarter"),
        ("usa-framework", DOLLARS, "I already gave you the currency, didn't I?", "every quarter"),
        ("usa-framework", DOLLARS, "Is the currency settled then?", "every quarter"),
        ("emballages", SIXTY, "vous avez bien noté les 60 jours ?", "60 jours"),
        ("emballages", SIXTY, "je vous l'ai déjà donné, le délai, non ?", "60 jours"),
        ("emballages", SIXTY, "vous avez noté pour le paiement ?", "60 jours"),
        ("emballages", SIXTY, "on garde 60 jours", "60 jours"),
        ("emballages", SIXTY, "60 jours, c'est déjà beaucoup pour nous", "60 jours"),
        ("saas-visio", REVERSAL, "vous l'aviez cochée, la réversibilité", "restitution"),
        ("saas-visio", REVERSAL, "La réversibilité est bien cochée ?", "restitution"),
        ("saas-visio", REVERSAL, "vous aviez dit oui pour la réversibilité", "restitution"),
        ("agent-commercial", EXCLUSIVE, "L'exclusivité, je vous l'ai donnée, non ?", "site internet"),
        ("impaye", ("Je renonce aux pénalités de retard.",), "J'ai déjà renoncé aux pénalités !", "abandon"),
    ],
)
def test_what_is_written_is_confirmed(name: str, before: tuple[str, ...], reply: str, words: str) -> None:
    state, turns = talk(name, (*before, reply))
    line = next(line for line in turns[-1].lines if line.source.startswith("bargain:"))
    assert line.source == "bargain:noted_settled" and words in line.text
    assert state.settled == talk(name, before)[0].settled


@pytest.mark.parametrize(
    ("name", "both", "reply", "written"),
    [
        (
            "usa-framework",
            {"price": "p96", "cap": "c3"},
            "The price 96 and the cap 3, is it written?",
            {"price", "cap"},
        ),
        ("usa-framework", {"delivery": "dap-shared"}, "You have noted the delivery, yes?", {"delivery"}),
        ("emballages", {"payment": "d60"}, "Vous avez bien noté le paiement ?", {"payment"}),
        ("saas-visio", {"paiement": "trimestre"}, "C'est noté, le trimestre ?", {"paiement"}),
    ],
)
def test_what_both_stand_on_is_written_at_the_latest_when_he_asks(name, both, reply, written):
    state, turns = between(name, {}, both, both, reply)
    assert {p.issue for p in state.settled} == written
    assert turns[0][0] in ("bargain:accept_all", "bargain:accept_issue")


def test_what_she_stands_elsewhere_on_is_not():
    state, turns = between(
        "emballages", {}, {"payment": "d45"}, {"payment": "d60"}, "Vous avez bien noté mes 45 jours ?"
    )
    assert not state.settled and turns[0][0] == "bargain:noted_offered"


def test_another_value_than_the_one_written_is_not_confirmed() -> None:
    assert "bargain:noted_reads" in sources("emballages", *SIXTY, "vous avez noté les 45 jours ?")


def test_what_is_only_offered_is_noted_and_not_agreed() -> None:
    assert "bargain:noted_offered" in sources("emballages", "0,46", "vous avez bien noté mon prix ?")


@pytest.mark.parametrize(
    ("name", "before", "reply", "issue"),
    [
        ("usa-framework", DOLLARS, "I moved on the currency, now you move on the price.", "price"),
        (
            "emballages",
            SIXTY,
            "J'ai fait un effort sur le paiement, faites-en un sur le prix",
            "price",
        ),
    ],
)
def test_a_step_asked_for_in_return_has_its_answer(
    name: str, before: tuple[str, ...], reply: str, issue: str
) -> None:
    state, turns = talk(name, (*before, reply))
    assert turns[-1].lines[0].source.startswith("bargain:noted_")
    assert issue in {position.issue for position in state.theirs}


def test_an_offer_beside_the_question_has_its_answer_too() -> None:
    said = sources("usa-framework", *DOLLARS, "Did you note the dollars? And I offer 97.")
    assert said[:2] == ["bargain:noted_settled", "bargain:counter"]


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        ("agent-commercial", ("Vous avez l'exclusivité avec d'autres maisons ?",)),
        ("usa-framework", ("Is the form written by your lawyers?",)),
        ("usa-framework", (*DOLLARS, "Is the form written by your lawyers?")),
        ("emballages", (*SIXTY, "Vous avez noté quoi ?")),
        ("emballages", (*SIXTY, "nous payer à 60 jours, c'est ce que dit la loi")),
    ],
)
def test_other_questions_of_what_one_has_or_writes_are_answered_as_such(
    name: str, replies: tuple[str, ...]
) -> None:
    assert not any("noted_" in source for source in sources(name, *replies))


def test_what_another_sentence_names_is_not_asked_after() -> None:
    replies = (
        "OK for 5 million of insurance.",
        "Comparable US customers, certificate from my auditor each year. And you have wrote DAP and the quarter, yes?",
    )
    assert "bargain:noted_settled" not in sources("usa-framework", *replies)
