"""What the files that travel are called: `NOM_Prenom_emballages_2026-11-28`, in letters that every platform takes."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.practice.typed import clean_name

_LONGEST_PART = 24
# Words that begin a family name and never end a first one.
_PARTICLES = frozenset(
    (
        "le",
        "la",
        "les",
        "de",
        "du",
        "des",
        "d",
        "van",
        "von",
        "ben",
        "ibn",
        "el",
        "al",
        "di",
        "da",
        "dos",
        "mac",
    )
)


@dataclass(frozen=True, slots=True)
class FullName:
    """A student's name in its two halves; either may be empty."""

    first: str
    last: str

    @property
    def shown(self) -> str:
        """As it stands in lists: `Zoé MARTIN`."""
        return clean_name(f"{self.first} {self.last.upper()}")

    @property
    def is_full(self) -> bool:
        """Whether both halves are known."""
        return bool(self.first and self.last)


def full_name(name: str) -> FullName:
    """The two halves of a name as somebody typed it: words in capitals are the family's, else the last one is with the
    particles before it."""
    words = clean_name(name).split()
    family = [word for word in words if len(word) > 1 and word.isupper()]
    if family and len(family) < len(words):
        return FullName(" ".join(word for word in words if word not in family), " ".join(family))
    if len(words) < 2:
        return FullName(" ".join(words), "")
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].casefold() in _PARTICLES:
        cut -= 1
    return FullName(" ".join(words[:cut]), " ".join(words[cut:]))


def hand_in_stem(names: Sequence[str], scenario: str, day: str) -> str:
    """`MARTIN_Zoe_emballages_2026-11-28`; two students one after the other."""
    return "_".join((*_parts(names), _part(scenario), day))


def return_stem(names: Sequence[str], word: str, day: str) -> str:
    """`MARTIN_Zoe_relu_2026-11-28`, `word` being that for "reviewed"."""
    return "_".join((*_parts(names), _part(word), day))


def assignment_stem(word: str, class_name: str, scenario: str, day: str) -> str:
    """`consigne_BTS-2_emballages_2026-11-28`, `word` being that for "assignment"."""
    return "_".join(part for part in (_part(word), _part(class_name), _part(scenario), day) if part)


def _parts(names: Sequence[str]) -> list[str]:
    parts: list[str] = []
    for name in map(full_name, names):
        parts += [part for part in (_part(name.last.upper()), _part(name.first)) if part]
    return parts


def _part(words: str) -> str:
    """Words as a part of a file name: without accents where that leaves letters, dashes between them."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKD", words) if not unicodedata.combining(letter)
    )
    kept = "".join(letter if letter.isalnum() else " " for letter in plain)
    return "-".join(kept.split())[:_LONGEST_PART].rstrip("-")
