"""The data files of terms and stances: both languages complete, every phrase well formed."""

import pytest

from trainer.language.stance_cues import KINDS
from trainer.language.stance_data import stance_table
from trainer.terms.lexicon import lexicon, read_table
from trainer.terms.phrases import expand

LANGUAGES = ("fr", "en")


def phrases(table: object) -> list[str]:
    """Every phrase of a table."""
    if isinstance(table, dict):
        return [phrase for below in table.values() for phrase in phrases(below)]
    return [one for one in table if isinstance(one, str)] if isinstance(table, list) else []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_stands_for_some_words(language: str):
    for table in (read_table(language), read_table("common"), stance_table(language)):
        for phrase in phrases(table):
            assert all(words for words in expand(phrase)), phrase


def test_both_languages_have_the_same_tables():
    own = {language: set(read_table(language)) for language in LANGUAGES}
    stances = {language: set(stance_table(language)) for language in LANGUAGES}
    words = {language: set(stance_table(language)["words"]) for language in LANGUAGES}
    assert own["fr"] == own["en"]
    assert stances["fr"] == stances["en"]
    assert words["fr"] == words["en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_both_accepts_and_refuses(language: str):
    table = stance_table(language)
    accepts = {words for phrase in phrases(table["accept"]) for words in expand(phrase)}
    refuses = {words for phrase in phrases(table["refuse"]) for words in expand(phrase)}
    assert not accepts & refuses


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_cue_has_its_table(language: str):
    assert set(KINDS) <= set(stance_table(language))


def test_another_language_is_refused():
    with pytest.raises(ValueError, match="de"):
        lexicon("de")
