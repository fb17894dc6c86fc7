"""Replies typed as texting are read as the same replies well spelt: a question without its mark puts nothing forward."""

import pytest

from trainer.language.context import IssueCue, ReadingContext
from trainer.language.read import read
from trainer.language.unmarked import unmarked
from trainer.terms.tokens import tokenise

NOTICE = IssueCue("preavis", "Le préavis", ("préavis",), kind="duration", unit="month", low=1, high=12)
PRICE = IssueCue("price", "The price", ("price",), kind="money", unit="USD", low=80, high=120)


@pytest.mark.parametrize(
    ("reply", "issue", "language"),
    [
        ("pkoi 6 mois", NOTICE, "fr"),
        ("pk 6 mois", NOTICE, "fr"),
        ("pq 6 mois", NOTICE, "fr"),
        ("le preavis pkoi 6 mois", NOTICE, "fr"),
        ("Le préavis, pourquoi 6 mois", NOTICE, "fr"),
        ("Pourquoi donc 6 mois ?", NOTICE, "fr"),
        ("mais 6 mois pk", NOTICE, "fr"),
        ("ki vous a parler de 6 mois", NOTICE, "fr"),
        ("c koi 6 mois", NOTICE, "fr"),
        ("kel preavis, 6 mois", NOTICE, "fr"),
        ("y 96 dollars", PRICE, "en"),
        ("Why 96 dollars", PRICE, "en"),
        ("96 dollars, why", PRICE, "en"),
        ("so y 96 dollars", PRICE, "en"),
    ],
)
def test_a_question_typed_as_texting_puts_nothing_forward(reply, issue, language):
    found = read(reply, ReadingContext(language, issues=(issue,)))
    assert [term.stance for term in found.terms] == ["asked"]


@pytest.mark.parametrize(
    ("reply", "issue", "language"),
    [
        ("pk pas 6 mois", NOTICE, "fr"),
        ("C'est pourquoi je propose 6 mois.", NOTICE, "fr"),
        ("c pkoi jpropose 6 mois", NOTICE, "fr"),
        ("jpropose 6 mois", NOTICE, "fr"),
        ("Voilà pourquoi 6 mois, je peux le faire.", NOTICE, "fr"),
        ("That's why I offer 96 dollars.", PRICE, "en"),
        ("Why not 96 dollars?", PRICE, "en"),
    ],
)
def test_a_reason_told_or_a_suggestion_still_puts_its_value_forward(reply, issue, language):
    found = read(reply, ReadingContext(language, issues=(issue,)))
    assert [term.stance for term in found.terms] == ["own"]


@pytest.mark.parametrize(
    "reply",
    [
        "c ki ses noms",
        "cest ki le client",
        "keske vous voulez",
        "kan est ce ke vs livrez",
        "vou voulé koi",
        "kombien vous payé",
    ],
)
def test_the_mark_that_a_telegraphic_question_lacks_is_thought(reply):
    assert unmarked(reply, "fr") == (len(reply),)


@pytest.mark.parametrize(
    ("reply", "language"),
    [
        ("C'est pourquoi 6 mois me suffisent", "fr"),
        ("Vous savez pourquoi", "fr"),
        ("je vous explique pourquoi 6 mois", "fr"),
        ("Pourquoi pas", "fr"),
        ("That's why", "en"),
        ("I'll tell you why", "en"),
    ],
)
def test_a_reason_told_gets_no_mark(reply, language):
    assert unmarked(reply, language) == ()


def test_a_letter_after_a_figure_counts_it():
    assert [token.word for token in tokenise("a 2 y contract", "en")] == ["a", "2", "y", "contract"]
