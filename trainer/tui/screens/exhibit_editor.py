"""One exhibit being written: its title, its lines, the facts it rests on."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from trainer.negotiation.talk.exhibit import MOST_LINES, Exhibit
from trainer.practice.typed import clean_line
from trainer.scenario.scenario import Scenario
from trainer.tui.keys import bind
from trainer.tui.pages.brief import fact_words
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, notice
from trainer.tui.widgets.fact_list import FactList
from trainer.tui.widgets.line_box import LineBox
from trainer.tui.widgets.too_small import TooSmall

_LONGEST = 300


class ExhibitEditor(TrainerModal[Exhibit | None]):
    """Goes away with the exhibit as it then is; with None when nothing was written.

    Args:
        number: of the exhibit on the sheet, from 1.
        exhibit: as it is so far.
        scenario: whose facts it may rest on.
    """

    CSS_PATH = "exhibit.tcss"
    BINDINGS = [bind("escape", "cancel", "close", priority=True)]

    def __init__(self, number: int, exhibit: Exhibit, scenario: Scenario) -> None:
        super().__init__()
        self._number = number
        self._exhibit = exhibit
        self._scenario = scenario
        self._warned = False

    def compose(self) -> ComposeResult:
        """Four lines to type on, then the facts."""
        text = self.text
        lines = (*self._exhibit.lines, *[""] * MOST_LINES)[:MOST_LINES]
        with Vertical(id="box"):
            yield self._row("title", text("tui.exhibit.title"), self._exhibit.title, "tui.exhibit.title_hint")
            for place, line in enumerate(lines, 1):
                label = text("tui.exhibit.line", number=place)
                yield self._row(f"line-{place}", label, line, "tui.exhibit.line_hint" if place == 1 else "")
            facts = {fact.id: fact_words(fact) for fact in self._scenario.facts.values()}
            yield Words(text("tui.exhibit.facts" if facts else "tui.exhibit.no_facts"), id="facts-label")
            yield FactList(facts, self._exhibit.facts, id="facts", disabled=not facts)
        yield TooSmall()

    def on_mount(self) -> None:
        """Start with the title."""
        text = self.text
        frame(
            self.query_one("#box"), text("tui.exhibit.number", number=self._number), text("tui.exhibit.close")
        )
        self.query_one("#title", LineBox).focus()

    def action_cancel(self) -> None:
        """Keep what was written, and go. Without a title it could never be shown: that is said once."""
        exhibit = self._written()
        if exhibit.title:
            self.dismiss(exhibit)
        elif self._warned or not (exhibit.lines or exhibit.facts):
            self.dismiss(None)
        else:
            self._warned = True
            notice(self.app, self.text("tui.exhibit.needs_title"), "warning", 6)
            self.query_one("#title", LineBox).focus()

    def _written(self) -> Exhibit:
        typed = [self.query_one(f"#line-{place}", LineBox).value for place in range(1, MOST_LINES + 1)]
        lines = tuple(line for line in map(clean_line, typed) if line)
        # Facts that this scenario does not know are not lost on the way.
        strangers = tuple(fact for fact in self._exhibit.facts if fact not in self._scenario.facts)
        return Exhibit(
            clean_line(self.query_one("#title", LineBox).value),
            lines,
            (*self.query_one(FactList).marked, *strangers),
        )

    def _row(self, name: str, label: str, written: str, hint: str) -> Horizontal:
        box = LineBox(written, id=name, max_length=_LONGEST, placeholder=self.text(hint) if hint else "")
        return Horizontal(Words(label, classes="label"), box, classes="row")

    @on(Input.Submitted)
    def _next(self) -> None:
        self.focus_next()
