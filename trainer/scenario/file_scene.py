"""Scenes, reactions, effects and endings, as the file writes them."""

from typing import Annotated

from pydantic import Field

from trainer.scenario.file_values import FileModel, Id, Names, OneOrMore, Text, When
from trainer.scenario.scenario import MomentKind, Outcome


class FileEffects(FileModel):
    """What a reaction, or entering a scene, changes."""

    trust: Annotated[int, Field(ge=-20, le=20)] = 0
    """Points of trust added, –20 to 20."""
    opens: Names = Field(default_factory=list)
    """Interests that open by one stage."""
    sets: Names = Field(default_factory=list)
    """Flags that are set."""
    goto: Id | None = None
    """The scene entered next."""
    raises: Id | None = None
    """The objection raised."""
    claims: Id | None = None
    """The claim made."""
    asks: Id | None = None
    """The question asked."""
    gives: dict[Id, Id] = Field(default_factory=dict)
    """Positions the counterpart takes: issue → option."""
    ends: Id | None = None
    """The ending to play."""


class FileReaction(FileModel):
    """When the student does this, the counterpart says that, and this changes."""

    when: When | None = None
    """The condition; without one the samples alone decide."""
    like: OneOrMore | None = None
    """Sample replies."""
    says: OneOrMore | None = None
    """What is said: variants, used one after the other."""
    then: FileEffects = Field(default_factory=FileEffects)
    """What changes."""
    times: Annotated[int, Field(ge=1, le=20)] = 1
    """How often a reaction without lines may fire."""
    todo: Text | None = None
    """What remains to be written here."""


class FileScene(FileModel):
    """A stage of the talk."""

    says: OneOrMore
    """What is said on entering: variants, one at each visit."""
    reactions: dict[Id, FileReaction] = Field(default_factory=dict)
    """The reactions of this scene, by id."""
    next: Id | None = None
    """The scene that follows."""
    after: Annotated[int, Field(ge=0, le=60)] = 4
    """Student replies after which `next` is entered; 0: never by count."""
    leave_when: When | None = None
    """The condition under which `next` is entered earlier."""
    then: FileEffects = Field(default_factory=FileEffects)
    """What entering changes."""
    todo: Text | None = None
    """What remains to be written here."""


class FileMoment(FileModel):
    """Something that happens at a given time, whatever is said."""

    turn: Annotated[int, Field(ge=1, le=80)]
    """Student replies that advance the talk after which it happens."""
    kind: MomentKind = "says"
    """says: a line more; drops: the connection drops and the reply is not heard; joins: somebody joins."""
    says: OneOrMore | None = None
    """What is said."""
    person: Text | None = None
    """Who joins."""
    when: When | None = None
    """A condition on the state."""
    then: FileEffects = Field(default_factory=FileEffects)
    """What changes."""


class FileEnding(FileModel):
    """The last words for an outcome."""

    outcome: Outcome
    """The outcome they are for."""
    says: OneOrMore
    """What is said."""
    when: When | None = None
    """The condition; the first ending whose condition holds is played."""
    todo: Text | None = None
    """What remains to be written here."""
