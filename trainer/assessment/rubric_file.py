"""A rubric from its YAML file: shapes checked at the border, then meanings, then one immutable Rubric."""

from typing import Annotated, Literal

from pydantic import Field

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
from trainer.scenario.file_values import FileModel, Id, Percent, Text

Share = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=1, le=1000)]


class WordsFile(FileModel):
    """A text in both languages."""

    fr: Text
    en: Text

    def words(self) -> Words:
        """The same as the program works with it."""
        return Words(self.fr, self.en)


FourWords = Annotated[list[WordsFile], Field(min_length=4, max_length=4)]


class IndicatorFile(FileModel):
    """How much an indicator counts, and parameters other than its usual ones."""

    weight: Percent
    parameters: dict[Id, float] = Field(default_factory=dict, alias="with")


class CoachFile(WordsFile):
    """A coach line and when to use it."""

    when: Id
    below: Share


class CriterionFile(FileModel):
    """One criterion."""

    name: WordsFile
    phase: Phase
    weight: Percent
    indicators: Annotated[dict[Id, IndicatorFile], Field(min_length=1)]
    levels: FourWords
    coach: dict[Id, CoachFile] = Field(default_factory=dict)


class LevelsFile(FileModel):
    """From a score to a level."""

    cut_offs: Annotated[list[Share], Field(min_length=3, max_length=3)]
    words: FourWords


class FigureFile(FileModel):
    """From the criteria to a figure."""

    out_of: Count
    minimum_observed: Count
    curve: Annotated[
        list[Annotated[list[Share], Field(min_length=2, max_length=2)]], Field(min_length=2, max_length=20)
    ]


class BandFile(WordsFile):
    """A band of the whole."""

    id: Id
    at_least: Share


class ReadingFile(FileModel):
    """How sure a reading must be."""

    sure: Share = 0.5
    blame: Share = 0.75
    echo: Share = 0.6
    repeat: Share = 0.8
    high: Share = 0.7
    medium: Share = 0.5
    many: Count = 5
    some: Count = 2
    early: Share = 0.5


class RubricFile(FileModel):
    """The file as a whole."""

    format: Literal[1]
    id: Id
    title: WordsFile
    note: WordsFile
    levels: LevelsFile
    figure: FigureFile
    bands: Annotated[list[BandFile], Field(min_length=1, max_length=20)]
    reading: ReadingFile = ReadingFile()
    criteria: Annotated[dict[Id, CriterionFile], Field(min_length=1, max_length=50)]


def rubric_of(file: RubricFile) -> Rubric:
    """The rubric that a checked file describes."""
    first, second, third = file.levels.cut_offs
    return Rubric(
        id=file.id,
        title=file.title.words(),
        note=file.note.words(),
        criteria=tuple(_criterion(id, criterion) for id, criterion in file.criteria.items()),
        cut_offs=(first, second, third),
        level_words=_four(file.levels.words),
        bands=tuple(Band(band.id, band.at_least, band.words()) for band in file.bands),
        figure=Figure(
            file.figure.out_of, file.figure.minimum_observed, tuple((x, y) for x, y in file.figure.curve)
        ),
        reading=ReadingLimits(**file.reading.model_dump()),
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


def _four(texts: list[WordsFile]) -> tuple[Words, Words, Words, Words]:
    zero, one, two, three = texts
    return zero.words(), one.words(), two.words(), three.words()
