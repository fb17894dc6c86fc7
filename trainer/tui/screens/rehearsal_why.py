"""Why a reply was read as it was, for the author of the scenario; the arrows lead to the other replies."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll

from trainer.authoring.rehearsal import Rehearsal
from trainer.reports.rehearsed import why_lines
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, joined, on_one_line
from trainer.tui.widgets.too_small import TooSmall


class RehearsalWhyScreen(TrainerModal[None]):
    """Opens at the last reply.

    Args:
        rehearsal: with at least one reply.
    """

    CSS_PATH = "rehearsal_why.tcss"
    BINDINGS = [
        bind("left", "turn(-1)", "earlier"),
        bind("right", "turn(1)", "later"),
        bind("escape,ctrl+l", "cancel", "close"),
    ]

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__()
        self._rehearsal = rehearsal
        self._numbers = tuple(rehearsal.practice.replies)
        self._place = len(self._numbers) - 1

    def compose(self) -> ComposeResult:
        """The reply, and why."""
        with Vertical(id="box"), VerticalScroll(id="told"):
            yield Words(id="reply-words")
            yield Words(id="why-words")
        yield TooSmall()

    def on_mount(self) -> None:
        """Show the reply."""
        self._show()
        self.query_one("#told").focus()

    def action_turn(self, step: int) -> None:
        """To the reply before or after."""
        place = self._place + step
        if 0 <= place < len(self._numbers):
            self._place = place
            self._show()

    def _show(self) -> None:
        n, practice = self._numbers[self._place], self._rehearsal.practice
        quoted = self.text("tui.quoted", words=on_one_line(practice.replies[n].text))
        self.query_one("#reply-words", Words).show(joined((quoted, "italic")))
        lines = (_entry(line) for line in why_lines(practice, n, self.text))
        self.query_one("#why-words", Words).show("\n".join(lines))
        title = self.text("tui.reading.title", n=n, place=self._place + 1, count=len(self._numbers))
        frame(self.query_one("#box"), title, self.text("tui.reading.close"))
        self.query_one("#told").scroll_home(animate=False)


def _entry(line: str) -> str:
    """A line with its dot; one that belongs to the line before it further in."""
    return f"{'  – ' if line.startswith(' ') else '· '}{on_one_line(line)}"
