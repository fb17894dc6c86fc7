"""Words of a reviewer: on a line, behind a level, on the whole."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import TextArea

from trainer.attempts.errors import StoreError
from trainer.review.reviewing import ReviewRefused
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, on_one_line
from trainer.tui.widgets.note_box import NoteBox
from trainer.tui.widgets.too_small import TooSmall


@dataclass(frozen=True, slots=True)
class Written:
    """What stood in the box when it was closed, and whether it is to be kept."""

    words: str
    kept: bool


class ReviewWriteScreen(TrainerModal[Written]):
    """Gives back what was written, kept or left: what was left is there again when one comes back.

    Args:
        title: what it is about; about: the words it is about, "" where there are none.
        written: as it was so far; taken_up: whether that is a text left earlier.
        keep: keeps the words when the program is closed over them.
    """

    CSS_PATH = "review_write.tcss"

    def __init__(
        self,
        title: str,
        written: str,
        *,
        keep: Callable[[str], None],
        about: str = "",
        taken_up: bool = False,
    ) -> None:
        super().__init__()
        self._title = title
        self._about = about
        self._written = self._last = written
        self._taken_up = taken_up
        self._keep_now = keep
        # Closed with an answer: whoever asked has it.
        self._answered = False

    def compose(self) -> ComposeResult:
        """The box over how it works."""
        with Vertical(id="box"):
            if self._about:
                yield Words(on_one_line(self._about), id="about")
            yield NoteBox(self._written, prompt=self.text("tui.review.write.prompt"), id="words")
            if self._taken_up:
                yield Words(self.text("tui.review.write.taken_up"), id="taken-up")
            yield Words(self.text("tui.review.write.how"), id="how")
        yield TooSmall()

    def on_mount(self) -> None:
        """Say what it is about, and let type."""
        frame(self.query_one("#box"), self._title)
        self.query_one(NoteBox).focus()

    def on_unmount(self) -> None:
        """Never lose what was written when the program is closed."""
        if self._answered or self._last == self._written:
            return
        # Nobody is left to be told of trouble.
        with suppress(StoreError, ReviewRefused, OSError):
            self._keep_now(self._last)

    @on(TextArea.Changed)
    def _follow(self, event: TextArea.Changed) -> None:
        self._last = event.text_area.text

    def action_cancel(self) -> None:
        """Leave things as they were; what was written waits."""
        self._answered = True
        self.dismiss(Written(self.query_one(NoteBox).text, kept=False))

    @on(NoteBox.Kept)
    def _keep(self, event: NoteBox.Kept) -> None:
        event.stop()
        self._answered = True
        self.dismiss(Written(event.words, kept=True))
