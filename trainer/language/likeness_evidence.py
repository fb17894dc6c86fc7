"""What speaks for a stretch of a reply being what the samples of a set mean: the numbers that `likeness` weighs."""

from collections.abc import Mapping, Sequence
from heapq import nlargest
from math import log

from trainer.language.context import Language
from trainer.language.meaning import NOTHING_SHARED, meaning
from trainer.language.related import related
from trainer.language.said import Said
from trainer.language.sample_index import SampleIndex, Subject

EVIDENCE = (
    "stems",
    "letters",
    "letters of three",
    "literal",
    "covered",
    "covered by related words",
    "answered",
    "answered by related words",
    "typical",
    "rarest",
    "nearest sense",
    "sense",
    "asks alike",
    "other form",
    "goes on",
    "goes on shortly",
    "nearest meaning",
    "meaning",
)
"""Names of the numbers, in their order.

stems, letters: cosine with the nearest sample, and the mean of the three nearest in letters; literal: see
`similarity`; covered: share of what the stretch is about that the set's samples have, or related words of it; answered:
the same of the set's answers; typical: log ratio of its stems in the set to all samples, a stem; rarest: weight of the
rarest shared subject; sense: harmonic mean of the shares covered both ways, for the nearest sample and on average;
asks alike: share of the samples that ask for the same kind of thing; other form: whether the nearest tells and this
asks, or the other way round; goes on: share of the last line's subjects that set and answers have, the more the
shorter the stretch; meaning: cosine of the learnt vectors with the nearest sample, and the mean of the three nearest."""

RELATED = 0.6
"""What a related word counts beside the word itself."""
_PRIOR = 3.0
_RAREST = 6.0
_LEAST_TYPICAL = -3.0
_STOP_TYPICAL = 0.4
_CANDIDATES = 10
_BY_MEANING = 8
"""Sets that come into question by what they mean, whatever their words."""
_LOOKED_AT = 8
"""Samples of a set that are compared word for word: those that share most with the stretch."""
_NEAREST = 3
_ORDER = 0.2
_NONE: frozenset[int] = frozenset()
_OTHER_POLARITY, _OTHER_FORM = 0.45, 0.85


def candidates(
    text: Said, index: SampleIndex, last: Said | None, language: Language
) -> dict[int, tuple[float, ...]]:
    """The evidence for each set that comes into question, by its place in the index.

    Args:
        text: a stretch of the reply.
        index: the sets.
        last: the counterpart's last line, which a short reply goes on with.
    """
    count, near = len(index.names), related(language)
    subjects = index.subjects(text)
    total = sum(subjects.values()) or 1.0
    covered, soft = _coverage(subjects, total, index, near)
    weighed = index.weighed(text)
    stems = _summed(weighed, index.stems, len(index.texts))
    best = [0.0] * count
    for owner, one in zip(index.owner, stems, strict=True):
        if one > best[owner]:
            best[owner] = one
    rough = [s + 0.5 * c + b for s, c, b in zip(soft, covered, best, strict=True)]
    chosen = [place for place in nlargest(_CANDIDATES, range(count), rough.__getitem__) if rough[place] > 0]
    near_to = index.meanings.nearness(meaning(text, language))
    raw = near_to.raw
    ends = (*index.first[1:], len(raw))
    most = [max(raw[first:end], default=NOTHING_SHARED) for first, end in zip(index.first, ends, strict=True)]
    by_meaning = nlargest(_BY_MEANING, range(count), most.__getitem__)
    chosen += [place for place in by_meaning if place not in chosen and most[place] > NOTHING_SHARED]
    told, told_soft = _told(subjects, total, index, near, chosen)
    typical = _typical(text, index, chosen)
    onward = _onward(last, index, near, chosen)
    short = 1.0 / (1 + len(text.subject))
    about = [(part, weight, near.get(part, _NONE)) for part, weight in subjects.items()]
    groups = _NONE.union(*(known for _, _, known in about))
    found: dict[int, tuple[float, ...]] = {}
    for place in chosen:
        meant = {one: near_to.cosine(raw[one]) for one in _samples(index, place)}
        shared_most = {one: stems[one] + value for one, value in meant.items()}
        samples = nlargest(_LOOKED_AT, shared_most, shared_most.__getitem__)
        letters = [_dot(text.letters, index.texts[one].letters) for one in samples]
        close = [0.5 * stems[one] + 0.3 * other for one, other in zip(samples, letters, strict=True)]
        which = max(range(len(close)), key=close.__getitem__)
        nearest = samples[which]
        very_words = 0.5 * _dot(weighed, index.weighed(index.texts[nearest])) + 0.3 * letters[which]
        senses = [_sense(about, total, groups, index.subject[one]) for one in samples]
        shared = [index.weight[p] for p in text.subject if place in index.sets.get(p, ())]
        found[place] = (
            best[place],
            max(letters),
            sum(nlargest(_NEAREST, letters)) / _NEAREST,
            literal(text, index.texts[nearest], very_words),
            covered[place],
            soft[place],
            told[place],
            told_soft[place],
            typical[place],
            max(shared, default=0.0) / _RAREST,
            max(senses),
            sum(senses) / len(senses),
            index.kinds[place].get(text.kind, 0.0),
            float((text.kind == "told") != (index.texts[nearest].kind == "told")),
            onward[place],
            onward[place] * short,
            max(meant.values()),
            sum(nlargest(_NEAREST, meant.values())) / _NEAREST,
        )
    return found


