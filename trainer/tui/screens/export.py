"""The format to export an attempt in."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from trainer.reports.exported import FORMATS
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, joined, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.too_small import TooSmall


class ExportScreen(TrainerModal[str]):
    """Gives back one of the formats, None for none.

    Args:
        folder: where the file will be.
    """

    CSS_PATH = "export.tcss"

    def __init__(self, folder: str) -> None:
        super().__init__()
        self._folder = folder

    def compose(self) -> ComposeResult:
        """The formats over the folder."""
        with Vertical(id="box"):
            yield EntryList(spaced=False, id="formats")
            yield Words(self.text("tui.export.folder", folder=self._folder), id="folder")
        yield TooSmall()

    def on_mount(self) -> None:
        """The format for people first."""
        text = self.text
        frame(self.query_one("#box"), text("tui.export.title"), text("tui.export.how"))
        entries = [
            option(
                joined(
                    (text(f"tui.export.{name}"), "bold"), "\n", (text(f"tui.export.{name}.tip"), "$quiet")
                ),
                id=name,
            )
            for name in FORMATS
        ]
        formats = self.query_one(EntryList)
        formats.fill(entries)
        formats.focus()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_id)
