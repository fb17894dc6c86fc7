"""Finding words of a reply despite accents and typos: equal stems, or one slip of the finger in six letters or more."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from trainer.language.context import Language
from trainer.language.lexicon import own_stems
from trainer.language.mending import is_known
from trainer.language.words import Word, stem

_MIN_LETTERS = 6
_ENDING = 2
"""Last letters in which two forms of one word may differ."""
_STEM = "="
"""Before a stem, which is looked up apart from near spellings."""


class WordIndex:
    """The words of one reply, ready to be looked up by stem or by near spelling."""

    def __init__(self, words: Sequence[Word], language: Language) -> None:
        self._words = words
        self._language = language
        self._stems: dict[str, list[int]] = {}
        self._near: dict[str, list[int]] = {}
        for index, word in enumerate(words):
            if not word.text.isalpha():
                continue
            self._stems.setdefault(_stem(word.text, language), []).append(index)
            if len(word.text) >= _MIN_LETTERS:
                for variant in _without_one(word.text):
                    self._near.setdefault(variant, []).append(index)

    def forms(self) -> Iterator[str]:
        """All under which words of the reply can be looked up, see `forms`."""
        yield from (_STEM + part for part in self._stems)
        yield from self._near

    def positions(self, word: str) -> Iterator[int]:
        """Indices of the reply's words that are this folded word, inflected or misspelt by one letter."""
        exact = self._stems.get(_stem(word, self._language), [])
        yield from exact
        if len(word) < _MIN_LETTERS:
            return
        seen = set(exact)
        for variant in _without_one(word):
            for index in self._near.get(variant, ()):
                typed = self._words[index].text
                if index in seen or not one_slip(word, typed):
                    continue
                if is_known(typed, self._language) and not _same_but_for_its_ending(word, typed):
                    continue  # "manque" is no slip of "banque"
                seen.add(index)
                yield index


def forms(word: str, language: Language) -> tuple[str, ...]:
    """What a folded word can be looked up under: a word whose forms share none with those of a reply is not in it."""
    return (_STEM + _stem(word, language), *(_without_one(word) if len(word) >= _MIN_LETTERS else ()))


def _stem(word: str, language: Language) -> str:
    """The stem of a folded word, or the word in the singular where its stem is also that of something else."""
    own = own_stems(language)
    if word in own:
        return word
    return word[:-1] if word.endswith("s") and word[:-1] in own else stem(word, language)


@lru_cache(maxsize=8192)
def _without_one(word: str) -> tuple[str, ...]:
    """The word and every form of it with one letter left out."""
    return (word, *{word[:i] + word[i + 1 :] for i in range(len(word))})


def _same_but_for_its_ending(first: str, second: str) -> bool:
    shorter = min(len(first), len(second))
    return first[: shorter - _ENDING] == second[: shorter - _ENDING]


def one_slip(first: str, second: str) -> bool:
    """Whether two words differ by at most one letter added, dropped, changed, or swapped with its neighbour."""
    if first == second:
        return True
    if abs(len(first) - len(second)) > 1:
        return False
    short, long = sorted((first, second), key=len)
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    if len(short) != len(long):
        return short[start:] == long[start + 1 :]
    if short[start + 1 :] == long[start + 1 :]:
        return True
    swapped = short[start + 1 : start + 2] + short[start : start + 1]
    return swapped == long[start : start + 2] and short[start + 2 :] == long[start + 2 :]
