"""How far the program and the jury agree: the figures at once, what is behind them as it is found."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from trainer.assessment.rubric import Rubric
from trainer.attempts.store import Store
from trainer.practice.errors import RubricUnusable
from trainer.practice.stored_logs import StoredLogs
from trainer.reports.agreement_words import gaps_weight, in_rubric_order
from trainer.review.agreement import Agreement, agreements
from trainer.review.indicator_gaps import IndicatorGap, indicator_gaps
from trainer.review.rated import Rated, rated_attempts
from trainer.tui.keys import bind
from trainer.tui.pages import agreement as page
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.text import Words, on_one_line, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.title_bar import TitleBar

# Seconds between two looks at how far the search has come.
_LOOK = 0.2

_Read = tuple[tuple[Rated, ...], tuple[Agreement, ...], dict[str, Rubric | None]]


class AgreementScreen(TrainerScreen[None]):
    """Criteria at the left, the one under the pointer at the right; or the indicators that set program and jury apart.

    Args:
        class_name: of the class whose reviews count; None takes all.
        hide_names: whether codes stand for the candidates.
    """

    NAME = "agreement"
    CSS_PATH = "agreement.tcss"
    BINDINGS = [
        bind("i", "indicators", "indicators"),
        bind("r", "regrade", "regrade"),
        bind("l", "how_to_read", "how_to_read"),
        bind("g", "next_grid", "next_grid"),
        bind("escape", "back", "back"),
    ]

    def __init__(self, class_name: str | None = None, *, hide_names: bool = False) -> None:
        super().__init__()
        self._class = class_name
        self._names = not hide_names
        self._read: _Read | None = None
        # The rubric shown; "" until one is chosen.
        self._grid = ""
        # Per rubric; None while they are looked for.
        self._gaps: dict[str, tuple[IndicatorGap, ...]] = {}
        self._done: tuple[int, int] | None = None
        self._indicators = False
        self._explained = False
        self._left = False

    def content(self) -> ComposeResult:
        """What it rests on, the list, the detail."""
        yield Words(id="basis")
        with Horizontal(id="page"):
            yield EntryList(id="lines")
            with VerticalScroll(id="detail"):
                yield Words(id="detail-words")

    def title_words(self) -> tuple[str, str]:
        """The grid; the class."""
        text, found = self.text, self._found
        rubric = None if found is None else self._rubric(found)
        title = text("app.title") if found is None else found.rubric
        if rubric is not None:
            title = rubric.title.of(text.language)
        number, count = self._place
        if count > 1:
            title = text("tui.agreement.grid", title=title, number=number, count=count)
        if self._class is None:
            return title, text("tui.agreement.title")
        return title, text("tui.agreement.of_class", name=on_one_line(self._class))

    def on_mount(self) -> None:
        """Read beside the screen."""
        self.query_one(EntryList).focus()
        self.set_interval(_LOOK, self._draw_progress)
        self.beside(self._look, "look")

    def on_screen_resume(self) -> None:
        """Levels may have been given or computed again meanwhile."""
        super().on_screen_resume()
        if self._read is not None:
            self.beside(self._look, "look")

    def on_unmount(self) -> None:
        """Give up what is going on beside."""
        self._left = True

    def after_recompose(self) -> None:
        """Draw it again."""
        self._draw()
        self.query_one(EntryList).focus()

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """The keys, by name."""
        named: tuple[tuple[str, Callable[[], object]], ...] = (
            ("indicators", self.action_indicators),
            ("how_to_read", self.action_how_to_read),
            ("regrade", self.action_regrade),
            ("next_grid", self.action_next_grid),
        )
        return tuple((name, does) for name, does in named if self.check_action(name, ()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What there is something for."""
        if action == "next_grid":
            return self._read is not None and len(self._read[1]) > 1
        if action in ("indicators", "how_to_read"):
            return self._found is not None
        return True

    def action_back(self) -> None:
        """From the detail to the list, from the indicators to the criteria, else to where one came from."""
        if self.query_one("#detail").has_focus:
            self.query_one(EntryList).focus()
        elif self._explained or self._indicators:
            self._explained = self._indicators = False
            self._draw()
        else:
            self.dismiss()

    def action_indicators(self) -> None:
        """The indicators behind the gaps, or the criteria again."""
        self._indicators, self._explained = not self._indicators, False
        self._draw()
        self.query_one(EntryList).focus()

    def action_how_to_read(self) -> None:
        """What the figures mean, or the detail again."""
        self._explained = not self._explained
        self._draw_detail()

    def action_regrade(self) -> None:
        """Try another version of the grid."""
        from trainer.tui.screens.regrade import RegradeScreen

        self.app.push_screen(RegradeScreen(self._class, hide_names=not self._names))

    def action_next_grid(self) -> None:
        """The attempts assessed with another grid."""
        assert self._read is not None
        number, count = self._place
        self._grid = self._read[1][number % count].rubric
        self._indicators = False
        self._draw()
        self.beside(self._search, "search")

    @property
    def _found(self) -> Agreement | None:
        """The agreement shown; None while there is none."""
        if self._read is None or not self._read[1]:
            return None
        return self._read[1][self._place[0] - 1]

    @property
    def _place(self) -> tuple[int, int]:
        """The number of the grid shown, and how many there are."""
        grids = () if self._read is None else tuple(one.rubric for one in self._read[1])
        return (grids.index(self._grid) + 1 if self._grid in grids else 1), len(grids)

    def _rubric(self, found: Agreement) -> Rubric | None:
        return None if self._read is None else self._read[2].get(found.rubric)

    async def _look(self) -> None:
        """The figures first, what is behind them then."""
        desk, name = self.program.desk, self._class
        read = await self.patiently(lambda: _read(desk.existing_store(), name))
        if read is None or self._left:
            return
        if self._read is not None and read[0] == self._read[0] and self._gaps:
            return
        self._read, self._gaps = read, {}
        if self._found is not None:
            # More reviews may put another grid first: the one looked at stays.
            self._grid = self._found.rubric
        self._draw()
        self.beside(self._search, "search")

    async def _search(self) -> None:
        found, read, desk = self._found, self._read, self.program.desk
        if found is None or read is None or found.rubric in self._gaps:
            return
        theirs = [one for one in read[0] if one.rubric == found.rubric]

        def tick(done: int, total: int) -> bool:
            self._done = (done, total)
            # A class that was read again is searched anew.
            return not self._left and self._read is read

        gaps = await self.patiently(lambda: indicator_gaps(desk.store(), theirs, tick))
        self._done = None
        if gaps is None or self._left or self._read is not read:
            return
        self._gaps[found.rubric] = gaps
        self._draw()

    def _draw(self) -> None:
        for title in self.query(TitleBar):
            left, right = self.title_words()
            title.entitle(left)
            title.remark(right)
        found, text = self._found, self.text
        for words in self.query("#basis").results(Words):
            words.show("" if found is None else page.basis(found, self._place, text))
        for listing in self.query(EntryList):
            entries = self._entries()
            listing.fill(entries, listing.pointed)
            self.set_class(found is None, "-nothing")
        self._draw_detail()
        self.refresh_bindings()

    def _entries(self) -> list[Option]:
        found, text = self._found, self.text
        if found is None:
            key = "tui.wait" if self._read is None else self._none
            return [option(text(key, name=on_one_line(self._class or "")), disabled=True)]
        rubric = self._rubric(found)
        if not self._indicators:
            return [
                option(page.criterion_entry(one, rubric, text), id=f"c {one.criterion}")
                for one in in_rubric_order(found, rubric)
            ]
        gaps = self._gaps.get(found.rubric)
        if not gaps:
            said = self._looking() if gaps is None else text("agreement.indicators.none")
            return [option(said, disabled=True)]
        whole = gaps_weight(found, gaps)
        return [
            option(page.indicator_entry(gap, whole, rubric, text), id=f"i {place}")
            for place, gap in enumerate(gaps)
        ]

    @property
    def _none(self) -> str:
        return "agreement.none" if self._class is None else "agreement.none_of"

    def _looking(self) -> str:
        if self._done is None:
            return self.text("tui.wait")
        done, total = self._done
        return self.text("tui.agreement.looking", done=done, total=total)

    def _draw_progress(self) -> None:
        """How far the search has come, where it is waited for."""
        found = self._found
        if self._done and self._indicators and found is not None and found.rubric not in self._gaps:
            for listing in self.query(EntryList):
                listing.fill([option(self._looking(), disabled=True)])

    def _draw_detail(self) -> None:
        for words in self.query("#detail-words").results(Words):
            words.show(self._detail())
        for pane in self.query("#detail"):
            pane.scroll_home(animate=False)

    def _detail(self) -> Content | str:
        found, text = self._found, self.text
        if found is None:
            return ""
        if self._explained:
            return page.how_to_read(text)
        rubric, pointed = self._rubric(found), self.query_one(EntryList).pointed or ""
        if self._indicators:
            gap = self._gap(pointed)
            if gap is None:
                return ""
            whole = gaps_weight(found, self._gaps[found.rubric])
            return page.indicator_detail(gap, whole, rubric, text, names=self._names)
        for one in in_rubric_order(found, rubric):
            if pointed == f"c {one.criterion}":
                return page.criterion_detail(one, found, rubric, text)
        return ""

    def _gap(self, pointed: str) -> IndicatorGap | None:
        found = self._found
        gaps = () if found is None else self._gaps.get(found.rubric, ())
        place = pointed.removeprefix("i ")
        return gaps[int(place)] if pointed.startswith("i ") and int(place) < len(gaps) else None

    @on(OptionList.OptionHighlighted)
    def _pointed(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._explained = False
        self._draw_detail()

    @on(OptionList.OptionSelected)
    def _opened(self, event: OptionList.OptionSelected) -> None:
        """An indicator opens the attempts of its passages; a criterion its detail, to be scrolled."""
        event.stop()
        gap = self._gap(event.option_id or "")
        if gap is None or not gap.passages:
            self.query_one("#detail").focus()
            return
        from trainer.tui.screens.review import ReviewScreen

        attempts = tuple(dict.fromkeys(passage.attempt for passage in gap.passages))
        self.app.push_screen(ReviewScreen(attempts, hide_names=not self._names))


def _read(store: Store | None, class_name: str | None) -> _Read:
    """All that the figures are made of, and the rubrics that name the criteria."""
    rated = () if store is None else rated_attempts(store, class_name)
    found = agreements(rated)
    rubrics: dict[str, Rubric | None] = {}
    for one in found:
        assert store is not None
        try:
            rubrics[one.rubric] = StoredLogs(store).rubric(one.rubric_hash, one.rubric)
        except RubricUnusable:
            rubrics[one.rubric] = None
    return rated, found, rubrics
