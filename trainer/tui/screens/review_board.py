"""What a reviewer has before them: the passages and the grid at the left, the whole talk at the right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList

from trainer.reports.review_words import criterion_name
from trainer.tui.keys import bind
from trainer.tui.pages import review as page
from trainer.tui.screens.reviewer import ReviewerScreen
from trainer.tui.text import Words, frame, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.title_bar import TitleBar
from trainer.tui.widgets.transcript import Transcript

if TYPE_CHECKING:
    from trainer.review.queue import Passage
    from trainer.review.reviewing import Reviewing
    from trainer.review.under_review import UnderReview

# Cells of an entry's padding.
_PADDING = 3


class PassageList(EntryList):
    """The passages: Enter leads into the talk."""

    BINDINGS = [bind("enter", "select", "read_passage")]


class GradeList(EntryList):
    """The grid: Enter asks for what goes with a row."""

    BINDINGS = [bind("enter", "select", "fill_in")]


class ReviewBoard(ReviewerScreen):
    """Shows a review and points in it. `ReviewScreen` writes it."""

    CSS_PATH = "review.tcss"

    def __init__(self, attempts: Sequence[str], at: int = 0, hide_names: bool = False) -> None:
        super().__init__(attempts, at, hide_names)
        # The row the grid points at, the criterion whose levels are told, the quotation shown last.
        self._row = ""
        self._criterion = ""
        self._quote = -1

    def content(self) -> ComposeResult:
        """Two columns; what the levels mean stands in either, for windows with room for one column only."""
        yield Words(id="who")
        with Horizontal(id="columns"):
            with Vertical(id="lists"):
                yield Words(self.text("tui.review.read"), id="read", classes="heading")
                yield PassageList(spaced=False, id="passages")
                yield Words(self.text("tui.review.hint"), id="hint")
                yield Words(id="grid-heading", classes="heading")
                yield GradeList(spaced=False, id="grid")
                with VerticalScroll(classes="levels", can_focus=False):
                    yield Words(classes="meaning")
            with Vertical(id="talk"):
                yield Words(id="note")
                yield Transcript(id="said")
                with VerticalScroll(classes="levels", can_focus=False):
                    yield Words(classes="meaning")

    def after_recompose(self) -> None:
        """Write everything again."""
        self.beside(self.opened, "open")

    def on_resize(self, event: events.Resize) -> None:
        """Rows are as wide as their list."""
        super().on_resize(event)
        self.call_after_refresh(self._write_lists)

    async def opened(self) -> None:
        """Show the attempt: its talk, then the lists, the first passage in sight."""
        seen, review = self._seen, self._reviewing
        self._quote = -1
        self.query_one("#passages", EntryList).clear_options()
        said = self.query_one(Transcript)
        if seen is None or review is None:
            await said.renew((), None)
        else:
            self._row = self._criterion = (review.missing or review.criteria)[0]
            await said.renew(self._talk(seen, review), None)
        title, remark = self.title_words()
        bar = self.query_one(TitleBar)
        bar.entitle(title)
        bar.remark(remark)
        self._write_lists()
        self.refresh_bindings()
        self._pass()
        if not isinstance(self.focused, EntryList | Transcript):
            self._enter("#passages")

    def _write_again(self) -> None:
        """After a step: what it changed, and what it brought into sight."""
        if self._seen is not None and self._reviewing is not None:
            self.query_one(Transcript).reword(self._talk(self._seen, self._reviewing))
        self._write_lists()
        self.refresh_bindings()

    def _write_lists(self) -> None:
        """Who played, the passages, the grid, the levels."""
        seen, text = self._seen, self.text
        if not self.query("#grid"):
            return
        self.query_one("#who", Words).show(self._who(seen))
        hidden = self._reviewing is None or self._reviewing.hidden
        passages = self.query_one("#passages", EntryList)
        entries = [
            option(
                page.passage_entry(one, seen, _room(passages), text, hidden=hidden, mask=self.mask(seen)),
                id=str(place),
            )
            for place, one in enumerate(self._passages)
            if seen is not None
        ]
        nothing = "reviewing.no_passages" if seen is not None else "tui.wait"
        with self.prevent(OptionList.OptionHighlighted):
            passages.fill(entries or [option(text(nothing), disabled=True)], passages.pointed)
        self._write_grid()
        self._point_out(self._pointed_passage)

    def _write_grid(self) -> None:
        seen, review = self._seen, self._reviewing
        grid = self.query_one("#grid", EntryList)
        rows: tuple[page.Row, ...] = ()
        if seen is not None and review is not None:
            rows = page.grid_rows(seen, review, _room(grid), self.text)
            self.query_one("#grid-heading", Words).show(page.grid_heading(review, _room(grid), self.text))
        with self.prevent(OptionList.OptionHighlighted):
            grid.fill([option(row.content, id=row.id) for row in rows], self._row)
        self._write_levels()

    def _write_levels(self) -> None:
        """What the levels of the marked criterion mean, in both places."""
        seen, review = self._seen, self._reviewing
        self.set_class(seen is None, "-waiting")
        if seen is None or review is None:
            return
        meaning = page.levels(seen, review, self._criterion, self.text)
        name = criterion_name(seen.practice.rubric, self._criterion, self.text)
        for box in self.query(".levels").results(VerticalScroll):
            frame(box, name)
            box.scroll_home(animate=False)
            box.query_one(Words).show(meaning)

    def _mark(self, row: str) -> None:
        """Put the grid's pointer on a row."""
        self._row = row
        if self._reviewing is not None and row in self._reviewing.criteria:
            self._criterion, self._quote = row, -1
        self._write_grid()

    def _next_passage(self) -> None:
        """Mark the passage after the pointed one, and read it; the last stays."""
        passages = self.query_one("#passages", EntryList)
        if passages.highlighted is not None and passages.highlighted + 1 < len(self._passages):
            # Read at once: another digit may be on its way.
            with self.prevent(OptionList.OptionHighlighted):
                passages.highlighted += 1
            self._pass()

    def _show_quote(self, turn: int, start: int, end: int) -> None:
        """Bring a line into sight, its characters `start` to `end` marked."""
        if self._seen is not None:
            start, end = page.place(self._seen, turn, start, end, self.mask(self._seen))
            self.query_one(Transcript).show_turn(turn, start, end)

    def _talk(self, seen: "UnderReview", review: "Reviewing") -> "list[page.Line]":
        return page.transcript(seen, review, self.text, hide_names=self.hide_names)

    def _who(self, seen: "UnderReview | None") -> Content | str:
        return "" if seen is None else page.who(seen, self.text, hide_names=self.hide_names)

    def _enter(self, target: str) -> None:
        self.call_after_refresh(lambda: self.query_one(target).focus())

    @property
    def _passages(self) -> "tuple[Passage, ...]":
        return () if self._seen is None else self._seen.passages

    @property
    def _pointed_passage(self) -> "Passage | None":
        pointed = self.query_one("#passages", EntryList).pointed
        return self._passages[int(pointed)] if pointed is not None and self._passages else None

    def _point_out(self, passage: "Passage | None") -> None:
        """Say what was said and computed of a passage, over the talk."""
        hidden = self._reviewing is None or self._reviewing.hidden
        if self._seen is not None:
            mask = self.mask(self._seen)
            self._note(page.passage_note(passage, self.text, hidden=hidden, mask=mask))

    def _note(self, words: Content | None) -> None:
        self.set_class(words is not None, "-noted")
        self.query_one("#note", Words).show(words or "")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """In a short window what the levels mean is shown while one is in the grid."""
        self.set_class(event.widget.id == "grid", "-rating")

    @on(OptionList.OptionHighlighted, "#passages")
    def _pass(self) -> None:
        """Another passage: its words in sight, and its criterion marked where that is still to be rated."""
        passage, review = self._pointed_passage, self._reviewing
        if passage is None or review is None:
            return
        self._show_quote(passage.turn, passage.start, passage.end)
        self._point_out(passage)
        if passage.criterion in review.missing:
            self._mark(passage.criterion)

    @on(OptionList.OptionHighlighted, "#grid")
    def _marked(self, event: OptionList.OptionHighlighted) -> None:
        self._row = event.option_id or ""
        if self._reviewing is not None and self._row in self._reviewing.criteria:
            self._criterion, self._quote = self._row, -1
        self._write_levels()


def _room(listing: EntryList) -> int:
    """Cells for the words of an entry."""
    return max(20, listing.scrollable_content_region.width - _PADDING)
