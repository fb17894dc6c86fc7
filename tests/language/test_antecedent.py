"""What a question's pronoun stands for."""

import pytest

from trainer.language.antecedent import as_said, with_antecedent
from trainer.language.words import words_of


def asked(reply, language, sentences=1):
    words = words_of(reply, language)
    ends = [at for at, word in enumerate(words) if word.text in "?!."]
    first = ends[-sentences - 1] + 1 if len(ends) > sentences else 0
    found = with_antecedent(words, words[first:], language)
    return " ".join(word.text for word in found)


@pytest.mark.parametrize(
    ("reply", "language", "has"),
    [
        ("Racontez-moi vos deux machines. Elles ont quel âge ?", "fr", "machines"),
        ("J'ai vu votre lettre. Vous l'avez écrite quand ?", "fr", "lettre"),
        ("Chez Kerlaz la casse est de 0,4 %. Vous êtes à combien aujourd'hui ?", "fr", "casse"),
        ("Vous parlez d'une panne. Ça vous est déjà arrivé ?", "fr", "panne"),
        ("À la relève, donc. Et ça tombe à quelle heure ?", "fr", "releve"),
        ("Our other buyers return one sensor in a hundred. How many today for you?", "en", "sensor"),
        ("Your engineers tested our sensor. What did they say about it?", "en", "sensor"),
    ],
)
def test_a_pronoun_finds_its_word_in_the_sentence_before(reply, language, has):
    assert has in asked(reply, language)


@pytest.mark.parametrize(
    ("reply", "language", "hasnt"),
    [
        ("J'arrive de Lyon ce matin. Qui décide chez vous ?", "fr", "lyon"),
        ("Merci pour le thé. Elle doit tourner quand ?", "fr", "the"),
        ("J'arrive de Lyon. Il y a combien de caisses ?", "fr", "lyon"),
        ("J'arrive de Lyon. À quels moments une panne vous gêne-t-elle ?", "fr", "lyon"),
        ("J'arrive de Lyon. Ça vous va ?", "fr", "lyon"),
        ("I drove from Lyon. Who decides here?", "en", "lyon"),
    ],
)
def test_a_question_that_names_its_subject_stands_by_itself(reply, language, hasnt):
    assert hasnt not in asked(reply, language).split()


def test_a_first_sentence_has_nothing_before_it():
    assert asked("Elles ont quel âge ?", "fr") == "elles ont quel age ?"


def test_a_question_that_names_something_is_also_heard_by_itself():
    words = words_of("J'ai une cousine par là. Ils vous doivent combien ?", "fr")
    asked = next(at for at, word in enumerate(words) if word.text == "ils")
    meant = as_said(words, words[asked:], "fr")
    assert [len(one) for one in meant] == sorted((len(one) for one in meant), reverse=True)
    assert meant[-1] == words[asked:]
    assert len(meant) == 2
