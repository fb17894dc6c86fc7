"""What is shown instead of a screen that would not fit."""

from textual.geometry import Size

from trainer.tui.speech import words
from trainer.tui.text import Words

SMALLEST = Size(50, 14)
"""Columns and rows under which the screens are not shown."""


class TooSmall(Words):
    """Covers the screen while the window is too small. What lies under it goes on living: a draft is not lost."""

    DEFAULT_CSS = """
    TooSmall {
        layer: cover; dock: top; width: 100%; height: 100%; display: none;
        background: $background; color: $foreground; content-align: center middle; text-align: center;
    }
    """

    def measure(self, size: Size) -> bool:
        """Say what is needed; True when `size` is too small."""
        self.show(
            words(self)(
                "tui.too_small",
                columns=SMALLEST.width,
                rows=SMALLEST.height,
                width=size.width,
                height=size.height,
            )
        )
        return size.width < SMALLEST.width or size.height < SMALLEST.height
