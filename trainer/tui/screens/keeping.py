"""All that is kept, into one file, and back: where to is asked, what is in a file is told before it takes the place."""

import asyncio
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList

from trainer.attempts.errors import StoreError
from trainer.attempts.keeping import ENDING, UnusableBackup, back_up, is_set_aside, look_at, restore
from trainer.messages.formats import date_and_time
from trainer.reports.keeping_words import backup_stem, contents_words, refusal
from trainer.tui.keys import bind
from trainer.tui.reception import reception_of
from trainer.tui.screens.base import TrainerModal
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.received_scenario import PathBox
from trainer.tui.text import Words, frame, joined, notice, on_one_line, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.too_small import TooSmall
from trainer.tui.wording import trouble

if TYPE_CHECKING:
    from trainer.tui.app import TrainerApp

_MOST_FOUND = 8
_SECONDS = 10.0


class KeptPathBox(PathBox):
    """The path of a backup."""

    BINDINGS = [bind("enter", "submit", "go_on")]


class _KeepingScreen(TrainerModal[None]):
    """A path in a box, and what is said under it."""

    CSS_PATH = "keeping.tcss"

    @property
    def program(self) -> "TrainerApp":
        """The app, by its own type."""
        return cast("TrainerApp", self.app)

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Say something under the box."""
        for said in self.query("#said").results(Words):
            said.set_class(wrong, "wrong")
            said.show(words)

    @property
    def path(self) -> Path | None:
        """The path in the box; None for nothing."""
        from trainer.authoring.received import typed_path

        return typed_path(self.query_one("#path", Input).value)


class BackupScreen(_KeepingScreen):
    """Proposes a file in the Documents folder; Enter writes it."""

    def compose(self) -> ComposeResult:
        """The path over what is said."""
        from trainer.reports.place import documents_folder

        path = documents_folder() / f"{backup_stem(datetime.now(), self.text)}{ENDING}"
        with Vertical(id="box"):
            yield KeptPathBox(value=str(path), id="path", select_on_focus=False)
            yield Words(self.text("tui.backup.how"), id="said")
        yield TooSmall()

    def on_mount(self) -> None:
        """Ready."""
        frame(self.query_one("#box"), self.text("tui.command.backup"), self.text("tui.backup.keys"))
        self.query_one("#path").focus()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.run_worker(self._write(), group="keeping", exclusive=True)

    async def _write(self) -> None:
        path, text, desk = self.path, self.text, self.program.desk
        if path is None:
            self.say(text("tui.backup.no_path"), wrong=True)
            return
        if path.is_dir():
            path /= f"{backup_stem(datetime.now(), text)}{ENDING}"
        if path.exists() and not await self._may_replace(path):
            return
        self.say(text("tui.wait"))
        try:
            contents = await asyncio.to_thread(lambda: back_up(desk.store(), path))
        except UnusableBackup as error:
            self.say(refusal(error, text), wrong=True)
        except (StoreError, OSError) as error:
            self.say(trouble(error, text), wrong=True)
        else:
            self.say(text("keeping.backed_up", path=path, what=contents_words(contents, text)))

    async def _may_replace(self, path: Path) -> bool:
        text = self.text
        question = ConfirmScreen(
            text("tui.backup.replace", name=path.name),
            text("tui.backup.replace.then"),
            text("tui.backup.replace.yes"),
            text("tui.workshop.cancel"),
        )
        sure: bool | None = await self.app.push_screen_wait(question)
        return bool(sure)


class RestoreScreen(_KeepingScreen):
    """Offers the backups in the Documents folder; Enter checks one, tells what it holds, and asks."""

    def __init__(self) -> None:
        super().__init__()
        self._found: tuple[Path, ...] = ()

    def compose(self) -> ComposeResult:
        """The path over what is said, over the backups found."""
        with Vertical(id="box"):
            yield KeptPathBox(placeholder=self.text("tui.restore.hint"), id="path")
            yield Words(self.text("tui.restore.how"), id="said")
            yield EntryList(spaced=False, id="found")
        yield TooSmall()

    def on_mount(self) -> None:
        """Ready; the backups come in when they have been found."""
        frame(self.query_one("#box"), self.text("tui.command.restore"), self.text("tui.restore.keys"))
        self.query_one("#path").focus()
        self.query_one("#found").display = False
        self.run_worker(self._look_around(), group="look")

    def on_key(self, event: events.Key) -> None:
        """Down from the box leads to the backups."""
        if event.key == "down" and self.query_one("#path").has_focus and self._found:
            event.stop()
            self.query_one("#found").focus()

    async def _look_around(self) -> None:
        from trainer.reports.place import documents_folder

        self._found = await asyncio.to_thread(_backups, documents_folder(), self.program.desk.place().folder)
        for listing in self.query("#found").results(EntryList):
            listing.display = bool(self._found)
            listing.fill(
                [
                    option(
                        joined((on_one_line(path.name), "bold"), (f"  {self._about(path)}", "$quiet")),
                        id=str(place),
                    )
                    for place, path in enumerate(self._found)
                ]
            )

    def _about(self, path: Path) -> str:
        changed = _changed(path)
        return f"{changed} · {self.text('tui.restore.set_aside')}" if is_set_aside(path) else changed

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._begin(self._found[int(event.option_id or 0)])

    @on(Input.Submitted)
    def _submitted(self) -> None:
        if self.path is None:
            self.say(self.text("tui.backup.no_path"), wrong=True)
        else:
            self._begin(self.path)

    def _begin(self, path: Path) -> None:
        self.run_worker(self._restore(path), group="keeping", exclusive=True)

    async def _restore(self, path: Path) -> None:
        program, text = self.program, self.text
        reception = reception_of(program)
        if reception.receiving or reception.computing:
            self.say(text("tui.restore.busy"), wrong=True)
            return
        self.say(text("tui.wait"))
        try:
            database = await asyncio.to_thread(_database, program)
            contents = await asyncio.to_thread(look_at, path, database)
        except UnusableBackup as error:
            self.say(refusal(error, text), wrong=True)
            return
        except (StoreError, OSError) as error:
            self.say(trouble(error, text), wrong=True)
            return
        what = contents_words(contents, text)
        question = ConfirmScreen(
            text("tui.restore.question", what=what),
            text("tui.restore.then"),
            text("tui.restore.yes"),
            text("tui.workshop.cancel"),
        )
        if not await self.app.push_screen_wait(question):
            self.say(text("tui.restore.how"))
            return
        # Beside the app: this screen, and what stands under it, belongs to what was kept until now.
        program.run_worker(_put_back(program, path, database, what), group="keeping")


async def _put_back(program: "TrainerApp", path: Path, database: Path, what: str) -> None:
    text = program.text
    while len(program.screen_stack) > 2:
        await program.pop_screen()
    try:
        kept = await asyncio.to_thread(_swap, program, path, database)
    except UnusableBackup as error:
        notice(program, refusal(error, text), "error", _SECONDS)
        return
    except (StoreError, OSError) as error:
        program.desk.close()
        notice(program, trouble(error, text), "error", _SECONDS)
        return
    finally:
        # The library reads again what is there now.
        program.screen.post_message(events.ScreenResume())
    said = [text("keeping.restored", what=what)]
    if kept is not None:
        # A whole path would be cut at the end, where the name is.
        said += [text("tui.restore.kept"), kept.name]
    notice(program, " ".join(said), seconds=_SECONDS)


def _swap(program: "TrainerApp", path: Path, database: Path) -> Path | None:
    """Put the file in its place while the screens that read wait; where the database cannot be opened, none can read."""
    try:
        store = program.desk.existing_store()
    except StoreError:
        store = None
    with nullcontext() if store is None else store.put_aside():
        return restore(path, database, datetime.now())


def _database(program: "TrainerApp") -> Path:
    """The file of the database in use. One that cannot be opened is where it always is: it can still be replaced."""
    from trainer.attempts.folders import database_file

    try:
        store = program.desk.existing_store()
    except StoreError:
        store = None
    if store is not None:
        return store.path
    return program.desk.place().folder / database_file().name


def _backups(*folders: Path) -> tuple[Path, ...]:
    """The latest files that may be backups, the database in use left out."""
    found: dict[Path, float] = {}
    for folder in folders:
        try:
            for path in folder.glob(f"*{ENDING}"):
                if path.name != f"attempts{ENDING}":
                    found[path] = path.stat().st_mtime
        except OSError:
            continue
    return tuple(sorted(found, key=lambda path: -found[path])[:_MOST_FOUND])


def _changed(path: Path) -> str:
    try:
        return date_and_time(datetime.fromtimestamp(path.stat().st_mtime))
    except (OSError, ValueError, OverflowError):
        return ""
