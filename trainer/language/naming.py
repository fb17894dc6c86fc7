"""Every place where a reply names something of the scenario: phrases found by their stems, in order and close together."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from trainer.language.context import Language
from trainer.language.lexicon import polarity_words, stop_words
from trainer.language.spelling_index import one_slip
from trainer.language.words import stem
from trainer.terms.tokens import Token, tokenise

_GAP = 2
"""Tokens that may stand between two words of a phrase."""
_MIN_LETTERS = 6
"""From this length a word may hold one slip of the finger."""


class Names:
    """The tokens of one reply, ready to be searched for phrases."""

    def __init__(self, tokens: Sequence[Token], language: Language) -> None:
        self.tokens = tokens
        self.language = language
        self._by_stem: dict[str, list[int]] = {}
        self._by_start: dict[str, list[int]] = {}
        for index, token in enumerate(tokens):
            if token.kind == "mark":
                continue
            self._by_stem.setdefault(stem(token.word, language), []).append(index)
            self._by_start.setdefault(token.word[:2], []).append(index)

    def find(self, phrase: str) -> list[tuple[int, int]]:
        """First and last token of every occurrence of a phrase (its content words and negations, in order)."""
        wanted = _wanted(phrase, self.language)
        found: list[tuple[int, int]] = []
        for first in self._positions(wanted[0]) if wanted else ():
            last = first
            for word in wanted[1:]:
                after = [index for index in self._positions(word) if last < index <= last + 1 + _GAP]
                if not after:
                    break
                last = after[0]
            else:
                found.append((first, last))
        return found

    def find_any(self, phrases: Iterable[str]) -> list[tuple[int, int]]:
        """Every occurrence of any of these phrases, in order."""
        return sorted({span for phrase in phrases for span in self.find(phrase)})

    def _positions(self, word: str) -> list[int]:
        exact = self._by_stem.get(stem(word, self.language), [])
        if len(word) < _MIN_LETTERS:
            return exact
        near = [i for i in self._by_start.get(word[:2], ()) if one_slip(word, self.tokens[i].word)]
        return sorted({*exact, *near})


@lru_cache(maxsize=4096)
def _wanted(phrase: str, language: Language) -> tuple[str, ...]:
    """The folded words that a phrase must show: content words, figures and negations, or all if it has none."""
    every = tuple(token.word for token in tokenise(phrase, language) if token.kind != "mark")
    keeps = polarity_words(language)
    content = tuple(word for word in every if word in keeps or word not in stop_words(language))
    return content or every
