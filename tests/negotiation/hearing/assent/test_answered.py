"""Her question counts as answered when a person would hear an answer in the reply."""

import pytest

from trainer.negotiation.hearing.assent.answered import answers_in_words

WHY = "Pourquoi moi, au fond, et pas un jeune avec une belle voiture ?"
WHO = "Qui est au courant, chez vous ?"


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        (WHY, "Parce que vous connaissez tout le monde, pardi ! Et vous, vous arrêtez quand ?"),
        (WHY, "pcq les epiciers vous connaissent"),
        (WHO, "Chez nous, mon directeur et moi, c'est tout, et ça n'en sortira pas."),
        (WHO, "Mon patron, évidemment. Et vous, un papier, vous en avez un ?"),
        (WHO, "Tout le monde est au courant."),
        (
            "Qui d’autre que vous verra les données de nos salariés ?",
            "Bonjour Monsieur Prigent, enchanté. Deux personnes du support y accèdent, et notre hébergeur est à Lyon. Quelles preuves vous faut-il ?",
        ),
        ("Who pays if a freezer thaws?", "My boss does. And what does it cost you?"),
        ("Why is that not a problem?", "Because we answer the phone."),
    ],
)
def test_a_reason_a_person_or_her_own_words_answer(question, reply):
    assert answers_in_words(question, reply)


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        (WHY, "Et vous, vous avez combien de cartes ?"),
        (WHY, "Parlons plutôt de la commission."),
        (WHO, "Qui est au courant chez vous ?"),
        (WHO, "Je vous propose 20 % tout de suite."),
        (WHO, "Bonjour Monsieur. Le site est à Lyon. Quelles preuves vous faut-il ?"),
        ("Who pays if a freezer thaws?", "Let us talk about the price first."),
    ],
)
def test_asking_back_or_speaking_of_something_else_answers_nothing(question, reply):
    assert not answers_in_words(question, reply)
