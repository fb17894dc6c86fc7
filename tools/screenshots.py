"""Drive the app and save pictures of its screens, for the README and for looking at.

Usage: python tools/screenshots.py [--out DIR] [--size 100x30]… [--language fr]… [--theme atelier-dark]… [--every]
                                   [--ascii] [--sheets] [NAME…]

Names are those of the `shoot("…")` calls below; without names, all of them. Size, language and theme may be given
several times; `--every` stands for three sizes, both languages and both themes. With more than one of them, each has a
folder of its own. `--sheets` puts the pictures of every folder on pages (see `contact_sheets.py`). The attempts are
played with seed 1 on a clock that moves two minutes a reply; nothing of the user's is read or written.
"""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any

from contact_sheets import sheets_of_folder
from picture_plays import PLAYS, Play
from textual.pilot import Pilot, WaitForScreenTimeout
from textual.widgets import Input, TextArea

from trainer.negotiation.talk.events import Mode
from trainer.practice.beginning import resume, start
from trainer.practice.clock import VirtualClock
from trainer.practice.practice import Practice
from trainer.practice.preparation import Sheet
from trainer.practice.settings import Settings
from trainer.tui.app import TrainerApp
from trainer.tui.desk import LocalDesk
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.debrief import DebriefScreen
from trainer.tui.screens.estimate import EstimateScreen
from trainer.tui.screens.library import LibraryScreen
from trainer.tui.screens.talk import TalkScreen

ROOT = Path(__file__).parent.parent
SIZES = ("80x24", "100x30", "160x50")
LANGUAGES = ("fr", "en")
THEMES = ("atelier-dark", "atelier-light")
NEW_YEAR = 1_798_790_400.0


@dataclass(frozen=True, slots=True)
class Look:
    """How the app looks in a series of pictures; size in columns and rows."""

    size: str
    language: str
    theme: str
    plain_drawings: bool

    @property
    def cells(self) -> tuple[int, int]:
        """Columns and rows."""
        columns, rows = self.size.split("x")
        return int(columns), int(rows)


class PictureDesk(LocalDesk):
    """Attempts on a clock that only the script moves."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        super().__init__(folders, seed=1)
        self.clock = VirtualClock(NEW_YEAR)
        self._begun = 0

    def start(
        self, path: Path, language: str, mode: Mode, sheet: Sheet | None = None, difficulty: int = 0
    ) -> Practice:
        """Begin an attempt at a fixed time."""
        self._begun += 1
        return start(
            path,
            mode=mode,
            students=self.students(),
            seed=1,
            language=language,
            difficulty=difficulty,
            sheet=sheet,
            store=self.store(),
            clock=self.clock,
            entropy=f"picture {self._begun}".encode(),
        )

    def resume(self, attempt: str) -> Practice:
        """Take one up at the same time."""
        return resume(attempt, store=self.store(), clock=self.clock)


class Stage:
    """One run of the app, and where its pictures go."""

    def __init__(
        self, pilot: Pilot[None], desk: PictureDesk, play: Play, folder: Path, wanted: set[str]
    ) -> None:
        self.pilot = pilot
        self.app: Any = pilot.app
        self.desk = desk
        self.play = play
        self._folder = folder
        self._wanted = wanted

    @property
    def screen(self) -> Any:
        """The screen in front."""
        return self.app.screen

    async def until(self, true: Callable[[], object]) -> None:
        """Wait until something is the case."""
        for _ in range(400):
            if true():
                await self.pilot.pause()
                return
            await self.pilot.pause(0.02)
        raise TimeoutError(f"the screen did not come; {self.screen} is in front")

    async def on(self, kind: type) -> None:
        """Wait until a screen of this kind is in front."""
        await self.until(lambda: isinstance(self.screen, kind))

    async def press(self, *keys: str) -> None:
        """Press keys."""
        await self.pilot.press(*keys)
        await self.pilot.pause(0.05)

    async def shoot(self, name: str) -> None:
        """Save a picture."""
        await self.pilot.pause(0.15)
        if not self._wanted or name in self._wanted:
            path = self._folder / f"{name}.svg"
            path.write_text(self.app.export_screenshot(), encoding="utf-8")
            print(path)

    async def look_at(self, key: str, name: str, *more: str) -> None:
        """A picture of what a key opens over the screen in front, after pressing more keys; then close it."""
        before = self.screen
        await self.press(key)
        await self.until(lambda: self.screen is not before and self.screen.focused)
        await self.press(*more)
        await self.shoot(name)
        for _ in range(4):
            if self.screen is before:
                return
            await self.press("escape")
        raise TimeoutError(f"{self.screen} does not close")

    async def library(self) -> None:
        """Back to the library, whatever is in front."""
        for _ in range(9):
            if isinstance(self.screen, LibraryScreen):
                break
            await self.press("escape")
        await self.until(lambda: self.screen.query("#scenarios OptionList"))

    async def brief(self) -> None:
        """The brief of the play's scenario, from the library."""
        await self.press(*self.play.scenario)
        await self.press("enter")
        await self.until(lambda: len(self.screen.query("#stakes Section")) > 1)

    async def say(self, *replies: str) -> None:
        """Send replies, two minutes apart."""
        practice: Practice = self.screen._practice
        for reply in replies:
            self.desk.clock.advance(120)
            before, box = len(practice.lines), self.screen.query_one("#reply")
            box.text = reply
            await self.press("enter")
            await self.until(lambda before=before, box=box: len(practice.lines) > before and not box.text)
            if practice.ended:
                return


