"""The whole scenario file."""

from typing import Annotated, Literal

from pydantic import Field

from trainer.scenario.file_allow import FileAllow
from trainer.scenario.file_case import Fact, FileAsk, FileClaim, FileInterest, FileObjection, FileObjective
from trainer.scenario.file_issue import FileBonus, FileIssue
from trainer.scenario.file_people import FileCounterpart, FileYou
from trainer.scenario.file_scene import FileEnding, FileMoment, FileReaction, FileScene
from trainer.scenario.file_test import FileTest
from trainer.scenario.file_values import FileModel, Id, IsoDate, OneOrMore, Paragraphs, Text
from trainer.scenario.scenario import Language

Contract = Literal[
    "sale",
    "agency",
    "distribution",
    "franchise",
    "licence",
    "partnership",
    "service",
    "tender",
    "recovery",
]


class FileScenario(FileModel):
    """A negotiation scenario."""

    format: Literal[1]
    """The version of this format."""
    id: Id
    """The scenario's name for programs and commands."""
    title: Text
    """The scenario's title."""
    language: Language
    """The language of the talk."""
    market: Literal["france", "international"]
    """Where the deal is made."""
    contract: Contract
    """The family of contracts."""
    difficulty: Annotated[int, Field(ge=1, le=3)]
    """1 (easy) to 3 (hard)."""
    minutes: Annotated[int, Field(ge=5, le=180)]
    """How long the talk may last."""
    turns: Annotated[int, Field(ge=4, le=80)]
    """How many student replies advance the talk."""
    as_of: IsoDate
    """The date of the talk, year-month-day: it decides which law applies."""
    rubric: Id
    """The rubric it is assessed with."""
    channel: Literal["in_person", "video", "phone"] = "in_person"
    """How the two meet."""
    reveal: Literal["full", "after_retry", "after_review"] = "after_retry"
    """When hidden values may be shown."""
    warm_up: bool = False
    """A first exercise: how each reply was read is shown after it, and menus put it first."""
    todo: Text | None = None
    """What remains to be written in the whole; while any `todo` stands, no jury is played."""
    brief: Paragraphs
    """What the student may read: a text, or a list of paragraphs."""
    you: FileYou
    """The student's side."""
    counterpart: FileCounterpart
    """The person across the table."""
    facts: dict[Id, Fact] = Field(default_factory=dict)
    """Checkable statements of the case, by id."""
    topics: dict[Id, OneOrMore] = Field(default_factory=dict)
    """What may be talked about: id → the words that name it."""
    interests: dict[Id, FileInterest] = Field(default_factory=dict)
    """Needs the counterpart hides, by id."""
    issues: dict[Id, FileIssue] = Field(min_length=1, max_length=12)
    """What is to be agreed on, by id."""
    bonuses: dict[Id, FileBonus] = Field(default_factory=dict, max_length=3)
    """Combinations of terms worth more or less than the sum of their parts, by id; three at most."""
    objections: dict[Id, FileObjection] = Field(default_factory=dict)
    """What the counterpart holds against offers, by id."""
    claims: dict[Id, FileClaim] = Field(default_factory=dict)
    """Statements that may be challenged, by id."""
    asks: dict[Id, FileAsk] = Field(default_factory=dict)
    """Questions the counterpart asks, by id."""
    objectives: dict[Id, FileObjective] = Field(default_factory=dict)
    """The student's aims, by id."""
    scenes: dict[Id, FileScene] = Field(min_length=1)
    """The scenes, by id; the talk starts in the first."""
    anytime: dict[Id, FileReaction] = Field(default_factory=dict)
    """Reactions of any scene, by id."""
    moments: dict[Id, FileMoment] = Field(default_factory=dict)
    """What happens at a given time, by id."""
    endings: dict[Id, FileEnding] = Field(min_length=1)
    """The last words, by id."""
    phrases: dict[Id, OneOrMore] = Field(default_factory=dict)
    """The counterpart's own phrases: key of the phrase book → variants."""
    tests: dict[Id, FileTest] = Field(default_factory=dict)
    """Negotiations played as tests, by id."""
    allow: list[FileAllow] = Field(default_factory=list, max_length=100)
    """Warnings and notes of `trainer check` that are accepted, each with its reason."""
