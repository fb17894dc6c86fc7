"""Taking on an assignment: the scenario is found here, or put in place from the file after a look at what it says."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from trainer.assessment.rubric import Rubric
from trainer.assessment.rubric_load import load_rubric
from trainer.attempts.assignment import Assignment, keep_assignment
from trainer.attempts.assignment_file import AssignmentFile
from trainer.attempts.folders import data_folder
from trainer.attempts.ids import content_hash
from trainer.attempts.moments import iso
from trainer.attempts.store import Store
from trainer.findings.finding import Finding
from trainer.practice.beginning import refuse_draft
from trainer.practice.errors import RubricUnusable, ScenarioUnusable, StillADraft
from trainer.practice.library import ShelfItem
from trainer.practice.sources import read_rubric, read_scenario
from trainer.practice.typed import clean_line, clean_name, clean_reply
from trainer.practice.written import write_content, write_whole
from trainer.scenario.shelf import RUBRICS, SCENARIOS

Refusal = Literal[
    "no_scenario", "other_scenario", "scenario_errors", "draft", "no_rubric", "rubric_errors", "unnamed"
]
"""The scenario is neither here nor in the file · the file's scenario is not the one it names · it has errors · it is not
finished · the rubric is neither here nor in the file · it has errors · an id is no plain name."""


class NotAssigned(Exception):
    """An assignment that cannot be played. `findings` are the errors, where the texts have some."""

    def __init__(self, reason: Refusal, assignment: Assignment, findings: tuple[Finding, ...] = ()) -> None:
        self.reason: Refusal = reason
        self.assignment = assignment
        self.findings = findings
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Placed:
    """A text that comes along, and where it goes.

    Attributes:
        target: its file; replaces: whether there is another file at the target, which is kept beside it.
        hides: the scenario with the same id, elsewhere, that the library would no longer show.
    """

    text: str
    target: Path
    replaces: bool = False
    hides: Path | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """An assignment that can be taken on.

    Attributes:
        path: the scenario's file, there now or once it has been put in place.
        grid: the rubric.
        scenario, rubric: what is to be put in place; None where it is here.
        other_version: whether the scenario here is not word by word the one that was assigned.
        sealed: whether the file is as it was written.
    """

    assignment: Assignment
    path: Path
    grid: Rubric
    scenario: Placed | None = None
    rubric: Placed | None = None
    other_version: bool = False
    sealed: bool = True

    @property
    def in_the_way(self) -> tuple[Path, ...]:
        """The files that would be replaced or hidden."""
        places = [place for place in (self.scenario, self.rubric) if place is not None]
        found = [(place.target if place.replaces else place.hides) for place in places]
        return tuple(path for path in found if path is not None)


def offer(file: AssignmentFile, known: Iterable[ShelfItem], folders: tuple[Path, ...] = ()) -> Offer:
    """What taking on an assignment would do; nothing is written.

    Args:
        known: what the library shows; folders: looked in for rubrics.

    Raises:
        NotAssigned; OSError.
    """
    assignment = _cleaned(file.assignment)
    if not all(map(_is_plain, (assignment.scenario, assignment.rubric))):
        raise NotAssigned("unnamed", assignment)
    items = [item for item in known if item.id == assignment.scenario]
    here = next((item.path for item in items if _hash(item.path) == assignment.scenario_hash), None)
    scenario = None
    if here is None and file.scenario_text:
        scenario = _scenario(file, assignment, tuple(item.path for item in items))
    path = here or (scenario.target if scenario is not None else next((item.path for item in items), None))
    if path is None:
        raise NotAssigned("no_scenario", assignment)
    if scenario is None:
        _refuse_unfit(path, assignment)
    grid, rubric = _rubric(file, assignment, (path.parent, *folders))
    return Offer(
        assignment,
        path,
        grid,
        scenario,
        rubric,
        other_version=here is None and scenario is None,
        sealed=file.sealed,
    )


def take_on(store: Store, offered: Offer, now: float) -> None:
    """Put the texts in place, then keep the assignment: it is to do from now on. What is replaced is kept beside as
    `NAME.yaml.bak`.

    Raises:
        StoreError, OSError.
    """
    for placed in (offered.rubric, offered.scenario):
        if placed is not None:
            _put(placed)
    keep_assignment(store, offered.assignment, opened=iso(now))


def _cleaned(assignment: Assignment) -> Assignment:
    return replace(
        assignment,
        class_name=clean_name(assignment.class_name),
        title=clean_line(assignment.title),
        note=clean_reply(assignment.note).text,
    )


def _scenario(file: AssignmentFile, assignment: Assignment, known: tuple[Path, ...]) -> Placed:
    from trainer.scenario.load import load_scenario

    text = file.scenario_text
    if content_hash(text) != assignment.scenario_hash:
        raise NotAssigned("other_scenario", assignment)
    loaded = load_scenario(text, f"{assignment.scenario}.yaml")
    if loaded.scenario is None:
        errors = tuple(one for one in loaded.findings if one.severity == "error")
        raise NotAssigned("scenario_errors", assignment, errors)
    if loaded.scenario.id != assignment.scenario:
        raise NotAssigned("other_scenario", assignment)
    folder = data_folder() / SCENARIOS
    target = next((path for path in known if path.parent == folder), folder / f"{assignment.scenario}.yaml")
    try:
        refuse_draft(loaded.scenario, assignment.mode, target)
    except StillADraft as error:
        raise NotAssigned("draft", assignment) from error
    replaces = target.exists()
    hides = None if replaces else next((path for path in known if path != target), None)
    return Placed(text, target, replaces, hides)


def _rubric(
    file: AssignmentFile, assignment: Assignment, near: tuple[Path, ...]
) -> tuple[Rubric, Placed | None]:
    if not file.rubric_text:
        try:
            return read_rubric(assignment.rubric, near).value, None
        except RubricUnusable as error:
            reason: Refusal = "rubric_errors" if error.findings else "no_rubric"
            raise NotAssigned(reason, assignment, error.findings) from error
    loaded, findings, name = load_rubric(file.rubric_text, f"{assignment.rubric}.yaml")
    if loaded is None or loaded.id != assignment.rubric:
        raise NotAssigned("rubric_errors", assignment, findings)
    try:
        if read_rubric(assignment.rubric, near).hash == name:
            return loaded, None
    except RubricUnusable:
        # None here, or one with errors: that of the file is put in place.
        pass
    target = data_folder() / RUBRICS / f"{assignment.rubric}.yaml"
    return loaded, Placed(file.rubric_text, target, replaces=target.exists())


def _refuse_unfit(path: Path, assignment: Assignment) -> None:
    try:
        refuse_draft(read_scenario(path).value, assignment.mode, path)
    except ScenarioUnusable as error:
        raise NotAssigned("scenario_errors", assignment, error.findings) from error
    except StillADraft as error:
        raise NotAssigned("draft", assignment) from error


def _put(placed: Placed) -> None:
    target = placed.target
    target.parent.mkdir(parents=True, exist_ok=True)
    # Looked at again: somebody may have put a file there since it was asked about.
    if target.exists():
        write_content(_backup_of(target), target.read_bytes())
    write_whole(target, placed.text)


def _backup_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.bak")


def _hash(path: Path) -> str:
    """The content hash of a scenario's file, "" where it cannot be played."""
    try:
        return read_scenario(path).hash
    except (ScenarioUnusable, OSError):
        return ""


def _is_plain(id: str) -> bool:
    """Whether an id can be the name of a file: the shelf finds no other."""
    return 0 < len(id) <= 100 and all(
        letter.isascii() and (letter.isalnum() or letter in "-_") for letter in id
    )
