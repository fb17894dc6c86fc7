"""The history: every attempt, the latest first, a page at a time."""

import asyncio

from textual import on
from textual.app import ComposeResult
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from trainer.attempts.errors import StoreError
from trainer.attempts.summary import AttemptSummary
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.text import joined, notice, on_one_line, option
from trainer.tui.widgets.filter_list import FilterList, matches
from trainer.tui.wording import figure, outcome, trouble, when

PAGE = 30
"""Attempts read at once: more than a screen holds."""

# While searching, attempts are read in larger bites.
_BITE = 500
# So many lines from the end of the list, more is read.
_NEAR = 10


class HistoryScreen(TrainerScreen[None]):
    """Enter opens an attempt: its debrief, or the talk where it was left."""

    NAME = "history"
    CSS_PATH = "history.tcss"
    BINDINGS = [
        bind("delete", "delete", "delete"),
        bind("escape", "back", "back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._found: list[AttemptSummary] = []
        self._read = 0
        self._whole = False
        self._wanted = ""

    def content(self) -> ComposeResult:
        """The list."""
        yield FilterList(self.text("tui.history.filter"), self._wanted, id="attempts")

    def title_words(self) -> tuple[str, str]:
        """The program and the screen."""
        return self.text("app.title"), self.text("tui.history.title")

    def on_mount(self) -> None:
        """Read the first page."""
        self._start_over()
        self.query_one(FilterList).listing.focus()

    def on_screen_resume(self) -> None:
        """An attempt may have ended meanwhile."""
        super().on_screen_resume()
        if self.query(FilterList) and self._read:
            self._start_over()

    def before_recompose(self) -> None:
        """Keep what was typed."""
        self._wanted = self.query_one(FilterList).wanted

    def after_recompose(self) -> None:
        """Show the attempts again."""
        self._fill()
        self.query_one(FilterList).listing.focus()

    def action_back(self) -> None:
        """To where one came from; what was typed goes first."""
        listing = self.query_one(FilterList)
        if listing.wanted:
            listing.box.value = ""
            listing.listing.focus()
        else:
            self.dismiss()

    def action_delete(self) -> None:
        """Ask, then remove the attempt under the pointer."""
        if id := self.query_one(FilterList).pointed:
            self._ask(id)

    def _start_over(self) -> None:
        self._found, self._read, self._whole = [], 0, False
        self._more()

    def _more(self) -> None:
        self.run_worker(self._read_on(), group="reading", exclusive=True)

    async def _read_on(self) -> None:
        """Read until a page of fitting attempts has been found or there are no more."""
        worker, desk = get_current_worker(), self.program.desk
        wanted, goal = self.query_one(FilterList).wanted, len(self._found) + PAGE
        size = _BITE if wanted else PAGE
        while len(self._found) < goal and not self._whole:
            try:
                page = await asyncio.to_thread(desk.history, self._read, size)
            except (StoreError, OSError) as error:
                notice(self.app, trouble(error, self.text), "error", 8)
                break
            if worker.is_cancelled:
                return
            self._read += len(page)
            self._whole = len(page) < size
            self._found += [attempt for attempt in page if matches(wanted, *self._searched(attempt))]
        self._fill()

    def _searched(self, attempt: AttemptSummary) -> tuple[str, ...]:
        return (
            attempt.title,
            attempt.scenario,
            *attempt.students,
            outcome(attempt.outcome, self.text),
            when(attempt.started),
        )

    def _fill(self) -> None:
        listing = self.query_one(FilterList)
        entries = [self._entry(attempt) for attempt in self._found]
        if not entries:
            key = "tui.history.none" if listing.wanted else "tui.history.empty"
            entries = [option(self.text(key), disabled=True)]
        listing.fill(entries, listing.pointed)

    def _entry(self, attempt: AttemptSummary) -> Option:
        text = self.text
        names = on_one_line(", ".join(attempt.students))
        head = text("tui.history.try", title=on_one_line(attempt.title), number=attempt.number)
        details = [when(attempt.started), text(f"tui.mode.{attempt.mode}"), *([names] if names else [])]
        if attempt.ended is None:
            result = (text("tui.history.unfinished"), "$accent")
        else:
            total = "" if attempt.total is None else f" · {figure(attempt.total, attempt.out_of, text)}"
            result = (f"{outcome(attempt.outcome, text)}{total}", "$secondary")
        lines = joined((head, "bold"), "\n", (" · ".join(details), "$quiet"), "\n", result)
        return option(lines, id=attempt.id)

    async def _enter(self, id: str) -> None:
        practice = await self.patiently(lambda: self.program.desk.resume(id))
        if practice is not None:
            self.program.open_talk(practice)

    def _delete(self, id: str) -> None:
        try:
            self.program.desk.delete(id)
        except (StoreError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)
            return
        self._found = [attempt for attempt in self._found if attempt.id != id]
        self._read -= 1
        self._fill()

    @on(FilterList.Narrowed)
    def _narrow(self) -> None:
        self._start_over()

    @on(FilterList.Opened)
    def _opened(self, event: FilterList.Opened) -> None:
        self.run_worker(self._enter(event.id), exclusive=True)

    @on(FilterList.Pointed)
    def _pointed(self, event: FilterList.Pointed) -> None:
        if not self._whole and event.left <= _NEAR:
            self._more()

    def _ask(self, id: str) -> None:
        text = self.text
        attempt = next((found for found in self._found if found.id == id), None)
        if attempt is None:
            return
        title = on_one_line(attempt.title)
        question = ConfirmScreen(
            text("tui.delete.question", title=title, date=when(attempt.started)),
            text("tui.delete.consequence"),
            text("tui.delete.yes"),
            text("tui.delete.no"),
        )
        self.app.push_screen(question, lambda sure: self._delete(id) if sure else None)
