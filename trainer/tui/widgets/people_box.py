"""Who practises: one name or two, typed, or picked among those known here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input, OptionList

from trainer.practice.settings import students_of
from trainer.practice.typed import clean_name
from trainer.tui.keys import bind
from trainer.tui.speech import words
from trainer.tui.text import Words, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.filter_list import FilterBox, matches

LONGEST_NAME = 80
"""Characters of a name that are kept."""


class NameBox(FilterBox):
    """One name."""

    DEFAULT_CSS = """
    NameBox { width: 1fr; max-width: 40; height: 3; border: round $border-blurred; background: $background; padding: 0 1; }
    NameBox:focus { border: round $border; }
    """
    BINDINGS = [bind("enter", "submit", "go_on")]


class KnownNames(EntryList):
    """The names to pick from."""

    BINDINGS = [bind("enter", "select", "pick")]


class PeopleBox(Vertical):
    """Two boxes and, under them, the names known here that what is typed may become.

    Args:
        students: who practises now.
    """

    DEFAULT_CSS = """
    PeopleBox { height: auto; }
    PeopleBox > Horizontal { height: 3; }
    PeopleBox > .hint { color: $quiet; margin: 0 0 0 1; }
    PeopleBox > EntryList { display: none; height: auto; max-height: 5; margin: 0 0 0 1; background: $background; }
    PeopleBox.-known > EntryList { display: block; }
    """

    @dataclass
    class Named(Message):
        """A name was typed or picked; `students` are the people named so far."""

        students: tuple[str, ...]

    @dataclass
    class Settled(Message):
        """All names have been given."""

    def __init__(self, students: tuple[str, ...] = (), **options: Any) -> None:
        super().__init__(**options)
        self._before = tuple(clean_name(name) for name in (*students, "", "")[:2])
        self._known: tuple[str, ...] = ()
        self._shown: tuple[str, ...] = ()
        # The box that a name picked from the list goes to.
        self._place = 0

    def compose(self) -> ComposeResult:
        """The boxes, how they work, and the names known."""
        text = words(self)
        with Horizontal():
            for place, name in enumerate(("name", "second")):
                yield NameBox(
                    value=self._before[place],
                    placeholder=text(f"tui.people.{name}"),
                    max_length=LONGEST_NAME,
                    id=name,
                )
        yield Words(text("tui.people.hint"), classes="hint", id="people-hint")
        yield KnownNames(spaced=False, id="known")

    @property
    def students(self) -> tuple[str, ...]:
        """The people named."""
        return students_of(*(box.value for box in self._boxes))

    def offer(self, known: Sequence[str]) -> None:
        """Let names be picked among these."""
        self._known = tuple(dict.fromkeys(filter(None, map(clean_name, known))))
        hint = words(self)("tui.people.hint_known" if self._known else "tui.people.hint")
        self.query_one("#people-hint", Words).show(hint)
        self._narrow()

    def begin(self) -> None:
        """Start on the first box."""
        self._boxes[0].focus()

    @property
    def _boxes(self) -> tuple[NameBox, NameBox]:
        return self.query_one("#name", NameBox), self.query_one("#second", NameBox)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Offer what fits the box that is typed in."""
        if event.widget in self._boxes:
            self._place = self._boxes.index(event.widget)
            self._narrow()

    def on_key(self, event: events.Key) -> None:
        """Down from a box leads to the names, up from the first name back to the box."""
        listing = self.query_one(EntryList)
        if event.key == "down" and self._shown and not listing.has_focus:
            event.stop()
            listing.focus()
            listing.action_first()
        elif event.key == "up" and listing.has_focus and not listing.highlighted:
            event.stop()
            event.prevent_default()
            self._boxes[self._place].focus()

    def _narrow(self) -> None:
        """Show the known names that fit, those in the other box left out."""
        box, other = self._boxes[self._place], self._boxes[1 - self._place]
        # A name that was there before is about to be replaced: it narrows nothing.
        wanted = "" if box.value == self._before[self._place] else box.value
        taken = clean_name(other.value).casefold()
        self._shown = tuple(
            name for name in self._known if matches(wanted, name) and name.casefold() != taken
        )
        listing = self.query_one(EntryList)
        listing.fill([option(name, id=str(place)) for place, name in enumerate(self._shown)])
        # Enter in a box keeps what is typed there: nothing is pointed at before one goes to the names.
        listing.highlighted = None
        self.set_class(bool(self._shown), "-known")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._narrow()
        self.post_message(self.Named(self.students))

    @on(Input.Submitted)
    def _go_on(self, event: Input.Submitted) -> None:
        event.stop()
        self._next(bool(clean_name(event.value)))

    @on(OptionList.OptionSelected)
    def _pick(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._boxes[self._place].value = self._shown[int(event.option_id or 0)]
        self._next(True)

    @on(OptionList.OptionHighlighted)
    def _keep_quiet(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()

    def _next(self, named: bool) -> None:
        if named and self._place == 0:
            self._boxes[1].focus()
        else:
            self.post_message(self.Settled())
