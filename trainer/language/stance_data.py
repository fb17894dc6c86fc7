"""The tables of terms.toml for one language, read once."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent

WordSets = dict[str, frozenset[str]]


@cache
def stance_table(language: str) -> dict[str, Any]:
    """The raw tables of "fr" or "en"."""
    with (_HERE / language / "terms.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def word_sets(language: str, table: str) -> WordSets:
    """A table of word lists ("words", "past", "third"), each list as a set."""
    return {name: frozenset(words.split()) for name, words in stance_table(language)[table].items()}
