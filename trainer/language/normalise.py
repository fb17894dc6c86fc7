"""Folding of typed text for matching: no accents, no capitals, plain apostrophes; offsets into the text kept."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_APOSTROPHES = "'’‘ʼ`´′＇"
_DASHES = "‐‑‒–—―−"
_SPELT = {"œ": "oe", "æ": "ae", "ß": "ss", "ﬁ": "fi", "ﬂ": "fl", "ø": "o", "đ": "d", "ł": "l"}


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded copy of a text.

    Attributes:
        text: the folded characters.
        origin: for each folded character, the index of the original character it comes from.
        length: number of characters of the original.
    """

    text: str
    origin: tuple[int, ...]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text behind `text[start:end]` (an empty span stays empty)."""
        if start >= end:
            at = self.origin[start] if start < len(self.origin) else self.length
            return at, at
        after = self.origin[end] if end < len(self.origin) else self.length
        return self.origin[start], max(after, self.origin[end - 1] + 1)


@lru_cache(maxsize=4096)
def fold_char(char: str) -> str:
    """One character folded: zero, one or a few characters ("É" to "e", "œ" to "oe", U+00A0 to a space)."""
    if char in _APOSTROPHES:
        return "'"
    if char in _DASHES:
        return "-"
    lowered = char.lower()
    if lowered in _SPELT:
        return _SPELT[lowered]
    kind = unicodedata.category(char)
    if char == "\n":
        return "\n"
    if kind == "Zs" or char in "\t\r\v\f\u2028\u2029":
        return " "
    if kind in {"Cc", "Cf", "Mn", "Me", "Cs"}:
        return ""
    plain = unicodedata.normalize("NFKD", lowered)
    return "".join(part for part in plain if not unicodedata.combining(part))


def fold(text: str) -> Folded:
    """Fold a text for matching.

    Args:
        text: any text, composed (NFC) or decomposed; control and direction characters fold to nothing.

    Returns:
        The folded copy, with the origin of each of its characters.
    """
    chars: list[str] = []
    origin: list[int] = []
    for index, char in enumerate(text):
        if "a" <= char <= "z" or char == " ":
            chars.append(char)
            origin.append(index)
            continue
        for part in fold_char(char):
            chars.append(part)
            origin.append(index)
    return Folded("".join(chars), tuple(origin), len(text))


@lru_cache(maxsize=8192)
def fold_text(text: str) -> str:
    """The folded text alone, without offsets; one turn asks for the same lines some thousand times."""
    return fold(text).text
