"""She says that something holds her back on a point: who asks for it hears it, in whatever words."""

import pytest

from tests.negotiation.talking import sources, talk

HELLO = "Bonjour Madame Vasseur."
TOO_LONG = "Je vous propose 24 mois."


@pytest.mark.parametrize(
    "question",
    [
        "Laquelle ?",
        "pourquoi ?",
        "Qu'est-ce qui vous gêne dans la durée ?",
        "quelle raison pr la duree ?",
    ],
)
def test_asking_for_the_reason_she_hinted_at_opens_the_need_behind_it(question):
    said = sources("emballages", HELLO, TOO_LONG, question)
    assert "interest:free-exit:1" in said


def test_without_such_a_hint_the_same_words_open_nothing():
    _, turns = talk("emballages", [HELLO, "Je vous propose 60 jours.", "Laquelle ?"])
    assert not turns[-1].interests


def test_a_question_about_something_else_is_answered_on_that():
    said = sources("emballages", HELLO, TOO_LONG, "Pourquoi votre fournisseur était-il en retard en juin ?")
    assert "interest:free-exit:1" not in said
