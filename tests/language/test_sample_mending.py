"""Slips of the finger in words that only the samples have."""

import pytest

from trainer.language.context import SampleSet
from trainer.language.sample_index import sample_index
from trainer.language.sample_mending import mended_among
from trainer.language.words import words_of

SETS = (
    SampleSet("auditor", ("Would an auditor do?", "Can an arbitrator be named?")),
    SampleSet("broker", ("Who pays the broker?",)),
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("audiotr", "auditor"),
        ("abritrator", "arbitrator"),
        ("brokker", "broker"),
        ("auditor", "auditor"),
        ("Rotterdam", "rotterdam"),
        ("broke", "broke"),
    ],
)
def test_an_unknown_word_is_the_nearest_of_the_samples(typed, meant):
    common = sample_index(SETS, "en").common
    words = words_of(f"Would an {typed} do?", "en")
    assert [word.text for word in mended_among(words, common, "en")][2] == meant
