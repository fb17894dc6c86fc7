"""What the program has to say beside the talk: a hint, or how the last reply was read. Closes with Escape."""

from collections.abc import Sequence
from typing import Any

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from trainer.tui.text import Words, frame, inert, joined


class CoachStrip(VerticalScroll):
    """Hidden while it has nothing to say."""

    DEFAULT_CSS = """
    CoachStrip { display: none; height: auto; max-height: 9; margin: 0 1; padding: 0 1; border: round $accent; background: $background; border-title-color: $accent; border-subtitle-color: $quiet; }
    CoachStrip.-open { display: block; }
    .-narrow CoachStrip { margin: 0; }
    .-short CoachStrip { max-height: 6; }
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(can_focus=False, **options)

    def compose(self) -> ComposeResult:
        """One text that wraps."""
        yield Words(id="coach-words")

    @property
    def is_open(self) -> bool:
        """Whether it is saying something."""
        return self.has_class("-open")

    def say(self, title: str, lines: Sequence[str], close: str) -> None:
        """Say something; `close` tells how to make it go away."""
        frame(self, title, close)
        first, *rest = lines or ("",)
        small = ("\n" + "\n".join(inert(line) for line in rest), "$quiet") if rest else ""
        self.query_one("#coach-words", Words).show(joined(inert(first), small))
        self.add_class("-open")
        # A small screen makes room for it.
        self.screen.add_class("-coaching")
        self.scroll_home(animate=False)

    def close(self) -> None:
        """Say nothing."""
        self.remove_class("-open")
        self.screen.remove_class("-coaching")
