"""A question of the other side's that is said again before its answer asks nothing."""

import pytest

from trainer.language.repeated import question_repeated


@pytest.mark.parametrize(
    ("reply", "heard", "language", "words"),
    [
        (
            "Combien de temps ? Deux mois.",
            "Alors combien de temps me donneriez-vous ?",
            "fr",
            "Combien de temps ?",
        ),
        ("Ah, how many weeks? Six, at most.", "So how many weeks would you need?", "en", "how many weeks?"),
        ("Combien de temps ?", "Alors combien de temps me donneriez-vous ?", "fr", ""),
        ("Combien de temps ? Deux mois.", "Je vous écoute.", "fr", ""),
        ("Combien de semaines ? Deux mois.", "Combien de temps ?", "fr", ""),
        ("Et le délai de paiement, c’est combien ? Je note.", "Combien de temps ?", "fr", ""),
    ],
)
def test_only_the_words_that_she_has_just_asked(reply, heard, language, words):
    assert "".join(reply[start:end] for start, end in question_repeated(reply, heard, language)) == words
