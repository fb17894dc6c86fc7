"""Receiving: for which class, and which file, folder or zip file. What lies nearby is proposed."""

import asyncio
import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.suggester import SuggestFromList
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from trainer.attempts.errors import StoreError
from trainer.practice.typed import clean_name
from trainer.tui.keys import bind
from trainer.tui.reception import ReceptionProgress, reception_of
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.screens.received_scenario import PathBox
from trainer.tui.text import Words, frame, joined, notice, on_one_line, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.line_box import LineBox
from trainer.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from trainer.review.nearby import NearbySource

_LAST = "last"


class SourceBox(PathBox):
    """The path of what is to be received."""

    BINDINGS = [bind("enter", "submit", "receive_it")]


class ReceiveScreen(TrainerScreen[None]):
    """Enter receives what was typed or pointed at.

    Args:
        class_name: where the copies belong, to begin with; path: what is to be received, to begin with.
    """

    NAME = "receive"
    CSS_PATH = "receive.tcss"
    BINDINGS = [
        bind("ctrl+r", "look_again", "look_again"),
        bind("escape", "back", "back"),
    ]

    def __init__(self, class_name: str = "", path: str = "") -> None:
        super().__init__()
        self._class_name = class_name
        self._typed = path
        self._known: tuple[str, ...] = ()
        self._nearby: Sequence[NearbySource] | None = None

    def content(self) -> ComposeResult:
        """The class, the path, and what lies nearby."""
        with Vertical(id="asked"):
            with Horizontal(id="class-row"):
                yield Words(self.text("tui.receive.class"), id="class-label")
                yield LineBox(
                    self._class_name,
                    placeholder=self.text("tui.receive.class.hint"),
                    suggester=SuggestFromList(self._known, case_sensitive=False),
                    id="class",
                )
            yield SourceBox(self._typed, placeholder=self.text("tui.receive.path.hint"), id="path")
        yield Words(self.text("tui.receive.nearby"), id="nearby-heading")
        yield EntryList(id="nearby")

    def title_words(self) -> tuple[str, str]:
        """What is done here; what goes on."""
        return self.text("tui.receive.title"), progress_words(self)

    def on_mount(self) -> None:
        """Look around; what still waits is taken up."""
        self._draw()
        self.query_one("#path").focus()
        self.beside(self._look, "look")
        reception_of(self.program).recompute()

    def on_screen_resume(self) -> None:
        """Back from the list: something may have come."""
        super().on_screen_resume()
        self._draw()

    def before_recompose(self) -> None:
        """Keep what was typed."""
        self._class_name = self.query_one("#class", LineBox).value
        self._typed = self.query_one("#path", PathBox).value

    def after_recompose(self) -> None:
        """Show it again."""
        self._draw()
        self.query_one("#path").focus()

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """By name."""
        return (("receive_look_again", self.action_look_again),)

    def action_back(self) -> None:
        """To where one came from; what goes on goes on."""
        self.dismiss()

    def action_look_again(self) -> None:
        """Look around again: a download may have ended."""
        self._nearby = None
        self._draw()
        self.beside(self._look, "look")

    async def _look(self) -> None:
        from trainer.reports.place import documents_folder
        from trainer.review.nearby import sources_nearby
        from trainer.review.opening import usual_folders

        self._known = await asyncio.to_thread(self._class_names)
        for box in self.query("#class").results(LineBox):
            box.suggester = SuggestFromList(self._known, case_sensitive=False)
        folders = usual_folders(documents_folder())
        self._nearby = await asyncio.to_thread(sources_nearby, folders)
        self._draw()

    def _class_names(self) -> tuple[str, ...]:
        from trainer.attempts.received import classes

        try:
            store = self.program.desk.existing_store()
            return () if store is None else tuple(one.name for one in classes(store) if one.name)
        except StoreError:
            # Said when something is to be stored.
            return ()

    def _draw(self) -> None:
        for title in self.query(TitleBar):
            title.remark(self.title_words()[1])
        for box in self.query("#path").results(PathBox):
            frame(box, self.text("tui.receive.path"))
        for listing in self.query("#nearby").results(EntryList):
            listing.fill(self._entries(), listing.pointed)

    def _entries(self) -> list[Option]:
        reception, entries = reception_of(self.program), []
        if reception.files or reception.receiving:
            entries.append(option(self.text("tui.receive.last"), id=_LAST))
        if self._nearby is None:
            return [*entries, option(self.text("tui.wait"), disabled=True)]
        if not self._nearby:
            return [*entries, option(self.text("tui.receive.none_nearby"), disabled=True)]
        return [*entries, *(self._entry(place, one) for place, one in enumerate(self._nearby))]

    def _entry(self, place: int, one: "NearbySource") -> Option:
        text = self.text
        count = text.plural(f"tui.receive.count.{one.kind}", one.count)
        where = text("tui.receive.loose", folder=one.place.name) if one.kind == "files" else one.place.name
        below = f"{count} · {text('tui.receive.changed', date=_date(one.changed))} · {one.place.parent}"
        return option(
            joined((on_one_line(where), "bold"), "\n", (on_one_line(below), "$quiet")), id=str(place)
        )

    def _receive(self, paths: Sequence[Path]) -> None:
        reception = reception_of(self.program)
        if reception.receiving:
            notice(self.app, self.text("tui.receive.busy"), "warning")
        else:
            reception.receive(paths, clean_name(self.query_one("#class", LineBox).value))
        self._show()

    def _show(self) -> None:
        from trainer.tui.screens.received_files import ReceivedFilesScreen

        self.app.push_screen(ReceivedFilesScreen())

    @on(Input.Submitted, "#class")
    def _class_typed(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one("#path").focus()

    @on(Input.Submitted, "#path")
    def _path_typed(self, event: Input.Submitted) -> None:
        event.stop()
        paths = typed_paths(event.value)
        if not paths:
            self.query_one("#nearby").focus()
            return
        missing = next((path for path in paths if not _exists(path)), None)
        if missing is not None:
            notice(self.app, self.text("tui.receive.missing", path=str(missing)), "error", 8)
            return
        self._receive(paths)

    @on(OptionList.OptionSelected, "#nearby")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id == _LAST:
            self._show()
        elif event.option_id is not None and self._nearby:
            self._receive(self._nearby[int(event.option_id)].paths)

    @on(ReceptionProgress)
    def _more(self) -> None:
        for title in self.query(TitleBar):
            title.remark(self.title_words()[1])


def progress_words(screen: TrainerScreen[None]) -> str:
    """How far receiving and computing again have come; "" when nothing goes on."""
    reception, text = reception_of(screen.program), screen.text
    if reception.receiving:
        return text("receive.progress.files", done=reception.done, total=max(reception.total, reception.done))
    done, total = reception.computed
    return text("receive.progress.computing", done=done, total=total) if reception.computing and total else ""


def typed_paths(typed: str) -> tuple[Path, ...]:
    """One path, or several as a window pastes files that are dropped on it. None for nothing."""
    from trainer.authoring.received import typed_path

    path = typed_path(typed)
    if path is None or _exists(path):
        return () if path is None else (path,)
    try:
        parts = [typed_path(part) for part in shlex.split(typed)]
    except ValueError:
        return (path,)
    several = tuple(part for part in parts if part is not None)
    return several if len(several) > 1 and all(map(_exists, several)) else (path,)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _date(seconds: float) -> str:
    from datetime import datetime

    from trainer.messages.formats import date_and_time

    return date_and_time(datetime.fromtimestamp(seconds))
