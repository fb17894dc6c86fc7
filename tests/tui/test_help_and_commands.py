import pytest

from trainer.tui.screens.help import HelpScreen
from trainer.tui.screens.history import HistoryScreen
from trainer.tui.screens.palette import PaletteScreen
from trainer.tui.screens.settings import SettingsScreen
from trainer.tui.widgets.filter_list import FilterList


def told(driver) -> str:
    return "\n".join(str(words.content) for words in driver.screen.query("#box Words"))


@pytest.mark.parametrize("way", ["library", "brief", "talk", "debrief", "history"])
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


async def test_the_help_names_the_keys_that_work_everywhere(app):
    async with app() as driver:
        await driver.talk()
        await driver.press("ctrl+g")
        await driver.on(HelpScreen)
        text = told(driver)
        assert "Ctrl+P" in text and "Ctrl+B" in text and "F2" in text
        assert "Ouvre le glossaire" in text


async def test_the_help_of_the_history_explains_the_search_and_how_to_erase_a_person(app):
    async with app() as driver:
        await driver.library()
        await driver.press("ctrl+l")
        await driver.on(HistoryScreen)
        await driver.press("ctrl+g")
        await driver.on(HelpScreen)
        text = told(driver)
        assert "ce qui a été dit" in text and "Tout effacer" in text and "Ctrl+E" in text


async def test_a_long_explanation_stays_in_its_column(app):
    async with app(size=(60, 20)) as driver:
        await driver.library()
        await driver.press("ctrl+g")
        await driver.on(HelpScreen)
        for row in driver.screen.query(".key"):
            name, does = row.query("Words")
            assert does.region.x >= name.region.x + 11


EVERYWHERE = (
    "Aide",
    "Glossaire",
    "Bibliothèque",
    "Historique",
    "Changer de personne",
    "English",
    "Réglages",
    "Quitter",
)
OWN = {
    "library": (),
    "history": ("Supprimer", "Tentatives de tous", "Tout effacer"),
}


@pytest.mark.parametrize("way", OWN)
async def test_every_command_of_the_screen_is_in_the_palette(app, way):
    async with app() as driver:
        await driver.talk()
        await driver.press("escape")
        await driver.library()
        if way == "history":
            await driver.history()
        await driver.press("ctrl+p")
        screen = await driver.on(PaletteScreen)
        titles = [command.title for command in screen._commands]
        assert set(EVERYWHERE) | set(OWN[way]) <= set(titles)
        assert not [title for title in titles if title.startswith("tui.")]


async def test_what_can_be_resumed_is_resumed_by_a_command(app):
    async with app() as driver:
        await driver.talk()
        await driver.press("escape")
        await driver.library()
        await driver.press("ctrl+p")
        await driver.on(PaletteScreen)
        await driver.press(*"reprendre", "enter")
        await driver.talking()


async def test_everyones_attempts_are_shown_and_hidden_by_a_command(app):
    async with app() as driver:
        await driver.talk()
        await driver.press("escape")
        await driver.library()
        await driver.history()
        for wanted, title in (("tentatives de tous", "Tentatives de tous"), ("ses tentatives", "Historique")):
            await driver.press("ctrl+p")
            await driver.on(PaletteScreen)
            await driver.press(*wanted, "enter")
            await driver.on(HistoryScreen)
            await driver.until(lambda title=title: title in driver.lines()[0])


@pytest.mark.parametrize("wanted", ["reglages", "RÉGLAGES", "re\u0301glages"])
async def test_commands_are_found_without_accents_and_capitals(app, wanted):
    async with app() as driver:
        await driver.library()
        await driver.press("ctrl+p")
        screen = await driver.on(PaletteScreen)
        screen.query_one(FilterList).box.value = wanted
        await driver.until(lambda: len(screen.query_one(FilterList).listing.options) == 1)
        await driver.press("enter")
        await driver.on(SettingsScreen)


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
    async with app(size=(100, 70)) as driver:
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
