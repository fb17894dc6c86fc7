"""A list with a line to type in: typing narrows it, the arrows move in it, Enter opens."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from trainer.terms.fold import fold_text
from trainer.tui.keys import bind
from trainer.tui.text import on_one_line
from trainer.tui.widgets.entry_list import EntryList

_FROM_THE_BOX = {
    "up": "cursor_up",
    "down": "cursor_down",
    "pageup": "page_up",
    "pagedown": "page_down",
}


class FilterBox(Input):
    """The line to type in. Keys that mean nothing here go to the list."""

    BINDINGS = [bind("enter", "submit", "open")]

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """A question mark on an empty line asks for help."""
        return not self._asks_for_help(key) and super().check_consume_key(key, character)

    def _asks_for_help(self, key: str) -> bool:
        return key == "question_mark" and not self.value

    async def _on_key(self, event: events.Key) -> None:
        if self._asks_for_help(event.key):
            event.prevent_default()
            return
        await super()._on_key(event)

    def _on_paste(self, event: events.Paste) -> None:
        # Keep control characters out.
        event.prevent_default()
        event.stop()
        self.insert_text_at_cursor(on_one_line(event.text))


class FilterList(Vertical):
    """The box above the list. It holds what it is given; whoever gives filters (`matches`)."""

    DEFAULT_CSS = """
    FilterList { height: 1fr; }
    FilterList > FilterBox { margin: 0 0 1 0; border: round $border-blurred; height: 3; background: $background; padding: 0 1; }
    FilterList > FilterBox:focus { border: round $border; }
    """

    @dataclass
    class Narrowed(Message):
        """Something was typed."""

        wanted: str

    @dataclass
    class Opened(Message):
        """An entry was opened; `id` is its own."""

        id: str

    @dataclass
    class Pointed(Message):
        """The pointer is on another entry; `left` are after it in the list."""

        id: str
        left: int

    def __init__(self, placeholder: str, wanted: str = "", *, spaced: bool = True, **options: Any) -> None:
        super().__init__(**options)
        self._placeholder = placeholder
        self._wanted = wanted
        self._spaced = spaced

    def compose(self) -> ComposeResult:
        """The box, then the list."""
        yield FilterBox(value=self._wanted, placeholder=self._placeholder, select_on_focus=False)
        yield EntryList(spaced=self._spaced)

    @property
    def wanted(self) -> str:
        """What was typed; what the box began with while it does not stand here."""
        return next((box.value for box in self.query(FilterBox)), self._wanted)

    @property
    def box(self) -> FilterBox:
        """The line to type in."""
        return self.query_one(FilterBox)

    @property
    def listing(self) -> EntryList:
        """The list."""
        return self.query_one(EntryList)

    @property
    def pointed(self) -> str | None:
        """The id of the entry under the pointer; None while nothing stands here yet or any more."""
        return next((listing.pointed for listing in self.query(EntryList)), None)

    def fill(self, entries: "Sequence[Option]", pointed: str | None = None) -> None:
        """Show these entries, the pointer on the one with this id, else on the first.

        What was read beside the screen may come when the screen is being taken down: then there is no list to fill.
        """
        for listing in self.query(EntryList):
            listing.fill(entries, pointed)

    def on_key(self, event: events.Key) -> None:
        """Arrows typed in the box move in the list; letters typed on the list go to the box."""
        if self.box.has_focus and event.key in _FROM_THE_BOX:
            event.stop()
            getattr(self.listing, f"action_{_FROM_THE_BOX[event.key]}")()
        elif (
            self.listing.has_focus
            and event.is_printable
            and event.character
            # A space begins no word, and a question mark asks for help.
            and event.character not in ("?" if self.box.value else " ?")
        ):
            event.stop()
            self.box.focus()
            self.box.insert_text_at_cursor(event.character)

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Narrowed(event.value))

    @on(Input.Submitted)
    def _open_pointed(self, event: Input.Submitted) -> None:
        event.stop()
        if (id := self.pointed) is not None:
            self.post_message(self.Opened(id))

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            self.post_message(self.Opened(event.option_id))

    @on(OptionList.OptionHighlighted)
    def _point(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option_id is not None:
            left = self.listing.option_count - event.option_index
            self.post_message(self.Pointed(event.option_id, left))


def matches(wanted: str, *texts: str) -> bool:
    """Whether every word typed is in one of the texts; accents and capitals do not matter."""
    whole = fold_text(" ".join(texts))
    return all(word in whole for word in fold_text(wanted).split())
