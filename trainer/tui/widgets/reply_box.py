"""The box one answers in: Enter sends, Ctrl+J breaks the line."""

from dataclasses import dataclass
from typing import Any

from textual import events
from textual.message import Message

from trainer.practice.typed import LONGEST_REPLY
from trainer.tui.keys import bind
from trainer.tui.speech import words
from trainer.tui.text import frame, inert, plain
from trainer.tui.widgets.typing_box import TypingBox


class ReplyBox(TypingBox):
    """Several lines of text. It keeps its text until told to clear it; while `locked` nothing can be typed or sent."""

    DEFAULT_CSS = """
    ReplyBox { height: auto; min-height: 3; max-height: 10; border: round $border-blurred; padding: 0 1; background: $background; }
    ReplyBox:focus { border: round $border; }
    ReplyBox { border-title-color: $primary; border-subtitle-color: $quiet; }
    ReplyBox.-long { border-subtitle-color: $warning; border-subtitle-style: bold; }
    ReplyBox.-locked { color: $quiet; }
    """
    BINDINGS = [
        bind("ctrl+j,alt+enter", "break_line", "break_line", show=False),
    ]

    @dataclass
    class Sent(Message):
        """Enter was pressed on something other than blanks."""

        words: str

    def __init__(self, draft: str = "", **options: Any) -> None:
        super().__init__(inert(draft), tab_behavior="focus", highlight_cursor_line=False, **options)
        self.move_cursor(self.document.end)
        self._speaker = ""

    def on_mount(self) -> None:
        """Say how it works."""
        self.label()

    def label(self) -> None:
        """Say what Enter does, or how much is too much."""
        text = words(self)
        self.placeholder = plain(text("tui.talk.placeholder"))
        over = len(self.text) - LONGEST_REPLY
        self.set_class(over > 0, "-long")
        hint = (
            text.plural("tui.talk.too_long", over, most=LONGEST_REPLY) if over > 0 else text("tui.talk.enter")
        )
        title = text("tui.talk.your_reply")
        frame(self, f"{title} · {self._speaker}" if self._speaker else title, hint)

    @property
    def speaker(self) -> str:
        """Who is typing, where two take turns."""
        return self._speaker

    @speaker.setter
    def speaker(self, name: str) -> None:
        self._speaker = name
        self.label()

    def put(self, words: str) -> None:
        """Put words in the box in place of what is there; undo brings that back."""
        self.replace(inert(words), (0, 0), self.document.end)
        self.move_cursor(self.document.end)

    @property
    def locked(self) -> bool:
        """Whether an answer is awaited."""
        return self.read_only

    @locked.setter
    def locked(self, locked: bool) -> None:
        self.read_only = locked
        self.set_class(locked, "-locked")

    def action_break_line(self) -> None:
        """Begin another line."""
        if not self.read_only:
            self.insert("\n")

    def on_text_area_changed(self) -> None:
        """Watch the length."""
        self.label()

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self._send()
        else:
            await super()._on_key(event)

    def _send(self) -> None:
        if not self.read_only and self.text.strip():
            self.post_message(self.Sent(self.text))
