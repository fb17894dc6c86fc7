"""How to get to every screen, from a fresh app. A new screen is one function and one line in `WAYS`."""

from collections.abc import Awaitable, Callable
from typing import Any

from tests.tui.conftest import Driver
from trainer.tui.screens.brief import BriefAtHand
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.help import HelpScreen
from trainer.tui.screens.palette import PaletteScreen
from trainer.tui.screens.settings import SettingsScreen
from trainer.tui.widgets.entry_list import EntryList


async def _settings(driver: Driver) -> Any:
    await driver.library()
    await driver.press("ctrl+s")
    screen = await driver.on(SettingsScreen)
    await driver.until(lambda: screen.query("#theme"))
    return screen


async def _history(driver: Driver) -> Any:
    await driver.debrief()
    await driver.press("escape")
    await driver.library()
    return await driver.history()


async def _over_talk(driver: Driver, key: str, kind: type) -> Any:
    await driver.talk()
    await driver.say("Je vous propose 0,48 € avec un paiement à 45 jours.")
    await driver.press(key)
    screen = await driver.on(kind)
    await driver.until(lambda: screen.query("#box"))
    return screen


async def _table(driver: Driver) -> Any:
    screen = await driver.talk()
    await driver.say("Je vous propose 0,48 € avec un paiement à 45 jours.")
    if not screen.query_one("#panel").display:
        await driver.press("ctrl+r")
        await driver.until(lambda: screen.query_one("#panel").display)
    return screen


async def _page(driver: Driver, key: str) -> Any:
    screen = await driver.debrief()
    await driver.press(key)
    return screen


async def _evidence(driver: Driver) -> Any:
    screen = await _page(driver, "2")
    await driver.until(lambda: screen.query_one("#criteria-list").has_focus)
    await driver.press("enter")
    await driver.until(lambda: screen.query_one("#evidence", EntryList).has_focus)
    return screen


WAYS: dict[str, Callable[[Driver], Awaitable[Any]]] = {
    "library": Driver.library,
    "brief": Driver.brief,
    "talk": Driver.talk,
    "table": _table,
    "brief at hand": lambda driver: _over_talk(driver, "ctrl+o", BriefAtHand),
    "confirm": lambda driver: _over_talk(driver, "ctrl+f", ConfirmScreen),
    "help": lambda driver: _over_talk(driver, "ctrl+g", HelpScreen),
    "palette": lambda driver: _over_talk(driver, "ctrl+p", PaletteScreen),
    "debrief": Driver.debrief,
    "criteria": lambda driver: _page(driver, "2"),
    "evidence": _evidence,
    "deal": lambda driver: _page(driver, "3"),
    "course": lambda driver: _page(driver, "4"),
    "transcript": lambda driver: _page(driver, "5"),
    "history": _history,
    "settings": _settings,
}

ESSENTIAL = {
    "library": "FilterBox",
    "brief": "#begin",
    "talk": "#reply",
    "table": "#table",
    "brief at hand": "#box",
    "confirm": "#yes",
    "help": "#about",
    "palette": "EntryList",
    "debrief": "#whole-left",
    "criteria": "#criteria-list",
    "evidence": "#evidence",
    "deal": "#deal-left",
    "course": "#course-left",
    "transcript": "#said",
    "history": "EntryList",
    "settings": "#language",
}
"""What has to be in sight on each, as a selector."""
