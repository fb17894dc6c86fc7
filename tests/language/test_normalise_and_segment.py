"""Folding, words and clauses keep their offsets and cut only where a reader would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.language.normalise import fold
from trainer.language.segment import clauses_of
from trainer.language.words import words_of


def clauses(text, language="fr"):
    return [text[c.start : c.end] for c in clauses_of(words_of(text, language), language)]


def meant(text, language):
    return [word.text for word in words_of(text, language)]


@pytest.mark.parametrize("text", ["élève", "e\u0301le\u0300ve", "ÉLÈVE"])
def test_accents_and_capitals_fold_away_however_they_are_encoded(text):
    assert fold(text).text == "eleve"


def test_a_span_of_the_folded_text_leads_back_to_the_characters_typed():
    text = "Le cœur de l’été"
    folded = fold(text)
    at = folded.text.index("coeur")
    assert text[slice(*folded.span(at, at + 5))] == "cœur"


@given(st.text(max_size=200))
def test_folding_keeps_every_offset_inside_the_text(text):
    folded = fold(text)
    assert len(folded.text) == len(folded.origin)
    assert all(0 <= at < len(text) for at in folded.origin)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Je propose 3,5 % sur M. Roux, art. 12. Ça vous va ?",
            ["Je propose 3,5 % sur M. Roux, art. 12", "Ça vous va ?"],
        ),
        ("Je vous suis mais le prix reste haut.", ["Je vous suis", "mais le prix reste haut"]),
        ("Mais oui.", ["Mais oui"]),
        ("Le prix : 12 €.", ["Le prix", "12 €"]),
    ],
)
def test_clauses_are_cut_at_sentence_ends_and_before_but_never_inside_a_figure_or_abbreviation(
    text, expected
):
    assert clauses(text) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Morel, de Tréteaux et Cie. Vous vendez où ?",
            "fr",
            ["Morel, de Tréteaux et Cie", "Vous vendez où ?"],
        ),
        ("Bois, acier, etc. Je propose 12.", "fr", ["Bois, acier, etc", "Je propose 12"]),
        ("Bois, acier, etc. sont chers.", "fr", ["Bois, acier, etc. sont chers"]),
        ("Je suis M. Roux.", "fr", ["Je suis M. Roux"]),
        ("I am with Brown Ltd. Where do you ship?", "en", ["I am with Brown Ltd", "Where do you ship?"]),
        ("Smith & Co. Why?", "en", ["Smith & Co", "Why?"]),
        ("Acme Inc. is big.", "en", ["Acme Inc. is big"]),
        ("Fees, taxes, etc. What else?", "en", ["Fees, taxes, etc", "What else?"]),
        ("I met Mr. Brown.", "en", ["I met Mr. Brown"]),
    ],
)
def test_an_abbreviation_that_may_stand_last_ends_its_sentence_before_a_capital(text, language, expected):
    assert clauses(text, language) == expected


def test_a_short_no_in_english_ends_its_sentence():
    assert clauses("No. We stay at 12.", "en") == ["No", "We stay at 12"]


def test_texting_and_misspelling_are_spelt_out_and_only_texting_is_a_slip():
    words = words_of("jvs dis pk", "fr")
    assert [w.text for w in words] == ["je", "vous", "dis", "pourquoi"]
    assert [w.slip for w in words] == [True, True, False, True]
    assert meant("jai pas davance", "fr") == ["j", "ai", "pas", "d", "avance"]
    assert not any(w.slip for w in words_of("jai becaus", "fr"))
    assert meant("i dont no", "en") == ["i", "do", "not", "no"]


@pytest.mark.parametrize(
    ("typed", "language", "expected"),
    [
        ("vs en voulez cb /an", "fr", "vous en voulez combien par an"),
        ("vous en voulez combien/an", "fr", "vous en voulez combien par an"),
        ("la nvelle gamme et le nveau prix qd meme", "fr", "la nouvelle gamme et le nouveau prix quand meme"),
        ("tjs bcp de pb ds ttes les cmdes", "fr", "toujours beaucoup de probleme dans toutes les commandes"),
        ("how many u need /month", "en", "how many you need per month"),
        ("pls tell me ur price for nxt wk thx", "en", "please tell me your price for next week thanks"),
    ],
)
def test_abbreviations_of_written_speech_are_spelt_out(typed, language, expected):
    assert " ".join(meant(typed, language)) == expected


@pytest.mark.parametrize(
    ("typed", "language", "expected"),
    [
        ("et/ou", "fr", ["et", "/", "ou"]),
        ("Paris / Lyon", "fr", ["paris", "/", "lyon"]),
        ("12 / mois", "fr", ["#", "/", "mois"]),
        ("and/or", "en", ["and", "/", "or"]),
    ],
)
def test_a_stroke_between_other_things_stays_one(typed, language, expected):
    assert meant(typed, language) == expected


def test_a_letter_after_a_figure_is_a_unit_and_no_texting():
    assert meant("40 g", "fr") == ["#", "g"]


@given(st.text(max_size=300), st.sampled_from(["fr", "en"]))
def test_clauses_lie_in_the_text_in_order_and_are_never_empty(text, language):
    words = words_of(text, language)
    last = 0
    for clause in clauses_of(words, language):
        assert 0 <= clause.start < clause.end <= len(text)
        assert clause.first <= clause.last
        assert clause.start >= last
        last = clause.start
