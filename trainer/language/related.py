"""Words that stand for one another, or for one subject: "verser" is said for "payer", "lawsuit" for "court"."""

from collections.abc import Mapping
from functools import lru_cache

from trainer.language.context import Language
from trainer.language.lexicon import data_lines
from trainer.language.words import stem, words_of


@lru_cache(maxsize=2)
def related(language: Language) -> Mapping[str, frozenset[int]]:
    """For each stem of the word lists, the numbers of the groups it is in."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(data_lines(language, "related.txt")):
        for word in words_of(line, language):
            if word.text[0].isalpha():
                found.setdefault(stem(word.text, language), set()).add(number)
    return {part: frozenset(groups) for part, groups in found.items()}
