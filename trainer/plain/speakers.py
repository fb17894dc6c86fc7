"""Who is speaking when two share a keyboard: names as they are given, and a reply that begins with one."""

import re
from collections.abc import Sequence

from trainer.practice.typed import clean_name
from trainer.terms.fold import fold_text

MOST = 2
"""People who can play together."""

_BETWEEN = re.compile(r"\s*[,;&]\s*|\s+(?:et|and)\s+", re.IGNORECASE)


def names_of(typed: str) -> tuple[str, ...]:
    """The names in what was typed, with a comma, "et" or "and" between them; each once, however it is written."""
    found: dict[str, str] = {}
    for part in _BETWEEN.split(typed):
        if name := clean_name(part):
            found.setdefault(fold_text(name), name)
    return tuple(found.values())


def named(wanted: str, students: Sequence[str]) -> str | None:
    """The student that a number (from 1), a name or the only beginning of one means; None when it means nobody."""
    sought = fold_text(clean_name(wanted))
    for place, name in enumerate(students, 1):
        if sought in (str(place), fold_text(name)):
            return name
    near = [name for name in students if sought and fold_text(name).startswith(sought)]
    return near[0] if len(near) == 1 else None


def after(speaker: str | None, students: Sequence[str]) -> str:
    """Whose turn it is after this student: the next one's. `students` holds at least one."""
    place = students.index(speaker) + 1 if speaker in students else 0
    return students[place % len(students)]


def signed(line: str, students: Sequence[str]) -> tuple[str | None, str]:
    """A reply that says who speaks, as in "Ben : bonjour": the student and the rest of the line.

    Only the exact name of one of several students counts, capitals aside; else nobody and the whole line.
    """
    if len(students) > 1:
        before, colon, rest = line.partition(":")
        wanted = clean_name(before).casefold()
        for name in students:
            if colon and wanted == name.casefold():
                return name, rest.strip()
    return None, line
