"""A table of many rows: only what is in sight is made. The arrows move in it, Enter opens a row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from trainer.tui.keys import bind
from trainer.tui.marks import POINTED
from trainer.tui.text import on_one_line

_GAP = 1
# The pointer's mark, before the first column.
_MARGIN = 2


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        width: in cells; of a column that `stretches`, the least.
        rank: where there is no room for all, those of the highest rank go first.
        right: whether its cells stand at the right.
        mark: after the heading, to say that the rows are in its order.
    """

    id: str
    title: str
    width: int
    rank: int = 0
    right: bool = False
    stretches: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell; `kind` is "", or the end of a component class `grid--KIND`."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row by its id, or a heading between rows (its text, no id)."""

    id: str
    heading: str = ""


class Grid(ScrollView, can_focus=True):
    """Rows under a line of headings that stays."""

    COMPONENT_CLASSES = {
        "grid--head", "grid--pointed", "grid--heading", "grid--quiet", "grid--strong", "grid--wrong",
        "grid--level-0", "grid--level-1", "grid--level-2", "grid--level-3",
    }  # fmt: skip
    DEFAULT_CSS = """
    Grid { height: 1fr; background: $background; scrollbar-size-horizontal: 0; overflow-x: hidden; }
    Grid > .grid--head { color: $primary; text-style: bold; }
    Grid > .grid--heading { color: $primary; text-style: bold; }
    Grid > .grid--pointed { background: $panel; text-style: bold; }
    Grid:focus > .grid--pointed { background: $border-blurred; text-style: bold; }
    Grid > .grid--quiet { color: $quiet; }
    Grid > .grid--strong { text-style: bold; }
    Grid > .grid--wrong { color: $error; text-style: bold; }
    Grid > .grid--level-0 { background: $error 45%; }
    Grid > .grid--level-1 { background: $warning 35%; }
    Grid > .grid--level-2 { background: $success 25%; }
    Grid > .grid--level-3 { background: $success 55%; text-style: bold; }
    """
    BINDINGS = [
        bind("enter", "open", "open"),
        # As in any list: the help need not tell.
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("right", "slide(1)", show=False),
        Binding("left", "slide(-1)", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
    ]

    @dataclass
    class Opened(Message):
        """A row was opened."""

        id: str

    @dataclass
    class Pointed(Message):
        """The pointer is on another row."""

        id: str

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._columns: tuple[Column, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._cells: Callable[[str], Sequence[Cell]] = lambda id: ()
        self._places: dict[str, int] = {}
        self._at = -1
        # Columns after the first one that are pushed out at the left, to make room at the right.
        self._slid = 0
        self._shown: tuple[tuple[int, int], ...] = ()

    @property
    def row_count(self) -> int:
        """How many rows there are, headings not counted."""
        return len(self._places)

    @property
    def pointed(self) -> str | None:
        """The id of the row under the pointer; None where there is none."""
        return self._lines[self._at].id if 0 <= self._at < len(self._lines) else None

    @property
    def ids(self) -> tuple[str, ...]:
        """The rows, in their order."""
        return tuple(self._places)

    def fill(
        self,
        columns: Sequence[Column],
        lines: Sequence[Line],
        cells: Callable[[str], Sequence[Cell]],
        pointed: str | None = None,
    ) -> None:
        """Show these rows.

        Args:
            cells: of a row, one per column; asked for when the row comes into sight.
            pointed: the row to point at, else the first.
        """
        self._columns, self._lines, self._cells = tuple(columns), tuple(lines), cells
        self._places = {line.id: place for place, line in enumerate(lines) if line.id}
        first = next(iter(self._places.values()), -1)
        self._at = self._places.get(pointed or "", first)
        self._measure()
        self._show_pointed()
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Another width, other columns."""
        self._measure()
        self._show_pointed()

    def action_open(self) -> None:
        """Open the row under the pointer."""
        if self.pointed:
            self.post_message(self.Opened(self.pointed))

    def action_move(self, step: int) -> None:
        """To the next row, or the one before; headings are passed over."""
        place = self._at + step
        while 0 <= place < len(self._lines) and not self._lines[place].id:
            place += step
        self._go(place)

    def action_page(self, direction: int) -> None:
        """A screenful further."""
        place = self._at + direction * max(1, self.size.height - 2)
        place = max(0, min(len(self._lines) - 1, place))
        while 0 <= place < len(self._lines) and not self._lines[place].id:
            place += direction
        self._go(place)

    def action_slide(self, step: int) -> None:
        """Push a column out at the left as long as one is out of sight at the right; or take one back. The first stays."""
        if step < 0:
            self._slid = max(0, self._slid - 1)
        elif len(self._shown) + self._slid < len(self._columns):
            self._slid += 1
        self._measure()
        self.refresh()

    def action_first(self) -> None:
        """To the first row."""
        self._go(min(self._places.values(), default=-1))

    def action_last(self) -> None:
        """To the last row."""
        self._go(max(self._places.values(), default=-1))

    def on_click(self, event: events.Click) -> None:
        """Point at the row that was clicked; a second click opens it."""
        place = self.scroll_offset.y + event.y - 1
        if event.y < 1 or not 0 <= place < len(self._lines) or not self._lines[place].id:
            return
        if place == self._at and event.chain > 1:
            self.action_open()
        else:
            self._go(place)

    def render_line(self, y: int) -> Strip:
        """The headings at the top, then the rows in sight."""
        width = self.size.width
        if y == 0:
            titles = [self._title(column) for column in self._columns]
            return self._strip(" " * _MARGIN, titles, self._style("head"), width, fill="head")
        place = self.scroll_offset.y + y - 1
        if place >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = self._lines[place]
        if not line.id:
            text = set_cell_size(on_one_line(line.heading), max(0, width - _MARGIN))
            return Strip(
                [Segment(" " * _MARGIN, self.rich_style), Segment(text, self._style("heading"))]
            ).simplify()
        is_pointed = place == self._at
        base = self._style("pointed") if is_pointed else self.rich_style
        mark = f"{POINTED} " if is_pointed else " " * _MARGIN
        return self._strip(mark, self._cells(line.id), base, width)

    def _strip(self, mark: str, cells: Sequence[Cell], base: Style, width: int, fill: str = "") -> Strip:
        parts = [Segment(mark, base)]
        for place, room in self._shown:
            cell, column = cells[place], self._columns[place]
            text = _fitted(on_one_line(cell.text), room, right=column.right)
            kind = cell.kind or fill
            parts += [
                Segment(text, base + self._style(kind, alone=True) if kind else base),
                Segment(" " * _GAP, base),
            ]
        return Strip(parts).adjust_cell_length(width, base)

    def _style(self, kind: str, *, alone: bool = False) -> Style:
        """A component's style; `alone` without the background that it shares with the rest of the line."""
        style = self.get_component_rich_style(f"grid--{kind}")
        if alone and not kind.startswith("level"):
            return Style(color=style.color, bold=style.bold or None, italic=style.italic or None)
        return style

    def _title(self, column: Column) -> Cell:
        return Cell(f"{column.title}{column.mark}")

    def _measure(self) -> None:
        """Which columns there is room for, and how wide they are."""
        room = self.size.width - _MARGIN
        chosen: list[int] = []
        self._slid = max(0, min(self._slid, len(self._columns) - 2))
        there = [place for place in range(len(self._columns)) if not 0 < place <= self._slid]
        for place in sorted(there, key=lambda one: (self._columns[one].rank, one)):
            needed = self._columns[place].width + _GAP
            if needed <= room:
                chosen.append(place)
                room -= needed
        spare = max(0, room)
        stretching = [place for place in chosen if self._columns[place].stretches]
        self._shown = tuple(
            (
                place,
                self._columns[place].width + (spare // len(stretching) if place in stretching else 0),
            )
            for place in sorted(chosen)
        )
        self.virtual_size = Size(self.size.width, len(self._lines) + 1)

    def _go(self, place: int) -> None:
        if not 0 <= place < len(self._lines) or place == self._at:
            return
        self._at = place
        self._show_pointed()
        self.refresh()
        if self.pointed:
            self.post_message(self.Pointed(self.pointed))

    def _show_pointed(self) -> None:
        if self._at < 0 or not self.size.height:
            return
        room = max(1, self.size.height - 1)
        top = self.scroll_offset.y
        # A heading right above comes into sight with its first row.
        above = self._at - 1 if self._at and not self._lines[self._at - 1].id else self._at
        if above < top:
            self.scroll_to(y=above, animate=False, immediate=True)
        elif self._at >= top + room:
            self.scroll_to(y=self._at - room + 1, animate=False, immediate=True)


def _fitted(text: str, room: int, *, right: bool) -> str:
    """A text in so many cells; one that is too long ends in dots."""
    size = cell_len(text)
    if size > room:
        return set_cell_size(f"{set_cell_size(text, room - 1).rstrip()}…", room)
    return " " * (room - size) + text if right else set_cell_size(text, room)
