"""How near two texts are in what they mean: short vectors of their words, learnt from the many ways in which the samples of one
reaction say one thing (`tools/train_meaning.py`).

All numbers are integers, so that every machine finds the same. Many small numbers are laid side by side in one long integer:
one multiplication then weighs them all.
"""

import gzip
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from math import sqrt
from pathlib import Path

from trainer.language.context import Language
from trainer.language.said import Said

WORD, PAIR, KIND, LETTERS = 64, 32, 32, 5
"""What a word of weight 1 counts, a pair of neighbours, what is asked for, and a run of three letters of a word."""
_MIDDLE = 128
"""Added to each number of a vector, so that none is negative where they lie side by side."""
_LARGEST, _LENGTH = 127, 170.0
"""The largest number of a vector, and the length that each is brought to: a product of two fits two bytes, however rounded."""
_LETTERS_OF_A_WORD = 40
"""Letters of one word that are looked at: no word that stands for a whole page overflows the sums."""
_SUM, _PRODUCT = 4, 2
"""Bytes of each number in a long integer, while a vector is summed up, and for products of vectors."""
_HALF = 1 << 15
"""Added to each product, so that none is negative."""


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near each of many texts is to one: numbers that keep their order, and what they stand for."""

    raw: tuple[int, ...]

    @staticmethod
    def cosine(raw: float) -> float:
        """The cosine that a raw number stands for, -1 to 1."""
        return (raw - _HALF) / (_LENGTH * _LENGTH)


@dataclass(frozen=True, slots=True)
class Meanings:
    """The vectors of many texts.

    Attributes:
        columns: for each number of a vector, that of all texts side by side.
        ones: one for each text, side by side.
        count: of texts.
    """

    columns: tuple[int, ...]
    ones: int
    count: int

    def nearness(self, one: bytes) -> Nearness:
        """How near each text is to that of a vector."""
        numbers = [number - _MIDDLE for number in one]
        # The columns hold numbers with the middle added, which adds the same to the product with every text.
        base = _HALF - _MIDDLE * sum(numbers)
        whole = base * self.ones + sum(map(int.__mul__, numbers, self.columns))
        return Nearness(struct.unpack(f"<{self.count}H", whole.to_bytes(_PRODUCT * self.count, "little")))


NOTHING_SHARED = _HALF
"""The raw number of texts that have nothing in common."""


def features(text: Said) -> Iterator[tuple[str, int]]:
    """What a text is made of for its vector, and how much each counts: its words and their letters, pairs of neighbours, what it
    asks for."""
    for part, share in text.stems.items():
        yield part, round(WORD * share)
    for word in text.typed:
        padded = f" {word[:_LETTERS_OF_A_WORD]} "
        for at in range(len(padded) - 2):
            yield f"~{padded[at : at + 3]}", LETTERS
    for first, second in pairwise(text.order.split()):
        yield f"2{first} {second}", PAIR
    yield f"?{text.kind}", KIND


def meaning(text: Said, language: Language) -> bytes:
    """The vector of a text, each of its numbers in a byte, zero in the middle."""
    known = _vectors(language)
    whole = total = 0
    for name, share in features(text):
        lanes, weight = known.weighed(name)
        whole += share * lanes
        total += share * weight
    middle = _MIDDLE * total
    sums = struct.unpack(f"<{known.size}I", whole.to_bytes(_SUM * known.size, "little"))
    centred = [found - middle for found in sums]
    length = sqrt(sum(map(int.__mul__, centred, centred)))
    if not length:
        return bytes((_MIDDLE,)) * known.size
    scale = min(_LENGTH / length, _LARGEST / max(max(centred), -min(centred)))
    return bytes([int(one * scale + _MIDDLE + 0.5) for one in centred])


def laid_out(texts: Sequence[Said], language: Language) -> Meanings:
    """The vectors of some texts, laid out to be held against one."""
    size, count = _vectors(language).size, len(texts)
    found = [_of_sample(text, language) for text in texts]
    together = b"".join(found)
    columns = []
    for at in range(size):
        lanes = bytearray(_PRODUCT * count)
        lanes[::_PRODUCT] = together[at::size]
        columns.append(int.from_bytes(lanes, "little"))
    return Meanings(tuple(columns), int.from_bytes(b"\1\0" * count, "little"), count)


@lru_cache(maxsize=65536)
def _of_sample(text: Said, language: Language) -> bytes:
    """The vector of a sample, the same in every scene."""
    return meaning(text, language)


@dataclass(frozen=True, slots=True)
class _Vectors:
    """What was learnt of one language.

    Attributes:
        size: numbers of a vector.
        places: for each feature the place of its vector, and how rare it is.
        numbers: the vectors, one after the other.
    """

    size: int
    places: dict[str, tuple[int, int]]
    numbers: bytes
    _weighed: dict[str, tuple[int, int]] = field(default_factory=dict)

    def weighed(self, name: str) -> tuple[int, int]:
        """The vector of a feature times its rarity, as one integer, and its rarity; 0 where it is unknown."""
        found = self._weighed.get(name)
        if found is None:
            place, weight = self.places.get(name, (0, 0))
            at = place * self.size
            lanes = bytearray(_SUM * self.size)
            lanes[::_SUM] = self.numbers[at : at + self.size]
            found = self._weighed[name] = weight * int.from_bytes(lanes, "little"), weight
        return found


@lru_cache(maxsize=2)
def _vectors(language: Language) -> _Vectors:
    """What was learnt, from its data file: a line with the size and the number of features, a line for each, then their numbers."""
    content = gzip.decompress((Path(__file__).parent / language / "meaning.gz").read_bytes())
    head, _, rest = content.partition(b"\n")
    size, count = map(int, head.split())
    *lines, numbers = rest.split(b"\n", count)
    places = {}
    for place, line in enumerate(lines):
        name, _, weight = line.decode("utf-8").rpartition("\t")
        places[name] = place, int(weight)
    return _Vectors(size, places, numbers)
