"""One line to type on, one row high, among others: Enter and the arrows go from one to the next."""

from typing import Any

from textual import events
from textual.widgets import Input

from trainer.tui.text import on_one_line


class LineBox(Input):
    """A paste is put on one line and made inert."""

    DEFAULT_CSS = """
    LineBox { background: $panel; }
    LineBox:focus { background: $block-cursor-blurred-background; }
    """

    def __init__(self, written: str = "", **options: Any) -> None:
        super().__init__(on_one_line(written), compact=True, select_on_focus=False, **options)

    async def _on_key(self, event: events.Key) -> None:
        move = {"up": self.screen.focus_previous, "down": self.screen.focus_next}.get(event.key)
        if move is None:
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()
        move()

    def _on_paste(self, event: events.Paste) -> None:
        # Keep control characters out.
        event.prevent_default()
        event.stop()
        self.insert_text_at_cursor(on_one_line(event.text))
