"""The real app on a small scenario, driven by keys, in a home of its own."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from trainer.practice.library import ShelfItem
from trainer.practice.settings import Settings, save_settings
from trainer.tui.app import TrainerApp
from trainer.tui.desk import LocalDesk
from trainer.tui.screens.brief import BriefScreen
from trainer.tui.screens.debrief import DebriefScreen
from trainer.tui.screens.estimate import EstimateScreen
from trainer.tui.screens.history import HistoryScreen
from trainer.tui.screens.library import LibraryScreen
from trainer.tui.screens.talk import TalkScreen
from trainer.tui.widgets.filter_list import FilterList

FIXTURES = Path(__file__).parent.parent / "scenario" / "fixtures"


class OneFolderDesk(LocalDesk):
    """The real desk, without the shipped scenarios: they change more often than tests should."""

    def shelf(self, with_attempts: bool = True) -> tuple[ShelfItem, ...]:
        return tuple(item for item in super().shelf(with_attempts) if item.path.parent in self._folders)


class Driver:
    """A pilot that waits for what it asks for."""

    def __init__(self, pilot: Pilot[None], app: TrainerApp, desk: LocalDesk) -> None:
        self.pilot = pilot
        self.app = app
        self.desk = desk

    @property
    def screen(self) -> Any:
        return self.app.screen

    def lines(self) -> list[str]:
        """What the screen shows, line by line."""
        try:
            strips = self.screen._compositor.render_strips(self.app.size)
        except KeyError:
            # A widget that was made this instant has no style yet.
            return []
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    def shown(self) -> str:
        """The same as one text."""
        return "\n".join(self.lines())

    def notices(self) -> list[str]:
        """Every notice given so far."""
        return [notification.message for notification in self.app._notifications]

    async def until(self, true: Callable[[], Any], what: str = "") -> None:
        """Wait until something holds."""
        for _ in range(500):
            if true():
                await self.pilot.pause()
                return
            await self.pilot.pause(0.01)
        raise AssertionError(f"never came: {what}\n{self.shown()}")

    async def sees(self, *words: str) -> None:
        """Wait until all of these stand on the screen."""
        await self.until(lambda: all(word in self.shown() for word in words), repr(words))

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def on(self, kind: type) -> Any:
        """Wait until a screen of this kind is in front."""
        await self.until(lambda: isinstance(self.screen, kind), kind.__name__)
        return self.screen

    async def library(self) -> LibraryScreen:
        screen = await self.on(LibraryScreen)
        await self.until(lambda: screen.query(FilterList) and screen.query_one(FilterList).pointed)
        return screen

    async def brief(self) -> BriefScreen:
        await self.library()
        await self.press("enter")
        screen = await self.on(BriefScreen)
        await self.until(lambda: len(screen.query("#stakes Section")) > 1)
        return screen

    async def talk(self) -> TalkScreen:
        await self.brief()
        await self.press("enter")
        return await self.talking()

    async def talking(self) -> TalkScreen:
        screen = await self.on(TalkScreen)
        await self.until(lambda: screen.query("#reply") and screen.query("Said"))
        return screen

    async def say(self, words: str) -> None:
        """Put words in the box, send them and wait for the answer."""
        practice = self.screen._practice
        before = len(practice.lines)
        self.screen.query_one("#reply", TextArea).text = words
        await self.press("enter")
        shown = lambda: len(self.screen.query("Said")) == len(practice.lines) > before  # noqa: E731
        await self.until(shown, "an answer")

    async def ended(self) -> TalkScreen:
        """Play two replies and end the talk."""
        await self.talk()
        await self.say("Comment s’organise votre rentrée avec cette nouvelle gamme ?")
        return await self.end("Je vous propose 0,48 € avec un paiement à 45 jours.")

    async def end(self, words: str) -> TalkScreen:
        """Say something, then end the talk."""
        await self.say(words)
        await self.press("ctrl+f")
        await self.press("right", "enter")
        await self.until(lambda: isinstance(self.screen, TalkScreen) and self.screen._practice.ended)
        return self.screen

    async def debrief(self) -> DebriefScreen:
        """Play two replies, end the talk, open its debrief."""
        await self.ended()
        await self.press("enter")
        return await self.assessed()

    async def estimating(self) -> EstimateScreen:
        """Wait for the question that comes before a debrief."""
        screen = await self.on(EstimateScreen)
        await self.until(lambda: screen.query("#criterion") and screen.focused)
        return screen

    async def assessed(self) -> DebriefScreen:
        """The debrief, the own estimate skipped where it is asked for."""
        await self.until(lambda: isinstance(self.screen, EstimateScreen | DebriefScreen), "a debrief")
        await self.until(
            lambda: isinstance(self.screen, EstimateScreen) or self.screen._assessment, "a debrief"
        )
        if isinstance(self.screen, EstimateScreen):
            await self.estimating()
            await self.press("escape")
        screen = await self.on(DebriefScreen)
        await self.until(lambda: screen._assessment and screen.query("#whole-left"))
        return screen

    async def history(self) -> HistoryScreen:
        await self.press("ctrl+l")
        screen = await self.on(HistoryScreen)
        await self.until(lambda: screen.query(FilterList) and screen.query_one(FilterList).listing.options)
        return screen


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's folder, and settings that speak French."""
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path))
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setattr(Input, "cursor_blink", False)
    monkeypatch.setattr(TextArea, "cursor_blink", False)
    monkeypatch.setattr("textual.app.constants.TEXTUAL_ANIMATIONS", "none", raising=False)
    save_settings(replace(Settings(), language="fr"))
    return tmp_path


@pytest.fixture
def app(home: Path) -> Callable[..., Any]:
    """Opens the app: `async with app(size=(80, 24)) as driver`."""

    @asynccontextmanager
    async def opened(
        size: tuple[int, int] = (100, 30), desk: LocalDesk | None = None, **options: Any
    ) -> AsyncIterator[Driver]:
        desk = desk or OneFolderDesk((FIXTURES,), seed=1)
        program = TrainerApp(desk, **options)
        async with program.run_test(size=size, notifications=True) as pilot:
            yield Driver(pilot, program, desk)

    return opened
