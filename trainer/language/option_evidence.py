"""What speaks for a stretch of a reply putting an option into other words: the numbers that `paraphrase` weighs."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import log

from trainer.language.context import Language
from trainer.language.option_index import DENIAL, Option, OptionIndex, Wording
from trainer.language.related import related

EVIDENCE = (
    "covered",
    "sense",
    "telling covered",
    "of the option",
    "apart",
    "very words",
    "issue named",
    "issue spoken of",
    "ahead of the next",
    "denies otherwise",
    "asks",
    "length",
    "other figures",
    "figures alike",
    "denial shared",
)
"""Names of the numbers, in their order."""
RELATED = 0.6
"""What a related word counts beside the word itself."""
_FEWEST = 2
_COUNTS = "#="
"""What the parts begin with that are figures, lengths of time and shares."""
_SHORT = 4
"""Parts of a stretch that a "no" may turn round as a whole."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a reply: what it is about, and the issues it names; `asks`: whether it ends as a question."""

    parts: Mapping[str, float]
    asks: bool


@dataclass(slots=True)
class _Match:
    place: int
    rough: float
    numbers: list[float]


def evidence(
    stretch: Stretch, index: OptionIndex, spoken: frozenset[str], language: Language
) -> dict[int, tuple[float, ...]]:
    """The evidence for each option that comes into question, by its place in the index.

    Args:
        stretch: a sentence or clause.
        index: the options.
        spoken: issues that the rest of the reply or the line answered is about.
    """
    near = related(language)
    weights = {part: index.weighed(part) * share for part, share in stretch.parts.items()}
    total = sum(weights.values()) or 1.0
    groups_of = {part: near.get(part, frozenset()) for part in weights}
    groups = frozenset().union(*groups_of.values())
    matches: list[_Match] = []
    for place in _in_question(weights, groups_of, index):
        option = index.options[place]
        match = _match(place, option, stretch, weights, total, groups_of, groups, index, spoken)
        if match is not None:
            matches.append(match)
    found: dict[int, tuple[float, ...]] = {}
    for one in matches:
        issue = index.options[one.place].issue
        next_best = max(
            (m.rough for m in matches if m is not one and index.options[m.place].issue == issue), default=0.0
        )
        one.numbers[8] = one.rough - next_best
        found[one.place] = tuple(one.numbers)
    return found


def _in_question(
    weights: Mapping[str, float], groups_of: Mapping[str, frozenset[int]], index: OptionIndex
) -> list[int]:
    """The options that share two parts or more with the stretch, one of them at least telling it from others."""
    shared: dict[int, int] = {}
    for part in weights:
        places = set(index.by_part.get(part, ()))
        for group in groups_of[part]:
            places |= index.by_group.get(group, frozenset())
        for place in places:
            shared[place] = shared.get(place, 0) + 1
    return [place for place, count in shared.items() if count >= _FEWEST]


def _is_told(
    option: Option,
    exact: Collection[str],
    alike: Collection[str],
    weights: Mapping[str, float],
    names: frozenset[str],
) -> bool:
    """Whether what is shared tells an option: a word of its own that names no issue, or two related ones; "no" alone only in few words
    ("the clause is out", but not "the narrow clause yes, the five times no"), and figures and lengths of time never alone: "a three-year
    deal" is no "three years of fees"."""
    if all(part[0] in _COUNTS for part in (*exact, *alike)):
        return False
    if DENIAL not in weights and all(one.negative for one in option.wordings):
        return False
    telling = [part for part in exact if part not in names and part[0] != "#" and option.apart[part] > 0]
    if telling == [DENIAL]:
        return len(weights) <= _SHORT and not names.isdisjoint(exact)
    return bool(exact) and (bool(telling) or len([part for part in alike if part not in names]) >= _FEWEST)


def _match(
    place: int,
    option: Option,
    stretch: Stretch,
    weights: Mapping[str, float],
    total: float,
    groups_of: Mapping[str, frozenset[int]],
    groups: frozenset[int],
    index: OptionIndex,
    spoken: frozenset[str],
) -> _Match | None:
    senses = [
        (2 * there * back / (there + back), there, one)
        for one in option.wordings
        if not one.own.isdisjoint(weights)
        for there in (_covered(one, weights, groups),)
        for back in (_covering(one, weights, total, groups_of),)
    ]
    # "Un export complet, en fin de contrat" is no export each year.
    if not senses or any(
        part not in weights and known.isdisjoint(groups) for part, known in option.rhythm.items()
    ):
        return None
    sense, _, nearest = max(senses, key=lambda each: each[0])
    names = index.names[option.issue]
    telling = _covered_telling(nearest, weights, groups, names)
    kept = apart = 0.0
    exact: list[str] = []
    alike: list[str] = []
    for part, weight in weights.items():
        if part in option.apart:
            kept += weight
            apart += weight * option.apart[part]
            exact.append(part)
        elif shares := [option.groups_apart[g] for g in groups_of[part] if g in option.groups_apart]:
            kept += RELATED * weight
            apart += RELATED * weight * max(shares)
            alike.append(part)
    if not _is_told(option, exact, alike, weights, names):
        return None
    figures = {part for part in weights if part[0] == "#"}
    other = len(figures - option.figures) / (1 + len(figures))
    same = float(not figures.isdisjoint(option.figures))
    rough = 0.6 * sense + 0.4 * apart / total
    numbers = [
        max(there for _, there, _ in senses),
        sense,
        telling,
        kept / total,
        min(2.0, apart / 5),
        min(4, len(exact)) / 4,
        float(not names.isdisjoint(weights)),
        float(option.issue in spoken),
        0.0,
        float((DENIAL in weights) != nearest.negative),
        float(stretch.asks),
        log(1 + len(weights)),
        other,
        same,
        float(DENIAL in weights and nearest.negative),
    ]
    return _Match(place, rough, numbers)


def _covered(wording: Wording, weights: Mapping[str, float], groups: frozenset[int]) -> float:
    """The share of a wording that the stretch has, or has a related word of."""
    return sum(
        share if part in weights else RELATED * share if known & groups else 0.0
        for part, share, known in wording.parts
    )


def _covered_telling(
    wording: Wording, weights: Mapping[str, float], groups: frozenset[int], names: frozenset[str]
) -> float:
    """The same of what is no name of the issue."""
    if not wording.telling:
        return 0.0
    told = sum(
        share if part in weights else RELATED * share if known & groups else 0.0
        for part, share, known in wording.parts
        if part not in names
    )
    return told / wording.telling


def _covering(
    wording: Wording, weights: Mapping[str, float], total: float, groups_of: Mapping[str, frozenset[int]]
) -> float:
    """The share of the stretch that a wording has, or has a related word of."""
    return (
        sum(
            weight if part in wording.own else RELATED * weight if groups_of[part] & wording.groups else 0.0
            for part, weight in weights.items()
        )
        / total
    )
