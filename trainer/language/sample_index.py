"""The samples of a scene, laid out so that a reply is held against all of them at once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log

from trainer.language.context import Language, SampleSet
from trainer.language.meaning import Meanings, laid_out
from trainer.language.related import related
from trainer.language.said import Said, text_said, unit

_MANY, _COMMON = 40, 10
"""Of so many samples, what more than one in ten has is left out of the vectors."""
_NONE: frozenset[int] = frozenset()

Places = Mapping[str, tuple[tuple[int, float], ...]]
"""For a stem: the samples that have it, and its weight there."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What one sample is about.

    Attributes:
        parts: each stem with its share (they sum to 1) and its groups of related words.
        own: the stems; groups: the groups of any of them.
    """

    parts: tuple[tuple[str, float, frozenset[int]], ...]
    own: frozenset[str]
    groups: frozenset[int]


@dataclass(frozen=True, slots=True, eq=False)
class SampleIndex:
    """The samples one after the other whatever their set, and what each set says. Each is only like itself.

    Attributes:
        names: of the sets; owner: for each sample the place of its set; first: for each set its first sample.
        texts: the samples.
        rarity: for each stem, how rare it is among the samples (1 and more); `unknown` for one that none has.
        weight: for each stem, how rare it is among the sets; `unseen` for one that none has.
        stems: see `Places`; vectors of length 1.
        subject: for each sample what it is about.
        groups: for each group of related words, the sets that have one of it.
        sets: for each stem, how often each set has it; sizes: stems of each set, repeats counted.
        common: for each stem, its share of all stems of all samples.
        lines, line_groups: for each stem and group, the sets whose answers have it.
        kinds: for each set, the share of its samples that ask for each kind of thing.
        meanings: the samples' vectors.
    """

    names: tuple[str, ...]
    owner: tuple[int, ...]
    first: tuple[int, ...]
    texts: tuple[Said, ...]
    rarity: Mapping[str, float]
    unknown: float
    weight: Mapping[str, float]
    unseen: float
    stems: Places
    subject: tuple[Subject, ...]
    groups: Mapping[int, frozenset[int]]
    sets: Mapping[str, Mapping[int, int]]
    sizes: tuple[int, ...]
    common: Mapping[str, float]
    lines: Mapping[str, frozenset[int]]
    line_groups: Mapping[int, frozenset[int]]
    kinds: tuple[Mapping[str, float], ...]
    meanings: Meanings

    def weighed(self, text: Said) -> Mapping[str, float]:
        """The stems of a text as a vector of length 1, rare ones heavier."""
        return unit({p: self.rarity.get(p, self.unknown) * share for p, share in text.stems.items()})

    def subjects(self, text: Said) -> dict[str, float]:
        """What a text is about: its stems, those that few sets have heavier."""
        return {p: self.weight.get(p, self.unseen) * share for p, share in text.subject.items()}


@lru_cache(maxsize=24)
def sample_index(sets: tuple[SampleSet, ...], language: Language) -> SampleIndex:
    """The samples of some sets, laid out."""
    texts = tuple(text_said(text, language) for group in sets for text in group.texts)
    owner = tuple(place for place, group in enumerate(sets) for _ in group.texts)
    first, start = [], 0
    for group in sets:
        first.append(start)
        start += len(group.texts)
    count, groups_count = len(texts), len(sets)
    seen = Counter(part for text in texts for part in text.stems)
    held: dict[str, dict[int, int]] = {}
    for place, text in zip(owner, texts, strict=True):
        for part in text.stems:
            at = held.setdefault(part, {})
            at[place] = at.get(place, 0) + 1
    total = sum(seen.values()) + 0.5 * len(seen)
    index = SampleIndex(
        names=tuple(group.name for group in sets),
        owner=owner,
        first=tuple(first),
        texts=texts,
        rarity={part: 1.0 + log((1 + count) / (1 + having)) for part, having in seen.items()},
        unknown=1.0 + log(1 + count),
        weight={part: 0.3 + log((1 + groups_count) / (1 + len(at))) for part, at in held.items()},
        unseen=0.3 + log(1 + groups_count),
        stems={},
        subject=(),
        groups={},
        sets=held,
        sizes=_sizes(owner, texts, groups_count),
        common={part: (having + 0.5) / total for part, having in seen.items()},
        lines={},
        line_groups={},
        kinds=_kinds(owner, texts, groups_count),
        meanings=laid_out(texts, language),
    )
    return _with_subjects(index, sets, language)


def _with_subjects(index: SampleIndex, sets: Sequence[SampleSet], language: Language) -> SampleIndex:
    """The index with what hangs on the weights of its stems."""
    near = related(language)
    subject = []
    groups: dict[int, set[int]] = {}
    for owner, text in zip(index.owner, index.texts, strict=True):
        weights = index.subjects(text)
        total = sum(weights.values()) or 1.0
        parts = tuple((part, weight / total, near.get(part, _NONE)) for part, weight in weights.items())
        subject.append(Subject(parts, frozenset(weights), _NONE.union(*(known for _, _, known in parts))))
        for part in weights:
            for group in near.get(part, ()):
                groups.setdefault(group, set()).add(owner)
    lines: dict[str, set[int]] = {}
    line_groups: dict[int, set[int]] = {}
    for place, group_of in enumerate(sets):
        for line in group_of.lines:
            for part in text_said(line, language).subject:
                lines.setdefault(part, set()).add(place)
                for group in near.get(part, ()):
                    line_groups.setdefault(group, set()).add(place)
    return replace(
        index,
        stems=_without_common(_places([index.weighed(text) for text in index.texts]), len(index.texts)),
        subject=tuple(subject),
        groups={group: frozenset(found) for group, found in groups.items()},
        lines={part: frozenset(found) for part, found in lines.items()},
        line_groups={group: frozenset(found) for group, found in line_groups.items()},
    )


def _places(weights: Sequence[Mapping[str, float]]) -> Places:
    found: dict[str, list[tuple[int, float]]] = {}
    for place, one in enumerate(weights):
        for name, weight in one.items():
            found.setdefault(name, []).append((place, weight))
    return {name: tuple(places) for name, places in found.items()}


def _without_common(places: Places, count: int) -> Places:
    """Without what so many samples have that it tells nothing of any, and costs the most."""
    return {name: found for name, found in places.items() if count < _MANY or len(found) * _COMMON <= count}


def _sizes(owner: Sequence[int], texts: Sequence[Said], count: int) -> tuple[int, ...]:
    sizes = [0] * count
    for place, text in zip(owner, texts, strict=True):
        sizes[place] += len(text.stems)
    return tuple(sizes)


def _kinds(owner: Sequence[int], texts: Sequence[Said], count: int) -> tuple[Mapping[str, float], ...]:
    found: list[Counter[str]] = [Counter() for _ in range(count)]
    for place, text in zip(owner, texts, strict=True):
        found[place][text.kind] += 1
    return tuple({kind: times / sum(kinds.values()) for kind, times in kinds.items()} for kinds in found)