async def play(stage: Stage) -> None:
    """From the first start to the history, through the three modes."""
    await stage.until(lambda: stage.screen.query("#ways Button"))
    await stage.shoot("welcome")
    await stage.press("escape")
    await stage.library()
    await stage.app.practise_as(stage.play.students)
    await stage.brief()
    await preparation(stage)
    await guided(stage)
    await stage.library()
    await stage.press("escape")
    await stage.brief()
    await stage.press("2", "n")
    await stage.on(TalkScreen)
    await practice_talk(stage)
    await debrief(stage)
    await stage.library()
    await stage.press("escape")
    await stage.shoot("library")
    await stage.brief()
    await jury(stage)
    await stage.library()
    await stage.look_at("ctrl+l", "history")
    await stage.look_at("ctrl+s", "settings")
    await stage.look_at("ctrl+b", "glossary", *stage.play.wanted)
    await stage.look_at("ctrl+u", "people")


async def preparation(stage: Stage) -> None:
    """The brief and the sheet, empty, then filled."""
    await stage.look_at("p", "sheet-empty")
    stage.desk.keep_sheet(stage.play.scenario, stage.play.sheet)
    await stage.press("p")
    await stage.until(lambda: stage.screen.query("#exhibits"))
    await stage.shoot("preparation")
    await stage.press("ctrl+r")
    await stage.shoot("preparation-full")
    await stage.press("ctrl+r")
    stage.screen.query_one("#add").focus()
    await stage.look_at("enter", "exhibit-editor")
    await stage.press("escape")
    await stage.until(lambda: stage.screen.query("#begin"))
    await stage.shoot("brief")


async def guided(stage: Stage) -> None:
    """Replies to choose from."""
    await stage.press("1", "enter")
    await stage.on(TalkScreen)
    await stage.until(lambda: stage.screen.query("#reply"))
    await stage.say(stage.play.replies[0])
    await stage.shoot("guided")


