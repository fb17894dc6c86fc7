"""The pattern language of the phrase files, and the spelling it forgives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.terms.equal import same_value
from trainer.terms.phrases import PhraseBook, expand
from trainer.terms.spelling import Spelling, one_slip
from trainer.terms.tokens import tokenise
from trainer.terms.value import TermValue


def found(pattern: str, text: str) -> bool:
    return bool(PhraseBook({"x": [pattern]}).find(tokenise(text, "fr")))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("va pour", "Va pour vos 60 jours"),
        ("d accord pour|sur", "d'accord sur tout"),
        ("ca nous|me? va", "ça va"),
        ("vous * dit", "vous avez dit"),
        ("leave ** out", "leave the whole thing out"),
        ("j ai #", "j'ai 45"),
        ("l / c", "une L/C"),
    ],
)
def test_a_pattern_takes_what_it_says(pattern: str, text: str):
    assert found(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("va pour", "va, pour"),
        ("vous * dit", "vous dit"),
        ("leave ** out", "leave. Then he went out"),
        ("leave ** out", "leave one two three four out"),
        ("j ai #", "j'ai faim"),
    ],
)
def test_a_pattern_refuses_what_it_does_not_say(pattern: str, text: str):
    assert not found(pattern, text)


def test_optional_and_alternative_words_multiply():
    assert set(expand("a|b c? d")) == {("a", "c", "d"), ("b", "c", "d"), ("a", "d"), ("b", "d")}


def test_plain_phrases_know_no_pattern_marks():
    book = PhraseBook({"x": ["prix|* ?"]}, plain=True)
    assert book.find(tokenise("le prix", "fr"))
    assert not book.find(tokenise("le délai", "fr"))


@given(st.text("abcdef", min_size=1, max_size=8), st.text("abcdef", min_size=1, max_size=8))
def test_one_slip_goes_both_ways(first: str, second: str):
    assert one_slip(first, second) == one_slip(second, first)
    assert not one_slip(first, first)


def test_real_words_short_words_and_first_letters_are_never_corrected():
    spelling = Spelling(["virement", "acompte", "mois"], frozenset(["vivement"]))
    assert spelling.correct("viremment") == "virement"
    assert spelling.correct("vivement") == "vivement"
    assert spelling.correct("moins") == "moins"
    assert spelling.correct("compte") == "compte"


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (
            TermValue("forum", code="court", place="Neuchâtel"),
            TermValue("forum", code="court", place="Neuchatel"),
            True,
        ),
        (TermValue("incoterm", code="FCA", place="Le Havre"), TermValue("incoterm", code="FCA"), True),
        (
            TermValue("incoterm", code="FCA", place="Le Havre"),
            TermValue("incoterm", code="FCA", place="Brest"),
            False,
        ),
        (
            TermValue("law", code="US", region="New York"),
            TermValue("law", code="US", region="Delaware"),
            False,
        ),
        (TermValue("law", code="FR"), TermValue("law", code="BE"), False),
    ],
)
def test_values_are_the_same_whatever_their_writing(first: TermValue, second: TermValue, same: bool):
    assert same_value(first, second) is same
