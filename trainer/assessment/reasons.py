"""How many reasons one reply piles up, told by the words that join them; and other small counts of wording."""

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from trainer.terms.fold import fold_text

# So many stock phrases, and one in so many words, are a string of them. Measured: real replies hold two at most.
STOCK, STOCK_EVERY = 4, 8

_PART = re.compile(r"[.;:!?,\n]+|\b(?:et|and)\b")
_WORD = re.compile(r"\w+")


def reasons_in(text: str, language: str) -> int:
    """The reasons of a reply that argues: the clauses in which the speaker says something of their own side ("nos
    délais sont courts", "we deliver on time"), or the words that add one reason to another, whichever are more."""
    folded = fold_text(text)
    own = _list("own_side", language)
    clauses = sum(
        1 for part in _PART.split(folded) if own & set(_WORD.findall(part)) and len(part.split()) >= 3
    )
    return max(clauses, 1 + hits(folded, "adding", language))


def is_stuffed(text: str, words: int, language: str) -> bool:
    """Whether a reply strings stock phrases together ("si je comprends bien, récapitulons, en contrepartie") instead of
    saying something: one in every eight words, four at least."""
    found = hits(fold_text(text), "stock", language)
    return found >= STOCK and found * STOCK_EVERY >= words


def hits(folded: str, name: str, language: str) -> int:
    """How often the words of one list occur in a folded text, whole words only."""
    padded = f" {' '.join(_WORD.findall(folded))} "
    return sum(padded.count(f" {words} ") for words in _list(name, language))


@lru_cache(maxsize=16)
def _list(name: str, language: str) -> frozenset[str]:
    return _lists().get(f"{name}.{language}", frozenset())


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, frozenset[str]]:
    """The lists of `word_lists.txt`: a line `[name.language]`, then entries separated by commas."""
    source = resources.files("trainer.assessment") / "word_lists.txt"
    found: dict[str, frozenset[str]] = {}
    name = ""
    for line in source.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[] ")
        elif line.strip() and not line.startswith("#"):
            entries = (" ".join(_WORD.findall(fold_text(entry))) for entry in line.split(","))
            found[name] = found.get(name, frozenset()) | {entry for entry in entries if entry}
    return found
