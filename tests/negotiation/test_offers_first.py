"""What is put on the table is answered before anything else is brought up."""

import pytest

from tests.negotiation.talking import sources, talk


def test_two_values_of_a_first_offer_are_both_answered():
    state, turns = talk("emballages", ["Je propose 60 jours et 0,46 €."])
    told = [line.source for line in turns[-1].lines]
    assert told[0] == "bargain:accept_issue"
    assert "reaction:figures-too-soon" not in told
    assert "scene:discovery" not in told
    assert {"payment", "price"} <= {position.issue for position in state.theirs}


@pytest.mark.parametrize("reply", ["Je vous propose 0,48 € la caisse", "0,48 et 60 jours, ça vous va ?"])
def test_an_author_s_word_on_a_hasty_figure_stays(reply):
    assert "reaction:figures-too-soon" in sources("emballages", reply)


def test_no_entrance_brings_up_the_point_of_the_offer():
    assert "scene:discovery" not in sources("emballages", "Je propose 60 jours.")


def test_an_entrance_comes_behind_an_offer_on_another_point():
    assert "scene:discovery" in sources("emballages", "Je vous propose 0,48 € la caisse")


def test_who_signs_an_assignment_is_no_question_about_the_overdraft():
    told = sources("impaye", "qui signe l'acte de cession, vous ou votre banque ?")
    assert not any(source.startswith("interest:") for source in told)


@pytest.mark.parametrize(
    "reply", ["Comment ça se passe avec votre banque ?", "Et votre banque, elle en dit quoi ?"]
)
def test_the_bank_asked_about_is_still_heard(reply):
    _, turns = talk("impaye", [reply])
    assert [opened.interest for opened in turns[-1].interests] == ["covenant"]
