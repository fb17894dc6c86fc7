"""Phrases as data: a small pattern language and a matcher whose cost grows with the text, not with the phrases.

A pattern is words as typed; `a|b` is a choice between words, `word?` may be absent, `*` is any one word, `**` up to
three words, `#` a number. Marks (`,` `/` `&`) stand for themselves. Accents and capitals never matter, and a word of six
letters or more may carry one slip of the keyboard.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from trainer.terms.fold import fold_text
from trainer.terms.spelling import LEAST, Spelling
from trainer.terms.tokens import Token

_PIECES = re.compile(r"[^\W_]+|\*\*|[^\s\w']")
_CONTRACTION = re.compile(r"n't\b")
_STOPS = frozenset(".?!;:\n")
_WIDEST_GAP = 3
_LONGEST = 14


class Found(NamedTuple):
    """A phrase found in tokens `first`..`last` (both included)."""

    label: str
    first: int
    last: int


class _Node:
    """A state of the matcher: where the next word leads, and the labels of the phrases that end here."""

    __slots__ = ("labels", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.labels: list[str] = []


class PhraseBook:
    """Labelled phrases, matched at every token."""

    def __init__(
        self, phrases: Mapping[str, Iterable[str]], guard: frozenset[str] = frozenset(), plain: bool = False
    ) -> None:
        """Compile phrases by label.

        Args:
            phrases: patterns by label; the labels come back with what is found.
            guard: real words that are never taken for a misspelt one.
            plain: the phrases are plain text, in which the marks of the pattern language mean nothing.
        """
        self._root = _Node()
        known: set[str] = set()
        for label, patterns in phrases.items():
            for pattern in patterns:
                for words in [plain_words(pattern)] if plain else expand(pattern):
                    known.update(words)
                    self._insert(words, label)
        self._spelling = Spelling(known, guard)

    def find(self, tokens: Sequence[Token]) -> list[Found]:
        """Every longest phrase per label and starting token, in the order of the text."""
        words = [self._word(token) for token in tokens]
        found: list[Found] = []
        for first, word in enumerate(words):
            start = self._root.next.get(word)
            if start is not None:
                found.extend(_longest(start, words, first))
        return found

    def at(self, tokens: Sequence[Token], first: int) -> Found | None:
        """The longest phrase that starts at token `first`, or None."""
        if not 0 <= first < len(tokens):
            return None
        start = self._root.next.get(self._word(tokens[first]))
        if start is None:
            return None
        words = [self._word(token) for token in tokens[first : first + _LONGEST]]
        best = max(_longest(start, words, 0), key=lambda one: one.last, default=None)
        return Found(best.label, first, first + best.last) if best else None

    def ending(self, tokens: Sequence[Token], last: int, reach: int = 7) -> Found | None:
        """The longest phrase (up to `reach` tokens) whose last token is `last`, or None."""
        offset = max(0, last - reach + 1)
        words = [self._word(token) for token in tokens[offset : last + 1]] if last >= 0 else []
        for first in range(len(words)):
            start = self._root.next.get(words[first])
            for label, end in _ends(start, words, first) if start else ():
                if end == len(words) - 1:
                    return Found(label, offset + first, last)
        return None

    def _insert(self, words: Sequence[str], label: str) -> None:
        node = self._root
        for word in words:
            node = node.next.setdefault(word, _Node())
        if words and label not in node.labels:
            node.labels.append(label)

    def _word(self, token: Token) -> str:
        word = token.word
        if token.kind == "word":
            return word if len(word) < LEAST else self._spelling.correct(word)
        return "#" if token.kind == "number" else word


def expand(pattern: str) -> list[tuple[str, ...]]:
    """All the word sequences a pattern stands for."""
    slots: list[tuple[str, ...]] = []
    for written in pattern.split():
        optional = written.endswith("?") and len(written) > 1
        choices = (written[:-1] if optional else written).split("|")
        slots.append((*choices, "") if optional else tuple(choices))
    return [_sequence(choice) for choice in product(*slots)]


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a plain text, folded."""
    return tuple(word for word in _sequence([text]) if word[0].isalnum())


def _sequence(choice: Sequence[str]) -> tuple[str, ...]:
    folded = _CONTRACTION.sub("nt ", fold_text(" ".join(choice)))
    return tuple(_PIECES.findall(folded.replace("'", " ")))


def _longest(start: _Node, words: Sequence[str], first: int) -> list[Found]:
    best: dict[str, int] = {}
    for label, last in _ends(start, words, first):
        if last > best.get(label, -1):
            best[label] = last
    return [Found(label, first, last) for label, last in best.items()]


def _ends(node: _Node, words: Sequence[str], index: int) -> Iterator[tuple[str, int]]:
    """Labels reached from `node`, which has consumed `words[index]`, with the index of their last word."""
    for label in node.labels:
        yield label, index
    following = index + 1
    if not node.next or following >= len(words):
        return
    word = words[following]
    if word in node.next:
        yield from _ends(node.next[word], words, following)
    if word in _STOPS:
        return
    if "*" in node.next:
        yield from _ends(node.next["*"], words, following)
    if "**" in node.next:
        yield from _across(node.next["**"], words, following)


def _across(node: _Node, words: Sequence[str], first: int) -> Iterator[tuple[str, int]]:
    for ahead in range(first, min(first + _WIDEST_GAP + 1, len(words))):
        below = node.next.get(words[ahead])
        if below is not None:
            yield from _ends(below, words, ahead)
        if words[ahead] in _STOPS:
            return
