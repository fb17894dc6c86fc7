"""How a reply was read, in words; from here it can be contested, or the talk taken up again from before it."""

from dataclasses import dataclass
from typing import Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input

from trainer.practice.practice import Practice
from trainer.reports.told import told
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, joined, on_one_line
from trainer.tui.widgets.filter_list import FilterBox
from trainer.tui.widgets.too_small import TooSmall


@dataclass(frozen=True, slots=True)
class Asked:
    """What was decided about the reply number `n`: to contest its reading (`remark`: what was meant), or to go back to
    before it."""

    what: Literal["contest", "rewind"]
    n: int
    remark: str = ""


class ReadingScreen(TrainerModal[Asked]):
    """Opens at a reply; the arrows lead to the others.

    Args:
        practice: with at least one reply.
        n: number of the reply to begin with; None takes the last.
    """

    CSS_PATH = "reading.tcss"
    BINDINGS = [
        bind("left", "turn(-1)", "earlier"),
        bind("right", "turn(1)", "later"),
        bind("c", "contest", "contest"),
        bind("r", "rewind", "rewind"),
        bind("escape,ctrl+l", "cancel", "close"),
    ]

    def __init__(self, practice: Practice, n: int | None = None) -> None:
        super().__init__()
        self._practice = practice
        self._numbers = tuple(practice.replies)
        self._place = self._numbers.index(n) if n in self._numbers else len(self._numbers) - 1

    def compose(self) -> ComposeResult:
        """The reply, what was read in it, what can be done."""
        with Vertical(id="box"):
            with VerticalScroll(id="told"):
                yield Words(id="reply-words")
                yield Words(id="told-words")
            yield FilterBox(placeholder=self.text("tui.reading.meant"), max_length=300, id="meant")
            yield Words(id="ways")
        yield TooSmall()

    def on_mount(self) -> None:
        """Show the reply."""
        self._show()
        self.query_one("#told").focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While one writes, letters are letters."""
        writing = self.has_class("-writing")
        if action == "rewind" and not self._practice.rules.rewinds:
            return False
        return not (writing and action in ("contest", "rewind", "turn"))

    def action_turn(self, step: int) -> None:
        """To the reply before or after."""
        place = self._place + step
        if 0 <= place < len(self._numbers):
            self._place = place
            self._show()

    def action_contest(self) -> None:
        """Ask what was meant."""
        self.add_class("-writing")
        self.query_one("#meant").focus()
        self._label()

    def action_rewind(self) -> None:
        """Go back to before this reply."""
        self.dismiss(Asked("rewind", self._n))

    def action_cancel(self) -> None:
        """Stop writing, or close."""
        if self.has_class("-writing"):
            self.remove_class("-writing")
            self.query_one("#told").focus()
            self._label()
        else:
            self.dismiss(None)

    @property
    def _n(self) -> int:
        return self._numbers[self._place]

    def _show(self) -> None:
        reply = self._practice.replies[self._n]
        words = joined((self.text("tui.quoted", words=on_one_line(reply.text)), "italic"))
        self.query_one("#reply-words", Words).show(words)
        lines = (f"· {on_one_line(line)}" for line in told(reply, self._practice.scenario, self.text))
        self.query_one("#told-words", Words).show("\n".join(lines))
        self._label()

    def _label(self) -> None:
        text, rules = self.text, self._practice.rules
        box = self.query_one("#box")
        title = text("tui.reading.title", n=self._n, place=self._place + 1, count=len(self._numbers))
        frame(box, title, text("tui.reading.close"))
        if self.has_class("-writing"):
            said = text("tui.reading.writing")
        else:
            flagged = any(event.n == self._n and not event.withdrawn for event in self._practice.contested)
            kind = "reworded" if self._practice.takes_back(self._n) else "flagged"
            ways = [text("tui.reading.already")] if flagged else []
            ways.append(text(f"tui.reading.{kind}"))
            if rules.rewinds:
                ways.append(text("tui.reading.rewind"))
            said = "\n".join(ways)
        self.query_one("#ways", Words).show(said)

    @on(Input.Submitted, "#meant")
    def _meant(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(Asked("contest", self._n, event.value))
