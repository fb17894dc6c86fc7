"""Drive the app and save pictures of its screens, for the README and for looking at.

Usage: python tools/screenshots.py [--out DIR] [--size 100x30] [--language fr] [--theme atelier-dark] [NAME…]

Names: library, brief, negotiation, table, debrief, criteria, evidence, transcript, deal, course, history, settings, help.
Without names, all of them. The attempt is played with seed 1 on a clock that moves two minutes a reply; nothing of the
user's is read or written.
"""

import argparse
import asyncio
import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot

from trainer.practice.beginning import resume, start
from trainer.practice.clock import VirtualClock
from trainer.practice.practice import Practice
from trainer.practice.settings import Settings
from trainer.tui.app import TrainerApp
from trainer.tui.desk import LocalDesk

ROOT = Path(__file__).parent.parent
SCENARIO = "emballages"
REPLIES = (
    "Bonjour Madame Vasseur, merci de me recevoir. Je propose de voir vos besoins, puis le prix et les délais.",
    "Comment s’organise votre rentrée, et qu’est-ce qui compte le plus pour vous en septembre ?",
    "Si je vous comprends bien, une rupture pendant le lancement vous coûterait la tête de gondole ?",
    "Nos caisses tiennent la palette, d’après notre rapport qualité : votre lancement est protégé.",
    "Si vous vous engagez sur 24 mois, je peux vous proposer 0,48 € avec paiement à 45 jours.",
)
DRAFT = "Je peux aller à 60 jours si le prix reste à 0,48 €."


class Stage:
    """One run of the app, and where its pictures go."""

    def __init__(self, pilot: "Pilot[None]", folder: Path, wanted: set[str]) -> None:
        self.pilot = pilot
        self.app: App[None] = pilot.app
        self._folder = folder
        self._wanted = wanted

    async def until(self, true: Callable[[], object]) -> None:
        """Wait until something is the case."""
        for _ in range(400):
            if true():
                await self.pilot.pause()
                return
            await self.pilot.pause(0.02)
        raise TimeoutError("the screen did not come")

    async def shoot(self, name: str) -> None:
        """Save a picture."""
        await self.pilot.pause(0.1)
        if not self._wanted or name in self._wanted:
            path = self._folder / f"{name}.svg"
            path.write_text(self.app.export_screenshot(), encoding="utf-8")
            print(path)


async def play(stage: Stage) -> None:
    """The way of a student: library, brief, talk, debrief, history."""
    pilot, app = stage.pilot, stage.app
    await stage.until(lambda: app.screen.query("#scenarios OptionList"))
    await stage.shoot("library")
    await pilot.press(*SCENARIO)
    await pilot.press("enter")
    await stage.until(lambda: app.screen.query("#stakes Section"))
    await stage.shoot("brief")
    await pilot.press("enter")
    await stage.until(lambda: app.screen.query("#reply"))
    await talk(stage)
    await pilot.press("enter")
    await stage.until(lambda: app.screen.query("#criteria-list") and app.screen._assessment)  # type: ignore[attr-defined]
    await stage.shoot("debrief")
    await pilot.press("2")
    await stage.shoot("criteria")
    await pilot.press("down", "down", "enter")
    await stage.shoot("evidence")
    await pilot.press("enter")
    await stage.shoot("transcript")
    await pilot.press("3")
    await stage.shoot("deal")
    await pilot.press("4")
    await stage.shoot("course")
    await pilot.press("escape")
    while len(app.screen_stack) > 2:
        await pilot.press("escape")
    await pilot.press("ctrl+l")
    await stage.until(lambda: app.screen.query("#attempts OptionList"))
    await stage.shoot("history")
    await pilot.press("escape", "ctrl+s")
    await stage.shoot("settings")


async def talk(stage: Stage) -> None:
    """The negotiation, until the student ends it."""
    pilot, app = stage.pilot, stage.app
    screen = app.screen
    practice: Practice = screen._practice  # type: ignore[attr-defined]
    clock = practice._clock
    box = screen.query_one("#reply")
    for reply in REPLIES:
        if isinstance(clock, VirtualClock):
            clock.advance(120)
        before = len(practice.lines)
        box.text = reply  # type: ignore[attr-defined]
        await pilot.press("enter")
        await stage.until(lambda before=before: len(practice.lines) > before and not box.text)  # type: ignore[attr-defined]
        if practice.ended:
            return
    box.text = DRAFT  # type: ignore[attr-defined]
    box.action_cursor_line_end()  # type: ignore[attr-defined]
    await stage.shoot("negotiation")
    await pilot.press("ctrl+r")
    await stage.shoot("table")
    await pilot.press("ctrl+r", "ctrl+g")
    await stage.shoot("help")
    await pilot.press("escape", "ctrl+f")
    await stage.until(lambda: app.screen.query("#yes"))
    await stage.shoot("finish")
    await pilot.press("right", "enter")
    await stage.until(lambda: practice.ended)
    await stage.shoot("ended")


class PictureDesk(LocalDesk):
    """Attempts on a clock that only the script moves."""

    def start(self, path: Path, language: str) -> Practice:
        """Begin an attempt at a fixed time."""
        clock = VirtualClock(1_798_790_400.0)
        return start(
            path, seed=1, language=language, store=self._open_store(), clock=clock, entropy=b"picture"
        )

    def resume(self, attempt: str) -> Practice:
        """Take one up at the same time."""
        return resume(attempt, store=self._open_store(), clock=VirtualClock(1_798_790_400.0))


async def shoot_all(folder: Path, size: tuple[int, int], language: str, theme: str, wanted: set[str]) -> None:
    """Play once and save the pictures."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["TRAINER_HOME"] = home
        desk = PictureDesk((ROOT / "scenarios",))
        desk.keep_settings(replace(Settings(), language="en" if language == "en" else "fr", theme=theme))
        app = TrainerApp(desk)
        async with app.run_test(size=size) as pilot:
            await play(Stage(pilot, folder, wanted))


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--size", default="100x30")
    parser.add_argument("--language", default="fr", choices=("fr", "en"))
    parser.add_argument("--theme", default="atelier-dark")
    arguments = parser.parse_args()
    columns, rows = (int(part) for part in arguments.size.split("x"))
    arguments.out.mkdir(parents=True, exist_ok=True)
    asyncio.run(
        shoot_all(arguments.out, (columns, rows), arguments.language, arguments.theme, set(arguments.names))
    )


if __name__ == "__main__":
    main()
