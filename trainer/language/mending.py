"""Mending slips of the finger: an unknown word that is one letter dropped, doubled or swapped away from a frequent one."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from trainer.language.context import Language
from trainer.language.lexicon import data_lines
from trainer.language.words import Word

_MIN_LETTERS, _MOST_LETTERS = 5, 30
_INFLECTIONS = ("s", "e", "r", "z")
"""Endings that make another form of a word, no slip."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@lru_cache(maxsize=2)
def _vocabulary(language: Language) -> tuple[dict[str, int], frozenset[str]]:
    """The frequent words with their rank, and all words that are no typos."""
    often, rest = (line.split() for line in data_lines(language, "vocabulary.txt"))
    return {word: rank for rank, word in enumerate(often)}, frozenset((*often, *rest))


def is_known(word: str, language: Language) -> bool:
    """Whether a folded word is one of its own, and no slip of another."""
    return word in _vocabulary(language)[1]


@lru_cache(maxsize=4096)
def meant(word: str, language: Language) -> str:
    """The frequent word that a folded word stands for, or the word itself when it is known or like none."""
    often, known = _vocabulary(language)
    if len(word) < _MIN_LETTERS or word in known or not word.isalpha():
        return word
    near = [other for other in one_slip_away(word) if other in often and len(other) >= _MIN_LETTERS]
    return min(near, key=lambda other: often[other], default=word)


def one_slip_away(word: str) -> set[str]:
    """The words from which a letter was dropped (never the first), doubled, or swapped with the next; none for what is longer
    than any word."""
    if len(word) > _MOST_LETTERS:
        return set()
    found = {word[:i] + letter + word[i:] for i in range(1, len(word)) for letter in _LETTERS}
    found |= {word + letter for letter in _LETTERS if letter not in _INFLECTIONS}
    for i in range(len(word) - 1):
        if word[i] == word[i + 1] and (i < len(word) - 2 or word[i] not in _INFLECTIONS):
            found.add(word[:i] + word[i + 1 :])
        found.add(word[:i] + word[i + 1] + word[i] + word[i + 2 :])
    return found


def mended(words: Sequence[Word], language: Language) -> tuple[Word, ...]:
    """The words with slips of the finger mended; figures, shorthand and what is spelt out already stay as they are."""
    return tuple(_mended(word, language) for word in words)


def _mended(word: Word, language: Language) -> Word:
    if word.slip or not word.text.isalpha():
        return word
    other = meant(word.text, language)
    return word if other == word.text else replace(word, text=other)
