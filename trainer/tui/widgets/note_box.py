"""A box for a few sentences: Enter keeps them, Ctrl+J breaks the line."""

from dataclasses import dataclass
from typing import Any

from textual import events
from textual.message import Message

from trainer.practice.typed import LONGEST_REPLY
from trainer.tui.keys import bind
from trainer.tui.speech import words
from trainer.tui.text import frame, inert, plain
from trainer.tui.widgets.typing_box import TypingBox


class NoteBox(TypingBox):
    """Grows with what is written.

    Args:
        written: what stands in it; prompt: shown while it is empty.
    """

    DEFAULT_CSS = """
    NoteBox { height: auto; min-height: 5; max-height: 12; border: round $border-blurred; padding: 0 1; }
    NoteBox:focus { border: round $border; }
    NoteBox { border-subtitle-color: $warning; border-subtitle-style: bold; }
    """
    BINDINGS = [bind("ctrl+j,alt+enter", "break_line", "break_line", show=False)]

    @dataclass
    class Kept(Message):
        """Enter was pressed; blank words are to take away what was there."""

        words: str

    def __init__(self, written: str = "", *, prompt: str = "", **options: Any) -> None:
        super().__init__(
            inert(written),
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder=plain(prompt),
            **options,
        )
        self.move_cursor(self.document.end)

    def action_break_line(self) -> None:
        """Begin another line."""
        self.insert("\n")

    def on_text_area_changed(self) -> None:
        """Say when it is too long to be kept whole."""
        over = len(self.text) - LONGEST_REPLY
        frame(self, "", words(self).plural("tui.sheet.too_long", over) if over > 0 else "")

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            if len(self.text) <= LONGEST_REPLY:
                self.post_message(self.Kept(self.text))
        else:
            await super()._on_key(event)
