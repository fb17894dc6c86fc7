"""Whole replies in signs or slang ("👍", "🤷", "bet", "ça roule"): the plain words that they stand for, which a list tells."""

import re
from functools import lru_cache

from trainer.language.context import Language
from trainer.language.lexicon import data_lines
from trainer.language.normalise import fold_text
from trainer.language.short_refusals import refuses_shortly

_DRESS = re.compile("[\U0001f3fb-\U0001f3ff\ufe0e\ufe0f\u200d\u2640\u2642]")
"""Skin tones, ways of drawing and genders of a sign: none of them changes what it says."""
_AGAIN = re.compile(r"([^\w\s])(?:\s*\1)+")
"""The same sign several times: no more than once."""
_ENDS = re.compile(r"[\s.!…]+$")
_REFUSAL: dict[Language, str] = {"fr": "non, impossible", "en": "no, impossible"}
_SPACES = re.compile(r"\s+")


def in_plain_words(reply: str, language: Language) -> str | None:
    """What a whole reply in signs or slang says in plain words, or None where it is no such reply.

    A sign beside words says nothing that the words do not, and is left to them.
    """
    said = _AGAIN.sub(r"\1", _DRESS.sub("", fold_text(reply)))
    said = _SPACES.sub(" ", _ENDS.sub("", said)).strip()
    found = _short_answers(language).get(said)
    if found is None and refuses_shortly(reply, language):
        found = _REFUSAL[language]
    return None if found == reply else found


@lru_cache(maxsize=2)
def _short_answers(language: Language) -> dict[str, str]:
    pairs = (line.partition(" = ") for line in data_lines(language, "short_answers.txt"))
    return {fold_text(typed): meant for typed, _, meant in pairs}
