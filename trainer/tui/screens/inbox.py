"""The inbox: what students said that a scenario did not understand, scene by scene, and what becomes of it."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets.option_list import Option

from trainer.attempts.errors import StoreError
from trainer.authoring.changed_file import NothingToUndo
from trainer.authoring.inbox import InboxEntry, InboxScene
from trainer.authoring.inbox_work import Inbox, Proposal
from trainer.authoring.insertion import Unwritten
from trainer.practice.errors import PracticeError
from trainer.reports.inbox import nearest_to, read_as, remarks, why_here
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.screens.inbox_change import InboxChangeScreen
from trainer.tui.screens.inbox_reactions import InboxReactionsScreen
from trainer.tui.text import joined, notice, on_one_line, option, plain
from trainer.tui.widgets.filter_list import FilterList, matches
from trainer.tui.widgets.title_bar import TitleBar
from trainer.tui.wording import trouble

Made = TypeVar("Made")


class InboxScreen(TrainerScreen[None]):
    """Enter chooses the reaction that should have answered; nothing is written before what it changes was shown."""

    NAME = "inbox"
    CSS_PATH = "inbox.tcss"
    BINDINGS = [
        # Before the box, where it would take back what was typed.
        bind("ctrl+z", "undo_sample", "undo_sample", priority=True),
        bind("escape", "back", "back"),
    ]

    def __init__(self, inbox: Inbox) -> None:
        super().__init__()
        self._inbox = inbox
        self._read = False
        # Samples written and not taken out again since this screen opened: only the last can be.
        self._added = False
        self._wanted = ""

    def content(self) -> ComposeResult:
        """The list."""
        yield FilterList(self.text("tui.inbox.filter"), self._wanted, id="replies")

    def title_words(self) -> tuple[str, str]:
        """The scenario; how many replies wait."""
        title = on_one_line(self._inbox.scenario.title)
        if not self._read:
            return title, self.text("tui.inbox.title")
        return title, self.text.plural("tui.inbox.left", sum(len(s.entries) for s in self._inbox.scenes))

    def on_mount(self) -> None:
        """Look through the attempts."""
        self._fill()
        self.query_one(FilterList).listing.focus()
        self.beside(self._look, "look")

    def before_recompose(self) -> None:
        """Keep what was typed."""
        self._wanted = self.query_one(FilterList).wanted

    def after_recompose(self) -> None:
        """Show it again."""
        self._fill()
        self.query_one(FilterList).listing.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is something to take out again."""
        return self._added if action == "undo_sample" else True

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """The undo, by name."""
        return (("undo_sample", self.action_undo_sample),) if self._added else ()

    def action_back(self) -> None:
        """To the library; what was typed goes first."""
        listing = self.query_one(FilterList)
        if listing.wanted:
            listing.box.value = ""
            listing.listing.focus()
        else:
            self.dismiss()

    def action_undo_sample(self) -> None:
        """Take the last sample added out of the file."""
        self.beside(self._undo, "change")

    async def _look(self) -> None:
        """Read the attempts in small steps, and say how far that is."""
        steps = self._inbox.read()
        try:
            while (step := await asyncio.to_thread(next, steps, None)) is not None:
                if step.done < step.total:
                    self._remark(self.text("tui.inbox.reading", done=step.done, total=step.total))
        except (StoreError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)
            return
        self._read = True
        self._fill()

    async def _sort(self, entry: InboxEntry) -> None:
        """Ask for the reaction, show what it changes, write it."""
        app, inbox = self.app, self._inbox
        found = inbox.candidates(entry)
        place = await app.push_screen_wait(InboxReactionsScreen(entry, found))
        if place is None:
            return
        proposal = await self._tried(lambda: inbox.propose(entry, found[place]))
        if proposal is not None and await app.push_screen_wait(InboxChangeScreen(inbox, proposal)):
            await self._add(proposal)

    async def _add(self, proposal: Proposal) -> None:
        written = await self._tried(lambda: self._inbox.add(proposal))
        if written is None:
            return
        self._added = True
        self._fill()
        values = {
            "reaction": proposal.candidate.reaction,
            "line": written.line,
            "file": self._inbox.path.name,
        }
        notice(self.app, self.text("tui.inbox.added", **values), seconds=8)

    async def _undo(self) -> None:
        try:
            await asyncio.to_thread(self._inbox.undo)
        except NothingToUndo:
            notice(self.app, self.text("tui.inbox.nothing_to_undo"), "warning", 8)
        except (PracticeError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)
        else:
            notice(self.app, self.text("tui.inbox.undone", file=self._inbox.path.name))
        self._added = False
        self._fill()

    async def _tried(self, job: Callable[[], Made]) -> Made | None:
        """Do something with the file beside the screen; trouble is told, and None comes back."""
        try:
            return await asyncio.to_thread(job)
        except Unwritten as error:
            notice(self.app, self.text(f"inbox.refused.{error.reason}"), "error", 10)
        except OSError as error:
            notice(self.app, trouble(error, self.text), "error", 8)
        return None

    def _remark(self, words: str) -> None:
        for title in self.query(TitleBar):
            title.remark(words)

    def _fill(self) -> None:
        for listing in self.query(FilterList):
            entries = [one for scene in self._inbox.scenes for one in self._scene(scene, listing.wanted)]
            if not entries:
                nothing = "tui.inbox.nothing_found" if listing.wanted else "tui.inbox.empty"
                entries = [option(self.text(nothing if self._read else "tui.wait"), disabled=True)]
            listing.fill(entries, listing.pointed)
        self._remark(self.title_words()[1])
        self.refresh_bindings()

    def _scene(self, scene: InboxScene, wanted: str) -> list[Option]:
        """The heading of a scene and those of its entries that fit, nothing where none does."""
        found = [
            self._entry(entry)
            for entry in scene.entries
            if matches(wanted, entry.reply, entry.scene, *entry.remarks, *dict(entry.near))
        ]
        if not found:
            return []
        heading = self.text("inbox.scene" if scene.known else "inbox.scene.gone", scene=scene.scene)
        return [option(plain(heading, "bold $primary"), disabled=True), *found]

    def _entry(self, entry: InboxEntry) -> Option:
        text = self.text
        notes = (why_here(entry, text), read_as(entry, text), nearest_to(entry, text))
        parts: list[str | Content | tuple[str, str]] = [
            (text("tui.quoted", words=on_one_line(entry.reply)), "bold"),
            "\n",
            (" · ".join(note for note in notes if note), "$quiet"),
        ]
        if entry.remarks:
            said = text("inbox.remarks", remarks=", ".join(remarks(entry, text)))
            parts += ["\n", (on_one_line(said), "italic $secondary")]
        return option(joined(*parts), id=str(entry.number))

    @on(FilterList.Narrowed)
    def _narrow(self) -> None:
        self._fill()

    @on(FilterList.Opened)
    def _open(self, event: FilterList.Opened) -> None:
        entry = self._inbox.entry(int(event.id))
        if entry is not None:
            self.beside(partial(self._sort, entry), "change")
