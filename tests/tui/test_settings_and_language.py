from textual.widgets import Input, TextArea

from trainer.tui.app import TrainerApp
from trainer.tui.screens.settings import SettingsScreen
from trainer.tui.themes import DARK, LIGHT


async def settings(driver) -> SettingsScreen:
    await driver.library()
    await driver.press("ctrl+s")
    screen = await driver.on(SettingsScreen)
    await driver.until(lambda: screen.query("#language RadioButton"))
    return screen


async def test_the_language_changes_at_once_and_is_remembered(app):
    async with app() as driver:
        await settings(driver)
        await driver.press("down", "space")
        await driver.sees("Language of the interface")
        assert driver.desk.settings().language == "en"
        await driver.press("escape")
        await driver.sees("Library", "easy")


async def test_the_language_changes_in_the_middle_of_a_talk_and_the_draft_stays(app):
    async with app() as driver:
        screen = await driver.talk()
        await driver.say("Bonjour, comment s’organise votre rentrée ?")
        screen.query_one("#reply", TextArea).text = "à suivre"
        await driver.app.action_other_language()
        await driver.sees("Enter sends", "You")
        assert screen.query_one("#reply", TextArea).text == "à suivre"
        assert len(screen.query("Said")) == 3


async def test_the_language_changes_in_the_debrief(app):
    async with app(size=(120, 40)) as driver:
        await driver.debrief()
        await driver.press("3")
        await driver.app.action_other_language()
        await driver.sees("Overview", "There is no deal")


async def test_the_theme_is_followed_and_remembered(app):
    async with app() as driver:
        await driver.library()
        assert driver.app.theme == DARK
        await driver.app.action_other_theme()
        assert driver.app.theme == LIGHT
        assert driver.desk.settings().theme == LIGHT


async def test_the_name_is_kept_and_played_under(app):
    async with app() as driver:
        screen = await settings(driver)
        screen.query_one("#name", Input).value = "Ana [/] , Ben,"
        await driver.press("escape")
        await driver.until(lambda: driver.desk.settings().students == ("Ana [/]", "Ben"))
        screen = await driver.talk()
        assert screen._practice.started.students == ("Ana [/]", "Ben")


async def test_settings_that_cannot_be_kept_are_told_and_followed_all_the_same(app, monkeypatch):
    async with app() as driver:
        await driver.library()

        def full(_):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(driver.desk, "keep_settings", full)
        await driver.app.action_other_language()
        await driver.sees("Library")
        assert any("No space left" in notice for notice in driver.notices())


async def test_the_language_given_wins_over_the_settings(app):
    async with app(language="en") as driver:
        await driver.library()
        assert isinstance(driver.app, TrainerApp)
        await driver.sees("The negotiation trainer", "Library")


async def test_a_scenario_named_on_the_command_line_is_opened(app):
    async with app(scenario="petit") as driver:
        await driver.sees("La situation")
        await driver.press("escape")
        await driver.library()


async def test_an_unknown_scenario_is_told(app):
    async with app(scenario="[/]nulle-part") as driver:
        await driver.library()
        assert any("[/]nulle-part" in notice for notice in driver.notices())
