"""Opening a file that somebody sent: its path is typed, pasted or dropped, or it is among the latest ones."""

import asyncio
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from trainer.attempts.errors import StoreError
from trainer.messages.formats import date_and_time
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.library import LibraryScreen
from trainer.tui.screens.received_scenario import PathBox, refusal
from trainer.tui.screens.told import ToldScreen
from trainer.tui.text import Words, joined, notice, on_one_line, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.wording import trouble

if TYPE_CHECKING:
    from trainer.review.accepting import Offer
    from trainer.review.opening import NearbyFile, OpenedFile

_SECONDS = 10.0


class FileBox(PathBox):
    """The path of any file."""

    BINDINGS = [bind("enter", "submit", "open")]


class OpenFileScreen(TrainerScreen[None]):
    """Tells what a file is, asks before anything of the user's is replaced, and does what the file is for."""

    NAME = "open_file"
    CSS_PATH = "open_file.tcss"
    BINDINGS = [bind("escape", "back", "back")]

    def __init__(self, path: str = "") -> None:
        super().__init__()
        self._typed = path
        self._nearby: tuple[NearbyFile, ...] | None = None
        self._said = ""

    def content(self) -> ComposeResult:
        """The box over what is said, over the latest files."""
        with Vertical(id="page"):
            yield FileBox(value=self._typed, placeholder=self.text("tui.open.hint"), id="path")
            yield Words(self._said or self.text("tui.open.how"), id="said")
            yield EntryList(spaced=False, id="nearby")

    def title_words(self) -> tuple[str, str]:
        """The program and the screen."""
        return self.text("app.title"), self.text("tui.open.title")

    def on_mount(self) -> None:
        """Ready to type; the latest files come in when they have been found."""
        self.query_one(FileBox).focus()
        self._show_nearby()
        self.beside(self._look_around, "nearby")
        if self._typed:
            self._open(self._typed)

    def before_recompose(self) -> None:
        """Keep what was typed."""
        self._typed = self.query_one(FileBox).value

    def after_recompose(self) -> None:
        """Show the files again."""
        self._show_nearby()
        self.query_one(FileBox).focus()

    def action_back(self) -> None:
        """To where one came from."""
        self.dismiss()

    async def _look_around(self) -> None:
        from trainer.reports.place import documents_folder
        from trainer.review.opening import files_nearby, usual_folders

        self._nearby = await asyncio.to_thread(lambda: files_nearby(usual_folders(documents_folder())))
        if self.is_attached:
            self._show_nearby()

    def _show_nearby(self) -> None:
        text, found = self.text, self._nearby
        entries: list[Option]
        if found:
            entries = [self._entry(place, file) for place, file in enumerate(found)]
        else:
            key = "tui.open.looking" if found is None else "tui.open.none"
            entries = [option(text(key), disabled=True)]
        for listing in self.query("#nearby").results(EntryList):
            listing.fill(entries)

    def _entry(self, place: int, file: "NearbyFile") -> Option:
        said = self.text(
            "tui.open.entry",
            kind=self.text(f"opened.kind.{file.kind}"),
            folder=file.path.parent.name,
            date=date_and_time(datetime.fromtimestamp(file.changed)),
        )
        return option(joined((on_one_line(file.path.name), "bold"), "\n", (said, "$quiet")), id=str(place))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip() or not self._nearby:
            self._open(event.value)
        else:
            self.query_one(EntryList).focus()

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if self._nearby:
            self._open(str(self._nearby[int(event.option_id or 0)].path))

    def on_key(self, event: events.Key) -> None:
        """Down from the box leads to the files."""
        if event.key == "down" and self.query_one(FileBox).has_focus and self._nearby:
            event.stop()
            self.query_one(EntryList).focus()

    def _open(self, typed: str) -> None:
        self.run_worker(self._look_at(typed), group="open", exclusive=True)

    async def _look_at(self, typed: str) -> None:
        from trainer.attempts.travelling import UnreadableFile
        from trainer.authoring.received import typed_path
        from trainer.reports.opened import unreadable_words
        from trainer.review.opening import open_file

        path = typed_path(typed)
        if path is None:
            self._say(self.text("opened.nothing"), wrong=True)
            return
        self._say(self.text("tui.wait"))
        try:
            opened = await asyncio.to_thread(open_file, path)
            await self._deal_with(opened)
        except FileNotFoundError:
            self._say(self.text("tui.open.missing", path=str(path)), wrong=True)
        except UnreadableFile as error:
            why = unreadable_words(error, self.text)
            self._say(self.text("opened.cannot", path=path.name, why=why), wrong=True)
        except (StoreError, OSError) as error:
            self._say(trouble(error, self.text), wrong=True)

    async def _deal_with(self, opened: "OpenedFile") -> None:
        match opened.kind:
            case "assignment":
                await self._assignment(opened)
            case "return":
                await self._returned(opened)
            case "scenario":
                await self._scenario(opened.path)
            case _ if self.program.instructor:
                from trainer.tui.screens.receive import ReceiveScreen

                self.program.switch_screen(ReceiveScreen(path=str(opened.path)))
            case _:
                self._say(self.text("opened.for_instructor", path=opened.path.name), wrong=True)

    async def _assignment(self, opened: "OpenedFile") -> None:
        from trainer.attempts.assignment_file import parse_assignment_file
        from trainer.reports.opened import not_assigned_words
        from trainer.review.accepting import NotAssigned, offer, take_on

        desk = self.program.desk

        def look() -> "Offer":
            return offer(parse_assignment_file(opened.content), desk.shelf(False), desk.folders())

        try:
            offered = await asyncio.to_thread(look)
        except NotAssigned as error:
            self._say("\n".join(not_assigned_words(error, self.text)), wrong=True)
            return
        if not await self._agreed_to(offered):
            self._say(self.text("tui.open.how"))
            return
        await asyncio.to_thread(lambda: take_on(desk.store(), offered, time.time()))
        items = await asyncio.to_thread(desk.shelf)
        item = next((one for one in items if one.id == offered.assignment.scenario), None)
        program, text = self.program, self.text
        program.back_to_library()
        if item is not None:
            if isinstance(program.screen, LibraryScreen):
                program.screen.show_scenario(item.path)
            program.open_brief(item)
        notice(program, text("tui.open.taken"), seconds=_SECONDS)

    async def _agreed_to(self, offered: "Offer") -> bool:
        from trainer.reports.opened import offer_lines

        text = self.text
        question = ToldScreen(
            text("tui.open.take"),
            offer_lines(offered, text),
            text("tui.open.take.yes"),
            text("tui.open.take.no"),
        )
        agreed: bool | None = await self.app.push_screen_wait(question)
        return bool(agreed)

    async def _returned(self, opened: "OpenedFile") -> None:
        from trainer.attempts.returned import parse_returned
        from trainer.reports.opened import returned_lines
        from trainer.review.returning import accept

        desk, text, program = self.program.desk, self.text, self.program
        returned = await asyncio.to_thread(parse_returned, opened.content)
        done = await asyncio.to_thread(lambda: accept(desk.store(), returned))
        told = ToldScreen(
            text("tui.open.returned"),
            returned_lines(returned, done, text),
            text("tui.open.returned.look"),
            text("tui.open.returned.close"),
        )
        read = await self.app.push_screen_wait(told)
        practice = await self.patiently(lambda: desk.resume(done[0].attempt)) if read else None
        self.dismiss()
        if practice is not None:
            program.open_talk(practice)

    async def _scenario(self, path: Path) -> None:
        from trainer.authoring.received import NotReceived

        workshop, text, program = self.program.desk.workshop(), self.text, self.program
        try:
            received = await asyncio.to_thread(workshop.look_at, str(path))
        except NotReceived as error:
            self._say(refusal(error, text), wrong=True)
            return
        in_the_way = received.target if received.replaces else received.hides
        if in_the_way is not None:
            kind = "replace" if received.replaces else "hide"
            question = ConfirmScreen(
                text(f"tui.received.{kind}", id=received.scenario.id),
                text(f"tui.received.{kind}.then", path=str(in_the_way)),
                text(f"tui.received.{kind}.yes"),
                text("tui.workshop.cancel"),
            )
            if not await self.app.push_screen_wait(question):
                self._say(text("tui.received.left"))
                return
        added = await asyncio.to_thread(workshop.add, received)
        program.back_to_library()
        if isinstance(program.screen, LibraryScreen):
            program.screen.show_scenario(added.path)
        notice(program, text("tui.received.added", path=str(added.path)), seconds=_SECONDS)

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self._said = words
        for said in self.query("#said").results(Words):
            said.set_class(wrong, "wrong")
            said.show(words)
