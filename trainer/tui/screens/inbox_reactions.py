"""Which reaction should have answered a reply: those that could, the nearest first."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from trainer.authoring.inbox import Candidate, InboxEntry
from trainer.reports.inbox import candidate_notes
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, joined, on_one_line, option, plain
from trainer.tui.widgets.filter_list import FilterList, matches
from trainer.tui.widgets.too_small import TooSmall


class InboxReactionsScreen(TrainerModal[int]):
    """Gives back the place of a reaction in the list it was given, None when it is closed without one.

    Args:
        entry: the reply; found: the reactions, in the order to show them.
    """

    CSS_PATH = "inbox_reactions.tcss"

    def __init__(self, entry: InboxEntry, found: Sequence[Candidate]) -> None:
        super().__init__()
        self._entry = entry
        self._found = found

    def compose(self) -> ComposeResult:
        """The reply, a box, the reactions under it."""
        with Vertical(id="box"):
            yield Words(id="reply-words")
            yield FilterList(self.text("tui.inbox.reactions.type"), spaced=False)
        yield TooSmall()

    def on_mount(self) -> None:
        """Show all of them, the pointer on the nearest."""
        text = self.text
        frame(self.query_one("#box"), text("tui.inbox.reactions.title"), text("tui.inbox.reactions.keys"))
        said = text("tui.quoted", words=on_one_line(self._entry.reply))
        self.query_one("#reply-words", Words).show(plain(said, "italic"))
        self._fill("")
        self.query_one(FilterList).listing.focus()

    @on(FilterList.Narrowed)
    def _narrow(self, event: FilterList.Narrowed) -> None:
        self._fill(event.wanted)

    @on(FilterList.Opened)
    def _choose(self, event: FilterList.Opened) -> None:
        self.dismiss(int(event.id))

    def _fill(self, wanted: str) -> None:
        entries = [
            option(self._words(one), id=str(place))
            for place, one in enumerate(self._found)
            if matches(wanted, one.reaction, one.example)
        ]
        self.query_one(FilterList).fill(
            entries or [option(self.text("tui.inbox.reactions.none"), disabled=True)]
        )

    def _words(self, one: Candidate) -> Content:
        parts: list[str | Content | tuple[str, str]] = [
            (one.reaction, "bold"),
            (f"  {candidate_notes(one, self.text)}", "$quiet"),
        ]
        if one.example:
            parts += ["\n", (f"  {self.text('tui.quoted', words=on_one_line(one.example))}", "$secondary")]
        return joined(*parts)
