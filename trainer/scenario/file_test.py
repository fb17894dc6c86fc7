"""A test of the scenario, as the file writes it: a negotiation played from its replies."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from trainer.scenario.file_values import FileModel, Id, Names, Text
from trainer.scenario.scenario import Outcome

Level = Annotated[int, Field(ge=0, le=3)]


def _levels(value: Any) -> Any:
    return [value] if isinstance(value, int) and not isinstance(value, bool) else value


def _reply(value: Any) -> Any:
    return {"reply": value} if isinstance(value, str) else value


class FileTestReply(FileModel):
    """A reply of the student's in a test: its words alone, or with a comment."""

    reply: Text
    """The words."""
    comment: Text | None = None
    """What the debrief says of it beside the words; a test with comments is the model negotiation shown there."""


class FileExpectation(FileModel):
    """What must come of it; what is left out is not looked at."""

    outcome: Outcome | None = None
    """The outcome."""
    reactions: Names = Field(default_factory=list)
    """Reactions that must have fired."""
    interests: Names = Field(default_factory=list)
    """Interests that must have been opened."""
    agreed: dict[Id, Id] = Field(default_factory=dict)
    """What must be agreed: issue → option."""
    levels: dict[
        Id,
        Annotated[
            list[Level],
            Field(min_length=1),
            BeforeValidator(_levels, json_schema_input_type=Level | list[Level]),
        ],
    ] = Field(default_factory=dict)
    """Criterion → the level, or the levels, allowed."""
    total: (
        Annotated[list[Annotated[float, Field(ge=0, le=100)]], Field(min_length=2, max_length=2)] | None
    ) = None
    """The lowest and the highest total allowed."""


class FileTest(FileModel):
    """A negotiation played from its replies."""

    replies: list[
        Annotated[FileTestReply, BeforeValidator(_reply, json_schema_input_type=Text | FileTestReply)]
    ] = Field(min_length=1, max_length=200)
    """The student's replies, in order."""
    seed: int = Field(default=1, ge=0, le=2**32 - 1)
    """Decides which of several equal phrases answers; a recorded test has that of its talk, so that every word is the same."""
    expect: FileExpectation
    """What must come of it."""
