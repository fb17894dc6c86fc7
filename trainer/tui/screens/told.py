"""Something to read, of any length, with an answer at its foot that goes on and one that leaves it."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Button

from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, plain
from trainer.tui.widgets.too_small import TooSmall


class ToldScreen(TrainerModal[bool]):
    """True when it is gone on. Nothing is lost by going on, which is why that answer has the focus.

    Args:
        title: of the page; lines: what it says, a paragraph each.
        onward, leave: what the two buttons say.
    """

    CSS_PATH = "told.tcss"
    BINDINGS = [
        bind("escape", "cancel", "close"),
        bind("left,right", "app.focus_next", "move", show=False),
        bind("down,pagedown", "scroll_text(1)", "page_down", show=False),
        bind("up,pageup", "scroll_text(-1)", "page_up", show=False),
    ]

    def __init__(self, title: str, lines: Sequence[str], onward: str, leave: str) -> None:
        super().__init__()
        self._title = title
        self._lines = tuple(lines)
        self._onward = onward
        self._leave = leave

    def compose(self) -> ComposeResult:
        """The text, which scrolls, over the buttons, which stay."""
        with Vertical(id="box"):
            with VerticalScroll(id="text", can_focus=False):
                for line in self._lines:
                    yield Words(line)
            with Horizontal(id="answers"):
                yield Button(plain(self._leave), id="leave")
                yield Button(plain(self._onward), id="onward")
        yield TooSmall()

    def on_mount(self) -> None:
        """Name the page, ready to go on."""
        frame(self.query_one("#box"), self._title)
        self.query_one("#onward").focus()

    def action_scroll_text(self, direction: int) -> None:
        """Up or down, where not all of it fits."""
        page = self.query_one("#text")
        page.scroll_relative(y=direction * max(1, page.size.height - 1), animate=False)

    def action_cancel(self) -> None:
        """Leave it."""
        self.dismiss(False)

    @on(Button.Pressed)
    def _answer(self, event: Button.Pressed) -> None:
        event.stop()
        self.dismiss(event.button.id == "onward")
