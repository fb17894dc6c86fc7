"""The glossary: from anywhere, found by typing, read on from word to word."""

import pytest
from textual.events import Paste

from tests.tui.test_inert import HOSTILE, unsafe
from trainer.practice.glossary import glossary
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.glossary import GlossaryScreen
from trainer.tui.screens.help import HelpScreen
from trainer.tui.screens.palette import PaletteScreen
from trainer.tui.widgets.entry_list import EntryList

FRENCH = {entry.id: entry for entry in glossary("fr")}
ENGLISH = {entry.id: entry for entry in glossary("en")}


async def opened(driver) -> GlossaryScreen:
    await driver.library()
    await driver.press("ctrl+b")
    screen = await driver.on(GlossaryScreen)
    await driver.until(lambda: screen.query("#terms") and screen._terms.pointed)
    return screen


@pytest.mark.parametrize("key", ["ctrl+b", "f2"])
@pytest.mark.parametrize("way", ["library", "brief", "talk", "debrief"])
async def test_a_key_opens_it_from_every_screen_and_escape_comes_back(app, way, key):
    async with app() as driver:
        screen = await getattr(driver, way)()
        await driver.press(key)
        await driver.on(GlossaryScreen)
        await driver.press("escape")
        await driver.until(lambda: driver.screen is screen)


async def test_it_opens_over_a_question_and_only_once(app):
    async with app() as driver:
        await driver.talk()
        await driver.press("ctrl+f")
        question = await driver.on(ConfirmScreen)
        await driver.press("ctrl+b", "ctrl+b")
        await driver.on(GlossaryScreen)
        await driver.press("escape")
        await driver.until(lambda: driver.screen is question)


async def test_a_draft_is_still_there_afterwards(app):
    async with app() as driver:
        screen = await driver.talk()
        await driver.press(*"Un mot", "ctrl+b")
        await driver.on(GlossaryScreen)
        await driver.press("escape")
        await driver.until(lambda: driver.screen is screen)
        assert screen.query_one("#reply").text == "Un mot"


async def test_the_command_is_found_by_its_name(app):
    async with app() as driver:
        await driver.talk()
        await driver.press("ctrl+p")
        await driver.on(PaletteScreen)
        await driver.press(*"GLOSS", "enter")
        await driver.on(GlossaryScreen)


async def test_typing_finds_a_word_and_shows_all_about_it(app):
    async with app(size=(120, 40)) as driver:
        screen = await opened(driver)
        await driver.press(*"ACOMPT")
        await driver.until(lambda: FRENCH[screen._terms.pointed or "batna"].term == "acompte")
        entry = FRENCH[screen._terms.pointed]
        await driver.sees(entry.term, "en anglais", entry.text[:30], entry.example[:20], "À lire aussi")
        await driver.sees("art.\u00a01590", "à vérifier")


async def test_the_likeliest_word_comes_first_whatever_was_read_before(app):
    async with app() as driver:
        screen = await opened(driver)
        await driver.press("down", "down")
        await driver.press(*"batna")
        await driver.until(lambda: screen._terms.listing.highlighted == 0)
        best = FRENCH[screen._terms.pointed]
        assert "BATNA" in (best.term, *best.also)


async def test_a_word_of_the_other_language_finds_its_own(app):
    async with app() as driver:
        screen = await opened(driver)
        await driver.press(*"down payment")
        await driver.until(lambda: FRENCH[screen._terms.pointed or "batna"].term == "acompte")


async def test_a_word_that_does_not_exist_is_said_not_to(app):
    async with app() as driver:
        await opened(driver)
        await driver.press(*"zzzz", "enter")
        await driver.sees("Aucun mot ne correspond.")
        await driver.press("escape")
        await driver.sees(next(iter(FRENCH.values())).term)


async def test_enter_goes_to_what_can_be_read_next_and_follows_it(app):
    async with app() as driver:
        screen = await opened(driver)
        first = FRENCH[screen._terms.pointed]
        await driver.press("enter")
        see = screen.query_one("#see", EntryList)
        assert see.has_focus
        await driver.press("enter")
        await driver.until(lambda: screen._terms.pointed == first.see[0])
        await driver.sees(FRENCH[first.see[0]].text[:30])
        await driver.press("escape")
        await driver.until(lambda: screen._terms.box.has_focus)
        assert screen._terms.pointed == first.see[0]
        await driver.press("escape")
        await driver.library()


async def test_what_is_followed_need_not_fit_what_was_typed(app):
    async with app() as driver:
        screen = await opened(driver)
        await driver.press(*"acompte")
        await driver.until(lambda: FRENCH[screen._terms.pointed or "batna"].term == "acompte")
        entry = FRENCH[screen._terms.pointed]
        await driver.press("enter", "enter")
        await driver.until(lambda: screen._terms.pointed == entry.see[0])
        assert screen._terms.wanted == ""


async def test_every_entry_can_be_shown(app):
    async with app(size=(160, 50)) as driver:
        screen = await opened(driver)
        for entry in FRENCH.values():
            meaning = str(screen._meaning(entry))
            assert entry.term in meaning and entry.text in meaning and entry.law in meaning
            assert ("à vérifier" in meaning) == (not entry.checked)


async def test_the_language_changes_and_the_word_stays(app):
    async with app() as driver:
        screen = await opened(driver)
        await driver.press(*"acompte")
        await driver.until(lambda: FRENCH[screen._terms.pointed or "batna"].term == "acompte")
        pointed = screen._terms.pointed
        await driver.app.action_other_language()
        await driver.sees("Glossary", ENGLISH[pointed].text[:25])
        assert screen._terms.wanted == "acompte"


@pytest.mark.parametrize("size", [(50, 14), (60, 20), (80, 24), (160, 50)])
async def test_words_and_meaning_are_in_sight_at_every_size(app, size):
    async with app(size=size) as driver:
        screen = await opened(driver)
        await driver.press(*"acompte")
        await driver.sees("acompte", "aussi")
        for name in ("#terms", "#entry"):
            region = screen.query_one(name).region
            assert region.height >= 4 and region.right <= size[0] and region.bottom <= size[1]


async def test_its_help_names_its_keys(app):
    async with app() as driver:
        await opened(driver)
        await driver.press("ctrl+g")
        await driver.on(HelpScreen)
        text = "\n".join(str(words.content) for words in driver.screen.query("#box Words"))
        assert "tui." not in text and "Ctrl+B" in text and "À lire aussi" in text


@pytest.mark.parametrize("words", HOSTILE, ids=["markup", "controls", "strange", "long"])
async def test_hostile_words_typed_stay_text(app, words):
    async with app() as driver:
        screen = await opened(driver)
        screen._terms.box.post_message(Paste(words))
        await driver.pilot.pause()
        assert not unsafe(driver)
        await driver.press("enter", "escape", "escape")
