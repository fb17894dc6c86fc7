"""A question that asks for a person is answered by one."""

import pytest

from trainer.negotiation.hearing.answered import may_answer


@pytest.mark.parametrize(
    "reply",
    ["Mon directeur et moi.", "personne d'autre", "Sylvie, au dépôt, et Marc", "tout le monde chez nous"],
)
def test_a_person_may_answer_who(reply):
    assert may_answer("Qui est au courant, chez vous ?", reply)


@pytest.mark.parametrize("reply", ["Je refuse.", "Il me faut une hypothèque.", "mouais, à voir"])
def test_what_names_nobody_does_not(reply):
    assert not may_answer("Qui est au courant, chez vous ?", reply)


def test_any_other_question_may_be_answered_by_anything():
    assert may_answer("Quand livrez-vous ?", "Je refuse.")
