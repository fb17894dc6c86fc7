"""Making an assignment: the texts that the students may not have come along."""

from dataclasses import dataclass
from pathlib import Path

from trainer.assessment.rubric import Rubric
from trainer.attempts.assignment import Assignment, keep_assignment
from trainer.attempts.assignment_file import AssignmentFile
from trainer.attempts.folders import data_folder
from trainer.attempts.ids import attempt_id
from trainer.attempts.moments import iso
from trainer.attempts.store import Store
from trainer.negotiation.talk.events import Mode
from trainer.practice.beginning import refuse_draft
from trainer.practice.modes import MOST_EXTRA, RULES
from trainer.practice.sources import Source, file_content, read_rubric, read_scenario
from trainer.practice.typed import clean_name, clean_reply
from trainer.scenario.shelf import RUBRICS, is_shipped, shipped_folder

LONGEST_NOTE = 1000
"""Characters of the note to the students that are kept."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How a scenario is to be played.

    Attributes:
        class_name: as typed.
        rubric: id, "" for the scenario's own.
        difficulty: 1 to 3, 0 for the scenario's own; extra: percent, of use before a jury only.
        deadline: see `deadline.deadline`, "" for none.
        note: to the students.
    """

    class_name: str
    mode: Mode = "practice"
    rubric: str = ""
    difficulty: int = 0
    extra: int = 0
    deadline: str = ""
    note: str = ""


class NoClass(ValueError):
    """An assignment is for a class, and none was named."""


def made_assignment(
    path: Path, terms: Terms, *, now: float, entropy: bytes, folders: tuple[Path, ...] = ()
) -> AssignmentFile:
    """The assignment of a scenario's file.

    Args:
        now: seconds since 1970; entropy: what the id is made from besides.
        folders: looked in for rubrics before the usual places.

    Raises:
        NoClass; ScenarioUnusable, RubricUnusable, StillADraft; OSError.
    """
    class_name = clean_name(terms.class_name)
    if not class_name:
        raise NoClass
    scenario = read_scenario(path)
    refuse_draft(scenario.value, terms.mode, path)
    rubric = read_rubric(terms.rubric or scenario.value.rubric, (path.parent, *folders))
    assignment = Assignment(
        id=attempt_id(now, entropy),
        class_name=class_name,
        scenario=scenario.value.id,
        scenario_hash=scenario.hash,
        rubric=rubric.value.id,
        title=scenario.value.title,
        mode=terms.mode,
        made=iso(now),
        deadline=terms.deadline,
        extra=max(0, min(MOST_EXTRA, terms.extra)) if RULES[terms.mode].timed else 0,
        difficulty=terms.difficulty,
        note=clean_reply(terms.note[:LONGEST_NOTE]).text,
    )
    return AssignmentFile(
        assignment,
        scenario_text="" if is_shipped(path) else scenario.text,
        rubric_text="" if _is_shipped(rubric) else rubric.text,
    )


def keep_made(store: Store, file: AssignmentFile) -> None:
    """Keep an assignment where it was made, so that its class is known. Raises StoreError."""
    keep_assignment(store, file.assignment)


def known_rubrics(folders: tuple[Path, ...] = ()) -> tuple[Rubric, ...]:
    """The rubrics found, by id; those with errors are left out.

    Args:
        folders: of scenarios or rubrics, looked in before the usual places.
    """
    from trainer.assessment.rubric_load import load_rubric

    places = [place for folder in folders for place in (folder, folder / RUBRICS, folder.parent / RUBRICS)]
    found: dict[str, Rubric] = {}
    for place in (*places, data_folder() / RUBRICS, shipped_folder(RUBRICS)):
        for path in sorted(place.glob("*.y*ml")) if place.is_dir() else ():
            content = file_content(path)
            # Scenarios stand in the same folders; loading one as a rubric would only find fault with it.
            if b"\ncriteria:" not in content:
                continue
            rubric = load_rubric(content, str(path))[0]
            if rubric is not None:
                found.setdefault(rubric.id, rubric)
    return tuple(sorted(found.values(), key=lambda rubric: rubric.id))


def _is_shipped(rubric: Source[Rubric]) -> bool:
    """Whether every program has exactly this rubric."""
    from trainer.practice.errors import RubricUnusable

    path = shipped_folder(RUBRICS) / f"{rubric.value.id}.yaml"
    try:
        return path.is_file() and read_rubric(rubric.value.id, (path.parent,)).hash == rubric.hash
    except (RubricUnusable, OSError):
        return False
