"""How hard the person across the table is, beside the modes."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from trainer.tui.speech import words
from trainer.tui.text import Words, joined
from trainer.tui.wording import difficulty


class DifficultyEntry(Horizontal):
    """The difficulty chosen; a click chooses the next."""

    class Other(Message):
        """Another one is wanted."""

    def compose(self) -> ComposeResult:
        """Its name, and beside it what it changes."""
        yield Words(classes="name")
        yield Words(classes="says")

    def show(self, chosen: int, own: int) -> None:
        """Say which is chosen; `own` is the author's."""
        text = words(self)
        self.query_one(".name", Words).show(joined(("D ", "bold $primary"), (difficulty(chosen, text), "")))
        step = "own" if chosen == own else "harder" if chosen > own else "easier"
        self.query_one(".says", Words).show(text(f"tui.brief.difficulty.{step}"))

    def on_click(self, event: events.Click) -> None:
        """Choose the next."""
        event.stop()
        self.post_message(self.Other())
