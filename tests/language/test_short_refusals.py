"""A whole reply that refuses is a refusal, with or without its "ne", and in a learner's grammar."""

import pytest

from trainer.language.context import ReadingContext
from trainer.language.read import read
from trainer.language.short_refusals import refuses_shortly


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("fr", "ça me va pas"),
        ("fr", "Ça ne me va pas du tout."),
        ("fr", "ca marche pas"),
        ("fr", "j'accepte pas"),
        ("fr", "non je suis pas d'accord"),
        ("fr", "ce n'est pas bon pour moi"),
        ("fr", "jsuis pas ok"),
        ("fr", "c'est pas possible"),
        ("en", "it doesn't suit me"),
        ("en", "That does not work for us."),
        ("en", "I'm not agree"),
        ("en", "no, impossible"),
        ("en", "it's a no"),
    ],
)
def test_a_short_no_refuses_and_agrees_to_nothing(language, typed):
    assert refuses_shortly(typed, language)
    found = read(typed, ReadingContext(language))
    assert found.assent is None or found.assent.answer == "no" or found.assent.confidence < 0.6


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("fr", "ça me va"),
        ("fr", "ça va pas ?"),
        ("fr", "ça me va pas, 0,42, je perds de l'argent"),
        ("fr", "je ne suis pas d'accord sur le délai"),
        ("en", "that works for us"),
        ("en", "it doesn't suit me because of the price"),
        ("en", "not good?"),
    ],
)
def test_a_yes_a_question_and_a_no_with_its_reason_are_none(language, typed):
    assert not refuses_shortly(typed, language)


@pytest.mark.parametrize("typed", ["bon ça me va pas là", "j'accepte plus", "ça me va à moitié là"])
def test_words_that_agree_turned_round_are_no_yes(typed):
    found = read(typed, ReadingContext("fr")).assent
    assert found is None or found.answer == "no" or found.confidence < 0.6


@pytest.mark.parametrize("typed", ["ça me va, pas de souci", "ca marche pas de probleme", "ça me va"])
def test_words_that_agree_without_a_worry_are_still_a_yes(typed):
    found = read(typed, ReadingContext("fr")).assent
    assert found is not None
    assert found.answer == "yes"
    assert found.confidence >= 0.6


@pytest.mark.parametrize(
    ("language", "typed", "answer"),
    [
        ("fr", "oui non mais enfin si, bon d'accord", "yes"),
        ("fr", "non non, bon allez ok", "yes"),
        ("en", "no, oh well, fine, all right", "yes"),
        ("fr", "non, pas d'accord", "no"),
        ("fr", "non, je ne suis pas d'accord", "no"),
    ],
)
def test_the_last_word_of_a_hesitation_counts(language, typed, answer):
    found = read(typed, ReadingContext(language)).assent
    assert found is not None
    assert found.answer == answer
