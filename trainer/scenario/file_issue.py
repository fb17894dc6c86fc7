"""An issue, as the file writes it: its options and what each side makes of them."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from trainer.scenario.file_values import FileModel, Id, Names, OneOrMore, Percent, Text, When

Importance = Literal["high", "medium", "low"]
Preference = Literal["high", "low"]


def _option(value: Any) -> Any:
    return {"label": value} if isinstance(value, str) else value


EVERY = "every"
"""Under `said`, the text for the options that have none of their own."""


def _every(value: Any) -> Any:
    return {EVERY: value} if isinstance(value, str) else value


class FileOption(FileModel):
    """One possible value of an issue."""

    label: Text
    """The option in words; a figure ("0,44 €", "45 jours fin de mois") is read as one."""
    like: OneOrMore | None = None
    """Other ways of saying it."""
    is_: Annotated[OneOrMore | None, Field(alias="is")] = None
    """The terms that make it up: `law FR`, `forum arbitration Paris`, `30 jours`."""


class FileStakes(FileModel):
    """What an issue is worth to the counterpart: how much it weighs, and what each option is worth.

    `importance` (high, medium, low: 3, 2 and 1 shares of what the explicit weights of this side leave of 100) or
    `weight`; `prefers` (high: the last option is worth 100, the first 0, the others evenly between; low: the other
    way round), `order` (the options from best to worst) or `values`.
    """

    importance: Importance | None = None
    """How much it weighs, in words."""
    weight: Annotated[int, Field(ge=0, le=100)] | None = None
    """How much it weighs, 0–100; the weights of a side sum to 100."""
    prefers: Preference | None = None
    """Which end of the options is better: `high` the last one, `low` the first one."""
    order: Annotated[Names | None, Field(min_length=2)] = None
    """The options from best to worst: the first is worth 100, the last 0, the others evenly between."""
    values: dict[Id, Percent] | None = None
    """What each option is worth, 0–100."""


class FileOwnStakes(FileStakes):
    """What an issue is worth to the student."""

    worth_per_step: Annotated[int, Field(ge=0, le=100_000_000)] = 0
    """Money one step between two options is worth to the student."""


class FileBonus(FileModel):
    """What a combination of terms is worth beyond the sum of its parts."""

    when: When
    """The combination: comparisons of issues."""
    you: Annotated[int, Field(ge=-20, le=20)] = 0
    """What it adds for the student, of the 100 of a whole deal."""
    them: Annotated[int, Field(ge=-20, le=20)] = 0
    """What it adds for the counterpart, of the 100 of a whole deal."""


class FileIssue(FileModel):
    """Something to agree on."""

    label: Text
    """Its name."""
    options: dict[
        Id, Annotated[FileOption, BeforeValidator(_option, json_schema_input_type=Text | FileOption)]
    ] = Field(min_length=2, max_length=30)
    """The options by id; figures ascend or descend."""
    you: FileOwnStakes
    """What it is worth to the student."""
    them: FileStakes
    """What it is worth to the counterpart."""
    unit: Text | None = None
    """The unit of figures written without one: EUR, jours, %."""
    words: OneOrMore | None = None
    """Other ways of naming it."""
    said: Annotated[dict[Id, Text], BeforeValidator(_every, json_schema_input_type=Text | dict[Id, Text])] = (
        Field(default_factory=dict)
    )
    """How its options are said inside a sentence: `a contract of {value}`, or a text an option, with `every` for the rest."""
    opening: Id | None = None
    """The option the counterpart opens with (the best for that side when left out)."""
    target: Id | None = None
    """The option the student aims at, for the brief."""
    limit: Id | None = None
    """The last option the student can accept, for the brief."""
    because: OneOrMore = Field(default_factory=list)
    """Why the counterpart stands where it stands: lines said once each, when it holds to this point or is asked why."""
    must_have: Names = Field(default_factory=list)
    """Options outside of which the counterpart signs nothing."""
    opens_if: dict[Id, When] = Field(default_factory=dict)
    """Option → what has to be true before the counterpart signs it: `free-exit >= 1`, a need that must be heard first."""
    illegal: dict[Id, Id] = Field(default_factory=dict)
    """Option → the law entry it would break."""
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] | None = None
    """ISO 4217 code of `worth_per_step`; of the options' figures, else EUR, when left out."""
    todo: Text | None = None
    """What remains to be written here."""
