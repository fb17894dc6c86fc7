"""The texts a practice runs on: the scenario's file and its rubric's, read, checked and named by their content."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from trainer.assessment.rubric import Rubric
from trainer.attempts.folders import data_folder
from trainer.attempts.ids import content_hash
from trainer.findings.finding import Finding
from trainer.practice.errors import RubricUnusable, ScenarioUnusable
from trainer.scenario.scenario import Scenario

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Source(Generic[T]):
    """What a file says, its text, and the text's content hash."""

    value: T
    text: str
    hash: str


def read_sources(
    path: Path, rubric_folders: tuple[Path, ...] = ()
) -> tuple[Source[Scenario], Source[Rubric]]:
    """A scenario file and the rubric it names.

    Raises:
        ScenarioUnusable, RubricUnusable: with the findings.
    """
    raise NotImplementedError


def parse_sources(scenario_text: str, rubric_text: str) -> tuple[Scenario, Rubric]:
    """The scenario and the rubric of stored texts. Raises ScenarioUnusable, RubricUnusable."""
    raise NotImplementedError


def has_changed(path: Path, name: str) -> bool:
    """Whether the file is there and no longer has the content of this hash."""
    try:
        return content_hash(path.read_text(encoding="utf-8-sig")) != name
    except (OSError, UnicodeDecodeError):
        return False
