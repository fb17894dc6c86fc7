"""A rubric from its YAML file: shapes checked at the border, then meanings, then one immutable Rubric."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from trainer.assessment.indicators import INDICATORS
from trainer.assessment.rubric import (
    Band,
    CoachLine,
    Criterion,
    Figure,
    Indicator,
    Phase,
    ReadingLimits,
    Rubric,
    Words,
)

Share = Annotated[float, Field(ge=0, le=1)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Name = Annotated[str, Field(pattern=r"^[a-z0-9]+([_-][a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, Field(min_length=1, max_length=1000)]
Weight = Annotated[int, Field(ge=0, le=100)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class WordsFile(_Strict):
    """A text in both languages."""

    fr: Text
    en: Text

    def words(self) -> Words:
        """The same as the program works with it."""
        return Words(self.fr, self.en)


class IndicatorFile(_Strict):
    """How much an indicator counts, and parameters other than its usual ones."""

    weight: Weight
    parameters: dict[Name, float] = Field(default_factory=dict, alias="with")


class CoachFile(WordsFile):
    """A coach line and when to use it."""

    when: Name
    below: Share


class CriterionFile(_Strict):
    """One criterion."""

    name: WordsFile
    phase: Phase
    weight: Weight
    indicators: Annotated[dict[Name, IndicatorFile], Field(min_length=1)]
    levels: tuple[WordsFile, WordsFile, WordsFile, WordsFile]
    coach: dict[Id, CoachFile] = Field(default_factory=dict)


class LevelsFile(_Strict):
    """From a score to a level."""

    cut_offs: tuple[Share, Share, Share]
    words: tuple[WordsFile, WordsFile, WordsFile, WordsFile]


class FigureFile(_Strict):
    """From the criteria to a figure."""

    out_of: Annotated[int, Field(ge=1, le=1000)]
    minimum_observed: Annotated[int, Field(ge=1, le=50)]
    curve: Annotated[tuple[tuple[Share, Share], ...], Field(min_length=2, max_length=20)]


class BandFile(WordsFile):
    """A band of the whole."""

    id: Id
    at_least: Share


class ReadingFile(_Strict):
    """How sure a reading must be."""

    sure: Share = 0.45
    echo: Share = 0.6
    repeat: Share = 0.8
    high: Share = 0.7
    medium: Share = 0.5
    many: Annotated[int, Field(ge=1, le=100)] = 5
    some: Annotated[int, Field(ge=1, le=100)] = 2
    early: Share = 0.5


class RubricFile(_Strict):
    """The file as a whole."""

    format: Literal[1]
    id: Id
    title: WordsFile
    note: WordsFile
    levels: LevelsFile
    figure: FigureFile
    bands: Annotated[tuple[BandFile, ...], Field(min_length=1, max_length=20)]
    reading: ReadingFile = ReadingFile()
    criteria: Annotated[dict[Id, CriterionFile], Field(min_length=1, max_length=50)]


def rubric_of(file: RubricFile) -> Rubric:
    """The rubric that a checked file describes."""
    reading = file.reading.model_dump()
    return Rubric(
        id=file.id,
        title=file.title.words(),
        note=file.note.words(),
        criteria=tuple(_criterion(id, criterion) for id, criterion in file.criteria.items()),
        cut_offs=file.levels.cut_offs,
        level_words=_four(file.levels.words),
        bands=tuple(Band(band.id, band.at_least, band.words()) for band in file.bands),
        figure=Figure(file.figure.out_of, file.figure.minimum_observed, file.figure.curve),
        reading=ReadingLimits(**reading),
    )


def _criterion(id: str, file: CriterionFile) -> Criterion:
    return Criterion(
        id=id,
        name=file.name.words(),
        phase=file.phase,
        weight=file.weight,
        indicators=tuple(
            Indicator(name, used.weight, {**INDICATORS[name].parameters, **used.parameters})
            for name, used in file.indicators.items()
        ),
        levels=_four(file.levels),
        coach=tuple(CoachLine(key, line.when, line.below, line.words()) for key, line in file.coach.items()),
    )


def _four(texts: tuple[WordsFile, WordsFile, WordsFile, WordsFile]) -> tuple[Words, Words, Words, Words]:
    zero, one, two, three = texts
    return zero.words(), one.words(), two.words(), three.words()
