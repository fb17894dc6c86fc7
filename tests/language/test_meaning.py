"""Vectors of texts: near where two say one thing, the same on every machine."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.language.meaning import laid_out, meaning
from trainer.language.said import text_said

SAMPLES = (
    "Comment payez-vous vos fournisseurs ?",
    "Vos ouvriers sont au courant ?",
    "Pour quand vous faut-il la machine ?",
    "Merci pour le thé.",
)


def nearness(text: str, samples: tuple[str, ...] = SAMPLES) -> list[float]:
    near = laid_out([text_said(sample, "fr") for sample in samples], "fr").nearness(
        meaning(text_said(text, "fr"), "fr")
    )
    return [near.cosine(raw) for raw in near.raw]


@pytest.mark.parametrize(
    ("reply", "place"),
    [
        ("Par quel moyen versez-vous l'argent à ceux qui vous livrent ?", 0),
        ("Le personnel est informé ?", 1),
        ("Quel jour devez-vous avoir l'appareil ?", 2),
        ("votre boisson est délicieuse", 3),
    ],
)
def test_what_says_the_same_in_other_words_is_nearest(reply, place):
    found = nearness(reply)
    assert found.index(max(found)) == place


def test_a_text_is_as_near_to_itself_as_can_be():
    assert nearness(SAMPLES[1])[1] == pytest.approx(1.0, abs=0.02)


@pytest.mark.parametrize("text", ["", "?!", "…", "漢字", "مرحبا"])
def test_what_knows_no_word_is_near_to_nothing(text):
    assert all(abs(one) < 0.9 for one in nearness(text))


@given(st.text(max_size=200))
def test_any_text_lies_between_the_opposite_and_the_same(text):
    assert all(-1.05 <= one <= 1.05 for one in nearness(text))


@pytest.mark.parametrize("text", ["a" * 10_000, "combien " * 5_000, "pourquoi" * 2_000])
def test_what_is_pasted_without_end_is_still_compared(text):
    assert all(-1.05 <= one <= 1.05 for one in nearness(text))


@given(st.lists(st.sampled_from(SAMPLES), min_size=1, max_size=30))
def test_what_lies_beside_a_sample_changes_nothing_of_its_nearness(samples):
    alone = {sample: nearness("Le personnel est informé ?", (sample,))[0] for sample in SAMPLES}
    assert nearness("Le personnel est informé ?", tuple(samples)) == [alone[sample] for sample in samples]
