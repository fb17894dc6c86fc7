"""Two questions under one mark are two questions."""

import pytest

from trainer.language.asked_twice import questions_of
from trainer.language.context import ReadingContext, SampleSet, TopicCue
from trainer.language.read import read


def parts(sentence, language="fr"):
    return [sentence[start:end].strip() for start, end in questions_of(sentence, language)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Combien elle vous doit, et vous avez un papier qui le prouve ?",
            ["Combien elle vous doit", "vous avez un papier qui le prouve ?"],
        ),
        (
            "Que produit cette ligne, pour quel client, et à quelle date vous la faut-il ?",
            ["Que produit cette ligne, pour quel client", "à quelle date vous la faut-il ?"],
        ),
        ("Qui décide chez vous et combien de temps cela prend ?", 2),
        ("Vous connaissez Lyon et vous y allez souvent ?", 1),
        ("C'est qui votre fournisseur et il vous fait quel prix ?", 2),
        ("Vous travaillez avec qui et depuis combien de temps ?", 2),
        ("On commence par quoi, et vous faites un compte rendu à la fin ?", 2),
        ("Qui, et quand ?", 1),
        ("Quelle est cette date, et qu'est-ce qui se passe ce jour-là ?", 1),
    ],
)
def test_a_question_that_follows_and_is_one_of_its_own(sentence, found):
    split = parts(sentence)
    assert (len(split) if isinstance(found, int) else split) == found


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("How much was lost, and did the vendor pay?", 2),
        ("How many kilos a week, when do you want it, and who were you buying from?", 3),
        ("So what happens if you miss it, and who else signs off on this?", 2),
        ("Who's your incumbent and what are they charging you?", 2),
        ("What is that date, and what happens on it?", 1),
        ("Would you take sixty days and a longer contract?", 1),
    ],
)
def test_the_same_in_english(sentence, count):
    assert len(parts(sentence, "en")) == count


def test_each_of_two_questions_is_read_by_itself():
    context = ReadingContext(
        "fr", topics=(TopicCue("topic", "debt", ("vous doit",)), TopicCue("topic", "proof", ("papier",)))
    )
    reading = read("La mairie, bon. Combien elle vous doit, et vous avez un papier qui le prouve ?", context)
    assert [[mention.name for mention in part.mentions] for part in reading.questions] == [
        ["debt"],
        ["proof"],
    ]


def test_a_question_that_names_nothing_is_compared_after_the_one_before_it():
    sets = (
        SampleSet("when", ("À quelle date la mairie doit-elle payer ?", "La mairie paie quand ?")),
        SampleSet("start", ("À quelle date commencez-vous ?", "Vous ouvrez quand ?")),
    )
    context = ReadingContext("fr", topics=(TopicCue("topic", "town", ("mairie",)),), samples=sets)
    reading = read("Bon. Combien doit la mairie, et à quelle date au juste ?", context)
    assert len(reading.questions) == 2
    near = {sample.name: sample.score for sample in reading.questions[1].samples}
    assert near["when"] > near.get("start", 0.0)


@pytest.mark.parametrize(
    ("sentence", "language", "asked"),
    [
        (
            "Le préavis de six mois me va très bien, et pour la commission vous pensiez à combien ?",
            "fr",
            "pour la commission vous pensiez à combien ?",
        ),
        (
            "I can live with the ninety days in general, but how much do you pay today?",
            "en",
            "how much do you pay today?",
        ),
    ],
)
def test_what_is_told_before_a_question_is_no_part_of_it(sentence, language, asked):
    assert parts(sentence, language) == [asked]


@pytest.mark.parametrize(
    ("sentence", "language", "count"),
    [
        ("Et ce client qui ne paie pas : qui est-ce, combien, et pourquoi ?", "fr", 3),
        ("That loss: who caused it, how much was it, and why?", "en", 3),
        ("Une chose : qui décide, vous ou votre directeur ?", "fr", 1),
    ],
)
def test_questions_listed_after_a_colon_are_told_apart(sentence, language, count):
    assert len(parts(sentence, language)) == count
