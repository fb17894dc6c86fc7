"""One line against the level of a criterion."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, on_one_line
from trainer.tui.widgets.filter_list import FilterBox
from trainer.tui.widgets.too_small import TooSmall


class DisputeScreen(TrainerModal[str]):
    """Gives back the line, empty to take it back; None leaves things as they are.

    Args:
        criterion: what it is about.
        said: what was said before.
    """

    CSS_PATH = "dispute.tcss"

    def __init__(self, criterion: str, said: str) -> None:
        super().__init__()
        self._criterion = criterion
        self._said = said

    def compose(self) -> ComposeResult:
        """The box over what it is for."""
        with Vertical(id="box"):
            yield FilterBox(
                on_one_line(self._said),
                placeholder=self.text("tui.dispute.why"),
                max_length=300,
                select_on_focus=False,
                id="remark",
            )
            yield Words(self.text("tui.dispute.how"), id="how")
        yield TooSmall()

    def on_mount(self) -> None:
        """Name the criterion, and let type."""
        frame(self.query_one("#box"), self.text("tui.dispute.title", criterion=self._criterion))
        box = self.query_one("#remark", Input)
        box.focus()
        # Once it has its width, so that the end of a long line is in sight.
        self.call_after_refresh(box.action_end)

    @on(Input.Submitted, "#remark")
    def _written(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value)
