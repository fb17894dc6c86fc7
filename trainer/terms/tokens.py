"""Cutting a reply into words, numbers and marks, each with its place in the text."""

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from trainer.terms.fold import fold

TokenKind = Literal["word", "number", "mark"]

# Thousands apart by single spaces; otherwise digits with inner dots, commas or apostrophes; then letters ("m2" and "m3"
# are units, whole); then any mark.
_TOKEN = re.compile(
    r"(?P<number>(?<!\d)\d{1,3}(?: \d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,']\d+)*)"
    r"|(?P<word>(?<![^\W\d_])[kcd]?m[23](?!\w)|[^\W\d_]+)"
    r"|(?P<mark>[^\s\w]|_|\n)"
)
_UNITS = frozenset("yr")
_NEGATIVE_TAIL = re.compile(r"n't\b")


class Token(NamedTuple):
    """One token.

    Attributes:
        word: the folded, spelt-out word to match against; digits and marks as they are.
        start, end: the characters of the original text (`text[start:end]`); tokens spelt out of one
            shortened word ("cest") share them.
        raw: those characters.
        glued: no space or mark stands between this token and the one before it.
    """

    word: str
    start: int
    end: int
    kind: TokenKind
    raw: str
    glued: bool

    @property
    def capital(self) -> bool:
        """Whether the word is written with a capital."""
        return self.raw[:1].isupper()


@lru_cache(maxsize=64)
def tokenise(text: str, language: str) -> tuple[Token, ...]:
    """Cut a text into tokens; hyphens and apostrophes inside words only part them."""
    folded = fold(text)
    expansions = _expansions(language)
    source = _NEGATIVE_TAIL.sub("nt'", folded.text) if language == "en" else folded.text
    tokens: list[Token] = []
    last = -1
    for match in _TOKEN.finditer(source):
        word, (start, end) = match.group(), match.span()
        kind: TokenKind = match.lastgroup  # type: ignore[assignment]
        if kind == "mark" and word in "-'" and _inside_word(source, start):
            last = end if word == "'" else last
            continue
        span = folded.span(start, end)
        glued = start == last
        last = end
        shortened = kind == "word" and source[end : end + 1] != "'" and not _is_unit(word, tokens)
        spelt = expansions.get(word, (word,)) if shortened else (word,)
        for part in spelt:
            tokens.append(Token(part, *span, kind, text[span[0] : span[1]], glued))
    return tuple(tokens)


def _is_unit(word: str, before: list[Token]) -> bool:
    """Whether a letter after a figure counts it ("2 y"), and is no word cut short."""
    return word in _UNITS and bool(before) and before[-1].kind == "number"


def _inside_word(text: str, index: int) -> bool:
    """Whether the hyphen or apostrophe at `index` only parts two words (or ends an elided one)."""
    before = text[index - 1 : index]
    after = text[index + 1 : index + 2]
    if text[index] == "'":
        return before.isalpha()
    return before.isalpha() and after.isalpha()


@cache
def _expansions(language: str) -> dict[str, tuple[str, ...]]:
    from trainer.terms.lexicon import read_table  # the table is read once, when the first text is

    table = read_table(language)["expand"]
    return {short: tuple(_words(written)) for short, written in table.items()}


def _words(written: str) -> list[str]:
    folded = _NEGATIVE_TAIL.sub("nt'", fold(written).text)
    return [match.group() for match in _TOKEN.finditer(folded) if match.group() not in "'-"]
