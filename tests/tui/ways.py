"""How to get to every screen, from a fresh app. A new screen is one function and one line in `WAYS`."""

from collections.abc import Awaitable, Callable
from typing import Any

from tests.review.classes import received
from tests.tui.conftest import Driver
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.practice.preparation import Sheet
from trainer.tui.screens.brief import BriefAtHand
from trainer.tui.screens.class_figures import ClassFiguresScreen
from trainer.tui.screens.class_name import ClassNameScreen
from trainer.tui.screens.class_table import ClassScreen
from trainer.tui.screens.comparison import ComparisonScreen
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.dispute import DisputeScreen
from trainer.tui.screens.exhibit import ExhibitScreen
from trainer.tui.screens.exhibit_editor import ExhibitEditor
from trainer.tui.screens.export import ExportScreen
from trainer.tui.screens.face_to_face import FaceToFaceScreen
from trainer.tui.screens.glossary import GlossaryScreen
from trainer.tui.screens.goal import GoalScreen
from trainer.tui.screens.help import HelpScreen
from trainer.tui.screens.keeping import BackupScreen, RestoreScreen
from trainer.tui.screens.new_scenario import NewScenarioScreen
from trainer.tui.screens.palette import PaletteScreen
from trainer.tui.screens.people import PeopleScreen
from trainer.tui.screens.pick_name import PickNameScreen
from trainer.tui.screens.pick_one import PickOneScreen
from trainer.tui.screens.preparation import PreparationScreen
from trainer.tui.screens.print_sheets import PrintScreen
from trainer.tui.screens.reading import ReadingScreen
from trainer.tui.screens.received_scenario import ReceivedScenarioScreen
from trainer.tui.screens.settings import SettingsScreen
from trainer.tui.screens.welcome import WelcomeScreen
from trainer.tui.widgets.entry_list import EntryList

EXHIBITS = (
    Exhibit("Coût d’une rupture", ("12 000 € la journée",), ("breakage",)),
    Exhibit("À 68 kilomètres", ("Une heure de camion",), ("site",)),
)


async def _welcome(driver: Driver) -> Any:
    await driver.library()
    driver.app.push_screen(WelcomeScreen())
    screen = await driver.on(WelcomeScreen)
    await driver.until(lambda: screen.query("#ways Button"))
    return screen


async def _from_library(driver: Driver, key: str, kind: type, needs: str) -> Any:
    await driver.library()
    await driver.press(key)
    screen = await driver.on(kind)
    await driver.until(lambda: screen.query(needs) and screen.focused)
    return screen


async def _preparation(driver: Driver) -> Any:
    await driver.brief()
    driver.desk.keep_sheet("petit", Sheet({}, EXHIBITS))
    await driver.press("p")
    screen = await driver.on(PreparationScreen)
    await driver.until(lambda: screen.query("#exhibits") and screen.focused)
    return screen


async def _sheet_at_hand(driver: Driver) -> Any:
    await driver.talk()
    await driver.press("ctrl+d")
    screen = await driver.on(PreparationScreen)
    await driver.until(lambda: screen.query("#exhibits") and screen.focused)
    return screen


async def _exhibit_editor(driver: Driver) -> Any:
    screen = await _preparation(driver)
    screen.query_one("#add").focus()
    await driver.press("enter")
    screen = await driver.on(ExhibitEditor)
    await driver.until(lambda: screen.query("#title") and screen.focused)
    return screen


async def _mode(driver: Driver, key: str) -> Any:
    await driver.brief()
    await driver.press(key, "enter")
    if key == "3":
        await driver.on(ConfirmScreen)
        await driver.press("right", "enter")
    return await driver.talking()


async def _exhibits(driver: Driver) -> Any:
    await driver.brief()
    driver.desk.keep_sheet("petit", Sheet({}, EXHIBITS))
    driver.app.pop_screen()
    await driver.talk()
    await driver.press("ctrl+s")
    screen = await driver.on(ExhibitScreen)
    await driver.until(lambda: screen.query("#box *") and screen.focused)
    return screen


async def _over_debrief(driver: Driver, page: str, key: str, kind: type) -> Any:
    await _page(driver, page)
    await driver.press(key)
    screen = await driver.on(kind)
    await driver.until(lambda: screen.query("#box") and screen.focused)
    return screen


async def _pick_name(driver: Driver) -> Any:
    await driver.library()
    driver.app.push_screen(PickNameScreen(("Camille", "Inès")))
    screen = await driver.on(PickNameScreen)
    await driver.until(lambda: screen.query("#box") and screen.focused)
    return screen


async def _workshop(driver: Driver, command: str, kind: type) -> Any:
    library = await driver.library()
    getattr(library, f"action_{command}")()
    screen = await driver.on(kind)
    await driver.until(lambda: screen.query("#box") and screen.focused)
    return screen


async def _settings(driver: Driver) -> Any:
    await driver.library()
    await driver.press("ctrl+s")
    screen = await driver.on(SettingsScreen)
    await driver.until(lambda: screen.query("#theme"))
    return screen


async def _estimate(driver: Driver) -> Any:
    await driver.ended()
    await driver.press("enter")
    return await driver.estimating()


