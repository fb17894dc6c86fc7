"""Another version of the grid over stored attempts: chosen, looked at, put into force, taken back."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from trainer.attempts.moments import iso
from trainer.attempts.regrades import Regrading, last_regrading, undo_regrading
from trainer.attempts.store import Store
from trainer.practice.errors import RubricUnusable
from trainer.reports import regrade_words as words
from trainer.reports.hidden_names import candidate_code
from trainer.review.agreement import agreement_with
from trainer.review.kappa import Kappa
from trainer.review.rated import rated_attempts
from trainer.review.regrading import Preview, apply, preview
from trainer.review.rubric_choice import KnownRubric, NoSuchRubric, chosen_rubric, known_rubrics
from trainer.tui.keys import bind
from trainer.tui.pages.lines import Part
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.text import Words, joined, notice, on_one_line, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.filter_list import FilterList, matches
from trainer.tui.widgets.title_bar import TitleBar
from trainer.tui.wording import when

# The entry that stands for what was typed.
_TYPED = "typed"

# Seconds between two looks at how far computing has come.
_LOOK = 0.2

_Seen = tuple[Preview, Kappa, Kappa]


class RegradeScreen(TrainerScreen[None]):
    """First the grids to choose from, then what the chosen one would change. Nothing is written unasked.

    Args:
        class_name: of the class whose attempts are computed again; None takes all.
        hide_names: whether codes stand for the candidates.
    """

    NAME = "regrade"
    CSS_PATH = "regrade.tcss"
    BINDINGS = [
        bind("ctrl+s", "put_into_force", "put_into_force", priority=True),
        bind("ctrl+z", "undo_regrade", "undo_regrade", priority=True),
        bind("escape", "back", "back"),
    ]

    def __init__(self, class_name: str | None = None, *, hide_names: bool = False) -> None:
        super().__init__()
        self._class = class_name
        self._names = not hide_names
        self._known: tuple[KnownRubric, ...] | None = None
        self._wanted = ""
        self._last: Regrading | None = None
        self._seen: _Seen | None = None
        # What the grid that is looked at was called.
        self._typed = ""
        self._busy = False
        self._given_up = False
        self._done: tuple[int, int] | None = None

    def content(self) -> ComposeResult:
        """The grids; what the chosen one changes; how far it has come."""
        yield FilterList(self.text("tui.regrade.hint"), self._wanted, id="grids")
        with Horizontal(id="page"):
            yield EntryList(id="changes")
            with VerticalScroll(id="whole"):
                yield Words(id="whole-words")
        yield Words(id="state")

    def title_words(self) -> tuple[str, str]:
        """The grid that is looked at; the class."""
        text = self.text
        title = text("app.title") if self._seen is None else self._seen[0].rubric.title.of(text.language)
        if self._class is None:
            return title, text("tui.regrade.title")
        return title, text("tui.regrade.of_class", name=on_one_line(self._class))

    def on_mount(self) -> None:
        """Look for grids."""
        self.query_one(FilterList).box.focus()
        self._draw()
        self.set_interval(_LOOK, self._draw_progress)
        self.beside(self._look, "look")

    def on_unmount(self) -> None:
        """Give up what is going on beside."""
        self._given_up = True

    def before_recompose(self) -> None:
        """Keep what was typed."""
        self._wanted = self.query_one(FilterList).wanted

    def after_recompose(self) -> None:
        """Draw it again."""
        self._draw()
        self._focus()

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """The keys, by name."""
        named: tuple[tuple[str, Callable[[], object]], ...] = (
            ("put_into_force", self.action_put_into_force),
            ("undo_regrade", self.action_undo_regrade),
        )
        return tuple((name, does) for name, does in named if self.check_action(name, ()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What there is something for."""
        if action == "put_into_force":
            return self._seen is not None and bool(self._seen[0].changes)
        return self._last is not None if action == "undo_regrade" else True

    def action_back(self) -> None:
        """Give up computing, from the changes to the grids, else to where one came from."""
        if self._busy:
            self._given_up = True
        elif self._seen is not None:
            self._seen = None
            self._draw()
            self._focus()
        else:
            self.dismiss()

    def action_put_into_force(self) -> None:
        """Ask, then replace the results."""
        if self._seen is None:
            return
        text, found = self.text, self._seen[0]
        changed = text.plural("regrade.changed", len(found.changed))
        question = ConfirmScreen(
            text("tui.regrade.question"),
            text("tui.regrade.consequence", changed=changed),
            text("tui.regrade.yes"),
            text("tui.regrade.no"),
        )
        self.app.push_screen(
            question, lambda sure: self.beside(partial(self._apply, found), "write") if sure else None
        )

    def action_undo_regrade(self) -> None:
        """Ask, then bring the former results back."""
        if self._last is None:
            return
        text, last = self.text, self._last
        question = ConfirmScreen(
            text("tui.regrade.undo.question", date=when(last.at)),
            text.plural("regrade.attempts", last.attempts),
            text("tui.regrade.undo.yes"),
            text("tui.regrade.no"),
        )
        self.app.push_screen(question, lambda sure: self.beside(self._undo, "write") if sure else None)

    async def _look(self) -> None:
        """The grids there are, and the latest regrading."""
        desk = self.program.desk
        self._known = await self.patiently(lambda: known_rubrics(desk.folders())) or ()
        await self._look_back()
        self._draw()

    async def _look_back(self) -> None:
        desk = self.program.desk

        def last() -> tuple[Regrading | None]:
            store = desk.existing_store()
            return (None if store is None else last_regrading(store),)

        found = await self.patiently(last)
        if found is not None:
            self._last = found[0]
        self.refresh_bindings()

    async def _compute(self, typed: str) -> None:
        desk, name = self.program.desk, self._class
        self._busy, self._given_up, self._done = True, False, None
        self._draw()

        def tick(done: int, total: int) -> bool:
            self._done = (done, total)
            return not self._given_up

        def compute() -> _Seen | str | None:
            try:
                rubric = chosen_rubric(typed, desk.folders())
            except NoSuchRubric:
                return self.text("tui.regrade.missing", name=typed)
            except RubricUnusable:
                return self.text("tui.regrade.broken", name=typed)
            store = desk.store()
            found = preview(store, rubric, name, tick)
            return None if found is None else (found, *_agreement(store, found, name))

        seen = await self.patiently(compute)
        self._busy = False
        if not self.is_attached:
            return
        if isinstance(seen, str):
            notice(self.app, seen, "warning", 10)
        elif seen is not None:
            self._seen, self._typed = seen, typed
        self._draw()
        self._focus()

    async def _apply(self, found: Preview) -> None:
        store = self.program.desk.store()
        at = iso(datetime.now(UTC).timestamp())
        count = await self.patiently(lambda: apply(store, found, at=at))
        if count is None:
            return
        self._seen = None
        await self._look_back()
        self._draw()
        self._focus()
        said = self.text.plural("tui.regrade.done", count)
        if stale := len(found.changes) - count:
            said = f"{said} {self.text.plural('regrade.stale', stale)}"
        notice(self.app, said, seconds=10)

    async def _undo(self) -> None:
        store = self.program.desk.store()
        count = await self.patiently(lambda: undo_regrading(store))
        if count is None:
            return
        self._seen = None
        await self._look_back()
        self._draw()
        self._focus()
        notice(self.app, self.text.plural("regrade.undone", count), seconds=8)

    def _focus(self) -> None:
        if self._seen is None:
            self.query_one(FilterList).box.focus()
        else:
            self.query_one("#changes").focus()

    def _draw(self) -> None:
        if not self.query("#state"):
            return
        for title in self.query(TitleBar):
            title.remark(self.title_words()[1])
        self.set_class(self._seen is not None, "-seen")
        grids = self.query_one(FilterList)
        grids.fill(self._grids(grids.wanted), grids.pointed)
        self.query_one("#changes", EntryList).fill(self._changes())
        self.query_one("#whole-words", Words).show(self._whole())
        self.query_one("#state", Words).show(self._state())
        self.refresh_bindings()

    def _draw_progress(self) -> None:
        """How far computing has come."""
        if self._busy:
            for state in self.query("#state").results(Words):
                state.show(self._state())

    def _grids(self, wanted: str) -> list[Option]:
        text = self.text
        if self._known is None:
            return [option(text("tui.wait"), disabled=True)]
        found = [
            one for one in self._known if matches(wanted, one.rubric.title.of(text.language), str(one.path))
        ]
        entries = [option(self._grid(one), id=str(one.path)) for one in found]
        if wanted.strip() and not found:
            entries = [option(on_one_line(wanted.strip()), id=_TYPED)]
        return entries

    def _grid(self, one: KnownRubric) -> Content:
        whose = self.text("tui.regrade.shipped" if one.shipped else "tui.regrade.own")
        title = on_one_line(one.rubric.title.of(self.text.language))
        return joined(
            (title, "bold"), "\n", (f"{one.rubric.id} · {whose} · {on_one_line(str(one.path))}", "$quiet")
        )

    def _changes(self) -> list[Option]:
        text = self.text
        if self._seen is None:
            return []
        found = self._seen[0]
        if not found.changed:
            return [option(text("regrade.nothing"), disabled=True)]
        entries = []
        for change in found.changed:
            names = ", ".join(change.students) if self._names else ""
            section = words.change_section(change, found, text, names or candidate_code(change.attempt))
            parts: list[Part] = [(on_one_line(section.heading), "bold")]
            for line in section.lines:
                parts += ["\n", line]
            entries.append(option(joined(*parts), id=change.attempt))
        return entries

    def _whole(self) -> Content | str:
        if self._seen is None:
            return ""
        text, (found, before, after) = self.text, self._seen
        parts: list[Part] = []
        for line in (*words.count_lines(found, text), *words.agreement_lines(before, after, text)):
            parts += [line, "\n\n"]
        lines = words.criterion_lines(found, text)
        if lines:
            parts += [(text("regrade.per_criterion"), "bold $primary"), "\n"]
            parts += [f"\n{line}" for line in lines]
        return joined(*parts)

    def _state(self) -> str:
        text = self.text
        if self._busy:
            if self._done is None:
                return text("tui.wait")
            return text("tui.regrade.computing", done=self._done[0], total=self._done[1])
        if self._seen is not None:
            return text("regrade.title", rubric=on_one_line(self._typed))
        if self._last is None:
            return text("tui.regrade.choose")
        attempts = text.plural("regrade.attempts", self._last.attempts)
        return text("tui.regrade.last", date=when(self._last.at), attempts=attempts)

    @on(FilterList.Narrowed)
    def _narrow(self) -> None:
        grids = self.query_one(FilterList)
        grids.fill(self._grids(grids.wanted), grids.pointed)

    @on(FilterList.Opened)
    def _opened(self, event: FilterList.Opened) -> None:
        if not self._busy:
            typed = self.query_one(FilterList).wanted if event.id == _TYPED else event.id
            self.beside(partial(self._compute, typed), "compute")

    @on(OptionList.OptionSelected, "#changes")
    def _change_opened(self, event: OptionList.OptionSelected) -> None:
        """The debrief as it stands, by the grid in force."""
        event.stop()
        self.beside(partial(self._enter, event.option_id or ""), "enter")

    async def _enter(self, attempt: str) -> None:
        practice = await self.patiently(lambda: self.program.desk.resume(attempt))
        if practice is not None:
            self.program.open_talk(practice)


def _agreement(store: Store, found: Preview, class_name: str | None) -> tuple[Kappa, Kappa]:
    levels = {change.attempt: change.after.levels for change in found.changes}
    return agreement_with(rated_attempts(store, class_name), found.rubric.id, levels)
