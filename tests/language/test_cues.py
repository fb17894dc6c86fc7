"""Each cue takes its own example and refuses its near miss."""

import pytest

from trainer.language.cues import compile_pattern, cues_of, find_cues
from trainer.language.words import words_of

CUES = [(language, cue) for language in ("fr", "en") for cue in cues_of(language)]


def names(text, language):
    return {hit.cue for hit in find_cues(words_of(text, language), language)}


@pytest.mark.parametrize(("language", "cue"), CUES, ids=lambda v: v if isinstance(v, str) else v.name)
def test_a_cue_takes_its_example_and_refuses_its_near_miss(language, cue):
    assert cue.about and cue.takes and cue.refuses
    assert cue.name in names(cue.takes, language)
    assert cue.name not in names(cue.refuses, language)


def test_both_languages_name_the_same_cues():
    assert {cue.name for cue in cues_of("fr")} == {cue.name for cue in cues_of("en")}


def test_no_cue_matches_nothing():
    assert not any(cue.pattern.fullmatch("") for _, cue in CUES)


def test_a_gap_stays_inside_its_sentence():
    assert compile_pattern("a ~ b") == " a(?: [^ .?!]+){0,3} b"


def test_accents_capitals_and_apostrophes_make_no_difference():
    assert names("Qu’est-ce qui vous GÊNE ?", "fr") == names("qu'est ce qui vous gene ?", "fr")
