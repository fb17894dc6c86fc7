"""Who practises from now on: the names of the first start, asked again."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button

from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import frame, plain
from trainer.tui.widgets.people_box import PeopleBox
from trainer.tui.widgets.too_small import TooSmall


class PeopleScreen(TrainerModal[tuple[str, ...]]):
    """Gives back the people named, none for nobody in particular; None when it is closed without an answer.

    Args:
        students: who practises now; known: the names to pick from.
    """

    CSS_PATH = "people.tcss"

    def __init__(self, students: tuple[str, ...], known: Sequence[str]) -> None:
        super().__init__()
        self._students = students
        self._known = known

    def compose(self) -> ComposeResult:
        """The names over two buttons."""
        text = self.text
        with VerticalScroll(id="box", can_focus=False):
            yield PeopleBox(self._students)
            with Horizontal(id="answers"):
                yield Button(plain(text("tui.people.cancel")), id="cancel")
                yield Button(plain(text("tui.people.done")), id="done")
        yield TooSmall()

    def on_mount(self) -> None:
        """Ready to type."""
        frame(self.query_one("#box"), self.text("tui.people.title"))
        people = self.query_one(PeopleBox)
        people.offer(self._known)
        people.begin()

    @on(PeopleBox.Settled)
    def _settled(self) -> None:
        self.dismiss(self.query_one(PeopleBox).students)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.dismiss(self.query_one(PeopleBox).students if event.button.id == "done" else None)