async def _comparison(driver: Driver) -> Any:
    await driver.debrief()
    await driver.press("r")
    await driver.on(ConfirmScreen)
    await driver.press("right", "enter")
    await driver.talking()
    await driver.end("Qu’est-ce qui compte le plus pour vous à la rentrée ?")
    await driver.press("enter")
    await driver.assessed()
    await driver.press("v")
    screen = await driver.on(ComparisonScreen)
    await driver.until(lambda: screen.query("#box") and screen.focused)
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


async def _class(driver: Driver) -> Any:
    store = driver.desk.store()
    for name in ("Ana Lefort", "Zoé Martin"):
        received(store, students=(name,), state="edited" if name == "Ana Lefort" else "same")
    await driver.library()
    driver.app.push_screen(ClassScreen("BTS 2"))
    screen = await driver.on(ClassScreen)
    await driver.until(lambda: screen._names and screen.shown)
    return screen


async def _over_class(driver: Driver, key: str, kind: type, needs: str) -> Any:
    screen = await _class(driver)
    await driver.press(key) if key else screen.action_move()
    screen = await driver.on(kind)
    await driver.until(lambda: screen.query(needs) and screen.focused)
    return screen


async def _class_figures(driver: Driver) -> Any:
    screen = await _over_class(driver, "f", ClassFiguresScreen, "#figures")
    await driver.until(lambda: screen._figures and screen._figures.folded == 2)
    return screen


async def _keeping(driver: Driver, action: str, kind: type) -> Any:
    await driver.library()
    getattr(driver.app, f"action_{action}")()
    screen = await driver.on(kind)
    await driver.until(lambda: screen.query("#path") and screen.focused)
    # A folder of a test may be far longer than one of a person's.
    screen.query_one("#path").value = "b.db"
    return screen


async def _face_to_face(driver: Driver) -> Any:
    await driver.brief()
    await driver.press("f")
    return await _papers(driver, FaceToFaceScreen)


async def _print(driver: Driver) -> Any:
    await driver.ended()
    driver.app.push_screen(PrintScreen((driver.screen._practice.attempt,)))
    return await _papers(driver, PrintScreen)


async def _papers(driver: Driver, kind: type) -> Any:
    screen = await driver.on(kind)
    await driver.until(lambda: screen.query("#papers") and screen.focused)
    return screen


WAYS: dict[str, Callable[[Driver], Awaitable[Any]]] = {
    "welcome": _welcome,
    "library": Driver.library,
    "people": lambda driver: _from_library(driver, "ctrl+u", PeopleScreen, "#done"),
    "glossary": lambda driver: _from_library(driver, "ctrl+b", GlossaryScreen, "#meaning"),
    "brief": Driver.brief,
    "preparation": _preparation,
    "exhibit editor": _exhibit_editor,
    "talk": Driver.talk,
    "guided": lambda driver: _mode(driver, "1"),
    "jury": lambda driver: _mode(driver, "3"),
    "sheet at hand": _sheet_at_hand,
    "exhibits": _exhibits,
    "reading": lambda driver: _over_talk(driver, "ctrl+l", ReadingScreen),
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
    "dispute": lambda driver: _over_debrief(driver, "2", "c", DisputeScreen),
    "estimate": _estimate,
    "comparison": _comparison,
    "goal": lambda driver: _over_debrief(driver, "1", "g", GoalScreen),
    "export": lambda driver: _over_debrief(driver, "1", "e", ExportScreen),
    "face to face": _face_to_face,
    "print": _print,
    "class": _class,
    "class figures": _class_figures,
    "pick one": lambda driver: _over_class(driver, "c", PickOneScreen, "EntryList"),
    "class name": lambda driver: _over_class(driver, "", ClassNameScreen, "FilterBox"),
    "backup": lambda driver: _keeping(driver, "backup", BackupScreen),
    "restore": lambda driver: _keeping(driver, "restore", RestoreScreen),
    "history": _history,
    "pick name": _pick_name,
    "settings": _settings,
    "new scenario": lambda driver: _workshop(driver, "new_scenario", NewScenarioScreen),
    "received scenario": lambda driver: _workshop(driver, "add_scenario", ReceivedScenarioScreen),
}

ESSENTIAL = {
    "welcome": "#language",
    "library": "FilterBox",
    "people": "#done",
    "glossary": "#meaning",
    "brief": "#begin",
    "preparation": "LineBox, EntryBox",
    "exhibit editor": "#facts",
    "talk": "#reply",
    "guided": "#choice-entries",
    "jury": "#reply",
    "sheet at hand": "LineBox, EntryBox",
    "exhibits": "#words",
    "reading": "#ways",
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
    "dispute": "#how",
    "estimate": "#how",
    "comparison": "#compared",
    "goal": "#how",
    "export": "#folder",
    "face to face": "#papers",
    "print": "#papers",
    "class": "#grid",
    "class figures": "#figures",
    "pick one": "EntryList",
    "class name": "EntryList",
    "backup": "#said",
    "restore": "#said",
    "history": "EntryList",
    "pick name": "EntryList",
    "settings": "#language",
    "new scenario": "#write",
    "received scenario": "#said",
}
"""What has to be in sight on each, as a selector."""
