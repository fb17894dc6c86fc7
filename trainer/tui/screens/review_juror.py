"""Who reviews."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList

from trainer.practice.typed import clean_name
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, on_one_line, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.filter_list import FilterBox
from trainer.tui.widgets.too_small import TooSmall


class ReviewJurorScreen(TrainerModal[str]):
    """Gives back a name; None when it is closed without one.

    Args:
        name: the one so far, "" for none; known: those who have reviewed here before.
    """

    CSS_PATH = "review_juror.tcss"

    def __init__(self, name: str = "", known: Sequence[str] = ()) -> None:
        super().__init__()
        self._name_so_far = name
        self._known = tuple(known)

    def compose(self) -> ComposeResult:
        """The box over what the name is for."""
        with Vertical(id="box"):
            yield FilterBox(
                on_one_line(self._name_so_far),
                placeholder=self.text("tui.review.who.prompt"),
                max_length=80,
                id="juror",
            )
            if self._known:
                yield Words(self.text("tui.review.who.known"), id="known-heading")
                yield EntryList(spaced=False, id="known")
            yield Words(self.text("tui.review.who.how"), id="how")
        yield TooSmall()

    def on_mount(self) -> None:
        """Let type."""
        frame(self.query_one("#box"), self.text("tui.review.who.question"))
        for listing in self.query("#known").results(EntryList):
            listing.fill([option(clean_name(name), id=str(place)) for place, name in enumerate(self._known)])
        self.query_one("#juror", Input).focus()

    @on(Input.Submitted, "#juror")
    def _named(self, event: Input.Submitted) -> None:
        event.stop()
        if name := clean_name(event.value):
            # One person, however the name is typed today.
            self.dismiss(next((known for known in self._known if _bare(known) == _bare(name)), name))

    @on(OptionList.OptionSelected, "#known")
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._known[int(event.option_id or 0)])


def _bare(name: str) -> str:
    """A name without capitals and spaces."""
    return "".join(name.split()).casefold()
