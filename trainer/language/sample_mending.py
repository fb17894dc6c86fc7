"""Slips of the finger in words that only the samples have: "audiotr" where some speak of an auditor.

Only what is compared with samples is mended so: a word that nobody knows here may still be one of its own, and no figure
or clause hangs on a likeness.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from trainer.language.context import Language
from trainer.language.mending import is_known, one_slip_away
from trainer.language.related import related
from trainer.language.words import Word, stem

_MIN_LETTERS = 6


def mended_among(words: Sequence[Word], common: Mapping[str, float], language: Language) -> Sequence[Word]:
    """The words, an unknown one as the nearest that the samples have.

    Args:
        words: a stretch of a reply, mended already where a frequent word was meant.
        common: the stems of the samples, each with its share of all.
    """
    meant = [_meant(word, common, language) for word in words]
    changed = any(one is not word for one, word in zip(meant, words, strict=True))
    return meant if changed else words


def _meant(word: Word, common: Mapping[str, float], language: Language) -> Word:
    text = word.text
    if len(text) < _MIN_LETTERS or not text.isalpha():
        return word
    own = stem(text, language)
    if own in common or own in related(language) or is_known(text, language):
        return word
    # A letter put in must make a word, not an ending ("soieant").
    near = [
        (common[part], len(other), other)
        for other, part in _slips(text, language)
        if part in common and len(part) >= len(own) - 1
    ]
    return replace(word, text=max(near)[2]) if near else word


@lru_cache(maxsize=1024)
def _slips(text: str, language: Language) -> tuple[tuple[str, str], ...]:
    """The words one slip away, each with its stem; a reply is compared piece by piece, and each piece asks again."""
    return tuple((other, stem(other, language)) for other in sorted(one_slip_away(text)))
