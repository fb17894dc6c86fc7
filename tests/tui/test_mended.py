"""Trouble that testers met, each kept from coming back."""

import io
import sys
from dataclasses import replace

import pytest
from textual.widgets import TextArea

from trainer.attempts.errors import StoreUnwritable
from trainer.messages.catalogue import messages
from trainer.practice.beginning import resume
from trainer.practice.settings import Settings, load_settings, save_settings
from trainer.tui.run import run_app
from trainer.tui.screens.brief import BriefAtHand
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.help import HelpScreen
from trainer.tui.screens.palette import PaletteScreen
from trainer.tui.screens.settings import SettingsScreen
from trainer.tui.text import notice
from trainer.tui.themes import CHOICES, DARK, TERMINAL
from trainer.tui.widgets.choice import Choice


async def settings(driver) -> SettingsScreen:
    await driver.library()
    await driver.press("ctrl+s")
    screen = await driver.on(SettingsScreen)
    await driver.until(lambda: screen.query("#theme Choice"))
    return screen


@pytest.mark.parametrize("theme", CHOICES)
async def test_every_theme_on_offer_can_be_put_on_kept_and_found_again(app, theme):
    async with app() as driver:
        screen = await settings(driver)
        screen.query_one(f"#theme #{theme}", Choice).value = True
        await driver.until(lambda: driver.app.theme == theme)
        assert (driver.desk.settings().theme or DARK) == theme
    async with app() as driver:
        await driver.library()
        assert driver.app.theme == theme


@pytest.mark.parametrize("theme", ["textual-ansi", "", "nulle part"])
async def test_a_stored_theme_that_does_not_exist_gives_way_to_the_usual_one(app, home, theme):
    save_settings(replace(Settings(), language="fr", theme=theme))
    async with app() as driver:
        await driver.library()
        assert driver.app.theme == DARK


async def test_a_theme_that_cannot_be_put_on_is_not_kept(app):
    async with app() as driver:
        await driver.library()
        driver.app.unregister_theme(TERMINAL)
        await driver.app.remember(replace(driver.app.preferences, theme=TERMINAL))
        assert driver.app.theme == DARK
        assert driver.desk.settings().theme == ""


async def test_words_refused_because_another_window_went_on_are_kept_on_disk(app):
    async with app() as driver:
        screen = await driver.talk()
        attempt = screen._practice.attempt
        other = resume(attempt, store=driver.desk.store())
        other.reply("Bonjour, comment s’organise votre rentrée ?")
        box = screen.query_one("#reply", TextArea)
        box.text = "Une longue réplique"
        await driver.press("enter")
        await driver.until(lambda: not screen._sending and driver.notices())
        assert box.text == "Une longue réplique"
        assert not any(attempt in said for said in driver.notices())
        assert any("autre fenêtre" in said for said in driver.notices())
        await driver.press("escape")
        await driver.library()
        await driver.sees("à reprendre")
        await driver.press("ctrl+r")
        screen = await driver.talking()
        assert len(screen._practice.lines) == 3
        assert screen.query_one("#reply", TextArea).text == "Une longue réplique"


async def test_words_that_a_full_disk_refused_are_stored_once_there_is_room(app, monkeypatch):
    async with app() as driver:
        screen = await driver.talk()
        store, attempt = driver.desk.store(), screen._practice.attempt

        def full(*_):
            raise StoreUnwritable("full", "/somewhere")

        with monkeypatch.context() as trouble:
            trouble.setattr(type(store), "append", full)
            trouble.setattr(type(store), "keep_draft", full)
            screen.query_one("#reply", TextArea).text = "Un mot"
            await driver.press("enter")
            await driver.until(lambda: not screen._sending and driver.notices())
            assert screen.query_one("#reply", TextArea).text == "Un mot"
        assert store.draft(attempt) != "Un mot"
        await driver.press("escape")
        await driver.library()
        await driver.until(lambda: store.draft(attempt) == "Un mot")


async def test_the_chosen_answer_is_told_without_colours(app):
    async with app() as driver:
        await settings(driver)
        await driver.sees("● français", "○ English", "● sombre", "○ clair", "○ celles du terminal")


@pytest.mark.parametrize("way", ["library", "history"])
async def test_the_pointed_entry_has_a_mark(app, way):
    async with app() as driver:
        await driver.talk()
        await driver.press("escape")
        await driver.library()
        if way == "history":
            await driver.history()
        await driver.until(lambda: any("› Cartons" in line for line in driver.lines()))
        assert driver.shown().count("›") == 1


@pytest.mark.parametrize("language,word", [("fr", "ligne 4"), ("en", "line 4")])
def test_a_line_of_the_transcript_is_called_a_line(language, word):
    text = messages(language)
    assert word in text("tui.debrief.met_at", turn=4)
    assert word in text("tui.evidence.turn", turn=4)


