"""The name of a test that is about to be written into a scenario's file."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from trainer.scenario.file_values import ID_LIMIT
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame
from trainer.tui.widgets.filter_list import FilterBox
from trainer.tui.widgets.too_small import TooSmall


class RehearsalNameScreen(TrainerModal[str]):
    """Gives back the name, "" for any that is free, None when it is closed without one."""

    CSS_PATH = "rehearsal_name.tcss"

    def compose(self) -> ComposeResult:
        """The box over what it is for."""
        with Vertical(id="box"):
            yield FilterBox(placeholder=self.text("tui.rehearsal.name.any"), max_length=ID_LIMIT, id="name")
            yield Words(self.text("tui.rehearsal.name.how"), id="how")
        yield TooSmall()

    def on_mount(self) -> None:
        """Let type."""
        frame(self.query_one("#box"), self.text("tui.rehearsal.name.title"))
        self.query_one("#name", Input).focus()

    @on(Input.Submitted, "#name")
    def _named(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value.strip())
