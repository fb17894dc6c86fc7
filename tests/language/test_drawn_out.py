"""Words drawn out are read as the plain word; words with a double letter of their own, and what is no word, stay as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.language.context import ReadingContext
from trainer.language.drawn_out import undrawn
from trainer.language.read import read
from trainer.language.respelling import respelt


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("fr", "ouiii", "oui"),
        ("fr", "Ouii super merciii", "Oui super merci"),
        ("fr", "nonnn", "non"),
        ("fr", "okkk", "ok"),
        ("fr", "d'accorddd", "d'accord"),
        ("fr", "alllez, trooop bien", "allez, trop bien"),
        ("fr", "OUIIII", "OUI"),
        ("en", "yesss", "yes"),
        ("en", "yeahhh", "yeah"),
        ("en", "noooo waaay", "no way"),
        ("en", "okayyy thankss", "okay thanks"),
    ],
)
def test_a_word_drawn_out_is_the_word(language, typed, meant):
    found = respelt(typed, (), language)
    assert found is not None
    assert found.text == meant


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("fr", "une année créée"),
        ("fr", "www"),
        ("fr", "l'annexe III"),
        ("fr", "le bail et le bal"),
        ("en", "all small balls"),
        ("en", "too good to see"),
        ("en", "no fee, off we go"),
    ],
)
def test_a_double_letter_of_its_own_and_what_is_no_word_stay(language, typed):
    assert respelt(typed, (), language) is None


@pytest.mark.parametrize(
    ("language", "reply", "answer"),
    [
        ("fr", "ouiii", "yes"),
        ("fr", "okkk", "yes"),
        ("fr", "ouii super", "yes"),
        ("fr", "nonnn", "no"),
        ("en", "yesss", "yes"),
        ("en", "yeahhh", "yes"),
        ("en", "nooo", "no"),
    ],
)
def test_an_answer_drawn_out_answers(language, reply, answer):
    assent = read(reply, ReadingContext(language)).assent
    assert assent is not None
    assert assent.answer == answer


@given(st.text(max_size=40))
def test_nothing_is_shortened_towards_what_is_no_word(typed):
    assert undrawn(typed, lambda _: False) in (typed, typed[:-1])
