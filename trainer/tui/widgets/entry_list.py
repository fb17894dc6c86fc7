"""A list of entries, an empty line between two if they are `spaced`."""

from collections.abc import Sequence
from typing import Any

from rich.segment import Segment
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from trainer.tui.keys import bind
from trainer.tui.marks import POINTED, SEEN
from trainer.tui.text import option


class EntryList(OptionList):
    """Entries are told apart by their ids."""

    DEFAULT_CSS = """
    EntryList { height: 1fr; border: none; background: $background; padding: 0; }
    EntryList:focus { border: none; background-tint: $foreground 0%; }
    EntryList > .option-list--option { padding: 0 1 0 2; }
    EntryList > .option-list--option-disabled { color: $quiet; }
    """
    BINDINGS = [bind("enter", "select", "open")]

    def __init__(self, *, spaced: bool = True, **options: Any) -> None:
        super().__init__(markup=False, **options)
        self._spaced = spaced

    @property
    def pointed(self) -> str | None:
        """The id of the entry under the pointer."""
        index = self.highlighted
        return None if index is None else self.get_option_at_index(index).id

    def render_line(self, y: int) -> Strip:
        """A line of the list; the first of the entry under the pointer begins with a mark, for who sees no colours."""
        strip = super().render_line(y)
        try:
            index, line = self._lines[self.scroll_offset.y + y]
        except IndexError:
            return strip
        if line or index != self.highlighted or self.get_option_at_index(index).disabled:
            return strip
        # The entry's padding leaves the first cell free.
        first = [Segment(self._pointer, segment.style) for segment in strip.crop(0, 1)]
        return Strip.join([Strip(first), strip.crop(1)])

    @property
    def _pointer(self) -> str:
        """A list that the arrows do not move in, because another one has the focus, points less."""
        focused = self.screen.focused
        return SEEN if isinstance(focused, EntryList) and focused is not self else POINTED

    def fill(self, entries: Sequence[Option], pointed: str | None = None) -> None:
        """Show these entries, the pointer on the one with this id, else on the first."""
        spaced: list[Option] = []
        for entry in entries:
            # The pointer skips what is disabled, so that an empty line is never chosen.
            spaced += [option("", disabled=True), entry] if spaced and self._spaced else [entry]
        self.clear_options()
        self.add_options(spaced)
        places = [index for index, entry in enumerate(spaced) if not entry.disabled]
        chosen = [index for index in places if spaced[index].id == pointed]
        if places:
            self.highlighted = (chosen or places)[0]
