"""Showing an exhibit at the table: which one, and what is said with it."""

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input, OptionList

from trainer.messages.catalogue import messages
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.practice.practice import Practice
from trainer.practice.typed import clean_reply
from trainer.tui.keys import bind
from trainer.tui.pages.brief import fact_words
from trainer.tui.pages.lines import Part
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, joined, on_one_line, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.exhibit_list import exhibit_entry
from trainer.tui.widgets.line_box import LineBox
from trainer.tui.widgets.too_small import TooSmall

_DIGITS = "123456789"


class ExhibitPicker(EntryList):
    """The exhibits by their numbers. Enter shows the one under the pointer."""

    BINDINGS = [bind("enter", "select", "show")]


class ExhibitScreen(TrainerModal[tuple[Exhibit, str] | None]):
    """Goes away with the exhibit to show and the words to say with it, or with None."""

    CSS_PATH = "exhibit.tcss"
    BINDINGS = [bind("escape,ctrl+s", "cancel", "close", priority=True), bind("enter", "cancel", "close")]

    def __init__(self, practice: Practice) -> None:
        super().__init__()
        self._practice = practice
        self._exhibits = practice.sheet.exhibits

    def compose(self) -> ComposeResult:
        """The list, what the pointer is on, the words; or how to prepare one."""
        text = self.text
        with Vertical(id="box"):
            if self._exhibits:
                yield ExhibitPicker(spaced=False, id="exhibits")
                with VerticalScroll(id="preview", can_focus=False):
                    yield Words(id="preview-words")
                yield Words(text("tui.show.words"), id="words-label")
                yield LineBox(id="words")
            else:
                yield Words(text("tui.show.none"), id="none")
                how = "how_to_prepare" if self._practice.rules.notes else "too_late"
                yield Words(text(f"tui.show.{how}"), classes="quiet")
        yield TooSmall()

    def on_mount(self) -> None:
        """Start on the first that has not been shown yet."""
        text = self.text
        how = text("tui.show.how" if self._exhibits else "tui.show.close")
        frame(self.query_one("#box"), text("tui.show.title"), how)
        if not self._exhibits:
            return
        shown = self._practice.state.shown
        titles = [exhibit.title for exhibit in self._exhibits]
        entries = [
            option(
                exhibit_entry(
                    place,
                    Exhibit(title),
                    text,
                    remark=text("tui.show.already") if title in shown else "",
                ),
                id=str(place - 1),
            )
            for place, title in enumerate(titles, 1)
        ]
        fresh = next((place for place, title in enumerate(titles) if title not in shown), 0)
        picker = self.query_one(ExhibitPicker)
        picker.fill(entries, str(fresh))
        picker.focus()

    def on_key(self, event: events.Key) -> None:
        """A number chooses on the list; a letter begins what is said."""
        if not self._exhibits or not self.query_one(ExhibitPicker).has_focus:
            return
        picker, box = self.query_one(ExhibitPicker), self.query_one("#words", LineBox)
        if event.character and event.character in _DIGITS:
            event.stop()
            if int(event.character) <= len(self._exhibits):
                picker.highlighted = int(event.character) - 1
        elif event.is_printable and event.character and event.character != " ":
            event.stop()
            box.focus()
            box.insert_text_at_cursor(event.character)

    @on(OptionList.OptionHighlighted)
    def _preview(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        exhibit = self._exhibits[event.option_index]
        parts: list[Part] = [(on_one_line(exhibit.title), "bold $primary")]
        for line in exhibit.lines:
            parts += ["\n", on_one_line(line)]
        for id in exhibit.facts:
            if fact := self._practice.scenario.facts.get(id):
                parts += [("\n· ", "$quiet"), fact_words(fact)]
        self.query_one("#preview-words", Words).show(joined(*parts))
        self.query_one("#preview").scroll_home(animate=False)
        self.query_one("#words", LineBox).placeholder = on_one_line(self._by_default(exhibit))

    @on(OptionList.OptionSelected)
    @on(Input.Submitted)
    def _show(self, event: OptionList.OptionSelected | Input.Submitted) -> None:
        event.stop()
        place = self.query_one(ExhibitPicker).highlighted
        if place is not None:
            exhibit = self._exhibits[place]
            typed = clean_reply(self.query_one("#words", LineBox).value).text
            self.dismiss((exhibit, typed or self._by_default(exhibit)))

    def _by_default(self, exhibit: Exhibit) -> str:
        """What is said where nothing else is: in the language of the talk."""
        return messages(self._practice.scenario.language)("speak.show", title=exhibit.title)
