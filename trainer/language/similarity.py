"""How close a reply is to sample replies: shared stems by rarity, shared letters, order of words; never meaning.

"J'accepte" and "Je n'accepte pas" share nearly everything, so a different polarity halves the score. Even so a
score never decides a commitment.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

from trainer.language.context import Language, ReadingContext, SampleSet
from trainer.language.features import Prepared
from trainer.language.lexicon import polarity_words, stop_words
from trainer.language.reading import SampleScore
from trainer.language.words import Word, stem, words_of

_STEMS, _LETTERS, _ORDER = 0.5, 0.3, 0.2
"""Shares of the three measures; they sum to 1."""
_STOP_WEIGHT = 0.25
_OTHER_POLARITY = 0.45
_OTHER_FORM = 0.85
_CLOSER_LOOKS = 3
"""Samples of a set compared with each clause, after the whole reply has ranked them."""
_LIMIT = 160
"""Words of a reply that are compared; more than any sample has."""


@dataclass(frozen=True, slots=True)
class _Plain:
    """What a text holds, whatever it is compared with."""

    stems: Mapping[str, float]
    letters: Mapping[str, float]
    order: str
    negative: bool
    question: bool


@dataclass(frozen=True, slots=True)
class _Text:
    """A text with its stems weighted by how rare they are among the samples of a scene."""

    stems: Mapping[str, float]
    plain: _Plain


@dataclass(frozen=True, slots=True)
class _Samples:
    """The samples of a scene, one after the other whatever their set.

    Attributes:
        rarity: for each stem, 1 + log of how few of the samples have it.
        stems, letters: for each stem and run of letters, the places of the samples that have it, and its weight there.
    """

    rarity: Mapping[str, float]
    texts: tuple[_Text, ...]
    stems: Mapping[str, tuple[tuple[int, float], ...]]
    letters: Mapping[str, tuple[tuple[int, float], ...]]


def literal_scores(made: Prepared, context: ReadingContext) -> tuple[SampleScore, ...]:
    """How close a reply is to each sample set of the context in its very words: to its nearest sample, 0–1."""
    if not context.samples:
        return ()
    language = context.language
    known = _weighted(context.samples, language)
    whole = _weigh(_plain(made.words[:_LIMIT], language), known.rarity)
    parts = [_weigh(_plain(piece, language), known.rarity) for piece in _pieces(made)]
    close = [_close(whole, known)] + [_close(part, known) for part in parts]
    scores = []
    first = 0
    for group in context.samples:
        places = range(first, first + len(group.texts))
        first = places.stop
        ranked = sorted(((close[0].at(place), place) for place in places), reverse=True)
        best = ranked[0][0] if ranked else 0.0
        for _, place in ranked[:_CLOSER_LOOKS]:
            for look in close[1:]:
                if look.shared[place] + _ORDER > best:
                    best = max(best, look.at(place))
        scores.append(SampleScore(group.name, round(min(1.0, best), 4)))
    return tuple(scores)


def _pieces(made: Prepared) -> Iterator[Sequence[Word]]:
    """Each clause, and each two neighbours, of a reply of several clauses."""
    clauses = made.clauses[:12]
    if len(clauses) < 2:
        return
    for index, clause in enumerate(clauses):
        yield made.words[clause.first : clause.last + 2]
        if index + 1 < len(clauses) and len(clauses) > 2:
            yield made.words[clause.first : clauses[index + 1].last + 2]


@lru_cache(maxsize=12)
def _weighted(samples: tuple[SampleSet, ...], language: Language) -> _Samples:
    """The samples weighted by how rare their stems are, and where each stem and run of letters is found."""
    plain = [_sample(text, language) for group in samples for text in group.texts]
    seen = Counter(part for text in plain for part in text.stems)
    rarity = {part: 1.0 + log((1 + len(plain)) / (1 + having)) for part, having in seen.items()}
    texts = tuple(_weigh(text, rarity) for text in plain)
    return _Samples(
        rarity,
        texts,
        _places([text.stems for text in texts]),
        _places([text.plain.letters for text in texts]),
    )


def _places(weights: Sequence[Mapping[str, float]]) -> Mapping[str, tuple[tuple[int, float], ...]]:
    found: dict[str, list[tuple[int, float]]] = {}
    for place, one in enumerate(weights):
        for name, weight in one.items():
            found.setdefault(name, []).append((place, weight))
    return {name: tuple(places) for name, places in found.items()}


@lru_cache(maxsize=4096)
def _sample(text: str, language: Language) -> _Plain:
    """A sample, read once: a scenario has some hundreds, the same in every scene."""
    return _plain(words_of(text, language), language)


def _weigh(text: _Plain, rarity: Mapping[str, float]) -> _Text:
    return _Text(_unit({part: rarity.get(part, 1.5) * share for part, share in text.stems.items()}), text)


def _plain(words: Sequence[Word], language: Language) -> _Plain:
    common = stop_words(language)
    turning = polarity_words(language)
    stems: dict[str, float] = {}
    letters: Counter[str] = Counter()
    kept: list[str] = []
    for word in words:
        text = word.raw if word.text == "#" else word.text
        if not text[0].isalnum():
            continue
        part = stem(text, language)
        stems[part] = _STOP_WEIGHT if text in common else 1.0
        padded = f" {text} "
        letters.update(padded[i : i + 3] for i in range(len(padded) - 2))
        kept.append(part)
    return _Plain(
        stems,
        _unit({gram: sqrt(count) for gram, count in letters.items()}),
        " ".join(kept),
        sum(word.text in turning for word in words) % 2 == 1,
        any(word.text == "?" for word in words),
    )


def _unit(weights: Mapping[str, float]) -> Mapping[str, float]:
    norm = sqrt(sum(value * value for value in weights.values()))
    return {name: value / norm for name, value in weights.items()} if norm else {}


@dataclass(frozen=True, slots=True)
class _Look:
    """A text beside the samples.

    Attributes:
        shared: for each place, what the text shares with the sample there in stems and letters, 0–0.8; the order of the
            words adds 0.2 at most.
    """

    text: _Text
    known: _Samples
    shared: Sequence[float]

    def at(self, place: int) -> float:
        """How close the text is to the sample at a place, 0–1."""
        return _closeness(self.shared[place], self.text.plain, self.known.texts[place].plain)


def _close(text: _Text, known: _Samples) -> _Look:
    """A text beside the samples: what it shares is summed up for all samples at once."""
    stems = _shared(text.stems, known.stems, len(known.texts))
    letters = _shared(text.plain.letters, known.letters, len(known.texts))
    return _Look(
        text, known, [_STEMS * one + _LETTERS * other for one, other in zip(stems, letters, strict=True)]
    )


def _shared(
    weights: Mapping[str, float], found: Mapping[str, tuple[tuple[int, float], ...]], count: int
) -> list[float]:
    sums = [0.0] * count
    for name, weight in weights.items():
        for place, other in found.get(name, ()):
            sums[place] += weight * other
    return sums


def _closeness(shared: float, one: _Plain, other: _Plain) -> float:
    """How close two texts are that share so much in stems and letters."""
    if shared < 0.1:
        return shared
    from rapidfuzz.fuzz import token_sort_ratio  # at the first use: its import costs 15 ms

    shared += _ORDER * token_sort_ratio(one.order, other.order) / 100
    if one.negative != other.negative:
        shared *= _OTHER_POLARITY
    if one.question != other.question:
        shared *= _OTHER_FORM
    return shared
