"""Words written as they are drawn out in speech: "ouiii", "yesss", "okkk", "noooon", "merciii" are the plain word.

A letter three times running is in no word of either language; a last letter doubled is only taken back for the few words that
answer ("ouii", "yess"), as "ball" and "bal" are two words.
"""

import re
from collections.abc import Callable, Iterator
from itertools import product

_RUN = re.compile(r"([^\W\d_])\1{2,}", re.IGNORECASE)
_MOST_RUNS = 3
"""Runs in one word beyond which it is no word drawn out."""
_ANSWER = re.compile(
    r"oui|ouai|ouais|ouep|yep|yes|yeah|yea|yup|ok|okay|oki|non|no|nope|nah|nan|si|merci|thanks|super|allez|bon|bien|top|cool|hey|hi",
    re.IGNORECASE,
)
_DOUBLED_END = re.compile(r"([^\W\d_])\1$", re.IGNORECASE)


def undrawn(typed: str, is_word: Callable[[str], bool]) -> str:
    """The word that a drawn-out one is, in the case typed, or the word itself.

    Args:
        typed: one word.
        is_word: whether a spelling, folded or not, is a word of the language or of the case.
    """
    spellings = [*_shortened(typed)]
    meant = next((one for one in spellings if _ANSWER.fullmatch(one) or is_word(one)), None)
    if meant is not None:
        return meant
    doubled = _DOUBLED_END.search(typed) is not None and _ANSWER.fullmatch(typed[:-1]) is not None
    return typed[:-1] if doubled and not is_word(typed) else typed


def _shortened(typed: str) -> Iterator[str]:
    """The word with each of its runs written once or twice, once first: "noooon" is "non", "créééer" is "créer"."""
    parts = _RUN.split(typed)
    runs = len(parts) // 2
    for times in product((1, 2), repeat=runs) if 0 < runs <= _MOST_RUNS else ():
        letters = (letter * time for letter, time in zip(parts[1::2], times, strict=True))
        yield "".join(part + letter for part, letter in zip(parts[::2], (*letters, ""), strict=True))
