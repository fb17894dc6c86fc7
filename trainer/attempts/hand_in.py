"""An attempt as a file: the log, the texts it was played on, and what the student's program said it came to."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trainer.attempts.assignment import Assignment, UnreadableAssignment, assignment_text, decode_assignment
from trainer.attempts.summary import Result
from trainer.attempts.travelling import travelled, travelling_text
from trainer.attempts.travelling_log import log_body, log_of, one_line, try_number

if TYPE_CHECKING:
    from trainer.negotiation.talk.events import Event, Started

_LEVELS = (None, 0, 1, 2, 3)


@dataclass(frozen=True, slots=True)
class HandIn:
    """One attempt on its way to the instructor.

    Attributes:
        events: the log as played; scenario_text, rubric_text: what it was played on.
        title: of the scenario.
        number: which try it was on the student's machine, from 1.
        handed: when it was handed in, ISO 8601, UTC.
        claimed: what the student's program said it came to; never believed.
        claimed_outcome: likewise.
        assignment: it was played for, if any.
        program: version of the program that wrote the file, "" before it is written.
        sealed: whether the file is as it was written.
    """

    events: "tuple[Started, *tuple[Event, ...]]"
    scenario_text: str
    rubric_text: str
    title: str
    number: int
    handed: str
    claimed: Result
    claimed_outcome: str | None = None
    assignment: Assignment | None = None
    program: str = ""
    sealed: bool = True

    @property
    def started(self) -> "Started":
        """The first event: id, students, mode, seed."""
        return self.events[0]

    @property
    def attempt(self) -> str:
        """The id of the attempt."""
        return self.started.attempt


def hand_in_text(hand_in: HandIn) -> str:
    """The hand-in as the text of its file."""
    started, claimed = hand_in.started, hand_in.claimed
    assigned = hand_in.assignment
    return travelling_text(
        "hand-in",
        {
            "attempt": started.attempt,
            "students": list(started.students),
            "title": hand_in.title,
            "try": hand_in.number,
            "handed": hand_in.handed,
            "assignment": None if assigned is None else json.loads(assignment_text(assigned)),
            "result": {
                "outcome": hand_in.claimed_outcome,
                "total": claimed.total,
                "out_of": claimed.out_of,
                "levels": dict(claimed.levels),
            },
            **log_body(hand_in.events, hand_in.scenario_text, hand_in.rubric_text),
        },
    )


def parse_hand_in(content: bytes) -> HandIn:
    """Read a hand-in file. What it says of results is kept as a claim, and only the log's shape is checked here.

    Raises:
        UnreadableFile: with the reason; never anything else, whatever the bytes.
    """
    file = travelled(content, "hand-in")
    body = file.body
    events, scenario, rubric = log_of(body, file.program)
    claimed, outcome = _claimed(body.get("result"))
    return HandIn(
        events=events,
        scenario_text=scenario,
        rubric_text=rubric,
        title=one_line(body.get("title")) or events[0].scenario,
        number=try_number(body.get("try")),
        handed=one_line(body.get("handed")),
        claimed=claimed,
        claimed_outcome=outcome,
        assignment=_assignment(body.get("assignment")),
        program=file.program,
        sealed=file.sealed,
    )


def _claimed(found: Any) -> tuple[Result, str | None]:
    """The claim as far as it has the shape of one; what has not says nothing, and will differ."""
    claim: Mapping[str, Any] = found if isinstance(found, dict) else {}
    total, out_of, outcome, levels = (claim.get(name) for name in ("total", "out_of", "outcome", "levels"))
    kept = (
        {one_line(name): level for name, level in levels.items() if level is None or level in _LEVELS}
        if isinstance(levels, dict)
        else {}
    )
    result = Result(
        float(total) if isinstance(total, int | float) and abs(total) < 1000 else None,
        out_of if isinstance(out_of, int) and 0 < out_of < 1000 else 20,
        kept,
    )
    return result, outcome if isinstance(outcome, str) else None


def _assignment(found: Any) -> Assignment | None:
    if found is None:
        return None
    try:
        return decode_assignment(json.dumps(found, ensure_ascii=True))
    except UnreadableAssignment:
        return None
