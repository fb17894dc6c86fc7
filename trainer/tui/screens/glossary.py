"""The glossary: the words of the trade, found by typing, each with what to read next."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList

from trainer.messages.catalogue import InterfaceLanguage
from trainer.practice.glossary import Entry, glossary, search
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.text import Words, joined, on_one_line, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.filter_list import FilterList


class GlossaryScreen(TrainerScreen[None]):
    """The words at the left (above, in a narrow window), the one under the pointer beside them. Enter goes to what can
    be read next, and from there on to it."""

    NAME = "glossary"
    CSS_PATH = "glossary.tcss"
    BINDINGS = [bind("escape", "back", "back")]

    def __init__(self) -> None:
        super().__init__()
        self._wanted = ""
        self._pointed: str | None = None

    def content(self) -> ComposeResult:
        """The words, and one of them."""
        with Container(id="page"):
            yield FilterList(self.text("tui.glossary.filter"), self._wanted, spaced=False, id="terms")
            with VerticalScroll(id="entry"):
                yield Words(id="meaning")
                yield Words(self.text("tui.glossary.see"), id="see-title")
                yield EntryList(spaced=False, id="see")

    def title_words(self) -> tuple[str, str]:
        """The program and the screen."""
        return self.text("app.title"), self.text("tui.glossary.title")

    def on_mount(self) -> None:
        """Ready to type."""
        self._fill()
        self._terms.box.focus()

    def before_recompose(self) -> None:
        """Keep what was typed and read."""
        self._wanted = self._terms.wanted

    def after_recompose(self) -> None:
        """Show it again."""
        self._fill()
        self._terms.box.focus()

    def action_back(self) -> None:
        """From what to read next to the words; then every word; then to where one came from."""
        if self.query_one("#see").has_focus:
            self._terms.box.focus()
        elif self._terms.wanted:
            self._terms.box.value = ""
        else:
            self.dismiss()

    @property
    def _terms(self) -> FilterList:
        return self.query_one("#terms", FilterList)

    @property
    def _language(self) -> InterfaceLanguage:
        return self.text.language

    @property
    def _other(self) -> InterfaceLanguage:
        return "en" if self._language == "fr" else "fr"

    def _fill(self) -> None:
        wanted = self._terms.wanted
        found = {entry.id: entry for entry in search(self._language, wanted)}
        # A word of the other language finds its own.
        own = _by_id(self._language)
        found |= {entry.id: own[entry.id] for entry in search(self._other, wanted) if entry.id not in found}
        entries = [option(on_one_line(entry.term), id=id) for id, entry in found.items()]
        nothing = [option(self.text("tui.glossary.none"), disabled=True)]
        self._terms.fill(entries or nothing, self._pointed)
        self._show()

    def _show(self) -> None:
        entry = _by_id(self._language).get(self._terms.pointed or "")
        self.query_one("#entry").scroll_home(animate=False)
        self.query_one("#meaning", Words).show(self._meaning(entry) if entry else "")
        own = _by_id(self._language)
        see = [own[id] for id in entry.see if id in own] if entry else []
        listing = self.query_one("#see", EntryList)
        listing.fill([option(on_one_line(each.term), id=each.id) for each in see])
        if not listing.has_focus:
            # One pointer on the screen is enough.
            listing.highlighted = None
        elif not see:
            self._terms.box.focus()
        self.query_one("#see-title").display = listing.display = bool(see)

    def _meaning(self, entry: Entry) -> Content:
        text, other = self.text, _by_id(self._other)[entry.id]
        parts: list[str | Content | tuple[str, str]] = [(entry.term, "bold $primary"), "\n"]
        if entry.also:
            parts += [(text("tui.glossary.also", names=", ".join(entry.also)), "$quiet"), "\n"]
        names = ", ".join((other.term, *other.also))
        parts += [(text("tui.glossary.other", names=names), "$quiet"), "\n\n", entry.text, "\n"]
        if entry.example:
            parts += ["\n", text("tui.quoted", words=entry.example), "\n"]
        if entry.law:
            law = entry.law if entry.checked else text("tui.glossary.unchecked", law=entry.law)
            parts += ["\n", (law, "$secondary" if entry.checked else "$warning"), "\n"]
        return joined(*parts)

    @on(FilterList.Narrowed)
    def _narrow(self, event: FilterList.Narrowed) -> None:
        if event.wanted:
            # The likeliest word comes first; without a search one stays where one was.
            self._pointed = None
        self._fill()

    @on(FilterList.Pointed)
    def _point(self, event: FilterList.Pointed) -> None:
        self._pointed = event.id
        self._show()

    @on(FilterList.Opened)
    def _read_on(self) -> None:
        see = self.query_one("#see", EntryList)
        if see.display:
            see.focus()
            see.action_first()

    @on(OptionList.OptionSelected, "#see")
    def _follow(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._pointed = event.option_id
        # The words narrowed down may not hold this one.
        self._terms.box.value = ""
        self._fill()


def _by_id(language: InterfaceLanguage) -> dict[str, Entry]:
    return {entry.id: entry for entry in glossary(language)}
