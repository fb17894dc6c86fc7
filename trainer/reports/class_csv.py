"""The table of a class as a CSV file that a French Excel opens with a double click: semicolons, a byte order mark,
decimal commas, CRLF. What a spreadsheet would take for a formula is made text."""

import csv
import io
from collections.abc import Iterable, Sequence

from trainer.assessment.rubric import Rubric
from trainer.messages.catalogue import Messages
from trainer.practice.typed import without_controls
from trainer.reports.class_words import (
    criterion_name,
    day_of,
    mode_word,
    outcome_word,
    reviewed_words,
    state_word,
    who,
)
from trainer.review.class_table import ClassRow, criteria_of

BOM = "\ufeff"
_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_FIRST = ("student", "scenario", "try", "mode", "date", "outcome", "total", "out_of")
_LAST = ("contested", "disputed", "reviews", "late", "state", "counts", "attempt", "file")


def class_csv(
    rows: Sequence[ClassRow], rubrics: Iterable[Rubric], text: Messages, *, hidden: bool = False
) -> str:
    """The file's text, the byte order mark first.

    Args:
        rubrics: those the levels are of, for the names of the criteria.
        hidden: codes instead of names; the name of the file it came in, which holds the student's, is left out too.
    """
    criteria = criteria_of(rows)
    rubrics = tuple(rubrics)
    last = tuple(name for name in _LAST if not (hidden and name == "file"))
    heads = [
        *(text(f"class.column.{name}") for name in _FIRST),
        *(criterion_name(criterion, rubrics, text) for criterion in criteria),
        *(text(f"class.column.{name}") for name in last),
    ]
    made = io.StringIO()
    writer = csv.writer(made, delimiter=";", lineterminator="\r\n")
    writer.writerow([inert_cell(head) for head in heads])
    for row in rows:
        levels = [row.levels.get(criterion) for criterion in criteria]
        cells = [*_first(row, text, hidden), *levels, *_last(row, text, last)]
        writer.writerow([_cell(cell) for cell in cells])
    return BOM + made.getvalue()


def inert_cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe goes before what looks like one, line breaks and
    control characters go."""
    flat = " ".join(without_controls(text).split())
    return f"'{flat}" if flat.startswith(_FORMULAS) or text.startswith(_FORMULAS) else flat


def _cell(value: str | int | float | None) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return inert_cell(value)
    # A number: the comma is what makes a French Excel take it as one; a minus sign of ours begins no formula.
    return f"{value}".replace(".", ",")


def _first(row: ClassRow, text: Messages, hidden: bool) -> list[str | int | float | None]:
    return [
        who(row, text, hidden=hidden),
        row.title,
        row.number,
        mode_word(row, text),
        day_of(row),
        outcome_word(row, text),
        row.total,
        row.out_of,
    ]


def _last(row: ClassRow, text: Messages, names: Sequence[str]) -> list[str | int | float | None]:
    values: dict[str, str | int | float | None] = {
        "contested": row.contested,
        "disputed": row.disputed,
        "reviews": reviewed_words(row, text),
        "late": text("class.yes" if row.late else "class.no"),
        "state": state_word(row, text),
        "counts": text("class.yes" if row.counts else "class.no"),
        "attempt": row.attempt,
        "file": row.file,
    }
    return [values[name] for name in names]