@pytest.mark.parametrize("size", [(50, 14), (80, 24), (160, 50)])
async def test_a_notice_covers_neither_the_box_nor_the_keys(app, size):
    async with app(size=size) as driver:
        screen = await driver.talk()
        notice(driver.app, "Une phrase d’une certaine longueur, comme elles le sont souvent.")
        await driver.until(lambda: screen.query("Toast") and screen.query_one("Toast").region.height)
        toast = screen.query_one("Toast").region
        assert toast.bottom <= screen.query_one("#standing").region.y
        assert toast.y >= screen.query_one("TitleBar").region.bottom
        assert toast.right >= size[0] - 2


async def test_a_notice_goes_with_the_screen_it_was_made_on(app):
    async with app() as driver:
        screen = await driver.talk()
        notice(driver.app, "Passager")
        await driver.until(driver.notices)
        await driver.press("ctrl+g")
        await driver.on(HelpScreen)
        assert driver.notices() == []
        notice(driver.app, "Autre")
        await driver.until(driver.notices)
        await driver.press("escape")
        await driver.until(lambda: driver.screen is screen)
        assert driver.notices() == []


async def test_a_space_typed_on_the_list_reaches_a_search_that_has_begun(app):
    async with app() as driver:
        await driver.talk()
        await driver.press("escape")
        await driver.library()
        screen = await driver.history()
        listing = screen.query_one("#attempts")
        await driver.press("space")
        assert listing.wanted == ""
        await driver.press("c", "a")
        listing.listing.focus()
        await driver.until(lambda: listing.listing.has_focus)
        await driver.press("space")
        assert listing.wanted == "ca "


@pytest.mark.parametrize("missing", ["stdin", "stdout"])
def test_without_a_terminal_the_plain_mode_is_named(home, monkeypatch, capsys, missing):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    for name in ("stdin", "stdout"):
        monkeypatch.setattr(sys, name, io.StringIO() if name == missing else Terminal())
    assert run_app() == 2
    assert "trainer play ID --plain" in capsys.readouterr().err
    assert run_app(scenario="petit") == 2
    assert "trainer play petit --plain" in capsys.readouterr().err


@pytest.mark.parametrize("name,kind", [("terminer", ConfirmScreen), ("dossier", BriefAtHand)])
async def test_the_talks_own_commands_are_in_the_palette(app, name, kind):
    async with app() as driver:
        await driver.talk()
        await driver.press("ctrl+p")
        await driver.on(PaletteScreen)
        await driver.press(*name, "enter")
        await driver.on(kind)


async def test_the_table_is_opened_from_the_palette(app):
    async with app(size=(80, 24)) as driver:
        screen = await driver.talk()
        await driver.press("ctrl+p")
        await driver.on(PaletteScreen)
        await driver.press(*"tableau", "enter")
        await driver.until(lambda: screen.query_one("#panel").display)


@pytest.mark.parametrize("way", ["library", "brief", "talk"])
async def test_the_language_is_found_in_the_palette_by_its_word(app, way):
    async with app() as driver:
        await getattr(driver, way)()
        await driver.press("ctrl+p")
        await driver.on(PaletteScreen)
        await driver.press(*"langue", "enter")
        await driver.until(lambda: driver.app.text.language == "en")


async def test_shrinking_and_growing_leaves_the_end_in_sight_and_the_box_its_height(app):
    async with app(size=(80, 24)) as driver:
        screen = await driver.talk()
        for _ in range(3):
            await driver.say("Comment s’organise votre rentrée avec cette nouvelle gamme ?")
        box, talk = screen.query_one("#reply", TextArea), screen.query_one("#conversation")
        box.text = "Un brouillon qui demande bien plus d’une seule ligne. " * 4
        await driver.until(lambda: box.size.height > 2 and talk.is_vertical_scroll_end)
        before = box.size.height
        for size in ((60, 20), (40, 10), (1, 1), (80, 24)):
            await driver.pilot.resize_terminal(*size)
            await driver.pilot.pause(0.05)
        await driver.until(lambda: box.size.height == before, "the height")
        await driver.until(lambda: talk.max_scroll_y and talk.scroll_y == talk.max_scroll_y, "the end")


async def test_a_language_asked_for_at_the_start_stays_after_the_settings(app, home):
    save_settings(replace(Settings(), language="en"))
    async with app(language="fr") as driver:
        screen = await settings(driver)
        screen.query_one("#name").value = "Ana"
        screen.query_one("#theme #atelier-light", Choice).value = True
        await driver.until(lambda: load_settings().theme == "atelier-light")
        await driver.press("escape")
        await driver.until(lambda: load_settings().students == ("Ana",))
        await driver.library()
        assert driver.app.text.language == "fr"
        assert load_settings().language == "en"
