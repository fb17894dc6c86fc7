"""The talk so far: hers at the left under her name, one's own at the right under one's own."""

from collections.abc import Iterable
from typing import Any

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Size

from trainer.tui.text import Words, inert, on_one_line, plain

# A scenario's line is a paragraph; a longer one would only slow the layout down.
_MARKED = "reverse bold"


class Said(Vertical):
    """One thing said.

    Args:
        n: the line's number in the record.
        who: the speaker's name; own: whether it is the student.
        words: what was said.
    """

    DEFAULT_CSS = """
    Said { height: auto; margin: 0 12 1 0; padding: 0 0 0 1; border-left: outer $secondary; }
    Said > .who { color: $secondary; text-style: bold; }
    Said.own { margin: 0 0 1 12; padding: 0 1 0 1; border-left: none; border-right: outer $primary; }
    Said.own > .who { color: $primary; text-align: right; }
    """

    def __init__(self, n: int, who: str, own: bool, words: str, **options: Any) -> None:
        super().__init__(classes="own" if own else "hers", **options)
        self.n = n
        self._who = who
        self._said = inert(words)

    def compose(self) -> ComposeResult:
        """The name over the words."""
        yield Words(on_one_line(self._who), classes="who")
        yield Words(self._said, classes="words")

    def say(self, words: str) -> None:
        """Say something else; what stood out in it no longer does."""
        if inert(words) != self._said:
            self._said = inert(words)
            self.query_one(".words", Words).show(self._said)

    def mark(self, start: int, end: int) -> None:
        """Let characters `start` to `end` (exclusive) stand out; 0–0 marks nothing."""
        content: Content = plain(self._said)
        if 0 <= start < end <= len(self._said):
            content = content.stylize(_MARKED, start, end)
        self.query_one(".words", Words).show(content)


class Conversation(VerticalScroll):
    """Lines of a talk, the last in sight. Scrolls with the arrows and page keys."""

    DEFAULT_CSS = """
    Conversation { height: 1fr; padding: 1 2 0 2; }
    Conversation:focus { background-tint: $foreground 2%; }
    """

    def __init__(self, lines: "Iterable[tuple[int, str, bool, str]]" = (), **options: Any) -> None:
        super().__init__(**options)
        self._lines = tuple(lines)
        self._follows = True
        # What it measured when it last stood still: scrolling at another size is the window's doing, not the reader's.
        self._sizes: tuple[Size, Size] | None = None

    def compose(self) -> ComposeResult:
        """What has been said."""
        for line in self._lines:
            yield Said(*line)

    def on_mount(self) -> None:
        """Start at the end, as one left it."""
        self._go_to_end()

    def on_resize(self) -> None:
        """At the end before, at the end after."""
        if self._follows:
            self._go_to_end()
        else:
            self.call_after_refresh(self._stand_still)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Whoever scrolls up reads there in peace."""
        super().watch_scroll_y(old_value, new_value)
        if self._sizes == (self.size, self.virtual_size):
            self._follows = self.is_vertical_scroll_end

    def add(self, lines: "Iterable[tuple[int, str, bool, str]]") -> None:
        """Add lines and go to the last: (number, speaker, own, words)."""
        self.mount_all([Said(*line) for line in lines])
        self._go_to_end()

    def show(self, lines: "Iterable[tuple[int, str, bool, str]]") -> None:
        """Show these lines in place of those before, and go to the last."""
        self.remove_children()
        self.mount_all([Said(*line) for line in lines])
        self._go_to_end()

    def reword(self, lines: "Iterable[tuple[int, str, bool, str]]") -> None:
        """Say these words in the lines of these numbers; what is in sight stays there."""
        words = {n: said for n, _, _, said in lines}
        for said in self.query(Said):
            if said.n in words:
                said.say(words[said.n])

    def _go_to_end(self) -> None:
        self._follows = True
        self.call_after_refresh(self._stand_at_end)

    def _stand_at_end(self) -> None:
        self._stand_still()
        self.scroll_end(animate=False)

    def _stand_still(self) -> None:
        self._sizes = (self.size, self.virtual_size)

    def show_turn(self, n: int, start: int = 0, end: int = 0) -> None:
        """Bring line `n` into sight with some of its words marked, and no others."""
        for said in self.query(Said):
            said.mark(*((start, end) if said.n == n else (0, 0)))
            said.set_class(said.n == n, "found")
            if said.n == n:
                self._follows = False
                self.call_after_refresh(self.scroll_to_widget, said, animate=False, center=True)
