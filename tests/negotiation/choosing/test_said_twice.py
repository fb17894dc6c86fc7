"""One answer says a thing once."""

import pytest

from tests.negotiation.talking import sources, talk
from trainer.negotiation.choosing.said_twice import say_the_same


@pytest.mark.parametrize(
    ("name", "reply", "said", "dropped"),
    [
        (
            "usa-framework",
            "Good morning madam Carter, I am Camille Roche from Annecy. But before, can you explain me why you search a new vendor?",
            "reaction:tender-now",
            "reaction:intro-said",
        ),
        (
            "agent-commercial",
            "Vous avez lu le projet de contrat ? Qu'est-ce qui vous a fait tiquer là-dedans ?",
            "reaction:paper-asked",
            "reaction:marks-asked",
        ),
        (
            "impaye",
            "Que s'est-il passé depuis le mois de mars ?",
            "reaction:what-happened",
            "interest:public-payment:1",
        ),
    ],
)
def test_the_second_line_of_the_same_content_is_left_out(name, reply, said, dropped):
    told = sources(name, reply)
    assert said in told
    assert dropped not in told


def test_what_is_left_unsaid_of_a_need_has_been_seen():
    _, turns = talk("impaye", ["Que s'est-il passé depuis le mois de mars ?"])
    assert [opened.interest for opened in turns[-1].interests] == ["public-payment"]


def test_two_questions_on_one_thing_have_two_answers():
    reply = (
        "DAP c'est quand c'est nous qui payons tout jusqu'à chez vous non ? et le FOB c'est pas possible ?"
    )
    told = sources("machines-maroc", "Bonjour.", reply)
    assert len([source for source in told if source.startswith("reaction:")]) > 1


def test_an_admitted_claim_has_no_second_word():
    reply = "90 jours, c'est illégal : 60 jours maximum, article L441-10. Vous me suivez ?"
    told = sources("emballages", "Je propose 0,46 €.", reply)
    assert "claim:usual-terms:admits" in told
    assert "reaction:ninety-unlawful" not in told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Little in common, or much more told by the second.
        ("Le compte est presque à sec.", "La banque me regarde de près, en ce moment."),
        (
            "The day after I ring, if it could be done.",
            "I’ll tell you about running short. Regatta Sunday, I was out of coffee by noon. If I could ring you and have it the next "
            "day, I’d sleep at night.",
        ),
    ],
)
def test_two_lines_that_each_say_something_are_both_said(one, other):
    assert not say_the_same(one, other, "fr" if "Le " in one else "en")