def _dot(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    if len(first) > len(second):
        first, second = second, first
    shared = 0.0
    for name, value in first.items():
        if name in second:
            shared += value * second[name]
    return shared


def _sense(
    subjects: Sequence[tuple[str, float, frozenset[int]]],
    total: float,
    groups: frozenset[int],
    sample: Subject,
) -> float:
    """The harmonic mean of the share of the stretch's subjects that a sample covers, and of its own that the stretch covers."""
    if groups.isdisjoint(sample.groups) and not any(part in sample.own for part, _, _ in subjects):
        return 0.0
    there = back = 0.0
    own = sample.own
    for part, weight, known in subjects:
        if part in own:
            there += weight
        elif known and not known.isdisjoint(sample.groups):
            there += RELATED * weight
    said = {part for part, _, _ in subjects}
    for part, share, known in sample.parts:
        if part in said:
            back += share
        elif known and not known.isdisjoint(groups):
            back += RELATED * share
    there /= total
    return 2 * there * back / (there + back) if there + back else 0.0


def literal(text: Said, sample: Said, shared: float) -> float:
    """How close two texts are in their very words, 0–1; `shared`: what they share in stems and letters, 0–0.8."""
    if shared < 0.1:
        return shared
    from rapidfuzz.fuzz import token_sort_ratio  # at the first use: its import costs 15 ms

    close = shared + _ORDER * float(token_sort_ratio(text.order, sample.order)) / 100
    if text.negative != sample.negative:
        close *= _OTHER_POLARITY
    if (text.kind == "told") != (sample.kind == "told"):
        close *= _OTHER_FORM
    return min(1.0, close)


def _samples(index: SampleIndex, place: int) -> range:
    """The places of a set's samples."""
    return range(
        index.first[place], index.first[place + 1] if place + 1 < len(index.first) else len(index.texts)
    )


def _summed(
    weights: Mapping[str, float], places: Mapping[str, Sequence[tuple[int, float]]], count: int
) -> list[float]:
    sums = [0.0] * count
    for name, weight in weights.items():
        for place, other in places.get(name, ()):
            sums[place] += weight * other
    return sums


def _coverage(
    subjects: Mapping[str, float], total: float, index: SampleIndex, near: Mapping[str, frozenset[int]]
) -> tuple[list[float], list[float]]:
    """For each set, the share of the subjects that it has, and that it has at least a related word of."""
    covered, soft = [0.0] * len(index.names), [0.0] * len(index.names)
    for part, weight in subjects.items():
        share = weight / total
        having = index.sets.get(part, {})
        for place in having:
            covered[place] += share
            soft[place] += share
        others = frozenset().union(*(index.groups.get(group, frozenset()) for group in near.get(part, ())))
        for place in others:
            if place not in having:
                soft[place] += RELATED * share
    return covered, soft


def _told(
    subjects: Mapping[str, float],
    total: float,
    index: SampleIndex,
    near: Mapping[str, frozenset[int]],
    chosen: Sequence[int],
) -> tuple[dict[int, float], dict[int, float]]:
    """For each chosen set, the share of the subjects that its answers have, and have a related word of."""
    told, soft = dict.fromkeys(chosen, 0.0), dict.fromkeys(chosen, 0.0)
    for part, weight in subjects.items():
        share = weight / total
        having = index.lines.get(part, frozenset())
        others = frozenset().union(
            *(index.line_groups.get(group, frozenset()) for group in near.get(part, ()))
        )
        for place in chosen:
            if place in having:
                told[place] += share
                soft[place] += share
            elif place in others:
                soft[place] += RELATED * share
    return told, soft


def _typical(text: Said, index: SampleIndex, chosen: Sequence[int]) -> dict[int, float]:
    found = {}
    for place in chosen:
        size = index.sizes[place] + _PRIOR
        absent = max(_LEAST_TYPICAL, log(_PRIOR / size))
        sum_ = 0.0
        for part in text.stems:
            much = 1.0 if part in text.subject else _STOP_TYPICAL
            times = index.sets.get(part, {}).get(place, 0)
            sum_ += much * (log((times / index.common[part] + _PRIOR) / size) if times else absent)
        found[place] = sum_ / max(3, len(text.stems))
    return found


def _onward(
    last: Said | None, index: SampleIndex, near: Mapping[str, frozenset[int]], chosen: Sequence[int]
) -> dict[int, float]:
    found = dict.fromkeys(chosen, 0.0)
    if last is None:
        return found
    subjects = index.subjects(last)
    total = sum(subjects.values()) or 1.0
    for part, weight in subjects.items():
        share = weight / total
        having = index.lines.get(part, frozenset()) | index.sets.get(part, {}).keys()
        others: set[int] = set()
        for group in near.get(part, ()):
            others |= index.line_groups.get(group, frozenset()) | index.groups.get(group, frozenset())
        for place in chosen:
            if place in having:
                found[place] += share
            elif place in others:
                found[place] += RELATED * share
    return found
