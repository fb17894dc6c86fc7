"""The two sides, as the file writes them."""

from typing import Annotated

from pydantic import Field

from trainer.scenario.file_values import FileModel, Percent, Text
from trainer.scenario.people import Firmness, Sequencing, Tendency, TrustBuys

Habit = Annotated[int, Field(ge=0, le=3)]


class FileBatna(FileModel):
    """The best alternative to a deal."""

    value: Percent
    """What it is worth, 0–100, on the scale of a whole deal."""
    text: Text | None = None
    """What it is, for the brief."""


class FileYou(FileModel):
    """The student's side."""

    name: Text
    """Who the student plays."""
    role: Text
    """Function and company."""
    batna: FileBatna
    """The student's best alternative to a deal."""


class FilePersona(FileModel):
    """Habits of this person, each 0 (not at all) to 3 (very)."""

    relationship_first: Habit = 1
    """Wants to know the person before the business."""
    directness: Habit = 2
    """Says no as no."""
    patience: Habit = 2
    """Bears slow talks and repetition."""
    face: Habit = 1
    """Minds how things look before others."""
    hierarchy: Habit = 1
    """Minds ranks and who decides."""
    silence: Habit = 2
    """Bears silence."""
    vigilance: Habit = 1
    """Checks figures: from 2 a false one is named at once."""
    sequencing: Sequencing = "any"
    """Wants one point at a time (issue), a whole (package), or either (any)."""
    tendency: Tendency | None = None
    """Tendency in a conflict, in the terms of Thomas and Kilmann."""
    sign_off: Text | None = None
    """Who has to sign off what was agreed."""


class FileCounterpart(FileModel):
    """The person across the table."""

    name: Text
    """The person's name."""
    role: Text
    """Function and company."""
    batna: FileBatna
    """The counterpart's best alternative to a deal."""
    firmness: Firmness = "fair"
    """How slowly positions move: soft, fair or firm."""
    trust: Percent = 50
    """Trust at the start, 0–100."""
    trust_buys: TrustBuys = "movement"
    """What a trusted student gets more of: information or movement."""
    persona: FilePersona = Field(default_factory=FilePersona)
    """Habits of this person."""
