"""Words of a reviewer: on a line, behind a level, on the whole."""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame
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
        title: what it is about.
        written: as it was so far; taken_up: whether that is a text left earlier.
    """

    CSS_PATH = "review_write.tcss"

    def __init__(self, title: str, written: str, *, taken_up: bool = False) -> None:
        super().__init__()
        self._title = title
        self._written = written
        self._taken_up = taken_up

    def compose(self) -> ComposeResult:
        """The box over how it works."""
        with Vertical(id="box"):
            yield NoteBox(self._written, prompt=self.text("tui.review.write.prompt"), id="words")
            if self._taken_up:
                yield Words(self.text("tui.review.write.taken_up"), id="taken-up")
            yield Words(self.text("tui.review.write.how"), id="how")
        yield TooSmall()

    def on_mount(self) -> None:
        """Say what it is about, and let type."""
        frame(self.query_one("#box"), self._title)
        self.query_one(NoteBox).focus()

    def action_cancel(self) -> None:
        """Leave things as they were; what was written waits."""
        self.dismiss(Written(self.query_one(NoteBox).text, kept=False))

    @on(NoteBox.Kept)
    def _keep(self, event: NoteBox.Kept) -> None:
        event.stop()
        self.dismiss(Written(event.words, kept=True))
