"""The command palette: everything that can be done from here, by name, in the language of the interface."""

from textual import on
from textual.app import ComposeResult, SystemCommand
from textual.containers import Vertical

from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import frame, joined, option
from trainer.tui.widgets.filter_list import FilterList, matches
from trainer.tui.widgets.too_small import TooSmall


class PaletteScreen(TrainerModal[int]):
    """Gives back the place of the command chosen in the list it was given, None for none."""

    CSS_PATH = "palette.tcss"

    def __init__(self, commands: "list[SystemCommand]") -> None:
        super().__init__()
        self._commands = commands

    def compose(self) -> ComposeResult:
        """A box and the commands under it."""
        with Vertical(id="box"):
            yield FilterList(self.text("tui.palette.type"), spaced=False)
        yield TooSmall()

    def on_mount(self) -> None:
        """Show all of them."""
        frame(self.query_one("#box"), self.text("tui.palette.title"))
        self._fill("")
        self.query_one(FilterList).box.focus()

    @on(FilterList.Narrowed)
    def _narrow(self, event: FilterList.Narrowed) -> None:
        self._fill(event.wanted)

    @on(FilterList.Opened)
    def _choose(self, event: FilterList.Opened) -> None:
        self.dismiss(int(event.id))

    def _fill(self, wanted: str) -> None:
        width = max((len(command.title) for command in self._commands), default=0)
        found = [
            option(joined((f"{command.title:<{width}} ", "bold"), (command.help, "$quiet")), id=str(place))
            for place, command in enumerate(self._commands)
            if matches(wanted, command.title, command.help)
        ]
        self.query_one(FilterList).fill(found or [option(self.text("tui.palette.none"), disabled=True)])
