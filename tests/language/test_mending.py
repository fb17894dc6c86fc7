"""Slips of the finger are mended towards frequent words; known words, figures and shorthand stay as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.language.mending import meant, mended
from trainer.language.words import words_of


@pytest.mark.parametrize(
    ("language", "typed", "word"),
    [
        ("fr", "maintenan", "maintenant"),
        ("fr", "posible", "possible"),
        ("fr", "commment", "comment"),
        ("fr", "propsoe", "propose"),
        ("en", "plese", "please"),
        ("en", "contrcat", "contract"),
    ],
)
def test_a_slip_of_the_finger_is_mended(language, typed, word):
    assert meant(typed, language) == word


@pytest.mark.parametrize(
    ("language", "word"),
    [("fr", "proposee"), ("fr", "debut"), ("fr", "prix"), ("en", "quiet"), ("en", "kiln")],
)
def test_a_word_of_its_own_is_left_alone(language, word):
    assert meant(word, language) == word


@given(st.text(max_size=80))
def test_figures_and_places_are_never_changed(text):
    words = words_of(text, "fr")
    after = mended(words, "fr")
    assert [(w.raw, w.start, w.end) for w in after] == [(w.raw, w.start, w.end) for w in words]
    assert [w for w in after if w.text == "#"] == [w for w in words if w.text == "#"]
