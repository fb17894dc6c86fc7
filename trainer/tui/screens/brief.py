"""The brief: what a student may know before and during the talk; and the way into a practice."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Button

from trainer.messages.catalogue import Messages
from trainer.messages.formats import clock_time, percent
from trainer.practice.library import ShelfItem
from trainer.practice.modes import RULES, limit_of
from trainer.scenario.difficulty import DIFFICULTIES
from trainer.tui.keys import bind
from trainer.tui.screens.assigned_brief import AssignedBriefScreen
from trainer.tui.screens.base import TrainerModal
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.text import Words, frame, notice, on_one_line, plain
from trainer.tui.widgets.difficulty_entry import DifficultyEntry
from trainer.tui.widgets.mode_choice import MODES, ModeChoice
from trainer.tui.widgets.too_small import TooSmall
from trainer.tui.wording import minutes

if TYPE_CHECKING:
    from trainer.negotiation.talk.events import Goal, Mode
    from trainer.practice.practice import Practice
    from trainer.practice.preparation import Sheet
    from trainer.scenario.scenario import Scenario


class BriefScreen(AssignedBriefScreen):
    """Enter goes on with an unfinished attempt, or starts in the chosen mode."""

    NAME = "brief"
    CSS_PATH = "brief.tcss"
    BINDINGS = [
        bind("enter", "begin", "begin"),
        bind("p,ctrl+d", "prepare", "prepare"),
        bind("m", "other_mode", "mode"),
        bind("d", "other_difficulty", "difficulty"),
        bind("f", "face_to_face", "face_to_face", show=False),
        bind("1", "choose_mode('guided')", "mode_guided", show=False),
        bind("2", "choose_mode('practice')", "mode_practice", show=False),
        bind("3", "choose_mode('jury')", "mode_jury", show=False),
        bind("n", "begin_anew", "begin_anew"),
        bind("escape", "back", "back"),
    ]

    def __init__(self, item: ShelfItem) -> None:
        super().__init__(item)
        self._starting = False
        # The preparation as last seen, None while it is not known.
        self._prepared: Sheet | None = None
        # What was chosen after an earlier attempt.
        self._goal: Goal | None = None
        # The preparation, where it could not be put on disk.
        self._unkept: Sheet | None = None

    def content(self) -> ComposeResult:
        """The page and, under it, the way in."""
        with VerticalScroll(id="page"), Horizontal(id="columns"):
            yield VerticalScroll(id="situation", can_focus=False)
            yield VerticalScroll(id="stakes", can_focus=False)
        with Vertical(id="way"):
            yield Words(id="task")
            yield Words(id="goal")
            yield ModeChoice(id="mode")
            with Horizontal(id="start"):
                yield Words(id="prepared")
                yield Button(plain(self.text("tui.brief.prepare")), id="prepare")
                yield Button(plain(self._call()), id="begin")

    def title_words(self) -> tuple[str, str]:
        """The scenario; the screen, and how long a talk lasts."""
        length = self.text(
            "tui.brief.promise", minutes=minutes(self._item.minutes, self.text), turns=self._item.turns
        )
        return on_one_line(self._item.title), f"{self.text('tui.brief.title')} · {length}"

    def on_mount(self) -> None:
        """Load the scenario beside the screen; what is assigned is proposed."""
        self.propose()
        self.query_one("#page").focus()
        self.run_worker(self._load(), exclusive=True)

    def on_screen_resume(self) -> None:
        """An attempt may have been begun or ended meanwhile."""
        super().on_screen_resume()
        if self._scenario is not None:
            self.run_worker(self.look_again(), group="look", exclusive=True)

    def after_recompose(self) -> None:
        """Fill the page again."""
        self.run_worker(self._fill(), exclusive=True)
        self.query_one("#page").focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Starting anew is another matter only when there is something to resume."""
        if action == "begin_anew":
            return self._item.unfinished is not None
        return action != "as_assigned" or self.assigned is not None

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """The way in, by name."""
        drop = () if self.assigned is None else (("drop_task", self.action_drop_task),)
        return (("prepare", self.action_prepare), ("face_to_face", self.action_face_to_face), *drop)

    def action_back(self) -> None:
        """To the library."""
        self.dismiss()

    def action_begin(self) -> None:
        """Go on with the unfinished attempt, or start one."""
        if self._item.unfinished:
            self._go(partial(self._resume, self._item.unfinished))
        else:
            self.action_begin_anew()

    def action_begin_anew(self) -> None:
        """Start an attempt in the chosen mode; before a jury, ask first."""
        if self._scenario is None or self._starting:
            return
        if not RULES[self.program.mode].timed:
            self._start(True)
            return
        text = self.text
        if self._refused(self.program.mode):
            notice(
                self.app,
                text.plural("draft.refused", len(self._scenario.todos), title=self._scenario.title),
                "warning",
                8,
            )
            return
        consequence = text("tui.jury.consequence", time=self._jury_time(self._scenario))
        if self._prepared is not None and not self._prepared:
            consequence = f"{consequence} {text('tui.jury.unprepared')}"
        question = ConfirmScreen(
            text("tui.jury.question"), consequence, text("tui.jury.yes"), text("tui.jury.no")
        )
        self.app.push_screen(question, self._start)

    def action_prepare(self) -> None:
        """Open the preparation."""
        if self._scenario is not None and not self._starting:
            self._starting = True
            self.run_worker(self._prepare(self._scenario), exclusive=True)

    def action_face_to_face(self) -> None:
        """Print the scenario, to play it live."""
        from trainer.tui.screens.face_to_face import FaceToFaceScreen

        self.app.push_screen(FaceToFaceScreen(self._item.path))

    def action_other_mode(self) -> None:
        """The mode after the chosen one."""
        self.action_choose_mode(MODES[(MODES.index(self.program.mode) + 1) % len(MODES)])

    def action_choose_mode(self, mode: "Mode") -> None:
        """Choose a mode, for this practice and the next."""
        self.program.mode = mode
        self.show_way()

    def action_other_difficulty(self) -> None:
        """A harder person across the table; after the hardest, the easiest."""
        if self._scenario is not None:
            self.program.difficulty = self._difficulty % len(DIFFICULTIES) + 1
            self.show_way()

    @property
    def _difficulty(self) -> int:
        """The difficulty chosen, for this practice and the next, else the author's."""
        own = self._scenario.difficulty if self._scenario is not None else DIFFICULTIES[0]
        return self.program.difficulty or own

    async def look_again(self) -> None:
        """Ask the shelf, the preparation and the goals how things stand."""
        items = await self.patiently(self.program.desk.shelf)
        if items is not None and self.is_attached:
            self._item = next((item for item in items if item.path == self._item.path), self._item)
            self._prepared = await self.patiently(self._sheet)
            self._goal = await self.patiently(self.program.desk.goal)
        if not self.is_attached:
            return
        self.show_way()
        self.refresh_bindings()

    def _sheet(self) -> "Sheet":
        """The preparation so far."""
        assert self._scenario is not None
        return self.program.desk.sheet(self._scenario.id) if self._unkept is None else self._unkept

    def _keep_sheet(self, sheet: "Sheet") -> None:
        assert self._scenario is not None
        self._unkept = sheet
        self.program.desk.keep_sheet(self._scenario.id, sheet)
        self._unkept = None

    async def _prepare(self, scenario: "Scenario") -> None:
        from trainer.tui.screens.preparation import PreparationScreen

        sheet = await self.patiently(self._sheet)
        self._starting = False
        if sheet is not None and self.is_attached:
            self.app.push_screen(
                PreparationScreen(scenario, sheet, on_keep=self._keep_sheet, editable=True, part="before")
            )

    def _resume(self, attempt: str) -> "Practice":
        """Take up an attempt, with what has been prepared meanwhile."""
        practice = self.program.desk.resume(attempt)
        if practice.rules.notes and not practice.ended and (sheet := self._sheet()):
            practice.prepare(sheet)
        return practice

    def _start(self, sure: bool | None) -> None:
        if sure:
            self._go(partial(self._begun, self.program.mode, self.text.language))

    def _begun(self, mode: "Mode", language: str) -> "Practice":
        """A new attempt, on the preparation so far; for the assignment where it is what that asks for."""
        sheet = self._sheet() or None
        if self.assigned is not None and self.for_task:
            return self.program.desk.start_assigned(
                self.assigned.assignment, self._item.path, language, sheet
            )
        return self.program.desk.start(self._item.path, language, mode, sheet, self.program.difficulty)

    def _go(self, make: "Callable[[], Practice]") -> None:
        if self._scenario is None or self._starting:
            return
        self._starting = True
        self.run_worker(self._enter(make), exclusive=True)

    async def _enter(self, make: "Callable[[], Practice]") -> None:
        practice = await self.patiently(make)
        self._starting = False
        if practice is not None:
            self.program.open_talk(practice)

    async def _load(self) -> None:
        self._scenario = await self.patiently(lambda: self.program.desk.scenario(self._item.path))
        if not self.is_attached:
            return  # left while it was loading
        if self._scenario is None:
            self.dismiss()
            return
        await self._fill()
        await self.look_again()

    async def _fill(self) -> None:
        # Loaded with the first brief, not with the first screen.
        from trainer.tui.pages.brief import situation, stakes

        scenario = self._scenario
        if scenario is None:
            return
        for name, sections in (("#situation", situation), ("#stakes", stakes)):
            column = self.query_one(name)
            await column.remove_children()
            await column.mount_all(sections(scenario, self.text))
        await self.query_one("#situation").mount_all(self.note(), before=0)
        self.show_way()

    def show_way(self) -> None:
        """What the modes allow, what has been prepared, what Enter does."""
        scenario, text = self._scenario, self.text
        # The look for an unfinished attempt may end before the widgets are there, or after they have gone.
        if scenario is None or not self.query("#begin"):
            return
        says = {
            mode: text("draft.brief")
            if self._refused(mode)
            else text(f"tui.brief.mode.{mode}", time=self._jury_time(scenario))
            for mode in MODES
        }
        self.query_one(ModeChoice).show(self.program.mode, says)
        self.query_one(DifficultyEntry).show(self._difficulty, scenario.difficulty)
        prepared = "" if self._prepared is None else prepared_words(self._prepared, text)
        self.query_one("#prepared", Words).show(prepared)
        self.show_task()
        self._show_goal()
        self.query_one("#begin", Button).label = plain(self._call())

    def _show_goal(self) -> None:
        """What was chosen after an earlier attempt, above the way in."""
        from trainer.reports.goals import goal_words

        for line in self.query("#goal").results(Words):
            line.display = self._goal is not None
            if self._goal is not None:
                said = self.text("tui.brief.goal", words=goal_words(self._goal, self.text))
                line.show(on_one_line(said))

    def _refused(self, mode: "Mode") -> bool:
        """Whether the scenario is a draft, which the mode does not play."""
        return self._scenario is not None and bool(self._scenario.todos) and not RULES[mode].drafts

    def _jury_time(self, scenario: "Scenario") -> str:
        """How long the clock of a jury runs: `30 min`, with what was granted on top."""
        extra = self.extra
        whole = minutes(scenario.minutes, self.text)
        if not extra:
            return whole
        limit = limit_of("jury", scenario.minutes, extra) or 0.0
        share = percent(extra, self.text.language)
        return self.text("tui.brief.time_extra", time=clock_time(limit), minutes=whole, extra=share)

    def _call(self) -> str:
        return self.text("tui.brief.resume" if self._item.unfinished else "tui.brief.begin")

    @on(Button.Pressed, "#begin")
    def _pressed(self) -> None:
        self.action_begin()

    @on(Button.Pressed, "#prepare")
    def _wanted(self) -> None:
        self.action_prepare()

    @on(DifficultyEntry.Other)
    def _harder(self) -> None:
        self.action_other_difficulty()

    @on(ModeChoice.Chosen)
    def _clicked(self, event: ModeChoice.Chosen) -> None:
        self.action_choose_mode(event.mode)


