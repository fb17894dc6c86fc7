"""A rubric: criteria, weights, indicators, level descriptors and the way to a figure, all from a YAML file."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from trainer.assessment.assessment import Level

Phase = Literal["preparation", "conduct"]


@dataclass(frozen=True, slots=True)
class Words:
    """A text in both languages of the interface."""

    fr: str
    en: str

    def of(self, language: str) -> str:
        """The text in one language; English for any other than French."""
        return self.fr if language == "fr" else self.en


@dataclass(frozen=True, slots=True)
class Indicator:
    """How a criterion uses one of the program's indicators.

    Attributes:
        name: its name in `trainer.assessment.indicators.INDICATORS`.
        weight: its share of the criterion's score among the indicators that were observed; 0 for one that only
            takes points off.
        parameters: every parameter of the indicator, the rubric's own values over the indicator's usual ones.
    """

    name: str
    weight: int
    parameters: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class CoachLine:
    """One general sentence of a coach, shown when the indicator `when` fell below `below` (a share, 0–1)."""

    id: str
    when: str
    below: float
    text: Words


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion of the grid.

    Attributes:
        name: the official wording in French as the grid prints it, our translation in English.
        weight: ours; those of all criteria sum to 100.
        levels: the descriptors of levels 0 to 3, in order.
    """

    id: str
    name: Words
    phase: Phase
    weight: int
    indicators: tuple[Indicator, ...]
    levels: tuple[Words, Words, Words, Words]
    coach: tuple[CoachLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Band:
    """A band of the whole: from this share of the figure (0–1) upwards, these words."""

    id: str
    at_least: float
    words: Words


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """How sure a reading must be.

    Attributes:
        sure: moves read with less confidence (0–1) earn nothing, and what they would have answered is left out.
        blame: moves read with less confidence cost nothing; more than `sure`, as an unjust reproach is the worse error.
        echo: from this share of pasted words on (0–1), a reply earns nothing.
        repeat: from this similarity to an earlier reply on (0–1), a reply earns nothing again.
        high, medium: confidence of a criterion from this mean confidence of its readings on (0–1).
        many, some: and from this number of opportunities on.
        early: a talk that ends without a deal before this share of the scenario's turns ended early.
    """

    sure: float
    blame: float
    echo: float
    repeat: float
    high: float
    medium: float
    many: int
    some: int
    early: float


@dataclass(frozen=True, slots=True)
class Figure:
    """The way from the criteria to a figure.

    The weighted mean of the observed criteria's scores (0–1) is carried through `curve`, a line through rising
    points (score, share of the figure), times `out_of`, rounded to one decimal.
    """

    out_of: int
    minimum_observed: int
    curve: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Rubric:
    """A rubric as the program works with it.

    Attributes:
        cut_offs: the scores (0–1) from which a criterion is at level 1, 2 and 3.
        level_words: a word or two for each level 0 to 3.
        note: what must be said beside every figure (formative, weights ours).
    """

    id: str
    title: Words
    note: Words
    criteria: tuple[Criterion, ...]
    cut_offs: tuple[float, float, float]
    level_words: tuple[Words, Words, Words, Words]
    bands: tuple[Band, ...]
    figure: Figure
    reading: ReadingLimits

    def criterion(self, id: str) -> Criterion:
        """The criterion with this id; KeyError for an unknown one."""
        for criterion in self.criteria:
            if criterion.id == id:
                return criterion
        raise KeyError(id)

    def level(self, score: float) -> Level:
        """The level of a criterion's score (0–1)."""
        first, second, third = self.cut_offs
        if score >= third:
            return 3
        if score >= second:
            return 2
        return 1 if score >= first else 0

    def total(self, score: float) -> float:
        """The figure for the weighted mean of the observed criteria (0–1)."""
        points = self.figure.curve
        for (low, from_share), (high, to_share) in pairwise(points):
            if score <= high:
                share = from_share + (to_share - from_share) * (score - low) / (high - low)
                return round(share * self.figure.out_of, 1)
        return round(points[-1][1] * self.figure.out_of, 1)

    def band(self, total: float) -> Band:
        """The band of a figure."""
        share = total / self.figure.out_of
        fitting = [band for band in self.bands if share >= band.at_least]
        return max(fitting, key=lambda band: band.at_least) if fitting else self.bands[0]
