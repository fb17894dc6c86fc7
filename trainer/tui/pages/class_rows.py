"""The table of a class as a grid: its columns, its cells, and what the pointer is on in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content

from trainer.messages.catalogue import Messages
from trainer.reports.class_words import (
    contested_sign,
    day_of,
    level_sign,
    mode_word,
    outcome_word,
    reviewed_words,
    short_names,
    state_word,
    total_sign,
    who,
)
from trainer.review.class_table import ClassRow, filtered, grouped, scenarios_of, sorted_rows
from trainer.tui.marks import DONE, OPEN
from trainer.tui.pages.lines import Part
from trainer.tui.text import joined, on_one_line, plain
from trainer.tui.widgets.grid import Cell, Column, Line
from trainer.tui.wording import figure

# From so many cells on a criterion's heading has four letters, else two.
_ROOMY = 76
_DOUBTFUL = frozenset(("edited", "differs", "unplayable"))
DOUBT = "!"
_RISING, _FALLING = "▲", "▼"


@dataclass(frozen=True, slots=True)
class View:
    """How the table is looked at.

    Attributes:
        column: it is sorted by; descending: downwards.
        grouped: by scenario; last_only: one attempt per student and scenario.
        hidden: codes instead of names; words: typed into the filter.
    """

    column: str = "student"
    descending: bool = False
    grouped: bool = False
    last_only: bool = False
    hidden: bool = False
    words: str = ""


def rows_in_view(rows: Sequence[ClassRow], view: View, text: Messages) -> tuple[ClassRow, ...]:
    """The rows that are wanted, in the order wanted. Hidden names are neither searched nor told by the order."""
    codes = {row.attempt: who(row, text, hidden=True) for row in rows} if view.hidden else {}
    searched = {row.attempt: f"{codes[row.attempt]} {row.title} {row.scenario}" for row in rows if codes}
    wanted = filtered(rows, words=view.words, last_only=view.last_only, searched=searched)
    found = sorted_rows(wanted, view.column, view.descending)
    if codes and view.column == "student":
        found = tuple(sorted(wanted, key=lambda row: codes[row.attempt], reverse=view.descending))
    if view.grouped:
        found = tuple(row for some in grouped(found).values() for row in some)
    return found


def view_words(view: View, shown: int, total: int, names: Mapping[str, str], text: Messages) -> Content:
    """How the table is looked at; `names` are those of the criteria."""
    column = names.get(view.column) or known_column(view.column, text)
    said = [text("tui.class.falling" if view.descending else "tui.class.rising", column=column)]
    if shown < total:
        said.insert(0, text.plural("tui.class.shown", shown, total=total))
    said += [
        text(f"tui.class.view.{name}") for name in ("grouped", "last_only", "hidden") if getattr(view, name)
    ]
    return plain(" · ".join(said), "$quiet")


def known_column(column: str, text: Messages) -> str:
    """What a column that is no criterion is called; a criterion's id as it is."""
    key = f"class.column.{column}"
    return text(key) if text.has(key) else column


def grid_columns(
    rows: Sequence[ClassRow], criteria: Sequence[str], view: View, width: int, text: Messages
) -> tuple[Column, ...]:
    """The columns, in the order in which they stand; those of the lowest rank stay longest in a narrow window."""
    roomy = width >= _ROOMY
    short = short_names(criteria, 4 if roomy else 2)

    def column(id: str, room: int, rank: int, *, right: bool = False, stretches: bool = False) -> Column:
        # An arrow after the heading, where there is room for it.
        mark = (_FALLING if view.descending else _RISING) if id == view.column else ""
        title = short.get(id) or text(f"tui.class.head.{id}")
        return Column(id, title, max(room, len(title) + len(mark)), rank, right, stretches, mark)

    scenario = (
        () if view.grouped or len(scenarios_of(rows)) < 2 else (column("scenario", 16, 7, stretches=True),)
    )
    return (
        column("student", 14, 0, stretches=True),
        *scenario,
        column("try", 5, 3, right=True),
        column("mode", 12, 6),
        column("outcome", 12, 5),
        column("total", 6, 1, right=True),
        *(column(criterion, 4 if roomy else 2, 2, right=True) for criterion in criteria),
        column("contested", 5, 5, right=True),
        column("reviews", 5, 1),
        column("state", 10, 4),
        column("date", 10, 8),
    )


