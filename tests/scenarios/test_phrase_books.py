"""The phrase books: the same keys and placeholders in both languages, nothing said twice, well set."""

import re
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest

from trainer.negotiation import phrasebook
from trainer.negotiation.phrasebook import phrase_book
from trainer.scenario.scenario import Language

LANGUAGES: tuple[Language, ...] = ("fr", "en")
# Said often in one talk, so they need more variants than the others.
FREQUENT = (
    "read_back",
    "counter",
    "counter_concede",
    "counter_conditional",
    "hold",
    "accept_issue",
    "agreed_step",
)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def lines(language: Language) -> list[str]:
    return [
        line for key, variants in phrase_book(language).items() for line in variants if "joiner" not in key
    ]


def test_both_languages_have_the_same_keys() -> None:
    assert list(phrase_book("fr")) == list(phrase_book("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_variant_of_a_key_uses_the_same_placeholders(language: Language) -> None:
    for key, variants in phrase_book(language).items():
        wanted = placeholders(phrase_book("fr")[key][0])
        assert all(placeholders(line) == wanted for line in variants), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_stands_under_two_keys(language: Language) -> None:
    assert [line for line, times in Counter(lines(language)).items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_often_has_many_variants(language: Language) -> None:
    book = phrase_book(language)
    assert all(len(book[key]) >= 12 for key in FREQUENT)
    assert all(len(variants) >= 3 for key, variants in book.items() if "joiner" not in key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_variants_of_a_key_begin_differently(language: Language) -> None:
    for key, variants in phrase_book(language).items():
        beginnings = Counter(" ".join(line.split()[:3]).casefold() for line in variants)
        assert max(beginnings.values()) <= 2, (key, beginnings.most_common(1))


def test_french_typography_is_kept_in_the_phrases() -> None:
    for line in lines("fr"):
        assert "'" not in line and '"' not in line, line
        assert re.search(r" [;:!?»]|« |\w[;!?]", line) is None, line


def test_english_typography_is_kept_in_the_phrases() -> None:
    for line in lines("en"):
        assert "'" not in line and '"' not in line, line
        assert re.search(r"\s[;:!?]", line) is None, line


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lines_fit_a_man_and_a_woman(language: Language) -> None:
    gendered = re.compile(r"je suis (?:sûre?|prête?|désolée?|contente?|ravie?|surprise?)\b", re.IGNORECASE)
    assert [line for line in lines(language) if gendered.search(line)] == []


def test_every_key_is_described() -> None:
    page = (Path(phrasebook.__file__).parent / "phrases" / "README.md").read_text(encoding="utf-8")
    assert [key for key in phrase_book("fr") if f"`{key}`" not in page] == []
