"""Writing the files that travel: assignments, hand-ins, reviews given back. Each under a name of its own, over nothing."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from trainer.attempts.assignment_file import AssignmentFile, assignment_file_text
from trainer.attempts.hand_in import hand_in_text
from trainer.attempts.returned import Returned, returned_text
from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.reports.place import write_new
from trainer.review.file_names import assignment_stem
from trainer.review.handing import hand_in_name, hand_in_of, keep_handed
from trainer.review.returning import return_name

ENDING = ".json"


def write_assignment(file: AssignmentFile, folder: Path, text: Messages) -> Path:
    """Write the file of an assignment: `travail_BTS-2_emballages_2026-11-28.json`. Raises OSError."""
    assignment = file.assignment
    day = datetime.fromisoformat(assignment.made).astimezone().date().isoformat()
    stem = assignment_stem(text("assign.file"), assignment.class_name, assignment.scenario, day)
    return write_new(folder, stem, ENDING, assignment_file_text(file))


def write_hand_in(
    practice: Practice, names: Sequence[str], now: float, folder: Path, path: Path | None = None
) -> Path:
    """Hand in an attempt: write its file and note that it was.

    Args:
        names: whose it is; now: seconds since 1970.
        folder: where the file goes under its usual name, `path` unless that is given: then there, over what was there.

    Raises:
        NotEnded, NoName, StoreError, OSError.
    """
    from trainer.practice.written import write_whole

    hand_in = hand_in_of(practice, names, now)
    content = hand_in_text(hand_in)
    if path is None:
        path = write_new(folder, hand_in_name(hand_in), ENDING, content)
    else:
        write_whole(path, content)
    if practice.store is not None:
        keep_handed(practice.store, hand_in, str(path))
    return path


def write_returns(
    found: Sequence[Returned],
    folder: Path,
    text: Messages,
    *,
    hide_names: bool = False,
    written: Callable[[Path], None] = lambda path: None,
) -> tuple[Path, ...]:
    """Write a file per student: `MARTIN_Zoe_relu_2026-11-28.json`.

    Args:
        hide_names: to name nobody in the names of the files.
        written: told of each file.

    Raises:
        OSError: those written before it stay.
    """
    paths = []
    for one in found:
        stem = return_name(one, text("returned.file"), hide_names=hide_names)
        paths.append(write_new(folder, stem, ENDING, returned_text(one)))
        written(paths[-1])
    return tuple(paths)