def grid_lines(rows: Sequence[ClassRow], view: View) -> tuple[Line, ...]:
    """The rows, under a heading per scenario where they are grouped."""
    if not view.grouped:
        return tuple(Line(row.attempt) for row in rows)
    lines: list[Line] = []
    for scenario, title in scenarios_of(rows).items():
        lines.append(Line("", title))
        lines += [Line(row.attempt) for row in rows if row.scenario == scenario]
    return tuple(lines)


def grid_cells(row: ClassRow, columns: Sequence[Column], view: View, text: Messages) -> tuple[Cell, ...]:
    """One row's cells. Every colour goes with a sign that says the same."""
    return tuple(_cell(row, column.id, view, text) for column in columns)


def _cell(row: ClassRow, column: str, view: View, text: Messages) -> Cell:
    match column:
        case "student":
            name = who(row, text, hidden=view.hidden)
            doubted = row.state in _DOUBTFUL
            return Cell(f"{DOUBT} {name}" if doubted else name, "wrong" if doubted else "")
        case "scenario":
            return Cell(row.title, "quiet")
        case "try":
            return Cell(str(row.number))
        case "mode":
            return Cell(mode_word(row, text), "quiet")
        case "outcome":
            return Cell(outcome_word(row, text))
        case "total":
            total = total_sign(row, text)
            # Guided attempts do not count.
            return Cell(f"({total})", "quiet") if total and row.mode == "guided" else Cell(total, "strong")
        case "contested":
            return Cell(contested_sign(row))
        case "reviews":
            finished = row.reviews - row.unfinished
            more = str(finished) if finished > 1 else ""
            return Cell(f"{DONE}{more}" if finished else OPEN if row.reviews else "")
        case "state":
            return Cell(state_word(row, text), "wrong" if row.state in _DOUBTFUL else "quiet")
        case "date":
            return Cell(day_of(row), "quiet")
        case criterion:
            level = row.levels.get(criterion)
            return Cell(level_sign(row, criterion), "quiet" if level is None else f"level-{level}")


def row_words(row: ClassRow, view: View, text: Messages) -> Content:
    """What the pointer is on, on one line, what matters most first."""
    said = (
        who(row, text, hidden=view.hidden),
        text("tui.class.try", number=row.number),
        figure(row.total, row.out_of, text),
        outcome_word(row, text),
        mode_word(row, text),
        on_one_line(row.title),
    )
    return plain(" · ".join(said), "bold")


def row_remarks(row: ClassRow, text: Messages) -> Content:
    """What else has to be known of it."""
    return joined(*_remarks(row, text))


def row_page(row: ClassRow, criteria: Mapping[str, str], view: View, text: Messages) -> Content:
    """The same with every criterion in full, for a window that has room at the right."""
    parts: list[Part] = [
        (who(row, text, hidden=view.hidden), "bold"),
        "\n",
        (on_one_line(row.title), "$quiet"),
        "\n",
    ]
    tried = text("tui.class.try", number=row.number)
    parts += [(f"{tried} · {mode_word(row, text)} · {day_of(row)}", "$quiet"), "\n"]
    parts += [(f"{outcome_word(row, text)} · {figure(row.total, row.out_of, text)}", "$secondary"), "\n\n"]
    for criterion, name in criteria.items():
        sign = level_sign(row, criterion)
        parts += [(f"{sign or ' ':>2}  ", "bold"), name, "\n"]
    return joined(*parts, "\n", *_remarks(row, text, between="\n"))


def _remarks(row: ClassRow, text: Messages, between: str = " · ") -> list[Part]:
    """What has to be known of an attempt besides its levels."""
    said: list[tuple[str, str]] = []
    if row.state != "same":
        said.append((text(f"tui.class.state.{row.state}"), "$error" if row.state in _DOUBTFUL else "$quiet"))
    if row.mode == "guided":
        said.append((text("tui.class.guided"), "$quiet"))
    if row.late:
        said.append((text("tui.class.late"), "$warning"))
    if row.contested:
        said.append((text.plural("tui.class.contested", row.contested), ""))
    if row.disputed:
        said.append((text.plural("tui.class.disputed", row.disputed), ""))
    reviewed = reviewed_words(row, text) if row.reviews else text("tui.class.not_reviewed")
    said.append((reviewed, "$quiet"))
    parts: list[Part] = []
    for place, words in enumerate(said):
        parts += [between, words] if place else [words]
    return parts
