import pytest

from trainer.tui.screens.help import HelpScreen
from trainer.tui.screens.history import HistoryScreen
from trainer.tui.screens.palette import PaletteScreen


def told(driver) -> str:
    return "\n".join(str(words.content) for words in driver.screen.query("#box Words"))


@pytest.mark.parametrize("way", ["library", "brief", "talk", "debrief"])
async def test_every_screen_has_a_help_that_names_its_keys_in_the_language(app, way):
    async with app() as driver:
        screen = await getattr(driver, way)()
        await driver.press("ctrl+g")
        await driver.on(HelpScreen)
        text = told(driver)
        assert "tui." not in text
        assert "Montre cette aide." in text
        await driver.press("escape")
        await driver.until(lambda: driver.screen is screen)


async def test_a_question_mark_outside_a_box_asks_for_help(app):
    async with app() as driver:
        await driver.brief()
        await driver.press("question_mark")
        await driver.on(HelpScreen)


async def test_a_question_mark_in_an_empty_filter_asks_for_help(app):
    async with app() as driver:
        await driver.library()
        await driver.press("question_mark")
        await driver.on(HelpScreen)


async def test_the_commands_are_found_by_name_and_run(app):
    async with app() as driver:
        await driver.library()
        await driver.press("ctrl+p")
        await driver.on(PaletteScreen)
        await driver.sees("Bibliothèque", "Historique", "Quitter")
        await driver.press(*"histo", "enter")
        await driver.on(HistoryScreen)


async def test_a_command_that_does_not_exist_is_said_not_to(app):
    async with app() as driver:
        await driver.library()
        await driver.press("ctrl+p")
        await driver.on(PaletteScreen)
        await driver.press(*"zzz")
        await driver.sees("Aucune commande ne correspond.")
        await driver.press("enter", "escape")
        await driver.library()


async def test_ctrl_c_tells_how_to_leave(app):
    async with app() as driver:
        await driver.brief()
        await driver.press("ctrl+c")
        await driver.until(lambda: any("Ctrl+Q" in notice for notice in driver.notices()))


async def test_ctrl_q_leaves_from_anywhere(app):
    async with app() as driver:
        await driver.talk()
        await driver.press("ctrl+q")
        await driver.until(lambda: not driver.app.is_running or driver.app._exit)