def prepared_words(sheet: "Sheet", text: Messages) -> str:
    """What a preparation holds: `fiche : 12 entrées, 2 supports`."""
    if not sheet:
        return text("tui.brief.nothing_prepared")
    count = sum(1 for written in sheet.entries.values() if written.strip())
    words = text.plural("tui.brief.prepared", count)
    if not sheet.exhibits:
        return words
    return f"{words}, {text.plural('tui.brief.prepared_exhibits', len(sheet.exhibits))}"


class BriefAtHand(TrainerModal[None]):
    """The same brief over the talk, after what the student has set out to do this time."""

    CSS_PATH = "brief.tcss"
    BINDINGS = [bind("escape,enter,ctrl+o", "cancel", "close")]

    def __init__(self, scenario: "Scenario", goal: "Goal | None" = None) -> None:
        super().__init__()
        self._scenario = scenario
        self._goal = goal

    def compose(self) -> ComposeResult:
        """One column that scrolls."""
        from trainer.reports.goals import goal_words
        from trainer.tui.pages.brief import situation, stakes

        with VerticalScroll(id="box"):
            if self._goal is not None:
                said = self.text("tui.brief.goal", words=goal_words(self._goal, self.text))
                yield Words(on_one_line(said), id="pursued")
            yield from situation(self._scenario, self.text)
            yield from stakes(self._scenario, self.text)
        yield TooSmall()

    def on_mount(self) -> None:
        """Name the page."""
        box = self.query_one("#box")
        frame(box, self.text("tui.brief.title"), self.text("tui.help.close"))
        box.focus()
