"""The verdict of a review."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from trainer.attempts.review import VERDICTS, Verdict
from trainer.reports.review_words import verdict_words
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.too_small import TooSmall

_CHOICES: tuple[Verdict, ...] = (*VERDICTS, "")


class ReviewVerdictScreen(TrainerModal[Verdict]):
    """Gives back the verdict, "" for none; None leaves things as they are.

    Args:
        given: the verdict so far.
    """

    CSS_PATH = "review_verdict.tcss"
    BINDINGS = [
        bind(str(place), f"choose({place})", f"verdict_{place}", show=False)
        for place in range(1, len(_CHOICES) + 1)
    ]

    def __init__(self, given: Verdict) -> None:
        super().__init__()
        self._given = given

    def compose(self) -> ComposeResult:
        """The verdicts, none of them last."""
        with Vertical(id="box"):
            yield EntryList(spaced=False, id="verdicts")
            yield Words(self.text("tui.review.verdict.how"), id="how")
        yield TooSmall()

    def on_mount(self) -> None:
        """Point at the one given, at none where there is none."""
        text = self.text
        frame(self.query_one("#box"), text("tui.review.verdict.title"))
        none = text("tui.review.verdict.remove" if self._given else "tui.review.verdict.not_yet_given")
        entries = [
            option(f"{place} {verdict_words(verdict, text) if verdict else none}", id=str(place))
            for place, verdict in enumerate(_CHOICES, 1)
        ]
        listing = self.query_one("#verdicts", EntryList)
        # Enter pressed by mistake changes nothing.
        listing.fill(entries, str(_CHOICES.index(self._given) + 1))
        listing.focus()

    def action_choose(self, place: int) -> None:
        """The verdict with this number."""
        self.dismiss(_CHOICES[place - 1])

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_choose(int(event.option_id or len(_CHOICES)))
