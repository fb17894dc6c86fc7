"""A question answered by yes or no."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button

from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, plain
from trainer.tui.widgets.too_small import TooSmall


class ConfirmScreen(TrainerModal[bool]):
    """Asks before something that cannot be undone. The safe answer has the focus.

    Args:
        question: one sentence; consequence: what happens on yes.
        yes, no: what the two buttons say.
    """

    CSS_PATH = "confirm.tcss"
    BINDINGS = [
        bind("escape", "cancel", "close"),
        bind("left,right,up,down", "app.focus_next", "move", show=False),
    ]

    def __init__(self, question: str, consequence: str, yes: str, no: str) -> None:
        super().__init__()
        self._question = question
        self._consequence = consequence
        self._yes = yes
        self._no = no

    def compose(self) -> ComposeResult:
        """The question over two buttons."""
        with Vertical(id="box"):
            yield Words(self._question, id="question")
            yield Words(self._consequence, id="consequence")
            with Horizontal(id="answers"):
                yield Button(plain(self._no), id="no")
                yield Button(plain(self._yes), id="yes")
        yield TooSmall()

    def on_mount(self) -> None:
        """Start on the safe answer."""
        self.query_one("#no").focus()

    @on(Button.Pressed)
    def _answer(self, event: Button.Pressed) -> None:
        event.stop()
        self.dismiss(event.button.id == "yes")

    def action_cancel(self) -> None:
        """No."""
        self.dismiss(False)
