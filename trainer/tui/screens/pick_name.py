"""One of several people."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from trainer.practice.typed import clean_name
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import frame, option
from trainer.tui.widgets.filter_list import FilterList, matches
from trainer.tui.widgets.too_small import TooSmall


class PickNameScreen(TrainerModal[str]):
    """Gives back one of the names as it was given, None when it is closed without one.

    Args:
        names: to pick from; of several that differ only in capitals, the first is shown.
    """

    CSS_PATH = "pick_name.tcss"

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        found: dict[str, str] = {}
        for name in names:
            found.setdefault(name.casefold(), name)
        self._names = tuple(found.values())

    def compose(self) -> ComposeResult:
        """A box and the names under it."""
        with Vertical(id="box"):
            yield FilterList(self.text("tui.forget.type"), spaced=False)
        yield TooSmall()

    def on_mount(self) -> None:
        """Show all of them."""
        frame(self.query_one("#box"), self.text("tui.forget.title"))
        self._fill("")
        self.query_one(FilterList).box.focus()

    @on(FilterList.Narrowed)
    def _narrow(self, event: FilterList.Narrowed) -> None:
        self._fill(event.wanted)

    @on(FilterList.Opened)
    def _choose(self, event: FilterList.Opened) -> None:
        self.dismiss(self._names[int(event.id)])

    def _fill(self, wanted: str) -> None:
        found = [
            option(clean_name(name), id=str(place))
            for place, name in enumerate(self._names)
            if matches(wanted, name)
        ]
        self.query_one(FilterList).fill(found or [option(self.text("tui.forget.nobody"), disabled=True)])
