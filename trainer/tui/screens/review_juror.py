"""Who reviews."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from trainer.practice.typed import clean_name
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, on_one_line
from trainer.tui.widgets.filter_list import FilterBox
from trainer.tui.widgets.too_small import TooSmall


class ReviewJurorScreen(TrainerModal[str]):
    """Gives back a name; None when it is closed without one.

    Args:
        name: the one so far, "" for none.
    """

    CSS_PATH = "review_juror.tcss"

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._name_so_far = name

    def compose(self) -> ComposeResult:
        """The box over what the name is for."""
        with Vertical(id="box"):
            yield FilterBox(
                on_one_line(self._name_so_far),
                placeholder=self.text("tui.review.who.prompt"),
                max_length=80,
                id="juror",
            )
            yield Words(self.text("tui.review.who.how"), id="how")
        yield TooSmall()

    def on_mount(self) -> None:
        """Let type."""
        frame(self.query_one("#box"), self.text("tui.review.who.question"))
        self.query_one("#juror", Input).focus()

    @on(Input.Submitted, "#juror")
    def _named(self, event: Input.Submitted) -> None:
        event.stop()
        if name := clean_name(event.value):
            self.dismiss(name)
