"""One entry of the preparation sheet: a box that grows with what is written in it."""

from typing import Any

from textual.content import Content
from textual.geometry import Size

from trainer.practice.typed import LONGEST_REPLY
from trainer.tui.speech import words
from trainer.tui.text import frame, inert, plain
from trainer.tui.widgets.typing_box import TypingBox


class EntryBox(TypingBox):
    """Enter breaks the line; Tab, and the arrows at the first and last line, go to the entry before or after.

    Args:
        entry: its name on the sheet ("target.price").
        written: what stands in it.
        label: written in its border, "" for none.
        prompt: shown while it is empty.
        editable: whether it can be written on.
    """

    DEFAULT_CSS = """
    EntryBox { height: auto; min-height: 3; max-height: 14; border: round $border-blurred; padding: 0 1; background: $background; }
    EntryBox:focus { border: round $border; }
    EntryBox { border-title-color: $primary; border-subtitle-color: $quiet; }
    EntryBox.-long { border-subtitle-color: $warning; border-subtitle-style: bold; }
    """

    def __init__(
        self, entry: str, written: str, *, label: str = "", prompt: str = "", editable: bool, **options: Any
    ) -> None:
        super().__init__(
            inert(written),
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder=plain(prompt),
            read_only=not editable,
            **options,
        )
        self.entry = entry
        self._label = label
        self.move_cursor(self.document.end)

    def on_mount(self) -> None:
        """Say what it is."""
        self.label()

    def label(self) -> None:
        """Say what it is, and how much is too much."""
        over = len(self.text) - LONGEST_REPLY
        self.set_class(over > 0, "-long")
        frame(self, self._label, words(self).plural("tui.sheet.too_long", over) if over > 0 else "")

    def on_text_area_changed(self) -> None:
        """Watch the length."""
        self.label()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as are written, or as the prompt takes."""
        if not self.text and isinstance(self.placeholder, Content) and width > 0:
            return max(1, len(self.placeholder.wrap(width)))
        return super().get_content_height(container, viewport, width)

    def action_cursor_up(self, select: bool = False) -> None:
        """Up a line; from the first, to the entry before."""
        if select or self._row() > 0:
            super().action_cursor_up(select)
        else:
            self.screen.focus_previous()

    def action_cursor_down(self, select: bool = False) -> None:
        """Down a line; from the last, to the entry after."""
        if select or self._row() < self.wrapped_document.height - 1:
            super().action_cursor_down(select)
        else:
            self.screen.focus_next()

    def _row(self) -> int:
        """The line on the screen that the cursor is on, from 0."""
        return self.wrapped_document.location_to_offset(self.cursor_location).y
