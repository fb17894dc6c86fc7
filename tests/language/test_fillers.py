"""What people say while they look for their words is about nothing."""

import pytest

from trainer.language.said import text_said


@pytest.mark.parametrize(
    ("language", "typed", "plain"),
    [
        ("fr", "Euh, et du coup, vous avez combien de cartes ?", "et vous avez combien de cartes ?"),
        ("fr", "Je voulais vous demander, vous partez quand ?", "vous partez quand ?"),
        ("fr", "Vous partez quand, si ce n'est pas indiscret ?", "Vous partez quand ?"),
        ("fr", "Ça vous va quand même ?", "Ça vous va ?"),
        ("en", "Um, you know, how many do you need?", "how many do you need?"),
        ("en", "I'd like to know, who signs, if you don't mind?", "who signs?"),
    ],
)
def test_fillers_are_no_part_of_what_is_compared(language, typed, plain):
    assert text_said(typed, language).stems == text_said(plain, language).stems
    assert text_said(typed, language).order == text_said(plain, language).order


@pytest.mark.parametrize(("language", "typed"), [("fr", "Ah !"), ("fr", "Dites-moi."), ("en", "Please.")])
def test_what_is_nothing_but_a_filler_is_still_something_said(language, typed):
    assert text_said(typed, language).stems
