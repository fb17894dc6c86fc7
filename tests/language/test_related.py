"""Words that stand for one another."""

import pytest

from trainer.language.context import Language
from trainer.language.lexicon import data_lines
from trainer.language.related import related
from trainer.language.words import stem


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("verser", "payer", "fr"),
        ("salaries", "ouvriers", "fr"),
        ("court", "lawsuit", "en"),
        ("ship", "deliver", "en"),
    ],
)
def test_words_for_one_thing_share_a_group(one, other, language: Language):
    groups = related(language)
    assert groups[stem(one, language)] & groups[stem(other, language)]


def test_words_for_different_things_share_none():
    groups = related("fr")
    assert not groups[stem("camion", "fr")] & groups[stem("signature", "fr")]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_group_is_written_twice(language: Language):
    lines = [frozenset(line.split()) for line in data_lines(language, "related.txt")]
    assert len(lines) == len(set(lines))
    assert all(len(line) >= 2 for line in lines)
