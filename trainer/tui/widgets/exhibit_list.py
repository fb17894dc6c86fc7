"""The exhibits on the preparation sheet, in their order. It shows them and reports what is wanted; the screen does it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList

from trainer.messages.catalogue import Messages
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.tui.keys import bind
from trainer.tui.speech import words
from trainer.tui.text import joined, on_one_line, option
from trainer.tui.widgets.entry_list import EntryList


class ExhibitList(EntryList):
    """As high as it needs to be. Arrows leave it at both ends.

    Args:
        editable: whether exhibits can be changed, or only looked at.
    """

    DEFAULT_CSS = """
    ExhibitList { height: auto; max-height: 30; }
    """
    BINDINGS = [
        bind("enter", "select", "exhibit_edit"),
        bind("a,insert", "add", "exhibit_add"),
        bind("delete", "delete", "exhibit_delete"),
        bind("shift+up", "shift(-1)", "exhibit_up", show=False),
        bind("shift+down", "shift(1)", "exhibit_down", show=False),
    ]

    class Wanted(Message):
        """Another exhibit is wanted."""

    @dataclass
    class Opened(Message):
        """The exhibit at this place (from 0) is to be changed."""

        place: int

    @dataclass
    class Unwanted(Message):
        """The exhibit at this place is to go."""

        place: int

    @dataclass
    class Shifted(Message):
        """The exhibit at this place is to go `by` places down (up when negative)."""

        place: int
        by: int

    def __init__(self, editable: bool, **options: Any) -> None:
        super().__init__(**options)
        self._editable = editable

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is only looked at offers no changes."""
        return self._editable or action not in ("select", "add", "delete", "shift")

    def show(self, exhibits: Sequence[Exhibit], pointed: int = 0) -> None:
        """Show these, the pointer on the one at the place `pointed`."""
        text = words(self)
        entries = [
            option(exhibit_entry(place, exhibit, text), id=str(place - 1))
            for place, exhibit in enumerate(exhibits, 1)
        ]
        nothing = option(joined((text("tui.sheet.no_exhibit"), "$quiet")), disabled=True)
        self.fill(entries or [nothing], str(pointed))

    @property
    def _place(self) -> int | None:
        pointed = self.pointed
        return None if pointed is None else int(pointed)

    def action_cursor_up(self) -> None:
        """Up; from the first, to what stands before the list."""
        if self.highlighted:
            super().action_cursor_up()
        else:
            self.screen.focus_previous()

    def action_cursor_down(self) -> None:
        """Down; from the last, to what stands after the list."""
        if self.highlighted is not None and self.highlighted < self.option_count - 1:
            super().action_cursor_down()
        else:
            self.screen.focus_next()

    def action_add(self) -> None:
        """Ask for another."""
        self.post_message(self.Wanted())

    def action_delete(self) -> None:
        """Ask for the one under the pointer to go."""
        if (place := self._place) is not None:
            self.post_message(self.Unwanted(place))

    def action_shift(self, by: int) -> None:
        """Ask for the one under the pointer to change places."""
        if (place := self._place) is not None:
            self.post_message(self.Shifted(place, by))

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            self.post_message(self.Opened(int(event.option_id)))


def exhibit_entry(place: int, exhibit: Exhibit, text: Messages, remark: str = "") -> Content:
    """An exhibit in a list: its number and title, a remark, its lines, how many facts it rests on."""
    parts: list[str | Content | tuple[str, str]] = [
        (f"{place}  ", "bold $primary"),
        (on_one_line(exhibit.title), "bold"),
        (f"  {remark}" if remark else "", "$secondary"),
    ]
    for line in exhibit.lines:
        parts += ["\n   ", on_one_line(line)]
    if exhibit.facts:
        parts += ["\n   ", (text.plural("tui.sheet.facts", len(exhibit.facts)), "$quiet")]
    return joined(*parts)
