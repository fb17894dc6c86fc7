"""The history: the attempts of those who practise, or of everyone, the latest first, a page at a time."""

import asyncio
from collections.abc import Callable
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.timer import Timer

from trainer.attempts.errors import StoreError
from trainer.attempts.summary import Kept
from trainer.messages.formats import number
from trainer.practice.typed import clean_name
from trainer.tui.keys import bind
from trainer.tui.pages.attempts import attempt_entry
from trainer.tui.screens.base import PATIENCE, TrainerScreen
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.pick_name import PickNameScreen
from trainer.tui.search import PAGE, Search
from trainer.tui.text import notice, on_one_line, option
from trainer.tui.widgets.filter_list import FilterList
from trainer.tui.widgets.title_bar import TitleBar
from trainer.tui.wording import people, trouble, when

# So many lines from the end of the list, more is read.
_NEAR = 10
# Seconds: who still types has not asked yet.
_TYPING = 0.2


class HistoryScreen(TrainerScreen[None]):
    """Enter opens an attempt: its debrief, or the talk where it was left."""

    NAME = "history"
    CSS_PATH = "history.tcss"
    BINDINGS = [
        bind("delete", "delete", "delete"),
        # Before the box, where it would go to the end of the line; so does the End key.
        bind("ctrl+e", "everyone", "everyone", priority=True),
        bind("ctrl+r", "app.progress", "progress"),
        bind("escape", "back", "back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._everyone = False
        self._search: Search | None = None
        self._reading: Search | None = None
        self._wanted = ""
        self._typing: Timer | None = None

    def content(self) -> ComposeResult:
        """The list."""
        yield FilterList(self.text("tui.history.filter"), self._wanted, id="attempts")

    def title_words(self) -> tuple[str, str]:
        """The program; the screen, and whose attempts it shows."""
        text = self.text
        if self._everyone:
            return text("app.title"), text("tui.history.of_everyone")
        whose = people(self.program.desk.students(), text)
        return text("app.title"), f"{text('tui.history.title')} · {whose}"

    def on_mount(self) -> None:
        """Read the first page."""
        self._start_over()
        self.query_one(FilterList).listing.focus()

    def on_screen_resume(self) -> None:
        """An attempt may have ended meanwhile."""
        super().on_screen_resume()
        if self.query(FilterList) and self._search and self._search.read:
            self._start_over()

    def people_changed(self) -> None:
        """Their attempts."""
        self.query_one(TitleBar).remark(self.title_words()[1])
        self._start_over()

    def before_recompose(self) -> None:
        """Keep what was typed."""
        self._wanted = self.query_one(FilterList).wanted

    def after_recompose(self) -> None:
        """Look again: the words of the other language are searched now."""
        self._start_over()
        self.query_one(FilterList).listing.focus()

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What can be done with attempts."""
        pointed = self.query_one(FilterList).pointed
        one: tuple[tuple[str, Callable[[], object]], ...] = ()
        if pointed:
            one = (("delete", self.action_delete), ("record", self.action_record))
        if pointed and self.program.instructor:
            one = (("review", self.action_review), *one)
        whose = "own" if self._everyone else "everyone"
        return (*one, (whose, self.action_everyone), ("forget", self.action_forget))

    def action_back(self) -> None:
        """To where one came from; what was typed goes first."""
        listing = self.query_one(FilterList)
        if listing.wanted:
            listing.box.value = ""
            listing.listing.focus()
        else:
            self.dismiss()

    def action_everyone(self) -> None:
        """Everyone's attempts, or again those of who practises."""
        self._everyone = not self._everyone
        self.people_changed()

    def action_delete(self) -> None:
        """Ask, then remove the attempt under the pointer."""
        if id := self.query_one(FilterList).pointed:
            self._ask(id)

    def action_review(self) -> None:
        """Review the attempts of the list, beginning with the one under the pointer."""
        from trainer.tui.screens.review import ReviewScreen

        ids = [attempt.id for attempt in self._search.found] if self._search is not None else []
        id = self.query_one(FilterList).pointed
        if id in ids:
            self.app.push_screen(ReviewScreen(ids, ids.index(id)))

    def action_record(self) -> None:
        """Make the attempt under the pointer a test of its scenario."""
        desk = self.program.desk
        if id := self.query_one(FilterList).pointed:
            from trainer.tui.screens.rehearsal_record import record

            self.beside(partial(record, self.app, self.text, partial(desk.record, id)), "record")

    def action_forget(self) -> None:
        """Remove all that is kept of a student, for good."""
        self.beside(self._forget, "forget")

    def _start_over(self) -> None:
        if self._search is not None:
            self._search.given_up = True
        wanted = self.query_one(FilterList).wanted
        self._search = Search(self.program.desk, self.text, wanted, everyone=self._everyone)
        self.beside(partial(self._read_on, self._search), "reading")

    async def _read_on(self, search: Search) -> None:
        """Read until another page of fitting attempts has been found or there are no more."""
        goal, clock = len(search.found) + PAGE, asyncio.get_running_loop().time
        late = clock() + PATIENCE
        self._reading = search
        waiting = self.set_timer(PATIENCE, lambda: self._show_progress(search))
        try:
            while len(search.found) < goal and not search.whole and not search.given_up:
                before = len(search.found)
                await asyncio.to_thread(search.bite)
                if clock() > late:
                    self._show_progress(search)
                    if len(search.found) > before:
                        self._fill(search)
        except (StoreError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)
        finally:
            waiting.stop()
            if self._reading is search:
                self._reading = None
        if search is self._search and self._stands:
            self._fill(search)
            self.query_one(TitleBar).remark(self.title_words()[1])

    @property
    def _stands(self) -> bool:
        """Whether there is something to show it on: the screen may be closing while a search comes back."""
        return bool(self.query(FilterList) and self.query(TitleBar))

    def _show_progress(self, search: Search) -> None:
        if search is self._search and self._stands:
            count = number(search.read, self.text.language)
            self.query_one(TitleBar).remark(self.text("tui.history.searching", count=count))

    def _fill(self, search: Search) -> None:
        listing = self.query_one(FilterList)
        entries = [
            attempt_entry(attempt, self.text, said=attempt.id in search.said) for attempt in search.found
        ]
        if not entries:
            nothing = "none" if self._everyone else "nothing_found"
            key = f"tui.history.{nothing if listing.wanted else 'empty'}"
            entries = [option(self.text(key), disabled=True)]
        listing.fill(entries, listing.pointed)

    async def _enter(self, id: str) -> None:
        practice = await self.patiently(lambda: self.program.desk.resume(id))
        if practice is not None:
            self.program.open_talk(practice)

    def _ask(self, id: str) -> None:
        text, found = self.text, self._search.found if self._search else []
        attempt = next((attempt for attempt in found if attempt.id == id), None)
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

    def _delete(self, id: str) -> None:
        try:
            self.program.desk.delete(id)
        except (StoreError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)
            return
        if self._search is not None:
            self._search.drop(id)
            self._fill(self._search)

    async def _forget(self) -> None:
        """Ask whom, say how much that is, ask again."""
        text, desk = self.text, self.program.desk
        names = await self.patiently(desk.names)
        if names is None:
            return
        student = await self.app.push_screen_wait(PickNameScreen((*desk.students(), *names)))
        kept = None if student is None else await self.patiently(lambda: desk.kept(student))
        if student is None or kept is None:
            return
        question = ConfirmScreen(
            text("tui.forget.question", student=clean_name(student)),
            text("tui.forget.consequence", what=self._amount(kept)),
            text("tui.forget.yes"),
            text("tui.delete.no"),
        )
        if await self.app.push_screen_wait(question):
            # Beside the app: this screen is closed by it.
            self.app.run_worker(self.program.forget(student), group="forget")

    def _amount(self, kept: Kept) -> str:
        text = self.text
        attempts = text.plural("app.attempts", kept.attempts)
        preparations = text.plural("people.kept.preparations", kept.preparations)
        if kept.attempts and kept.preparations:
            return text("people.kept.both", attempts=attempts, preparations=preparations)
        return preparations if kept.preparations else attempts

    @on(FilterList.Narrowed)
    def _narrow(self) -> None:
        if self._typing is not None:
            self._typing.stop()
        self._typing = self.set_timer(_TYPING, self._start_over)

    @on(FilterList.Opened)
    def _opened(self, event: FilterList.Opened) -> None:
        self.beside(partial(self._enter, event.id), "enter")

    @on(FilterList.Pointed)
    def _pointed(self, event: FilterList.Pointed) -> None:
        search = self._search
        if search and self._reading is None and not search.whole and event.left <= _NEAR:
            self.beside(partial(self._read_on, search), "reading")
