"""What typing in haste does to a reply: the changes that the reading is measured under, and trained on."""

import random
from collections.abc import Callable

from trainer.language.normalise import fold_text

Change = Callable[[str, random.Random], str]
TYPO_RATE = 0.05
"""Share of the letters that are dropped, doubled or swapped with the next."""


def without_accents(text: str, _: random.Random) -> str:
    """Accents dropped, capitals kept."""
    return "".join(char if char.isascii() else fold_text(char) for char in text)


def lower(text: str, _: random.Random) -> str:
    """No capitals."""
    return text.lower()


def without_punctuation(text: str, _: random.Random) -> str:
    """No punctuation at all, decimal separators kept."""
    kept = []
    for index, char in enumerate(text):
        inside = 0 < index < len(text) - 1 and text[index - 1].isdigit() and text[index + 1].isdigit()
        kept.append(char if inside or char not in '.,;:!?…«»"()' else " ")
    return "".join(kept)


def with_typos(text: str, chance: random.Random) -> str:
    """One letter in twenty dropped, doubled or swapped with the next; figures untouched."""
    out: list[str] = []
    at = 0
    while at < len(text):
        char = text[at]
        if char.isalpha() and chance.random() < TYPO_RATE:
            kind = chance.randrange(3)
            if kind == 1:
                out.append(char * 2)
            elif kind == 2 and at + 1 < len(text) and text[at + 1].isalpha():
                out.append(text[at + 1] + char)
                at += 1
        else:
            out.append(char)
        at += 1
    return "".join(out)


CORRUPTIONS: dict[str, Change] = {
    "accents stripped": without_accents,
    "5 % typos": with_typos,
    "lower case": lower,
    "no punctuation": without_punctuation,
}


def typed_in_haste(text: str, chance: random.Random) -> str:
    """Accents, capitals and punctuation gone at once, letters as they were meant."""
    return lower(without_accents(without_punctuation(text, chance), chance), chance)


COPIES: tuple[Change, ...] = (typed_in_haste, with_typos)
"""The changed copies of each reply that training adds. Accents and capitals alone need none: the reading folds them."""
