"""The file of an assignment: what is to be played, with the texts that the students may not have."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from trainer.attempts.assignment import Assignment, UnreadableAssignment, decode_assignment
from trainer.attempts.ids import LENGTH
from trainer.attempts.travelling import UnreadableFile, travelled, travelled_text, travelling_text

# A year of talks would not be announced in more; scenarios have a limit of their own.
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class AssignmentFile:
    """An assignment on its way to the students.

    Attributes:
        scenario_text, rubric_text: where the program does not bring them along, else "".
        program: version of the program that wrote the file, "" before it is written.
        sealed: whether the file is as it was written.
    """

    assignment: Assignment
    scenario_text: str = ""
    rubric_text: str = ""
    program: str = ""
    sealed: bool = True


def assignment_file_text(file: AssignmentFile) -> str:
    """The assignment as the text of its file."""
    texts = {"scenario": file.scenario_text, "rubric": file.rubric_text}
    return travelling_text("assignment", {"assignment": asdict(file.assignment), **texts})


def parse_assignment_file(content: bytes) -> AssignmentFile:
    """Read an assignment's file. The texts that came along are not looked at here.

    Raises:
        UnreadableFile: with the reason; never anything else, whatever the bytes.
    """
    file = travelled(content, "assignment")
    try:
        # Lone surrogates become escapes, which pydantic refuses.
        assignment = decode_assignment(json.dumps(file.body.get("assignment"), ensure_ascii=True))
    except (UnreadableAssignment, ValueError, RecursionError) as error:
        raise UnreadableFile("contents", what="assignment", program=file.program) from error
    if not _is_sound(assignment):
        raise UnreadableFile("contents", what="assignment", program=file.program)
    return AssignmentFile(
        assignment,
        _text(file.body.get("scenario")),
        _text(file.body.get("rubric")),
        program=file.program,
        sealed=file.sealed,
    )


def _is_sound(assignment: Assignment) -> bool:
    """Whether every value is one that this program writes."""
    return (
        len(assignment.id) == LENGTH
        and assignment.id.isascii()
        and assignment.id.isalnum()
        and 0 <= assignment.extra <= 100
        and 0 <= assignment.difficulty <= 3
        and all(len(str(value)) <= _LONGEST for value in asdict(assignment).values())
        and _is_moment(assignment.made)
        and (not assignment.deadline or _is_moment(assignment.deadline))
    )


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _text(found: Any) -> str:
    return "" if found is None else travelled_text(found)
