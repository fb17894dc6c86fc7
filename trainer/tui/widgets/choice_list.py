"""Guided mode: the replies to choose from, numbered. A chosen one comes into the box, to be sent or changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import OptionList

from trainer.tui.speech import words
from trainer.tui.text import frame, joined, on_one_line, option
from trainer.tui.widgets.entry_list import EntryList


class ChoiceList(Vertical):
    """Hidden while there is nothing to choose."""

    DEFAULT_CSS = """
    ChoiceList { display: none; height: auto; max-height: 10; margin: 0 1; padding: 0 1; border: round $border-blurred; border-title-color: $primary; border-subtitle-color: $quiet; }
    ChoiceList.-open { display: block; }
    ChoiceList:focus-within { border: round $border; }
    ChoiceList > EntryList { height: auto; max-height: 8; }
    .-narrow ChoiceList { margin: 0; }
    .-short ChoiceList { max-height: 8; }
    .-short ChoiceList > EntryList { max-height: 6; }
    """

    @dataclass
    class Chosen(Message):
        """A reply was chosen."""

        words: str

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._texts: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """The list."""
        yield EntryList(spaced=False, id="choice-entries")

    def offer(self, texts: Sequence[str]) -> None:
        """Show these replies, or nothing when there are none."""
        self._texts = tuple(texts)
        self.set_class(bool(texts), "-open")
        text = words(self)
        frame(self, text("tui.choices.title"), text("tui.choices.how"))
        entries = [
            option(joined((f"{place}  ", "bold $primary"), on_one_line(said)), id=str(place))
            for place, said in enumerate(self._texts, 1)
        ]
        self.query_one(EntryList).fill(entries)

    def numbered(self, typed: str) -> str | None:
        """The reply that a number alone stands for; None when what was typed is a reply of its own."""
        number = typed.strip()
        if self.has_class("-open") and number.isascii() and number.isdigit() and len(number) == 1:
            place = int(number)
            return self._texts[place - 1] if 1 <= place <= len(self._texts) else None
        return None

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            self.post_message(self.Chosen(self._texts[int(event.option_id) - 1]))
