"""One of a few things, by the arrows and Enter."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import frame, joined, on_one_line, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.too_small import TooSmall


@dataclass(frozen=True, slots=True)
class Pickable:
    """One of them. `tip` says more, "" says nothing more."""

    id: str
    words: str
    tip: str = ""


class PickOneScreen(TrainerModal[str]):
    """Gives back the id of the one chosen, None for none.

    Args:
        title: what is chosen; things: at least one; pointed: the id of the one to start on.
    """

    CSS_PATH = "pick_one.tcss"

    def __init__(self, title: str, things: Sequence[Pickable], pointed: str | None = None) -> None:
        super().__init__()
        self._title = title
        self._things = tuple(things)
        self._pointed = pointed

    def compose(self) -> ComposeResult:
        """The list."""
        with Vertical(id="box"):
            yield EntryList(spaced=False)
        yield TooSmall()

    def on_mount(self) -> None:
        """Ready to choose."""
        frame(self.query_one("#box"), self._title, self.text("tui.pick.how"))
        listing = self.query_one(EntryList)
        # By their places: an id may be any text, and the list takes some of them for its own.
        ids = [thing.id for thing in self._things]
        place = ids.index(self._pointed) if self._pointed in ids else 0
        listing.fill([self._entry(place, thing) for place, thing in enumerate(self._things)], str(place))
        listing.focus()

    def _entry(self, place: int, thing: Pickable) -> Option:
        words = [(on_one_line(thing.words), "bold")]
        if thing.tip:
            words.append((f"\n{on_one_line(thing.tip)}", "$quiet"))
        return option(joined(*words), id=str(place))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._things[int(event.option_id or 0)].id)
