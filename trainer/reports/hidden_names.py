"""A printed sheet without the candidate's name: a code in its place, and no name left in what is quoted."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Tables need no more than the code.
    from trainer.practice.practice import Practice

# As many letters of an attempt's id as tell the candidates of a class apart.
_CODE = 6
# Shorter parts of a name ("de", "Le") are words like others.
_LEAST = 3
GAP = "…"
"""What stands where a name stood."""


def candidate_code(attempt: str) -> str:
    """What a candidate is called without a name: the end of the attempt's id."""
    return attempt[-_CODE:].upper()


class NameMask:
    """Takes the names of whoever played out of other texts, letter by letter as they were given and as whole words; names
    of the case's own people stay.

    Args:
        hidden: whether names are hidden at all.
    """

    def __init__(self, practice: "Practice", hidden: bool) -> None:
        self._pattern = _pattern(practice) if hidden else None

    def __call__(self, words: str) -> str:
        """The text without the names."""
        return words if self._pattern is None else self._pattern.sub(GAP, words)


def _pattern(practice: "Practice") -> re.Pattern[str] | None:
    people = f"{practice.scenario.you.name} {practice.scenario.counterpart.name}".split()
    parts: list[str] = []
    for student in practice.started.students:
        names = [part for part in student.split() if len(part) >= _LEAST and part not in people]
        parts += [student, *names] if student not in people else names
    if not parts:
        return None
    # The longest first: a whole name goes as one.
    found = sorted({part for part in parts if part}, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, found)) + r")(?!\w)")
