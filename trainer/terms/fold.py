"""Folding text for matching: lower case, no accents, plain spaces and apostrophes, with a way back to the text."""

import unicodedata
from dataclasses import dataclass


class _FoldTable(dict[int, str]):
    """Translation table filled as characters are met: each becomes one character or nothing."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_SAME = {
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "′": "'",
    "–": "-", "—": "-", "‑": "-", "−": "-", "‒": "-",
    "\t": " ", "\r": "\n", "\u2028": "\n", "\u2029": "\n",
}  # fmt: skip


def _fold_character(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "Mn" or category == "Cf":
        return ""
    if category == "Cc" and character != "\n":
        return " "
    return unicodedata.normalize("NFD", character)[0].lower()[0]


_TABLE = _FoldTable()


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded for matching.

    Attributes:
        text: the folded text; letters are lower case without accents, every space is U+0020.
        origin: for each character of `text`, its index in the original; None when they are the same.
    """

    text: str
    origin: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the original text behind `text[start:end]` (end exclusive)."""
        if self.origin is None:
            return start, end
        if start >= end:
            return self.origin[start], self.origin[start]
        return self.origin[start], self.origin[end]


def fold(text: str) -> Folded:
    """Fold a text of any length; combining marks and invisible characters disappear."""
    folded = text.translate(_TABLE)
    if len(folded) == len(text):
        return Folded(folded, None)
    origin = [index for index, character in enumerate(text) if _TABLE[ord(character)]]
    return Folded(folded, (*origin, len(text)))


def fold_text(text: str) -> str:
    """The folded text alone, for comparing two writings of one name."""
    return text.translate(_TABLE)
