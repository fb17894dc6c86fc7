"""The brief: what a student may know before and during the talk."""

from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button

from trainer.practice.library import ShelfItem
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerModal, TrainerScreen
from trainer.tui.text import Words, frame, on_one_line, plain
from trainer.tui.widgets.too_small import TooSmall
from trainer.tui.wording import minutes

if TYPE_CHECKING:
    from trainer.practice.practice import Practice
    from trainer.scenario.scenario import Scenario


class BriefScreen(TrainerScreen[None]):
    """Enter goes on with an unfinished attempt, or starts."""

    NAME = "brief"
    CSS_PATH = "brief.tcss"
    BINDINGS = [
        bind("enter", "begin", "begin", priority=True),
        bind("n", "begin_anew", "begin_anew"),
        bind("escape", "back", "back"),
    ]

    def __init__(self, item: ShelfItem) -> None:
        super().__init__()
        self._item = item
        self._scenario: Scenario | None = None
        self._starting = False

    def content(self) -> ComposeResult:
        """The page and, under it, the way in."""
        with VerticalScroll(id="page"), Horizontal(id="columns"):
            yield VerticalScroll(id="situation", can_focus=False)
            yield VerticalScroll(id="stakes", can_focus=False)
        with Horizontal(id="start"):
            yield Words(id="promise")
            yield Button(plain(self._call()), id="begin")

    def title_words(self) -> tuple[str, str]:
        """The scenario and the screen."""
        return on_one_line(self._item.title), self.text("tui.brief.title")

    def on_mount(self) -> None:
        """Load the scenario beside the screen."""
        self.query_one("#page").focus()
        self.run_worker(self._load(), exclusive=True)

    def on_screen_resume(self) -> None:
        """An attempt may have been begun or ended meanwhile."""
        super().on_screen_resume()
        if self._scenario is not None:
            self.run_worker(self._look_again(), group="look", exclusive=True)

    def after_recompose(self) -> None:
        """Fill the page again."""
        self.run_worker(self._fill(), exclusive=True)
        self.query_one("#page").focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Starting anew is another matter only when there is something to resume."""
        if action == "begin_anew":
            return self._item.unfinished is not None
        return True

    def action_back(self) -> None:
        """To the library."""
        self.dismiss()

    def action_begin(self) -> None:
        """Go on with the unfinished attempt, or start one."""
        if self._item.unfinished:
            self._go(partial(self.program.desk.resume, self._item.unfinished))
        else:
            self.action_begin_anew()

    def action_begin_anew(self) -> None:
        """Start an attempt."""
        self._go(partial(self.program.desk.start, self._item.path, self.text.language, "practice"))

    async def _look_again(self) -> None:
        items = await self.patiently(self.program.desk.shelf) or ()
        if not self.is_attached:
            return
        self._item = next((item for item in items if item.path == self._item.path), self._item)
        # The look for an unfinished attempt may end before the button is there, or after it has gone.
        for button in self.query("#begin").results(Button):
            button.label = plain(self._call())
        self.refresh_bindings()

    def _go(self, make: "partial[Practice]") -> None:
        if self._scenario is None or self._starting:
            return
        self._starting = True
        self.run_worker(self._enter(make), exclusive=True)

    async def _enter(self, make: "partial[Practice]") -> None:
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
        await self._look_again()

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
        self.query_one("#promise", Words).show(
            self.text("tui.brief.promise", minutes=minutes(scenario.minutes, self.text), turns=scenario.turns)
        )

    def _call(self) -> str:
        return self.text("tui.brief.resume" if self._item.unfinished else "tui.brief.begin")

    @on(Button.Pressed, "#begin")
    def _pressed(self) -> None:
        self.action_begin()


class BriefAtHand(TrainerModal[None]):
    """The same brief over the talk."""

    CSS_PATH = "brief.tcss"
    BINDINGS = [bind("escape,enter,ctrl+o", "cancel", "close")]

    def __init__(self, scenario: "Scenario") -> None:
        super().__init__()
        self._scenario = scenario

    def compose(self) -> ComposeResult:
        """One column that scrolls."""
        from trainer.tui.pages.brief import situation, stakes

        with VerticalScroll(id="box"):
            yield from situation(self._scenario, self.text)
            yield from stakes(self._scenario, self.text)
        yield TooSmall()

    def on_mount(self) -> None:
        """Name the page."""
        box = self.query_one("#box")
        frame(box, self.text("tui.brief.title"), self.text("tui.help.close"))
        box.focus()
