"""A whole reply in signs or slang is read as the plain words that it stands for."""

import pytest

from trainer.language.short_answers import in_plain_words


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("fr", "👍", "d'accord"),
        ("fr", "👍🏽👍🏽 !", "d'accord"),
        ("fr", "🤝", "marché conclu"),
        ("fr", "👎", "non, impossible"),
        ("fr", "🤷‍♂️", "je ne sais pas"),
        ("fr", "Ça roule.", "ça me va"),
        ("fr", "vas-y", "d'accord, allez-y"),
        ("fr", "C'est de l'arnaque !", "non, impossible"),
        ("fr", "?", "je n'ai pas compris"),
        ("fr", "ça me va moyen", "pas convaincu"),
        ("en", "bet", "agreed"),
        ("en", "👍", "agreed"),
        ("en", "D’accord", "agreed"),
        ("en", "hard pass", "no, impossible"),
        ("en", "🤷", "I don't know"),
    ],
)
def test_signs_and_slang_stand_for_plain_words(language, typed, meant):
    assert in_plain_words(typed, language) == meant


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("fr", "0,46 👍"),
        ("fr", "ok super 👍"),
        ("fr", "vas-y mollo sur le prix"),
        ("fr", "quoi comme délai ?"),
        ("en", "I bet you would like 94"),
        ("en", "what is your price"),
    ],
)
def test_a_sign_beside_words_and_slang_in_a_sentence_are_left_to_the_reading(language, typed):
    assert in_plain_words(typed, language) is None
