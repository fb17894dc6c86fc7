"""The options of the issues laid out by what their wordings are about, so that a stretch of words is held against all at once."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import TypeVar

from trainer.language.context import IssueCue, Language
from trainer.language.lexicon import data_lines, polarity_words, stop_words, telling_words
from trainer.language.related import related
from trainer.language.words import Word, stem, words_of

_Name = TypeVar("_Name", str, int)

DENIAL = "¬"
"""Stands for any word that turns a sentence round or takes something out of a contract."""
_WHOLE = {"rendez": "rendezvous"}
"""Words that are no form of the verb that they begin with: who comes "sur rendez-vous" gives nothing back."""
_FLOOR = 0.3
_DENIAL_WEIGHT = 1.0
_NAME = 0.5
"""How much a name of the issue tells an option of it from the others, beside another word."""
_SEVERAL = 3
"""Wordings of an option from which on what all of them hold is part of what it is."""
_LONGEST = 5
"""Words of the longest phrase of `periods.txt`."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of an option: what it is about, each part with its share (shares sum to 1) and its groups of related words.

    Attributes:
        telling: the share of the parts that are no name of the issue.
        negative: whether its words deny.
    """

    parts: tuple[tuple[str, float, frozenset[int]], ...]
    own: frozenset[str]
    groups: frozenset[int]
    telling: float
    negative: bool


@dataclass(frozen=True, slots=True)
class Option:
    """An option with its wordings, and of each of their parts how much it tells it from the others of its issue, 0–1.

    Attributes:
        figures: those of its wordings.
        rhythm: the lengths of time and shares that not one of its wordings does without ("un export d'essai chaque année"), with
            their groups.
    """

    issue: str
    id: str
    wordings: tuple[Wording, ...]
    apart: Mapping[str, float]
    groups_apart: Mapping[int, float]
    figures: frozenset[str]
    rhythm: Mapping[str, frozenset[int]]


@dataclass(frozen=True, slots=True)
class OptionIndex:
    """All options, with their places by issue and id; for each part and group those that have it, and how rare each part is among them."""

    options: tuple[Option, ...]
    places: Mapping[tuple[str, str], int]
    weight: Mapping[str, float]
    unseen: float
    by_part: Mapping[str, frozenset[int]]
    by_group: Mapping[int, frozenset[int]]
    names: Mapping[str, frozenset[str]]

    def weighed(self, part: str) -> float:
        """How much a part tells of a subject."""
        return self.weight.get(part, self.unseen)


@lru_cache(maxsize=2)
def _phrases(language: Language) -> Mapping[str, str]:
    """Phrases of a few words for one length of time or share, each with the first of its line."""
    found: dict[str, str] = {}
    for line in data_lines(language, "periods.txt"):
        names = [" ".join(_bare(words_of(text, language), language)) for text in line.split("|")]
        found |= dict.fromkeys(names, f"={names[0]}")
    return found


def _bare(words: Iterable[Word], language: Language) -> list[str]:
    figures = _figures(language)
    return [
        _WHOLE.get(word.text)
        or figures.get(word.raw)
        or (f"#{word.raw.replace(' ', '')}" if word.text == "#" else stem(word.text, language))
        for word in words
        if word.text[0].isalnum() or word.text in "#%"
    ]


@lru_cache(maxsize=2)
def _figures(language: Language) -> Mapping[str, str]:
    """Figures in words, each with its digits."""
    lists = {
        "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
        "en": "two three four five six seven eight nine ten eleven twelve",
    }
    return {word: f"#{number}" for number, word in enumerate(lists[language].split(), start=2)}


def parts_of(words: Sequence[Word], language: Language) -> dict[str, float]:
    """What a stretch of words is about: stems and figures with how much they count (0–1); lengths of time and shares under one name."""
    common, telling, turning = stop_words(language), telling_words(language), polarity_words(language)
    removing = _removing(language)
    named = _phrases(language)
    kept = [word for word in words if word.text[0].isalnum() or word.text in "#%"]
    bare = _bare(kept, language)
    found: dict[str, float] = {}
    at = 0
    while at < len(kept):
        size = next(
            (n for n in range(min(_LONGEST, len(kept) - at), 0, -1) if " ".join(bare[at : at + n]) in named),
            0,
        )
        if size:
            found[named[" ".join(bare[at : at + size])]] = 1.0
            at += size
            continue
        text, part = kept[at].text, bare[at]
        if part in _agreeing(language) or kept[at].raw.startswith("d'accord"):
            at += 1
            continue
        if text in turning or part in removing:
            found[DENIAL] = 1.0
        if part in removing:
            at += 1
            continue
        if part[0] == "#" or (text not in common and len(text) > 1):
            found[part] = 1.0
        elif text in telling:
            found[part] = 0.5
        at += 1
    return found


@lru_cache(maxsize=2)
def _agreeing(language: Language) -> frozenset[str]:
    """Stems of words that take an option, whichever it is."""
    words = {"fr": "accepte accepter acceptons ok", "en": "accept accepted agree agreed ok fine"}
    return frozenset(stem(word, language) for word in words[language].split())


@lru_cache(maxsize=2)
def _removing(language: Language) -> frozenset[str]:
    words = " ".join(data_lines(language, "removing.txt")).split()
    return frozenset(stem(word, language) for word in words)


@lru_cache(maxsize=32)
def option_index(issues: tuple[IssueCue, ...], language: Language) -> OptionIndex:
    """The options of words of some issues, laid out; those of issues of figures count by the wordings they are given."""
    names = {
        issue.id: frozenset(
            part
            for text in (*issue.words, issue.label)
            for part in parts_of(words_of(text, language), language)
        )
        for issue in issues
    }
    told: list[tuple[IssueCue, str, list[dict[str, float]]]] = []
    for issue in issues:
        for option in issue.options:
            texts = option.like if issue.kind else (*option.like, option.label)
            said = [parts_of(words_of(text, language), language) for text in texts]
            held = [parts for parts in said if _tells(issue, parts, names[issue.id])]
            if held:
                told.append((issue, option.id, held))
    seen = Counter(part for _, _, held in told for part in set().union(*held))
    count = len(told)
    weight = {part: _FLOOR + log((1 + count) / (1 + having)) for part, having in seen.items()}
    weight[DENIAL] = _DENIAL_WEIGHT
    near = related(language)
    options = tuple(
        _option(issue, name, held, told, weight, names[issue.id], near) for issue, name, held in told
    )
    return OptionIndex(
        options,
        {(one.issue, one.id): place for place, one in enumerate(options)},
        weight,
        _FLOOR + log(1 + count),
        _places((part, place) for place, one in enumerate(options) for part in one.apart),
        _places((group, place) for place, one in enumerate(options) for group in one.groups_apart),
        names,
    )


def _tells(issue: IssueCue, parts: Mapping[str, float], names: frozenset[str]) -> bool:
    """Whether a wording has a word of its own that no other way of reading sees to: figures are read as such where they are
    bargained for, and stand in very words elsewhere."""
    figures = [part for part in parts if part[0] == "#"]
    if issue.kind is not None and figures:
        return False
    return any(part not in names and part not in figures for part in parts)


def _option(
    issue: IssueCue,
    name: str,
    held: Sequence[Mapping[str, float]],
    told: Sequence[tuple[IssueCue, str, list[dict[str, float]]]],
    weight: Mapping[str, float],
    names: frozenset[str],
    near: Mapping[str, frozenset[int]],
) -> Option:
    others = [set().union(*parts) for other, one, parts in told if other.id == issue.id and one != name]
    other_groups = [{group for part in parts for group in near.get(part, ())} for parts in others]
    own = set().union(*held)
    groups = {group for part in own for group in near.get(part, ())}
    return Option(
        issue.id,
        name,
        tuple(_wording(parts, weight, names, near) for parts in held),
        {part: _share_without(part, others) * (_NAME if part in names else 1.0) for part in own},
        {group: _share_without(group, other_groups) for group in groups},
        frozenset(part for part in own if part[0] == "#"),
        {part: near.get(part, frozenset()) for part in _rhythm(held)},
    )


def _rhythm(held: Sequence[Mapping[str, float]]) -> frozenset[str]:
    """What tells how long or how often in each of several wordings."""
    if len(held) < _SEVERAL:
        return frozenset()
    return frozenset(part for part in set(held[0]).intersection(*held[1:]) if part[0] == "=")


def _share_without(one: _Name, others: Sequence[set[_Name]]) -> float:
    return 1.0 - sum(one in other for other in others) / len(others) if others else 1.0


def _wording(
    parts: Mapping[str, float],
    weight: Mapping[str, float],
    names: frozenset[str],
    near: Mapping[str, frozenset[int]],
) -> Wording:
    weights = {
        part: weight[part] * share * (_NAME if part in names else 1.0) for part, share in parts.items()
    }
    total = sum(weights.values())
    rows = tuple((part, one / total, near.get(part, frozenset())) for part, one in weights.items())
    return Wording(
        rows,
        frozenset(parts),
        frozenset(group for _, _, groups in rows for group in groups),
        sum(share for part, share, _ in rows if part not in names),
        DENIAL in parts,
    )


def _places(pairs: Iterable[tuple[_Name, int]]) -> dict[_Name, frozenset[int]]:
    found: dict[_Name, set[int]] = {}
    for name, place in pairs:
        found.setdefault(name, set()).add(place)
    return {name: frozenset(places) for name, places in found.items()}
