"""The file that brings a student what jurors have said of attempts: the reviews, and the attempts they are about, which
another machine of the student's may not have."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trainer.attempts.review import Review, review_json
from trainer.attempts.reviews import UnreadableReview, decode_review
from trainer.attempts.travelling import UnreadableFile, travelled, travelling_text
from trainer.attempts.travelling_log import log_body, log_of, one_line, try_number

if TYPE_CHECKING:
    from trainer.negotiation.talk.events import Event, Started

_MOST_REVIEWS = 50
_LARGEST_REVIEW = 200_000


@dataclass(frozen=True, slots=True)
class ReturnedAttempt:
    """One attempt with what was said of it.

    Attributes:
        events: its log; scenario_text, rubric_text: what it was played on; title: of the scenario.
        number: which try it was, from 1.
        reviews: of every juror who has said something.
    """

    events: "tuple[Started, *tuple[Event, ...]]"
    scenario_text: str
    rubric_text: str
    title: str
    number: int
    reviews: tuple[Review, ...]

    @property
    def attempt(self) -> str:
        """The id of the attempt."""
        return self.events[0].attempt


@dataclass(frozen=True, slots=True)
class Returned:
    """What goes back to one student, or to two who played together.

    Attributes:
        students: their names, as they handed in; class_name: "" for none.
        at: when it was given back, ISO 8601, UTC.
        program: version of the program that wrote the file, "" before it is written.
        sealed: whether the file is as it was written.
    """

    students: tuple[str, ...]
    class_name: str
    at: str
    attempts: tuple[ReturnedAttempt, ...]
    program: str = ""
    sealed: bool = True


def returned_text(returned: Returned) -> str:
    """It as the text of its file."""
    return travelling_text(
        "return",
        {
            "students": list(returned.students),
            "class": returned.class_name,
            "returned": returned.at,
            "attempts": [_attempt_body(attempt) for attempt in returned.attempts],
        },
    )


def parse_returned(content: bytes) -> Returned:
    """Read a returned file; only the shape of what it says is checked here.

    Raises:
        UnreadableFile: with the reason; never anything else, whatever the bytes.
    """
    file = travelled(content, "return")
    body = file.body
    attempts, students = body.get("attempts"), body.get("students")
    if not isinstance(attempts, list) or not attempts:
        raise UnreadableFile("contents", what="reviews")
    return Returned(
        students=tuple(filter(None, map(one_line, students))) if isinstance(students, list) else (),
        class_name=one_line(body.get("class")),
        at=one_line(body.get("returned")),
        attempts=tuple(_attempt(one, file.program) for one in attempts),
        program=file.program,
        sealed=file.sealed,
    )


def _attempt_body(attempt: ReturnedAttempt) -> dict[str, Any]:
    return {
        "attempt": attempt.attempt,
        "title": attempt.title,
        "try": attempt.number,
        "reviews": [review_json(review) for review in attempt.reviews],
        **log_body(attempt.events, attempt.scenario_text, attempt.rubric_text),
    }


def _attempt(found: Any, program: str) -> ReturnedAttempt:
    body: Mapping[str, Any] = found if isinstance(found, dict) else {}
    events, scenario, rubric = log_of(body, program)
    reviews = body.get("reviews")
    if not isinstance(reviews, list) or len(reviews) > _MOST_REVIEWS:
        raise UnreadableFile("contents", what="reviews")
    return ReturnedAttempt(
        events,
        scenario,
        rubric,
        title=one_line(body.get("title")) or events[0].scenario,
        number=try_number(body.get("try")),
        reviews=tuple(_review(one, program) for one in reviews),
    )


def _review(found: Any, program: str) -> Review:
    # Lone surrogates become escapes, which pydantic refuses.
    text = json.dumps(found, ensure_ascii=True)
    try:
        if len(text) > _LARGEST_REVIEW:
            raise UnreadableReview("too long")
        return decode_review(text)
    except UnreadableReview as error:
        raise UnreadableFile("contents", what="reviews", program=program) from error
