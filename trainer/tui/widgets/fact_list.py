"""The facts of a case as a check-list: marked ones carry a cross between brackets, so that no colour is needed."""

from collections.abc import Iterable, Mapping
from typing import Any

from textual import on
from textual.content import Content
from textual.widgets import OptionList

from trainer.tui.keys import bind
from trainer.tui.text import joined, option
from trainer.tui.widgets.entry_list import EntryList


class FactList(EntryList):
    """Space or Enter marks the fact under the pointer, and takes the mark away.

    Args:
        facts: id of a fact of the scenario → its words, in order.
        marked: ids of those that are marked at first.
    """

    BINDINGS = [bind("space,enter", "select", "mark")]

    def __init__(self, facts: Mapping[str, Content], marked: Iterable[str] = (), **options: Any) -> None:
        super().__init__(spaced=False, **options)
        self._facts = facts
        self._marked = set(marked) & self._facts.keys()

    @property
    def marked(self) -> tuple[str, ...]:
        """The ids of the marked facts, in the scenario's order."""
        return tuple(id for id in self._facts if id in self._marked)

    def on_mount(self) -> None:
        """Show them."""
        self.fill([option(self._entry(id), id=id) for id in self._facts])

    def action_cursor_up(self) -> None:
        """Up; from the first, to what stands before the list."""
        if self.highlighted:
            super().action_cursor_up()
        else:
            self.screen.focus_previous()

    def action_cursor_down(self) -> None:
        """Down; the last is the end."""
        if self.highlighted != self.option_count - 1:
            super().action_cursor_down()

    @on(OptionList.OptionSelected)
    def _mark(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            self._marked ^= {event.option_id}
            self.replace_option_prompt_at_index(event.option_index, self._entry(event.option_id))

    def _entry(self, id: str) -> Content:
        box = ("[x] ", "bold $success") if id in self._marked else ("[ ] ", "$quiet")
        return joined(box, self._facts[id])
