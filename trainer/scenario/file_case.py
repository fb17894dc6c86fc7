"""The case, as the file writes it: facts, interests, objections, claims, questions, objectives."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from trainer.scenario.file_values import FileModel, Id, Names, OneOrMore, Text, When


def _fact(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


class FileFact(FileModel):
    """A checkable statement of the case. `text`, `value` or both."""

    text: Text | None = None
    """The statement; the value alone when it is left out."""
    value: Text | None = None
    """Its figure as said: "0,4 %"."""
    about: OneOrMore | None = None
    """What it is about: topics, issues, or plain words."""
    source: Text | None = None
    """Where it comes from."""


class FileStage(FileModel):
    """One step of an interest coming into the open."""

    when: When
    """What the student must do for it."""
    says: Text
    """What the counterpart then says."""


class FileInterest(FileModel):
    """A need the counterpart hides."""

    label: Text | None = None
    """Its name in the debrief; the id when left out."""
    about: Names = Field(min_length=1)
    """The topics, issues or facts it is about."""
    stages: list[FileStage] = Field(min_length=1, max_length=5)
    """The steps in which it opens."""
    issues: Names = Field(default_factory=list)
    """The issues on which an offer can serve it."""
    served_by: dict[Id, Names] = Field(default_factory=dict)
    """Issue → the options that serve it; without it, whatever is better for the counterpart than before does."""
    todo: Text | None = None
    """What remains to be written here."""


class FileObjection(FileModel):
    """What the counterpart holds against an offer."""

    about: Id
    """The issue, topic or fact it is about."""
    kind: Literal["sincere", "pretext"]
    """Whether it is meant."""
    says: Text
    """How it is said."""
    answered_by: When
    """What answers it."""
    returns_as: Text | None = None
    """How it comes back when it was not answered."""
    todo: Text | None = None
    """What remains to be written here."""


class FileClaim(FileModel):
    """A statement of the counterpart's that the student may challenge."""

    says: Text
    """How it is said."""
    holds: bool
    """Whether it is true in the case."""
    about: Names = Field(default_factory=list)
    """The topics, issues or facts it is about."""
    admits: Text | None = None
    """What is said when it is challenged."""


class FileAsk(FileModel):
    """A question of the counterpart's."""

    says: Text
    """How it is asked."""
    like: OneOrMore = Field(default_factory=list)
    """Sample answers."""
    about: Names = Field(default_factory=list)
    """The topics, issues or facts it is about."""


class FileObjective(FileModel):
    """A checkable aim of the student's on what is finally agreed."""

    text: Text
    """The aim as the student reads it."""
    when: When
    """When it is reached."""
    weight: int = Field(default=1, ge=1, le=10)
    """Its weight among the objectives, 1–10."""


Fact = Annotated[FileFact, BeforeValidator(_fact, json_schema_input_type=Text | FileFact)]
