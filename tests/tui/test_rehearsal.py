"""The rehearsal: an author plays the scenario being written; each save is taken up, and nothing is kept."""

import shutil
from functools import partial

import pytest
from textual.widgets import Input, TextArea

from tests.tui.conftest import FIXTURES, OneFolderDesk
from trainer.tui.screens.history import HistoryScreen
from trainer.tui.screens.library import LibraryScreen
from trainer.tui.screens.rehearsal import RehearsalScreen
from trainer.tui.screens.rehearsal_name import RehearsalNameScreen
from trainer.tui.screens.rehearsal_scenes import RehearsalScenesScreen
from trainer.tui.screens.rehearsal_why import RehearsalWhyScreen
from trainer.tui.widgets.coach_strip import CoachStrip

PLANNING, DECIDES, PRICE = (
    "Comment s’organise votre rentrée ?",
    "Qui décide chez vous ?",
    "Que pensez-vous du prix ?",
)


@pytest.fixture
def path(tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    return shutil.copy(FIXTURES / "petit.yaml", folder / "petit.yaml")


@pytest.fixture
def mine(app, path):
    """The app on a scenario of one's own."""
    return lambda size=(80, 24): app(size=size, desk=OneFolderDesk((path.parent,), seed=1), instructor=True)


def save(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


async def rehearsing(driver):
    await driver.library()
    await driver.press("ctrl+p", *"répéter", "enter")
    screen = await driver.on(RehearsalScreen)
    await driver.until(lambda: screen.query("Said"))
    return screen


async def say(driver, *replies):
    screen = driver.screen
    for words in replies:
        count = len(screen._rehearsal.said)
        screen.query_one("#reply", TextArea).text = words
        await driver.press("enter")
        await driver.until(partial(_answered, screen, count + 1), "an answer")


def _answered(screen, count):
    shown = len(screen.query("Said")) == len(screen._rehearsal.practice.lines)
    return len(screen._rehearsal.said) == count and shown and not screen._busy


async def test_ones_own_scenario_is_rehearsed_from_the_commands_of_the_library(mine):
    async with mine() as driver:
        await rehearsing(driver)
        await say(driver, PLANNING)
        await driver.sees("Réaction «\u00a0asks-planning\u00a0»")
        assert driver.desk.history(0, 10) == ()
        await driver.press("escape")
        await driver.on(LibraryScreen)


async def test_a_scenario_of_the_programs_own_is_not_offered(mine, monkeypatch):
    monkeypatch.setattr("trainer.tui.screens.library.is_shipped", lambda path: True)
    async with mine() as driver:
        screen = await driver.library()
        assert "rehearse" not in [name for name, _ in screen.commands()]


async def test_a_file_with_errors_is_told_and_not_opened(mine, path):
    save(path, "goto: bargaining", "goto: nowhere")
    async with mine() as driver:
        await driver.library()
        driver.screen.action_rehearse()
        await driver.until(driver.notices, "a notice")
        assert isinstance(driver.screen, LibraryScreen) and "petit.yaml" in driver.notices()[0]


async def test_one_key_says_why_a_reply_was_read_so(mine):
    async with mine() as driver:
        await rehearsing(driver)
        await say(driver, PLANNING, DECIDES)
        await driver.press("ctrl+l")
        await driver.on(RehearsalWhyScreen)
        await driver.sees("who-decides", "décide", "Scène")
        await driver.press("left")
        await driver.sees("asks-planning")
        await driver.press("escape")
        await driver.on(RehearsalScreen)


async def test_a_save_is_replayed_up_to_where_it_comes_out_otherwise(mine, path):
    async with mine() as driver:
        screen = await rehearsing(driver)
        await say(driver, PLANNING, DECIDES, PRICE)
        save(path, 'says: "C’est moi qui décide."', "says: Moi.\n    then: {goto: bargaining}")
        await driver.sees("La réplique 4 donne autre chose", "1 réplique suivante", "Ctrl+E")
        assert screen._rehearsal.said == (PLANNING, DECIDES)
        await driver.press("ctrl+e")
        await driver.until(lambda: _answered(screen, 3))
        assert not screen.query_one(CoachStrip).is_open


async def test_a_save_that_cannot_be_played_is_told_and_the_talk_stays(mine, path):
    async with mine() as driver:
        screen = await rehearsing(driver)
        await say(driver, PLANNING)
        save(path, "goto: bargaining", "goto: bargainin")
        await driver.sees("injouable", "bargainin")
        assert screen._rehearsal.said == (PLANNING,)
        await driver.press("escape")
        assert driver.screen is screen and not screen.query_one(CoachStrip).is_open


async def test_the_talk_is_taken_up_at_a_scene(mine):
    async with mine() as driver:
        screen = await rehearsing(driver)
        await driver.press("ctrl+o")
        await driver.on(RehearsalScenesScreen)
        await driver.sees("bargaining", "après")
        await driver.press(*"barg", "enter")
        await driver.on(RehearsalScreen)
        await driver.until(lambda: screen._rehearsal.scene == "bargaining" and not screen._busy)
        await driver.sees("scène bargaining", "Passons aux chiffres.")


async def test_a_reply_is_taken_back_into_the_box(mine):
    async with mine() as driver:
        screen = await rehearsing(driver)
        await say(driver, PLANNING)
        await driver.press("ctrl+r")
        await driver.until(lambda: screen.query_one("#reply", TextArea).text == PLANNING)
        assert screen._rehearsal.said == ()


async def test_a_rehearsal_and_an_attempt_become_tests(mine, path):
    async with mine() as driver:
        await rehearsing(driver)
        await say(driver, PLANNING)
        await driver.press("ctrl+s")
        screen = await driver.on(RehearsalNameScreen)
        screen.query_one("#name", Input).value = "essai"
        await driver.press("enter")
        await driver.until(lambda: "  essai:\n" in path.read_text(encoding="utf-8"), "a test in the file")
        await driver.until(driver.notices)
        await driver.press("escape")
        await driver.talk()
        await driver.say(PLANNING)
        await driver.press("escape")
        await driver.library()
        await driver.history()
        driver.screen.action_record()
        await driver.on(RehearsalNameScreen)
        await driver.press("enter")
        await driver.until(lambda: "  recorded-1:\n" in path.read_text(encoding="utf-8"), "another test")
        await driver.on(HistoryScreen)


async def test_the_rehearsal_speaks_the_other_language_at_once_and_fits_a_small_window(mine, path):
    async with mine((60, 20)) as driver:
        await rehearsing(driver)
        await say(driver, PLANNING)
        await driver.app.choose_language("en")
        await driver.sees("Rehearsal", "Reaction “asks-planning”")
        save(
            path,
            "when: open_question about launch\n        like",
            "when: hostility\n        says: Non.\n        like",
        )
        await driver.until(lambda: driver.screen.query_one(CoachStrip).is_open)
        assert driver.screen.query_one("#reply").region.height >= 3
