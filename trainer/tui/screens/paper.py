"""What is printed: one of several papers is chosen, written into the Documents folder, and shown there."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from trainer.tui.file_manager import NoFileManager, show_folder
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, joined, notice, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.too_small import TooSmall
from trainer.tui.wording import trouble

if TYPE_CHECKING:
    from trainer.tui.app import TrainerApp


@dataclass(frozen=True, slots=True)
class Paper:
    """One thing that can be printed. `name` is the last part of its catalogue keys; `limits` tells whether it shows those of
    the counterpart, which are for instructors."""

    name: str
    limits: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """A file to be written: what it is called, without its ending, and its text; `remark` is said with where it is."""

    stem: str
    html: str
    remark: str = ""


class PaperScreen(TrainerModal[None]):
    """Choose, wait, see where the file is. Closing it while a file is being made writes nothing.

    Subclasses give `PAPERS`, `title_words`, `state_words` and `print`.
    """

    CSS_PATH = "paper.tcss"
    PAPERS: tuple[Paper, ...] = ()
    BINDINGS = [bind("o", "open_folder", "open_printed")]

    def __init__(self) -> None:
        super().__init__()
        self._written: Path | None = None
        self._busy = False
        # Whether the file itself is being written, which is not given up half-way.
        self._saving = False

    @property
    def program(self) -> "TrainerApp":
        """The app, by its own type."""
        return cast("TrainerApp", self.app)

    def title_words(self) -> str:
        """What is printed."""
        return self.text("tui.print.title")

    def state_words(self) -> str:
        """How it is printed; "" where there is nothing to choose."""
        return ""

    async def print(self, paper: Paper) -> Printed | None:
        """Make a paper beside the screen; None where that cannot be, which has been said. May raise what opening an
        attempt or a scenario raises."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The papers, how they are printed, and what became of the one chosen."""
        with Vertical(id="box"):
            yield EntryList(spaced=False, id="papers")
            yield Words(id="how")
            yield Words(id="said")
        yield TooSmall()

    def on_mount(self) -> None:
        """Ready to choose."""
        frame(self.query_one("#box"), self.title_words(), self.text("tui.print.keys"))
        self.query_one(EntryList).fill([self._entry(paper) for paper in self.PAPERS])
        self.query_one(EntryList).focus()
        self.show_state()

    def show_state(self) -> None:
        """Say how it is printed."""
        words = self.state_words()
        how = self.query_one("#how", Words)
        how.display = bool(words)
        how.show(words)

    def say(self, words: str) -> None:
        """Say how far it has come; the screen may have gone meanwhile."""
        for said in self.query("#said").results(Words):
            said.show(words)

    def action_open_folder(self) -> None:
        """Show where the file is."""
        if self._written is not None:
            self.run_worker(self._open(self._written.parent), group="folder", exclusive=True)

    def action_cancel(self) -> None:
        """Close; that a file was being made and is given up is said."""
        if self._saving:
            return
        if self._busy:
            notice(self.app, self.text("tui.print.dropped"), "warning", 8)
        self.dismiss(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to show before something is written."""
        return action != "open_folder" or self._written is not None

    def _entry(self, paper: Paper):  # type: ignore[no-untyped-def]  # noqa: ANN202
        key = f"tui.print.{paper.name}"
        words = joined((self.text(key), "bold"), "\n", (self.text(f"{key}.tip"), "$quiet"))
        return option(words, id=paper.name)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        paper = next(paper for paper in self.PAPERS if paper.name == event.option_id)
        if self._busy:
            return
        if paper.limits:
            self.program.as_instructor(lambda: self._begin(paper))
        else:
            self._begin(paper)

    def _begin(self, paper: Paper) -> None:
        self._busy = True
        self.run_worker(self._write(paper), group="print", exclusive=True)

    async def _write(self, paper: Paper) -> None:
        from trainer.reports.place import documents_folder, write_new

        self.say(self.text("tui.wait"))
        try:
            made = await self.print(paper)
            if made is not None:
                self._saving = True
                self._written = await asyncio.to_thread(
                    write_new, documents_folder(), made.stem, ".html", made.html
                )
                told = self.text("tui.print.written", path=str(self._written))
                self.say("\n".join(filter(None, (made.remark, told))))
        except Exception as error:
            # The border to the person at the keyboard: whatever went wrong is told, and the screen stays.
            self.say(trouble(error, self.text))
        finally:
            self._busy = self._saving = False
            self.refresh_bindings()

    async def _open(self, folder: Path) -> None:
        text = self.text
        try:
            if self.app.is_web:
                # The file manager would open where the program runs, which is not where the user sits.
                raise NoFileManager
            await asyncio.to_thread(show_folder, folder)
        except (NoFileManager, OSError):
            self.say(text("tui.print.no_folder", folder=str(folder)))
        else:
            self.say(text("tui.folder.opened", folder=str(folder)))
