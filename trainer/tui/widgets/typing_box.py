"""A box to type several lines in: what French typing and pasting need in every such box."""

from textual import events
from textual.widgets import TextArea

from trainer.tui.text import inert

# Typed hard spaces are not "printable" to Textual, but belong to French typing.
_HARD_SPACES = "\u00a0\u202f"


class TypingBox(TextArea):
    """Takes hard spaces as they are typed, and pasted text without control characters."""

    async def _on_key(self, event: events.Key) -> None:
        if event.character and event.character in _HARD_SPACES and not self.read_only:
            event.stop()
            event.prevent_default()
            self.insert(event.character)
        else:
            await super()._on_key(event)

    async def _on_paste(self, event: events.Paste) -> None:
        await super()._on_paste(events.Paste(inert(event.text.replace("\r\n", "\n").replace("\r", "\n"))))
        event.stop()
        event.prevent_default()
