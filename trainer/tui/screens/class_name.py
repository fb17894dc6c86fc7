"""The name of a class: one that is there, or a new one."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from trainer.practice.typed import clean_line
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import frame, on_one_line, option
from trainer.tui.widgets.filter_list import FilterList, matches
from trainer.tui.widgets.too_small import TooSmall

_NEW = "new"


class ClassNameScreen(TrainerModal[str]):
    """Gives back a name, None when it is closed without one.

    Args:
        title: what it is for; known: the classes there are.
    """

    CSS_PATH = "class_name.tcss"

    def __init__(self, title: str, known: Sequence[str]) -> None:
        super().__init__()
        self._title = title
        self._known = tuple(name for name in known if name)

    def compose(self) -> ComposeResult:
        """A box, and the classes under it."""
        with Vertical(id="box"):
            yield FilterList(self.text("tui.class.name.type"), spaced=False)
        yield TooSmall()

    def on_mount(self) -> None:
        """Show all of them."""
        frame(self.query_one("#box"), self._title)
        self._fill("")
        self.query_one(FilterList).box.focus()

    def _fill(self, wanted: str) -> None:
        typed = clean_line(wanted)
        found = [
            option(on_one_line(name), id=str(place))
            for place, name in enumerate(self._known)
            if matches(typed, name)
        ]
        if typed and typed.casefold() not in (name.casefold() for name in self._known):
            found.append(option(self.text("tui.class.name.new", name=typed), id=_NEW))
        self.query_one(FilterList).fill(found or [option(self.text("tui.class.name.none"), disabled=True)])

    @on(FilterList.Narrowed)
    def _narrow(self, event: FilterList.Narrowed) -> None:
        self._fill(event.wanted)

    @on(FilterList.Opened)
    def _choose(self, event: FilterList.Opened) -> None:
        name = (
            clean_line(self.query_one(FilterList).wanted) if event.id == _NEW else self._known[int(event.id)]
        )
        self.dismiss(name)
