"""What became of the files of a reception, while it goes on and afterwards."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.widgets.option_list import Option

from trainer.attempts.errors import StoreError
from trainer.reports.received import short_name, state_words, summary, what_became, who
from trainer.tui.keys import bind
from trainer.tui.reception import ReceptionProgress, reception_of
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.receive import progress_words
from trainer.tui.screens.received_file import ReceivedFileScreen
from trainer.tui.text import Words, joined, notice, on_one_line, option, plain
from trainer.tui.widgets.filter_list import FilterList, matches
from trainer.tui.widgets.title_bar import TitleBar
from trainer.tui.wording import trouble

if TYPE_CHECKING:
    from trainer.attempts.received import ReceivedState
    from trainer.review.receiving import ReceivedFile

_GROUPS = ("look", "taken", "again", "other")
# Before the colour, for who sees none.
_SIGNS = {"look": "✗", "taken": "✓", "again": "=", "other": "·"}
_STYLES = {"look": "$warning", "taken": "$success", "again": "$quiet", "other": "$quiet"}


class ReceivedFilesScreen(TrainerScreen[None]):
    """Enter tells all about one file. Going back stops nothing."""

    NAME = "received"
    CSS_PATH = "received_files.tcss"
    BINDINGS = [
        # Before the box, where it would take back what was typed.
        bind("ctrl+z", "take_back", "take_back_files", priority=True),
        bind("escape", "back", "back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._wanted = ""
        # Until a key is pressed the pointer stays on what should be looked at first, whatever comes in.
        self._touched = False

    def content(self) -> ComposeResult:
        """The list over what it comes to."""
        yield FilterList(self.text("tui.received_files.filter"), self._wanted, spaced=False, id="files")
        yield Words(id="summary")

    def title_words(self) -> tuple[str, str]:
        """For which class; how far it has come."""
        name = reception_of(self.program).class_name
        title = self.text("tui.received_files.title_of", class_name=name) if name else ""
        return title or self.text("tui.received_files.title"), progress_words(self)

    def on_mount(self) -> None:
        """Show what there is."""
        self._fill()
        self.query_one(FilterList).listing.focus()

    def before_recompose(self) -> None:
        """Keep what was typed."""
        self._wanted = self.query_one(FilterList).wanted

    def after_recompose(self) -> None:
        """Show it again."""
        self._fill()
        self.query_one(FilterList).listing.focus()

    def on_key(self) -> None:
        """From now on the pointer stays where it was put."""
        self._touched = True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is something to take back, and nothing comes in any more."""
        if action != "take_back":
            return True
        reception = reception_of(self.program)
        return not reception.receiving and any(file.outcome == "taken" for file in reception.files)

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """The undo, by name."""
        able = self.check_action("take_back", ())
        return (("take_back_files", self.action_take_back),) if able else ()

    def action_back(self) -> None:
        """To where one chooses; what was typed goes first."""
        listing = self.query_one(FilterList)
        if listing.wanted:
            listing.box.value = ""
            listing.listing.focus()
        else:
            self.dismiss()

    def action_take_back(self) -> None:
        """Remove what this reception has stored, after asking."""
        self.beside(self._take_back, "take_back")

    async def _take_back(self) -> None:
        from trainer.review.receiving import take_back

        text, reception = self.text, reception_of(self.program)
        files = reception.files
        count = sum(file.outcome == "taken" for file in files)
        question = ConfirmScreen(
            text.plural("tui.received_files.take_back", count),
            text("tui.received_files.take_back.then"),
            text("tui.received_files.take_back.yes"),
            text("tui.received_files.take_back.no"),
        )
        if not await self.app.push_screen_wait(question):
            return
        try:
            removed = await asyncio.to_thread(take_back, self.program.desk.store(), files)
        except StoreError as error:
            notice(self.app, trouble(error, text), "error", 8)
            return
        reception.forget([file.attempt for file in files])
        self.dismiss()
        self.app.call_later(notice, self.app, text.plural("tui.received_files.taken_back", removed))

    def _fill(self) -> None:
        reception = reception_of(self.program)
        for listing in self.query(FilterList):
            groups: dict[str, list[Option]] = {name: [] for name in _GROUPS}
            for place, file in enumerate(reception.files):
                state = reception.states.get(file.attempt)
                if matches(listing.wanted, who(file, self.text), file.file, file.class_name):
                    groups[_group(file, state)].append(self._entry(place, file, state))
            entries = [one for name in _GROUPS for one in self._headed(name, groups[name])]
            if not entries:
                found = "tui.received_files.nothing_found" if reception.files else "receive.summary.nothing"
                entries = [option(self.text("tui.wait" if reception.receiving else found), disabled=True)]
            listing.fill(entries, listing.pointed if self._touched else None)
        for words in self.query("#summary").results(Words):
            said = "" if reception.receiving else summary(reception.files, reception.states, self.text)
            words.show(said)
        for title in self.query(TitleBar):
            title.remark(self.title_words()[1])
        self.refresh_bindings()

    def _headed(self, name: str, entries: list[Option]) -> list[Option]:
        if not entries:
            return []
        heading = self.text(f"tui.received_files.group.{name}", count=len(entries))
        return [option(plain(heading, "bold $primary"), disabled=True), *entries]

    def _entry(self, place: int, file: "ReceivedFile", state: "ReceivedState | None") -> Option:
        text, group = self.text, _group(file, state)
        parts = [text(f"receive.outcome.{file.outcome}")]
        if file.outcome in ("taken", "longer", "again"):
            parts.append(state_words(state or "pending", text) if file.outcome != "again" or state else "")
        parts.append(what_became(file, text) or short_name(file.file))
        below = " · ".join(part for part in parts if part)
        return option(
            joined(
                (f"{_SIGNS[group]} ", _STYLES[group]),
                (on_one_line(who(file, text)), "bold"),
                "\n  ",
                (on_one_line(below), "$quiet"),
            ),
            id=str(place),
        )

    @on(FilterList.Narrowed)
    def _narrow(self) -> None:
        self._fill()

    @on(FilterList.Opened)
    def _open(self, event: FilterList.Opened) -> None:
        files = reception_of(self.program).files
        place = int(event.id)
        if place < len(files):
            self.app.push_screen(ReceivedFileScreen(files[place]))

    @on(ReceptionProgress)
    def _more(self) -> None:
        self._fill()


def _group(file: "ReceivedFile", state: "ReceivedState | None") -> str:
    if file.outcome == "refused" or state in ("edited", "differs", "unplayable"):
        return "look"
    if file.outcome == "longer":
        return "taken"
    return file.outcome
