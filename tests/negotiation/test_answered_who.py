"""A question that asks for a person is answered by one."""

import pytest

from tests.negotiation.talking import sources
from trainer.negotiation.hearing.assent.answered import may_answer


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


def test_her_why_said_back_with_its_reason_is_answered() -> None:
    reply = "Ah, pourquoi vous, eh bien parce que vous connaissez tout le monde, voilà. Et cette cinquième place, c'est quoi ?"
    said = sources("agent-commercial", "Bonjour", "Pour vous, qu'est-ce qui compte ?", reply)
    assert not any(source.startswith("ask:why-me") for source in said)
