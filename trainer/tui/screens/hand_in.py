"""Handing in an attempt: whose it is, what its file will be called, one button."""

import asyncio
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button, Input

from trainer.attempts.errors import StoreError
from trainer.messages.formats import date_and_time
from trainer.practice.practice import Practice
from trainer.tui.given_over import give_over
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, notice, plain
from trainer.tui.widgets.filter_list import FilterBox
from trainer.tui.widgets.too_small import TooSmall
from trainer.tui.wording import trouble

if TYPE_CHECKING:
    from trainer.review.file_names import FullName

_LONGEST_NAME = 60
_SECONDS = 12.0


class HalfName(FilterBox):
    """A first or a last name."""

    BINDINGS = [bind("enter", "submit", "go_on")]


class HandInScreen(TrainerModal[Path]):
    """Writes the file, opens its folder, and gives back its path; None when it is closed before."""

    CSS_PATH = "hand_in.tcss"

    def __init__(self, practice: Practice) -> None:
        super().__init__()
        self._practice = practice
        self._writing = False

    def compose(self) -> ComposeResult:
        """The names, two by two, over what will be written where."""
        from trainer.reports.place import documents_folder

        text = self.text
        names = self._names_so_far()
        with VerticalScroll(id="box", can_focus=False):
            yield Words(self._about(), id="about")
            for place, name in enumerate(names):
                if place:
                    yield Words(text("handin.second"), classes="label")
                with Horizontal(classes="names"):
                    for half, value in (("last", name.last), ("first", name.first)):
                        yield HalfName(
                            value=value,
                            placeholder=text(f"handin.{half}"),
                            max_length=_LONGEST_NAME,
                            select_on_focus=False,
                            id=f"{half}-{place}",
                        )
            yield Words(id="file")
            yield Words(text("handin.folder", folder=str(documents_folder())), id="folder")
            with Horizontal(id="answers"):
                yield Button(plain(text("handin.cancel")), id="cancel")
                yield Button(plain(text("handin.do")), id="do")
        yield TooSmall()

    def on_mount(self) -> None:
        """On the button when the names are known, else on the first half that is missing."""
        frame(self.query_one("#box"), self.text("handin.title"))
        self._preview()
        missing = [box for box in self.query(HalfName) if not box.value and box.id in ("last-0", "first-0")]
        (missing[0] if missing else self.query_one("#do")).focus()

    def _about(self) -> str:
        """What handing in is, for which assignment, and whether it was done before."""
        text, store = self.text, self._practice.store
        parts = [text("handin.explained")]
        if store is None:
            return parts[0]
        from trainer.attempts.handed import handed_of
        from trainer.review.handing import assignment_for

        try:
            assignment = assignment_for(store, self._practice.attempt)
            before = handed_of(store, self._practice.attempt)
        except StoreError:
            return parts[0]
        if assignment is not None:
            parts.insert(0, text("handin.for", class_name=assignment.class_name))
        if before is not None:
            when = date_and_time(datetime.fromisoformat(before.at).astimezone())
            parts.append(text("handin.again", date=when))
        return " ".join(parts)

    def _names_so_far(self) -> "tuple[FullName, FullName]":
        from trainer.review.file_names import FullName, full_name
        from trainer.review.handing import names_for

        try:
            names = names_for(self._practice)
        except StoreError:
            names = self._practice.started.students
        first, second, *_ = (*map(full_name, names), FullName("", ""), FullName("", ""))
        return first, second

    def _names(self) -> tuple[str, ...]:
        """The names as they are typed now, as they will be shown; blank ones left out."""
        from trainer.review.file_names import FullName

        found = (
            FullName(
                self.query_one(f"#first-{place}", Input).value, self.query_one(f"#last-{place}", Input).value
            )
            for place in (0, 1)
        )
        return tuple(name.shown for name in found if name.shown)

    @on(Input.Changed)
    def _preview(self) -> None:
        """What the file will be called."""
        from trainer.review.file_names import hand_in_stem
        from trainer.review.handing import day_of

        names, started = self._names(), self._practice.started
        said = self.query_one("#file", Words)
        said.set_class(not names, "wrong")
        if not names:
            said.show(self.text("handin.no_name"))
            return
        stem = hand_in_stem(names, started.scenario, day_of(started))
        said.show(self.text("handin.name", name=f"{stem}.json"))

    @on(Input.Submitted)
    def _go_on(self, event: Input.Submitted) -> None:
        event.stop()
        if event.input.id == "first-0" and self._names():
            self.query_one("#do").focus()
        else:
            self.focus_next()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "cancel":
            self.dismiss(None)
        elif not self._names():
            self.query_one("#last-0").focus()
        elif not self._writing:
            self._writing = True
            self.run_worker(self._write(self._names()), exclusive=True)

    async def _write(self, names: tuple[str, ...]) -> None:
        from trainer.reports.given_files import write_hand_in
        from trainer.reports.place import documents_folder

        text, app = self.text, self.app
        try:
            path = await asyncio.to_thread(
                write_hand_in, self._practice, names, time.time(), documents_folder()
            )
        except (StoreError, OSError) as error:
            self._writing = False
            notice(app, trouble(error, text), "error", 8)
            return
        self.dismiss(path)
        await give_over(app, path)
        notice(app, text("handin.done", path=str(path)), seconds=_SECONDS)
        notice(app, text("handin.next"), seconds=_SECONDS)
