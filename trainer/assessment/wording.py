"""Words that carry content, for telling a reformulation of what she said from one of anything else; and quotations."""

import re
from functools import lru_cache
from importlib import resources

import snowballstemmer

from trainer.terms.fold import fold_text

# Words shorter than this say little in either language ("prix", "mois" and "cash" are kept).
SHORTEST = 4

_WORD = re.compile(r"[^\W_]+")
_SPACES = re.compile(r"[ \t\r\n]+")


@lru_cache(maxsize=4096)
def content_words(text: str, language: str = "fr") -> frozenset[str]:
    """The folded stems of a text's content words: figures, and words of four letters or more that are not function
    words."""
    stop = function_words()
    return frozenset(
        _stem(word, language)
        for word in _WORD.findall(fold_text(text))
        if word.isdigit() or (len(word) >= SHORTEST and word not in stop)
    )


def shared_words(text: str, heard: str, language: str) -> frozenset[str]:
    """Stems of content words that two texts share."""
    return content_words(text, language) & content_words(heard, language)


def likeness(text: str, heard: str, language: str) -> float:
    """Jaccard similarity of the content words of two texts, 0–1."""
    one, other = content_words(text, language), content_words(heard, language)
    return len(one & other) / len(one | other) if one | other else 0.0


def shortened(text: str, most: int = 90) -> str:
    """A quotation of at most `most` characters, cut at a word; its full stop goes, so that a sentence can hold it."""
    # Hard spaces stay: they hold French punctuation to its word.
    line = _SPACES.sub(" ", text).strip()
    if len(line) > most:
        return line[:most].rsplit(" ", 1)[0] + "…"
    return line.removesuffix(".")


@lru_cache(maxsize=1)
def function_words() -> frozenset[str]:
    """Folded words of both languages that carry no content of their own."""
    source = resources.files("trainer.assessment") / "function_words.txt"
    lines = source.read_text(encoding="utf-8").splitlines()
    return frozenset(fold_text(word) for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=2)
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("french" if language == "fr" else "english")


@lru_cache(maxsize=16384)
def _stem(word: str, language: str) -> str:
    return str(_stemmer(language).stemWord(word))
