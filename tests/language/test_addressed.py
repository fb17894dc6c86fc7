"""Who is spoken to is no part of what is said."""

import pytest

from trainer.language.addressed import addresses_in
from trainer.language.context import ReadingContext, SampleSet
from trainer.language.read import read
from trainer.language.rudeness import without

NAMES = frozenset({"Loïc", "Kermarrec", "Nadia", "Ferrand"})


def left(text):
    return " ".join(without(text, addresses_in(text, NAMES)).split())


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("Monsieur Kermarrec, vous avez combien de cartes ?", "vous avez combien de cartes ?"),
        ("vous avez combien de cartes, monsieur kermarrec ?", "vous avez combien de cartes ?"),
        ("Loïc, vous avez combien de cartes ?", "vous avez combien de cartes ?"),
        ("Écoutez Loïc, 9 %.", "Écoutez 9 %."),
        (
            "Pas de pénalités sans plafond, Madame, je regrette.",
            "Pas de pénalités sans plafond, je regrette.",
        ),
        ("Ms Ferrand, what is missing?", "what is missing?"),
        ("No, sir, that's too low.", "No, that's too low."),
    ],
)
def test_a_name_set_off_by_commas_is_left_out(typed, says):
    assert left(typed) == says


@pytest.mark.parametrize(
    "typed",
    [
        "Madame Ferrand ?",
        "C'est bien Madame Ferrand ?",
        "Bonjour Madame Ferrand, merci de me recevoir.",
        "Monsieur Kermarrec et sa femme",
        "Je peux vous appeler Loïc ?",
        "Madame votre mère va bien ?",
    ],
)
def test_a_name_that_says_something_stays(typed):
    assert left(typed) == typed


def test_a_question_is_like_its_sample_whoever_is_called():
    samples = (
        SampleSet("reaction:cards", ("Vous avez combien de cartes ?",), ("Quatre.",)),
        SampleSet("reaction:name", ("C'est bien Monsieur Kermarrec ?",), ("C'est moi.",)),
    )
    context = ReadingContext("fr", samples=samples, names=NAMES)
    plain = read("Vous avez combien de cartes ?", context)
    called = read("Monsieur Kermarrec, vous avez combien de cartes ?", context)
    assert called.samples == plain.samples
    assert called.reply.startswith("Monsieur Kermarrec")
