"""The first attempt and its retry side by side."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from trainer.reports.section import Section
from trainer.tui.keys import bind
from trainer.tui.pages.lines import Part
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, joined, on_one_line
from trainer.tui.widgets.too_small import TooSmall


class ComparisonScreen(TrainerModal[None]):
    """A page that scrolls.

    Args:
        sections: the comparison in words.
    """

    CSS_PATH = "comparison.tcss"
    BINDINGS = [bind("escape,enter,v", "cancel", "close")]

    def __init__(self, sections: Iterable[Section]) -> None:
        super().__init__()
        self._sections = tuple(sections)

    def compose(self) -> ComposeResult:
        """One column."""
        with VerticalScroll(id="box"):
            yield Words(id="compared")
        yield TooSmall()

    def on_mount(self) -> None:
        """Write it."""
        box = self.query_one("#box")
        frame(box, self.text("tui.compare.title"), self.text("tui.help.close"))
        parts: list[Part] = []
        for section in self._sections:
            parts += [*(["\n"] if parts else []), (on_one_line(section.heading), "bold $primary"), "\n"]
            for line in section.lines:
                parts += [("· ", "$quiet"), on_one_line(line), "\n"]
        self.query_one("#compared", Words).show(joined(*parts))
        box.focus()
