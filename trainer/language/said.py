"""A stretch of words as it is compared with others: its stems, what of it tells a subject, its letters, what it asks."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from trainer.language.asked_kind import AskedKind, asked_kind
from trainer.language.context import Language
from trainer.language.lexicon import fillers, polarity_words, stop_words, telling_words
from trainer.language.words import Word, stem, words_of

STOP, TELLING = 0.25, 0.6
"""What a stop word weighs beside a word of 1, and one that tells what is asked."""
_HALF = 0.5
"""What a word that tells what is asked counts for as a subject."""
LIMIT = 160
"""Words of a stretch that are compared; more than any sample has."""


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """What a stretch of words holds; each is only like itself, so that what is found out of it can be kept.

    Attributes:
        stems: each stem with its weight, 0–1.
        subject: the stems that tell what it is about, with how much they count, 0–1.
        letters: runs of three letters, as a vector of length 1.
        order: the stems in their order.
        typed: the words as they stand.
        kind: what it asks for.
        negative: whether its words turn it round.
    """

    stems: Mapping[str, float]
    subject: Mapping[str, float]
    letters: Mapping[str, float]
    order: str
    typed: tuple[str, ...]
    kind: AskedKind
    negative: bool


def said(words: Sequence[Word], language: Language) -> Said:
    """What a stretch of words holds."""
    common, telling, turning = stop_words(language), telling_words(language), polarity_words(language)
    stems: dict[str, float] = {}
    subject: dict[str, float] = {}
    letters: Counter[str] = Counter()
    order: list[str] = []
    typed: list[str] = []
    plain: list[str] = []
    negative = False
    for word in _without_fillers(words[:LIMIT], language):
        text = word.raw if word.text == "#" else word.text
        typed.append(text)
        negative ^= word.text in turning
        if not text[0].isalnum():
            continue
        part = stem(text, language)
        order.append(part)
        half = text in telling
        stems[part] = TELLING if half else STOP if text in common else 1.0
        if half or (text not in common and len(text) > 1):
            subject[part] = _HALF if half else 1.0
        plain.append(text)
        padded = f" {text} "
        letters.update(padded[i : i + 3] for i in range(len(padded) - 2))
    return Said(
        stems,
        subject,
        unit({gram: sqrt(count) for gram, count in letters.items()}),
        " ".join(order),
        tuple(plain),
        asked_kind(" ".join(typed), language),
        negative,
    )


def _without_fillers(words: Sequence[Word], language: Language) -> Sequence[Word]:
    """The words but "euh", "du coup", "you know"; all of them where there are no others."""
    known = fillers(language)
    if not any(word.text in known for word in words):
        return words
    texts = [word.text for word in words]
    kept: list[Word] = []
    at = 0
    while at < len(words):
        runs = known.get(texts[at], ())
        length = next((len(run) for run in runs if tuple(texts[at : at + len(run)]) == run), 0)
        if not length:
            kept.append(words[at])
        at += length or 1
    return kept if any(word.text[0].isalnum() for word in kept) else words


@lru_cache(maxsize=65536)
def text_said(text: str, language: Language) -> Said:
    """What a sample or a line holds, read once: a scenario has thousands, the same in every scene, and the shipped ones
    together have 40,000. A cache that holds fewer holds none where all are read one after the other."""
    return said(words_of(text, language), language)


def unit(weights: Mapping[str, float]) -> Mapping[str, float]:
    """A vector scaled to length 1 (empty where it has none)."""
    norm = sqrt(sum(value * value for value in weights.values()))
    return {name: value / norm for name, value in weights.items()} if norm else {}
