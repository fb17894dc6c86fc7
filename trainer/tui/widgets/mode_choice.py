"""The three modes, the chosen one marked, each with what it allows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from textual import events
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.message import Message

from trainer.negotiation.talk.events import Mode
from trainer.tui.marks import CHOSEN, NOT_CHOSEN
from trainer.tui.speech import words
from trainer.tui.text import Words, joined
from trainer.tui.widgets.difficulty_entry import DifficultyEntry

MODES: tuple[Mode, ...] = get_args(Mode)


class ModeEntry(Horizontal):
    """One mode; a click chooses it."""

    def __init__(self, place: int, mode: Mode, **options: Any) -> None:
        super().__init__(id=f"mode-{mode}", **options)
        self._place = place
        self._mode: Mode = mode

    def compose(self) -> ComposeResult:
        """Its name, and beside it what it allows."""
        yield Words(classes="name")
        yield Words(classes="says")

    def show(self, chosen: bool, says: str) -> None:
        """Say whether it is chosen, and what it allows."""
        mark, style = (CHOSEN, "bold $accent") if chosen else (NOT_CHOSEN, "$quiet")
        name = words(self)(f"tui.mode.{self._mode}")
        self.query_one(".name", Words).show(
            joined(
                (f"{self._place} ", "bold $primary"), (f"{mark} ", style), (name, "bold" if chosen else "")
            )
        )
        self.query_one(".says", Words).show(says)

    def on_click(self, event: events.Click) -> None:
        """Choose it."""
        event.stop()
        self.post_message(ModeChoice.Chosen(self._mode))


class ModeChoice(Container):
    """One under the other with their sentences where there is room; else side by side over the sentence of the chosen
    one (see `brief.tcss`)."""

    @dataclass
    class Chosen(Message):
        """A mode was clicked."""

        mode: Mode

    def compose(self) -> ComposeResult:
        """Three entries, the difficulty, and a sentence."""
        with Container(id="modes"):
            for place, mode in enumerate(MODES, 1):
                yield ModeEntry(place, mode)
            yield DifficultyEntry(id="difficulty")
        yield Words(id="mode-says")

    def show(self, chosen: Mode, says: Mapping[Mode, str]) -> None:
        """Mark the chosen one; `says` has what each allows."""
        for mode in MODES:
            self.query_one(f"#mode-{mode}", ModeEntry).show(mode == chosen, says[mode])
        self.query_one("#mode-says", Words).show(says[chosen])
