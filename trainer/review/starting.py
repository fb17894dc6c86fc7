"""Starting an attempt that was assigned: mode, difficulty, extra time and rubric are the assignment's."""

from pathlib import Path

from trainer.attempts.assignment import Assignment, assign
from trainer.attempts.store import Store
from trainer.practice.beginning import start
from trainer.practice.clock import Clock
from trainer.practice.practice import Practice
from trainer.practice.preparation import Sheet


def start_assigned(
    assignment: Assignment,
    path: Path,
    *,
    store: Store,
    students: tuple[str, ...],
    language: str,
    extra: int = 0,
    seed: int | None = None,
    sheet: Sheet | None = None,
    rubric_folders: tuple[Path, ...] = (),
    clock: Clock | None = None,
    entropy: bytes | None = None,
) -> Practice:
    """Begin an attempt for an assignment.

    Args:
        path: of the scenario's file.
        extra: percent that the student is granted anyway; the longer of both times counts.
        language, seed, sheet, rubric_folders, clock, entropy: see `practice.beginning.start`.

    Raises:
        ScenarioUnusable, RubricUnusable, StillADraft, StoreError, OSError.
    """
    practice = start(
        path,
        mode=assignment.mode,
        students=students,
        seed=seed,
        language=language,
        extra=max(extra, assignment.extra),
        difficulty=assignment.difficulty,
        sheet=sheet,
        store=store,
        rubric_folders=rubric_folders,
        rubric=assignment.rubric,
        clock=clock,
        entropy=entropy,
    )
    assign(store, practice.attempt, assignment.id)
    return practice
