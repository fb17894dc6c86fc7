"""Slips of the finger are mended towards frequent words; known words, figures and shorthand stay as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.language.context import ReadingContext, TopicCue
from trainer.language.mending import meant, mended
from trainer.language.read import read
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
    [
        *(
            ("fr", word)
            for word in ("proposee", "debut", "prix", "salarie", "prete", "noter", "relie", "relier")
        ),
        *(("fr", word) for word in ("entend", "payees", "sorte", "encre", "prenne", "remette", "pourrai")),
        *(
            ("en", word)
            for word in ("quiet", "kiln", "tried", "taking", "measure", "scare", "supplies", "budge")
        ),
    ],
)
def test_a_word_of_its_own_is_left_alone(language, word):
    assert meant(word, language) == word


@given(st.text(max_size=80))
def test_figures_and_places_are_never_changed(text):
    words = words_of(text, "fr")
    after = mended(words, "fr")
    assert [(w.raw, w.start, w.end) for w in after] == [(w.raw, w.start, w.end) for w in words]
    assert [w for w in after if w.text == "#"] == [w for w in words if w.text == "#"]


@pytest.mark.parametrize(
    ("language", "word", "reply"),
    [
        ("fr", "banque", "Où en sommes-nous, et qu'est-ce qui manque ?"),
        ("fr", "bateau", "Vous voulez une part de gâteau ?"),
        ("fr", "argent", "C'est urgent."),
        ("fr", "tanger", "Il y a un danger, pour vous ?"),
        ("fr", "devis", "Nous passons devant tout le monde. Vous deviez vous en douter."),
        ("fr", "commission", "Comme vous voulez."),
        ("fr", "délai", "Au-delà de cela, rien."),
        ("en", "pallets", "What are the pellets for?"),
        ("en", "contract", "Who is my contact here?"),
        ("en", "courts", "It's the taste that counts."),
    ],
)
def test_a_word_of_its_own_names_nothing_that_it_only_looks_like(language, word, reply):
    context = ReadingContext(language, topics=(TopicCue("topic", "named", (word,)),))
    assert read(reply, context).mentions == ()


@pytest.mark.parametrize(
    ("language", "word", "reply"),
    [
        ("fr", "banque", "Et votre banqe, elle dit quoi ?"),
        ("fr", "devis", "Et les devis des autres ?"),
        ("fr", "délai", "Quels délais vous faut-il ?"),
        ("fr", "assureur", "Vous pouvez vous assurer ?"),
        ("en", "contract", "Who signs the contrcat?"),
    ],
)
def test_a_slip_and_another_form_of_a_word_still_name_it(language, word, reply):
    context = ReadingContext(language, topics=(TopicCue("topic", "named", (word,)),))
    assert [mention.name for mention in read(reply, context).mentions] == ["named"]
