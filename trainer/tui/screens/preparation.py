"""The preparation: what is aimed for, what will be said, what can be shown. Kept as it is written."""

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Literal

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.timer import Timer
from textual.widgets import Button, TextArea

from trainer.attempts.errors import StoreError
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.practice.errors import PracticeError
from trainer.practice.preparation import MOST_EXHIBITS, Field, Sheet, fields
from trainer.practice.table import what_counts
from trainer.reports.place import documents_folder, write_new
from trainer.reports.support import support_html
from trainer.scenario.scenario import Scenario
from trainer.tui.keys import bind
from trainer.tui.pages.sheet import entry_head, from_the_brief, issue_head, prompt
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.exhibit_editor import ExhibitEditor
from trainer.tui.text import Words, notice, on_one_line, plain
from trainer.tui.widgets.entry_box import EntryBox
from trainer.tui.widgets.exhibit_list import ExhibitList
from trainer.tui.widgets.title_bar import TitleBar
from trainer.tui.wording import trouble

# Typing pauses longer than this put the sheet on disk.
_KEEP_AFTER = 0.4


class PreparationScreen(TrainerScreen[Sheet]):
    """One page, short or full, that goes away with the sheet as it then is.

    Args:
        scenario: what is prepared for.
        sheet: what has been prepared so far.
        on_keep: keeps a sheet whenever the typing pauses, and on leaving. It may raise StoreError, PracticeError and
            OSError, which are told once; the next change tries again.
        editable: whether it can be written on; else it is only read.
        part: whether it is opened before the talk, or in it.
    """

    NAME = "sheet"
    CSS_PATH = "preparation.tcss"
    BINDINGS = [
        bind("escape", "back", "sheet_back", priority=True),
        bind("ctrl+d", "back", "sheet_back", show=False, priority=True),
        bind("ctrl+r", "other_size", "sheet_size", priority=True),
        bind("ctrl+e", "write", "support", priority=True),
        bind("pageup", "page(-1)", "sheet_up", show=False, priority=True),
        bind("pagedown", "page(1)", "sheet_down", show=False, priority=True),
    ]

    def __init__(
        self,
        scenario: Scenario,
        sheet: Sheet,
        *,
        on_keep: Callable[[Sheet], object],
        editable: bool,
        part: Literal["before", "talk"] = "talk",
    ) -> None:
        super().__init__()
        self._scenario = scenario
        self._entries = dict(sheet.entries)
        self._exhibits = list(sheet.exhibits)
        self._on_keep = on_keep
        self._editable = editable
        self._about = "read_only" if not editable else part
        self._kept = sheet.cleaned()
        self._told = False
        self._saving: Timer | None = None
        # What only the full sheet asks for is never hidden once it is filled in.
        short = {field.name for field in fields(scenario, full=False)}
        self._full = any(self._entries.get(field.name) for field in self._all if field.name not in short)

    def content(self) -> ComposeResult:
        """The issues; beside or under them both sides, the talk, the exhibits."""
        parts = {part: tuple(found) for part, found in groupby(self._all, key=lambda field: field.part)}
        with VerticalScroll(id="page", can_focus=False):
            yield Words(id="about")
            with Container(id="columns"):
                with Vertical(id="issues"):
                    yield Words(self.text("tui.sheet.part.issue"), classes="heading")
                    yield from self._issues(parts.get("issue", ()))
                with Vertical(id="rest"):
                    for part in ("other_side", "talk"):
                        yield Words(self.text(f"tui.sheet.part.{part}"), classes="heading")
                        for field in parts.get(part, ()):
                            yield self._entry(field)
                    yield from self._supports()

    def title_words(self) -> tuple[str, str]:
        """The scenario, and how much of the sheet is filled in."""
        wanted = fields(self._scenario, full=self._full)
        count = sum(1 for field in wanted if self._entries.get(field.name, "").strip())
        counted = self.text.plural("tui.sheet.count", count, of=len(wanted))
        return f"{self.text('tui.sheet.title')} · {on_one_line(self._scenario.title)}", counted

    def on_mount(self) -> None:
        """Ready to write at the first empty entry."""
        self._draw()
        self.call_after_refresh(self._go_to_empty)

    def on_unmount(self) -> None:
        """Never lose what was written."""
        self._keep()

    def after_recompose(self) -> None:
        """Draw the rest again."""
        self._draw()
        self.call_after_refresh(self._go_to_empty)

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """The sheet's own keys, by name."""
        own: tuple[tuple[str, Callable[[], object]], ...] = (
            ("support", self.action_write),
            ("sheet_size", self.action_other_size),
        )
        return (("exhibit_add", self.action_add), *own) if self._editable else own

    def action_back(self) -> None:
        """Keep it, and go."""
        self._keep()
        self.dismiss(self._sheet.cleaned())

    def action_other_size(self) -> None:
        """From the short sheet to the full one, and back."""
        self._full = not self._full
        self._draw()
        # The entry one was at may have gone.
        self.call_after_refresh(lambda: None if self.focused in self.focus_chain else self._go_to_empty())

    def action_page(self, direction: int) -> None:
        """Scroll the page, from wherever the cursor is."""
        page = self.query_one("#page")
        if direction < 0:
            page.scroll_page_up(animate=False)
        else:
            page.scroll_page_down(animate=False)

    def action_write(self) -> None:
        """Write the page to print."""
        self.run_worker(self._write(), group="write", exclusive=True)

    def action_add(self) -> None:
        """Write another exhibit."""
        if len(self._exhibits) >= MOST_EXHIBITS:
            notice(self.app, self.text("tui.sheet.nine"), "warning", 6)
            return
        self._edit(len(self._exhibits), Exhibit(""))

    def _go_to_empty(self) -> None:
        boxes = [widget for widget in self.focus_chain if isinstance(widget, EntryBox)]
        empty = [box for box in boxes if not box.text and self._editable]
        for box in (empty or boxes)[:1]:
            box.focus()

    @property
    def _all(self) -> tuple[Field, ...]:
        return fields(self._scenario, full=True)

    @property
    def _sheet(self) -> Sheet:
        return Sheet(dict(self._entries), tuple(self._exhibits))

    def _issues(self, asked: tuple[Field, ...]) -> "Iterator[Vertical]":
        told = {importance.issue.id: importance for importance in what_counts(self._scenario)}
        for issue, about_it in groupby(asked, key=lambda field: field.issue):
            boxes = (self._box(field, self.text(f"sheet.label.{field.kind}")) for field in about_it)
            head = Words(issue_head(told[issue], self.text), classes="head")
            yield Vertical(head, Horizontal(*boxes, classes="boxes"), classes="entry")

    def _entry(self, field: Field) -> Vertical:
        head = [Words(entry_head(field, self._scenario, self.text), classes="head")]
        if brief := from_the_brief(field, self._scenario):
            head.append(Words(brief, classes="from-the-brief"))
        return Vertical(*head, self._box(field), classes="entry" if field.short else "entry only-full")

    def _box(self, field: Field, label: str = "") -> EntryBox:
        return EntryBox(
            field.name,
            self._entries.get(field.name, ""),
            label=label,
            prompt=prompt(field, self._scenario, self.text) if self._editable else "",
            editable=self._editable,
            classes="" if field.short else "only-full",
        )

    def _supports(self) -> ComposeResult:
        yield Words(self.text("tui.sheet.part.exhibits"), classes="heading")
        yield Words(self.text("tui.sheet.exhibits_ask"), classes="head quiet")
        yield ExhibitList(self._editable, id="exhibits")
        if self._editable:
            yield Button(plain(self.text("tui.sheet.add_exhibit")), id="add")

    def _draw(self) -> None:
        self.set_class(self._full, "-full")
        about = self.text(f"tui.sheet.about.{self._about}")
        size = self.text("tui.sheet.full" if self._full else "tui.sheet.short")
        self.query_one("#about", Words).show(f"{about} {size}")
        self.query_one(ExhibitList).show(self._exhibits)
        self._count()

    def _count(self) -> None:
        self.query_one(TitleBar).remark(self.title_words()[1])

    def _changed(self) -> None:
        """Something is different: put it on disk once the typing pauses."""
        self._count()
        if self._saving is not None:
            self._saving.stop()
        self._saving = self.set_timer(_KEEP_AFTER, self._keep)

    def _keep(self) -> None:
        if self._saving is not None:
            self._saving.stop()
            self._saving = None
        sheet = self._sheet.cleaned()
        if not self._editable or sheet == self._kept:
            return
        try:
            self._on_keep(sheet)
        except (StoreError, PracticeError, OSError) as error:
            if not self._told:
                self._told = True
                said = self.text("tui.sheet.not_kept", trouble=trouble(error, self.text))
                notice(self.app, said, "error", 10)
            return
        self._kept, self._told = sheet, False

    async def _write(self) -> None:
        scenario, sheet, text = self._scenario, self._sheet.cleaned(), self.text
        stem = text("sheet.page.file", title=scenario.title)
        path = await self.patiently(
            lambda: write_new(documents_folder(), stem, ".html", support_html(scenario, sheet, text))
        )
        if path is not None:
            notice(self.app, text("tui.sheet.written", path=str(path)), seconds=12)

    @on(TextArea.Changed)
    def _written(self, event: TextArea.Changed) -> None:
        box = event.text_area
        if not isinstance(box, EntryBox) or self._entries.get(box.entry, "") == box.text:
            return
        self._entries[box.entry] = box.text
        self._changed()
        self.call_after_refresh(box.scroll_visible, animate=False)

    @on(events.DescendantFocus)
    def _look_at(self, event: events.DescendantFocus) -> None:
        # The label and the question too, not only the box; what is no entry (the exhibits) as it is.
        entries = (a for a in event.widget.ancestors if isinstance(a, Vertical) and a.has_class("entry"))
        self.call_after_refresh(next(entries, event.widget).scroll_visible, animate=False)

    @on(Button.Pressed, "#add")
    @on(ExhibitList.Wanted)
    def _wanted(self) -> None:
        self.action_add()

    @on(ExhibitList.Opened)
    def _open(self, event: ExhibitList.Opened) -> None:
        self._edit(event.place, self._exhibits[event.place])

    def _edit(self, place: int, exhibit: Exhibit) -> None:
        def put(changed: Exhibit | None) -> None:
            if changed is not None:
                self._exhibits[place : place + 1] = [changed]
                self._rearranged(place)

        self.app.push_screen(ExhibitEditor(place + 1, exhibit, self._scenario), put)

    @on(ExhibitList.Shifted)
    def _shift(self, event: ExhibitList.Shifted) -> None:
        there = event.place + event.by
        if 0 <= there < len(self._exhibits):
            self._exhibits.insert(there, self._exhibits.pop(event.place))
            self._rearranged(there)

    @on(ExhibitList.Unwanted)
    def _ask(self, event: ExhibitList.Unwanted) -> None:
        text = self.text
        question = ConfirmScreen(
            text("tui.sheet.delete.question", title=on_one_line(self._exhibits[event.place].title)),
            text("tui.sheet.delete.consequence"),
            text("tui.sheet.delete.yes"),
            text("tui.sheet.delete.no"),
        )
        self.app.push_screen(question, lambda sure: self._delete(event.place) if sure else None)

    def _delete(self, place: int) -> None:
        del self._exhibits[place]
        self._rearranged(min(place, len(self._exhibits) - 1))

    def _rearranged(self, pointed: int) -> None:
        listing = self.query_one(ExhibitList)
        listing.show(self._exhibits, pointed)
        # It may have grown out of sight: it is the last thing on the page.
        self.set_timer(0.05, lambda: self.query_one("#page", VerticalScroll).scroll_end(animate=False))
        self._changed()