async def practice_talk(stage: Stage) -> None:
    """The negotiation and all that can be opened over it, until the student ends it."""
    await stage.until(lambda: stage.screen.query("#reply"))
    talk, practice = stage.screen, stage.screen._practice
    await stage.say(*stage.play.replies)
    box = talk.query_one("#reply")
    box.text = stage.play.draft
    box.action_cursor_line_end()
    await stage.shoot("negotiation")
    await stage.press("ctrl+e")
    await stage.shoot("hint")
    beside = talk.query_one("#panel").display
    await stage.press(*([] if beside else ["ctrl+r"]))
    await stage.shoot("table")
    await stage.press(*([] if beside else ["ctrl+r"]))
    await stage.look_at("ctrl+g", "help")
    await stage.look_at("ctrl+p", "palette")
    await stage.look_at("ctrl+o", "brief-at-hand")
    await stage.look_at("ctrl+d", "sheet-at-hand")
    await stage.look_at("ctrl+s", "exhibits")
    await stage.look_at("ctrl+l", "reading")
    await stage.look_at("ctrl+l", "contest", "c", *stage.play.doubt)
    await stage.press("ctrl+f")
    await stage.on(ConfirmScreen)
    await stage.shoot("finish")
    await stage.press("right", "enter")
    await stage.until(lambda: practice.ended)
    await stage.shoot("ended")


async def debrief(stage: Stage) -> None:
    """The own estimate before it, its six pages, and what is opened over them."""
    await stage.press("enter")
    await stage.on(EstimateScreen)
    await stage.press("2", "1", "2", "left")
    await stage.shoot("estimate")
    await stage.press(*"231213")
    await stage.on(DebriefScreen)
    await stage.until(lambda: stage.screen._assessment and stage.screen.query("#criteria-list"))
    await stage.shoot("debrief")
    await stage.look_at("g", "goal")
    await stage.press("pagedown")
    await stage.shoot("debrief-down")
    await stage.press("2")
    await stage.shoot("criteria")
    await stage.look_at("c", "dispute", *stage.play.doubt)
    await stage.press("down", "down", "enter")
    await stage.shoot("evidence")
    await stage.press("3")
    await stage.shoot("deal")
    await stage.press("4")
    await stage.shoot("course")
    await stage.press("5")
    await stage.shoot("transcript")
    await stage.look_at("l", "reading-after")
    await stage.press("6")
    await stage.until(lambda: stage.screen._hindsight)
    await stage.shoot("possible")
    await stage.press("5")
    await stage.look_at("e", "export")


async def jury(stage: Stage) -> None:
    """The question before it, and its talk."""
    await stage.press("3", "n")
    await stage.on(ConfirmScreen)
    await stage.shoot("jury-question")
    await stage.press("right", "enter")
    await stage.on(TalkScreen)
    await stage.until(lambda: stage.screen.query("#reply"))
    await stage.say(*stage.play.replies[:2])
    await stage.shoot("jury")


async def shoot_all(folder: Path, look: Look, wanted: set[str]) -> None:
    """Play once and save the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["TRAINER_HOME"] = home
        desk = PictureDesk((ROOT / "scenarios",))
        desk.keep_settings(replace(Settings(), theme=look.theme))
        app = TrainerApp(
            desk, language="en" if look.language == "en" else "fr", plain_drawings=look.plain_drawings
        )
        async with app.run_test(size=look.cells) as pilot:
            await play(Stage(pilot, desk, PLAYS[look.language], folder, wanted))


def main() -> int:
    """Read the command line; 1 when a series could not be finished."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--size", action="append")
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--theme", action="append")
    parser.add_argument("--every", action="store_true")
    parser.add_argument("--ascii", action="store_true")
    parser.add_argument("--sheets", action="store_true")
    given = parser.parse_args()
    kinds = (
        (given.size, SIZES, "100x30"),
        (given.language, LANGUAGES, "fr"),
        (given.theme, THEMES, "atelier-dark"),
    )
    chosen = [asked or (every if given.every else (usual,)) for asked, every, usual in kinds]
    looks = [Look(*kind, plain_drawings=given.ascii) for kind in product(*chosen)]
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    Input.cursor_blink = TextArea.cursor_blink = False
    failed = 0
    for look in looks:
        name = "-".join((look.size, look.language, look.theme))
        folder = given.out if len(looks) == 1 else given.out / name
        try:
            asyncio.run(shoot_all(folder, look, set(given.names)))
        except (TimeoutError, WaitForScreenTimeout) as error:
            failed = 1
            print(f"{name}: {error}", file=sys.stderr)
        if given.sheets:
            print(*sheets_of_folder(folder, name), sep="\n")
    return failed


if __name__ == "__main__":
    sys.exit(main())
