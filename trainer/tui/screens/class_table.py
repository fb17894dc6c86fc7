"""The instructor's home: what a class handed in, a row per attempt, and everything that is done with it from there."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input

from trainer.review.class_table import ClassRow, criteria_of, students_of
from trainer.tui.keys import bind
from trainer.tui.pages import class_rows as page
from trainer.tui.pages.class_rows import View
from trainer.tui.reception import ReceptionProgress, reception_of
from trainer.tui.screens import class_deeds
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.text import Words, on_one_line
from trainer.tui.widgets.filter_list import FilterBox
from trainer.tui.widgets.grid import Grid
from trainer.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from trainer.assessment.rubric import Rubric
    from trainer.attempts.received import ClassSize

# What works without an attempt to work on.
_ANYTIME = frozenset(("receive", "assign", "choose_class", "back", "help", "palette", "leave_program"))


class ClassGrid(Grid):
    """Its rows are reviewed."""

    BINDINGS = [bind("enter", "open", "class_review")]


class ClassScreen(TrainerScreen[None]):
    """Enter reviews the attempt under the pointer; the others shown follow it.

    Args:
        class_name: the class to show first ("" for attempts without one); None takes the one that handed in last.
    """

    NAME = "class"
    CSS_PATH = "class_table.tcss"
    BINDINGS = [
        bind("r", "receive", "receive"),
        bind("a", "assign", "assign"),
        bind("p", "print", "print"),
        bind("t", "give_back", "give_back"),
        bind("f", "figures", "figures"),
        bind("o", "debrief", "open_debrief"),
        bind("c", "choose_class", "choose_class"),
        bind("slash", "filter", "filter"),
        bind("s", "sort", "sort"),
        bind("g", "group", "group", show=False),
        bind("l", "last_only", "last_only", show=False),
        bind("n", "hide_names", "hide_names", show=False),
        bind("k", "agreement", "agreement", show=False),
        bind("v", "csv", "csv", show=False),
        bind("delete", "delete", "delete", show=False),
        bind("escape", "back", "back"),
    ]

    def __init__(self, class_name: str | None = None) -> None:
        super().__init__()
        self.class_name = class_name
        self._chosen = class_name is not None
        self._read = False
        self._known: tuple[ClassSize, ...] = ()
        self._rows: dict[str, ClassRow] = {}
        self._rubrics: tuple[Rubric, ...] = ()
        self._names: Mapping[str, str] = {}
        self.view = View()
        # Whether what waits was asked to be computed from here, and whether another screen is in front.
        self._asked = False
        self._away = False

    def content(self) -> ComposeResult:
        """How the table is looked at, the table, and what the pointer is on."""
        with Horizontal(id="page"):
            with Vertical(id="table"):
                yield Words(id="how")
                yield FilterBox(self.view.words, placeholder=self.text("tui.class.filter"), id="words")
                yield ClassGrid(id="grid")
                yield Words(id="row")
                yield Words(id="remarks")
            with VerticalScroll(id="about", can_focus=False):
                yield Words(id="about-words")

    def title_words(self) -> tuple[str, str]:
        """The class; how many students and attempts."""
        text = self.text
        if not self._read:
            return text("tui.class.title"), ""
        rows = tuple(self._rows.values())
        done, total = reception_of(self.program).computed
        if done < total:
            return f"{text('tui.class.title')} · {self.class_words()}", text(
                "tui.class.computing", done=done, total=total
            )
        counts = (
            text.plural("tui.class.students", len(students_of(rows))),
            text.plural("app.attempts", len(rows)),
        )
        return f"{text('tui.class.title')} · {self.class_words()}", " · ".join(counts)

    @property
    def known_classes(self) -> tuple[str, ...]:
        """The names of all classes."""
        return tuple(one.name for one in self._known)

    def class_words(self) -> str:
        """What the class shown is called."""
        if self.class_name is None:
            return self.text("tui.class.all")
        return on_one_line(self.class_name) or self.text("class.unnamed")

    @property
    def shown(self) -> tuple[str, ...]:
        """The attempts shown, in their order."""
        return self.query_one(Grid).ids

    @property
    def pointed(self) -> ClassRow | None:
        """The attempt under the pointer."""
        grids = self.query(Grid)
        return self._rows.get(grids.first().pointed or "") if grids else None

    @property
    def shown_rows(self) -> tuple[ClassRow, ...]:
        """The same, whole."""
        return tuple(self._rows[attempt] for attempt in self.shown)

    def on_mount(self) -> None:
        """Read the rows."""
        self.query_one("#words").display = bool(self.view.words)
        self.query_one(Grid).focus()
        self.look_again()

    def on_screen_resume(self) -> None:
        """Something may have been received, reviewed or deleted meanwhile."""
        super().on_screen_resume()
        if self._away:
            self._away = False
            self.look_again()

    def on_screen_suspend(self) -> None:
        """Another screen is in front."""
        self._away = True

    def after_recompose(self) -> None:
        """Show it again; the criteria have other names now."""
        self._names = {}
        self.query_one("#words").display = bool(self.view.words)
        self.query_one(Grid).focus()
        self.look_again()

    def on_resize(self, event: events.Resize) -> None:
        """Another width, other columns."""
        super().on_resize(event)
        self._fill()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Most is done with attempts: without any it is not offered."""
        if (
            not action.startswith("app.")
            and action not in _ANYTIME
            and hasattr(type(self), f"action_{action}")
        ):
            return bool(self._rows)
        return True

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """The same by name."""
        named: tuple[tuple[str, Callable[[], object]], ...] = (
            ("class_review", self.action_review),
            ("class_print", self.action_print),
            ("class_return", self.action_give_back),
            ("class_figures", self.action_figures),
            ("class_csv", self.action_csv),
            ("class_agreement", self.action_agreement),
            ("class_regrade", self.action_regrade),
            ("class_move", self.action_move),
            ("class_delete", self.action_delete),
        )
        return (*(named if self._rows else ()), ("class_choose", self.action_choose_class))

    def action_back(self) -> None:
        """To where one came from; what was typed goes first."""
        if self.view.words or self.query_one("#words").has_focus:
            self.query_one("#words", Input).value = ""
            self.look_at(replace(self.view, words=""))
            self.query_one("#words").display = False
            self.query_one(Grid).focus()
        else:
            self.dismiss()

    def action_receive(self) -> None:
        """Take in what was handed in."""
        from trainer.tui.screens.receive import ReceiveScreen

        self.app.push_screen(ReceiveScreen(self.class_name or ""))

    def action_assign(self) -> None:
        """Give the class something to play."""
        from trainer.tui.screens.assign import AssignScreen

        self.app.push_screen(AssignScreen(self.class_name or ""))

    def action_review(self) -> None:
        """Review the attempt under the pointer, then the others shown."""
        from trainer.tui.screens.review import ReviewScreen

        shown, pointed = self.shown, self.pointed
        if pointed is not None:
            self.app.push_screen(
                ReviewScreen(shown, shown.index(pointed.attempt), hide_names=self.view.hidden)
            )

    def action_debrief(self) -> None:
        """Open what the attempt under the pointer came to."""
        if (row := self.pointed) is not None:
            self.beside(partial(class_deeds.open_debrief, self, row.attempt), "deed")

    def action_figures(self) -> None:
        """The figures of what is shown."""
        from trainer.tui.screens.class_figures import ClassFiguresScreen

        self.app.push_screen(
            ClassFiguresScreen(self.shown_rows, self.class_name, self.class_words(), hidden=self.view.hidden)
        )

    def action_print(self) -> None:
        """The jury's sheets of what is shown."""
        from trainer.tui.screens.print_sheets import PrintScreen

        self.app.push_screen(PrintScreen(self.shown, self.view.hidden))

    def action_give_back(self) -> None:
        """A file per student with the reviews."""
        self.beside(partial(class_deeds.give_back, self), "deed")

    def action_agreement(self) -> None:
        """How far program and jurors agree."""
        from trainer.tui.screens.agreement import AgreementScreen

        self.app.push_screen(AgreementScreen(self.class_name, hide_names=self.view.hidden))

    def action_regrade(self) -> None:
        """What another rubric would change."""
        from trainer.tui.screens.regrade import RegradeScreen

        self.app.push_screen(RegradeScreen(self.class_name))

    def action_csv(self) -> None:
        """What is shown, for a spreadsheet."""
        self.beside(partial(class_deeds.write_csv, self, self._rubrics), "deed")

    def action_delete(self) -> None:
        """Remove an attempt, a student or the class, for good."""
        self.beside(partial(class_deeds.delete, self), "deed")

    def action_move(self) -> None:
        """Put what is shown into another class."""
        self.beside(partial(class_deeds.move, self), "deed")

    def action_choose_class(self) -> None:
        """Show another class."""
        self.beside(partial(class_deeds.choose_class, self, self._known), "deed")

    def action_sort(self) -> None:
        """Choose the column to sort by; chosen again, it is turned round."""
        self.beside(partial(class_deeds.sort, self, self._names), "deed")

    def action_group(self) -> None:
        """By scenario, or all together."""
        self.look_at(replace(self.view, grouped=not self.view.grouped))

    def action_last_only(self) -> None:
        """Only the last attempt of each student at each scenario, or all."""
        self.look_at(replace(self.view, last_only=not self.view.last_only))

    def action_hide_names(self) -> None:
        """Codes instead of names, or the names again."""
        self.look_at(replace(self.view, hidden=not self.view.hidden))

    def action_filter(self) -> None:
        """Type what to look for."""
        box = self.query_one("#words", Input)
        box.display = True
        box.focus()

    def look_at(self, view: View) -> None:
        """Show the same rows in another way."""
        self.view = view
        self._fill()

    def look_again(self) -> None:
        """Read everything again."""
        self.beside(self._look, "look")

    def show_class(self, name: str | None) -> None:
        """Show a class, None for all of them."""
        self.class_name, self._chosen = name, True
        self.look_again()

    async def _look(self) -> None:
        """The rows at once; then the names of the criteria, and what still waits to be computed."""
        wanted = partial(class_deeds.read_class, self.program.desk, self.class_name, chosen=self._chosen)
        read = await self.patiently(wanted)
        if read is None:
            return
        self._known, self.class_name, rows = read
        self._rows = {row.attempt: row for row in rows}
        self._read = True
        self._fill()
        if not rows:
            return
        if not self._names.keys() >= set(criteria_of(rows)):
            self._rubrics = (
                await self.patiently(partial(class_deeds.rubrics, self.program.desk, self.class_name)) or ()
            )
            self._names = class_deeds.criterion_names(rows, self._rubrics, self.text)
            self._show_row()
        if not self._asked and any(row.state == "pending" for row in rows):
            self._asked = True
            reception_of(self.program).recompute()

    def _fill(self) -> None:
        """Show the rows as they are looked at now."""
        grids = self.query(Grid)
        if not grids:
            return
        view, text, grid = self.view, self.text, grids.first()
        rows = tuple(self._rows.values())
        found = page.rows_in_view(rows, view, text)
        width = grid.size.width or self.size.width
        columns = page.grid_columns(rows, criteria_of(found) or criteria_of(rows), view, width, text)
        grid.fill(
            columns,
            page.grid_lines(found, view),
            lambda attempt: page.grid_cells(self._rows[attempt], columns, view, text),
            grid.pointed,
        )
        self._show_title()
        self._show_how(len(found))
        self._show_row()
        self.refresh_bindings()

    def _show_how(self, shown: int) -> None:
        how = self.query_one("#how", Words)
        if self._rows:
            how.show(page.view_words(self.view, shown, len(self._rows), self._names, self.text))
        else:
            how.show(self.text("tui.class.empty" if self._read else "tui.wait"))

    def _show_row(self) -> None:
        row, view, text = self.pointed, self.view, self.text
        if not self.query("#about-words"):
            return
        shown = {
            "row": "" if row is None else page.row_words(row, view, text),
            "remarks": "" if row is None else page.row_remarks(row, text),
            "about-words": "" if row is None else page.row_page(row, self._names, view, text),
        }
        for id, words in shown.items():
            self.query_one(f"#{id}", Words).show(words)

    def _show_title(self) -> None:
        title, remark = self.title_words()
        for bar in self.query(TitleBar):
            bar.remark(remark)
        for words in self.query("#title").results(Words):
            words.show(title)

    @on(ReceptionProgress)
    def _more_came(self) -> None:
        if not self._away:
            self.look_again()

    @on(Grid.Pointed)
    def _point(self) -> None:
        self._show_row()

    @on(Grid.Opened)
    def _open(self) -> None:
        self.action_review()

    @on(Input.Changed, "#words")
    def _narrow(self, event: Input.Changed) -> None:
        if event.value != self.view.words:
            self.look_at(replace(self.view, words=event.value))

    @on(Input.Submitted, "#words")
    def _found(self) -> None:
        self.query_one("#words").display = bool(self.view.words)
        self.query_one(Grid).focus()
