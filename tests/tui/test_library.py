from trainer.tui.screens.brief import BriefScreen
from trainer.tui.screens.library import LibraryScreen
from trainer.tui.screens.settings import SettingsScreen
from trainer.tui.widgets.filter_list import FilterList, matches


async def test_the_library_says_what_one_chooses_between(app):
    async with app() as driver:
        await driver.library()
        await driver.sees("Cartons", "vente, France", "★☆☆ accessible", "15\u00a0min", "français")


async def test_typing_narrows_the_list_and_accents_do_not_matter(app):
    async with app() as driver:
        await driver.library()
        await driver.press(*"RENTREE")
        await driver.sees("Cartons")
        await driver.press(*" zzz")
        await driver.sees("Aucune négociation ne correspond")
        await driver.press("escape")
        await driver.sees("Cartons")


def test_every_word_typed_must_be_found_somewhere():
    assert matches("ete vente", "L’été", "vente, France")
    assert not matches("ete achat", "L’été", "vente, France")
    assert matches("", "anything")


async def test_enter_opens_the_brief_and_escape_comes_back(app):
    async with app() as driver:
        await driver.library()
        await driver.press("enter")
        await driver.on(BriefScreen)
        await driver.press("escape")
        await driver.on(LibraryScreen)


async def test_an_unfinished_attempt_is_offered_and_resumed_from_the_library(app):
    async with app() as driver:
        await driver.talk()
        await driver.say("Bonjour, comment s’organise votre rentrée ?")
        await driver.press("escape")
        await driver.library()
        await driver.sees("à reprendre", "1 tentative")
        await driver.press("ctrl+r")
        screen = await driver.talking()
        assert len(screen._practice.lines) == 3


async def test_the_settings_open_by_a_key(app):
    async with app() as driver:
        await driver.library()
        await driver.press("ctrl+s")
        await driver.on(SettingsScreen)


async def test_a_click_on_a_key_of_the_bar_is_the_key(app):
    async with app() as driver:
        await driver.library()
        await driver.until(lambda: driver.screen.query(".key-ctrl-s"))
        await driver.pilot.click(".key-ctrl-s")
        await driver.on(SettingsScreen)


async def test_the_arrows_move_in_the_list_while_the_box_has_the_focus(app, home):
    folder = home / "scenarios"
    folder.mkdir()
    from tests.tui.conftest import FIXTURES, OneFolderDesk

    text = (FIXTURES / "petit.yaml").read_text(encoding="utf-8")
    (folder / "un.yaml").write_text(text, encoding="utf-8")
    (folder / "deux.yaml").write_text(
        text.replace("id: petit", "id: deux").replace("Cartons", "Palettes"), encoding="utf-8"
    )
    async with app(desk=OneFolderDesk((folder,))) as driver:
        screen = await driver.library()
        assert screen.query_one(FilterList).box.has_focus
        first = screen.query_one(FilterList).pointed
        await driver.press("down")
        assert screen.query_one(FilterList).pointed != first
        await driver.press("up")
        assert screen.query_one(FilterList).pointed == first


async def test_a_scenario_with_errors_is_shown_and_does_not_open(app, home):
    folder = home / "scenarios"
    folder.mkdir()
    (folder / "casse.yaml").write_text("format: 1\nid: casse\ntitle: [/] cassé\n", encoding="utf-8")
    from tests.tui.conftest import OneFolderDesk

    async with app(desk=OneFolderDesk((folder,))) as driver:
        await driver.library()
        await driver.sees("ne peut pas être joué")
        await driver.press("enter")
        await driver.until(lambda: any("trainer check" in notice for notice in driver.notices()))
        await driver.on(LibraryScreen)
