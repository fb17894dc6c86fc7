"""The first start: three questions, asked once."""

from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Input

from tests.tui.conftest import FIXTURES, OneFolderDesk
from tests.tui.test_inert import HOSTILE, unsafe
from trainer.attempts.store import open_store
from trainer.practice.beginning import start
from trainer.practice.settings import Settings, load_settings
from trainer.tui.screens.brief import BriefScreen
from trainer.tui.screens.glossary import GlossaryScreen
from trainer.tui.screens.help import HelpScreen
from trainer.tui.screens.library import LibraryScreen
from trainer.tui.screens.welcome import WelcomeScreen
from trainer.tui.widgets.people_box import PeopleBox

PETIT = (FIXTURES / "petit.yaml").read_text(encoding="utf-8")


@pytest.fixture
def new(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer on which the program was never opened, where French is spoken."""
    (home / "settings.json").unlink()
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "fr_FR.UTF-8")
    return home


@pytest.fixture
def shelf(home: Path) -> Path:
    """A folder with a scenario, and a warm-up in each language."""
    folder = home / "shelf"
    folder.mkdir()
    (folder / "petit.yaml").write_text(PETIT, encoding="utf-8")
    for name, title, language in (("echauffement", "Le stand", "fr"), ("warm-up", "The stall", "en")):
        text = PETIT.replace("id: petit", f"id: {name}\nwarm_up: true")
        text = text.replace("Cartons : la rentrée", title).replace("language: fr", f"language: {language}")
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


async def welcome(driver) -> WelcomeScreen:
    screen = await driver.on(WelcomeScreen)
    await driver.until(lambda: screen.query("#language Choice") and screen.query(PeopleBox))
    return screen


def box(driver, name: str) -> Input:
    return driver.screen.query_one(f"#{name}", Input)


async def test_enter_three_times_leads_to_the_brief_of_the_warm_up(app, new, shelf):
    async with app(desk=OneFolderDesk((shelf,))) as driver:
        await welcome(driver)
        await driver.press("enter", "enter", "enter")
        screen = await driver.on(BriefScreen)
        assert screen._item.id == "echauffement"
        assert load_settings() == Settings(language="fr", welcomed=True)
        await driver.press("escape")
        await driver.on(LibraryScreen)


async def test_the_warm_up_is_found_on_the_second_start_too(app, new, shelf):
    # The index of scenarios has been written by then.
    OneFolderDesk((shelf,)).shelf(False)
    async with app(desk=OneFolderDesk((shelf,))) as driver:
        await welcome(driver)
        await driver.press("enter", "enter", "enter")
        assert (await driver.on(BriefScreen))._item.warm_up


async def test_the_screen_answers_in_the_chosen_language_at_once_and_the_warm_up_speaks_it(app, new, shelf):
    async with app(desk=OneFolderDesk((shelf,))) as driver:
        await welcome(driver)
        await driver.press("down")
        await driver.sees("Who practises?", "● English")
        assert driver.screen.query_one("#language").has_focus
        await driver.press("enter", "enter", "enter")
        assert (await driver.on(BriefScreen))._item.id == "warm-up"
        assert load_settings().language == "en"


async def test_the_pointer_starts_on_the_language_that_is_spoken(app, new, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_IE.UTF-8")
    async with app() as driver:
        await welcome(driver)
        await driver.sees("› ● English", "Who practises?")
        await driver.press("enter")
        await driver.until(lambda: load_settings().language == "en")
        await driver.press("up")
        assert box(driver, "name").has_focus


async def test_without_a_warm_up_in_the_language_any_warm_up_will_do(app, new, shelf):
    (shelf / "echauffement.yaml").unlink()
    async with app(desk=OneFolderDesk((shelf,))) as driver:
        await welcome(driver)
        await driver.press("enter", "enter", "enter")
        assert (await driver.on(BriefScreen))._item.id == "warm-up"


async def test_without_any_warm_up_the_library_says_so(app, new):
    async with app() as driver:
        await welcome(driver)
        await driver.press("enter", "enter", "enter")
        await driver.library()
        await driver.until(lambda: any("échauffement" in notice for notice in driver.notices()))


async def test_two_names_are_kept_and_practised_under(app, new):
    async with app() as driver:
        await welcome(driver)
        await driver.press("enter", *"Ana", "enter", *"Ben", "enter")
        assert driver.screen.query_one("#warm_up").has_focus
        await driver.press("tab", "enter")
        await driver.library()
        assert load_settings().students == ("Ana", "Ben")
        await driver.sees("Bibliothèque · Ana et Ben")
        await driver.talk()
        assert driver.screen._practice.started.students == ("Ana", "Ben")


async def test_names_typed_before_the_language_changes_stay(app, new):
    async with app() as driver:
        await welcome(driver)
        await driver.press("enter", *"Ana")
        await driver.app.action_other_language()
        await driver.sees("Who practises?")
        await driver.until(lambda: box(driver, "name").value == "Ana" and box(driver, "name").has_focus)


async def test_a_known_name_is_picked_with_the_arrows(app, new):
    store = open_store()
    for students in (("Éloïse",), ("Ana", "Ben")):
        start(FIXTURES / "petit.yaml", students=students, store=store, seed=1)
    store.close()
    async with app() as driver:
        await welcome(driver)
        await driver.sees("Ana", "Ben", "Éloïse")
        await driver.press("enter", *"elo")
        await driver.until(lambda: "Ben" not in driver.shown())
        await driver.press("down", "enter")
        assert box(driver, "name").value == "Éloïse"
        assert box(driver, "second").has_focus
        await driver.sees("Ana", "Ben")
        await driver.press("down", "down", "enter")
        assert box(driver, "second").value == "Ben"
        await driver.press("enter")
        await driver.until(lambda: load_settings().students == ("Éloïse", "Ben"))


async def test_escape_skips_and_nothing_is_asked_again(app, new):
    async with app() as driver:
        await welcome(driver)
        await driver.press("escape")
        await driver.library()
        await driver.until(lambda: load_settings().welcomed)
        assert load_settings() == Settings(welcomed=True)
    async with app() as driver:
        await driver.library()
        assert len(driver.app.screen_stack) == 2


async def test_a_start_that_names_who_plays_asks_nothing(app, new):
    desk = OneFolderDesk((FIXTURES,), students=("Zoé",))
    async with app(desk=desk, scenario="petit") as driver:
        await driver.sees("La situation")
        await driver.press("escape")
        await driver.library()
        await driver.sees("Zoé")


async def test_a_scenario_asked_for_comes_after_the_questions(app, new):
    async with app(scenario="petit") as driver:
        await welcome(driver)
        assert [button.id for button in driver.screen.query("#ways Button")] == ["go_on"]
        await driver.press("enter", *"Zoé", "enter", "enter", "enter")
        screen = await driver.on(BriefScreen)
        assert screen._item.id == "petit"
        assert driver.desk.students() == ("Zoé",)


async def test_a_scenario_asked_for_comes_after_skipping_too(app, new):
    async with app(scenario="petit") as driver:
        await welcome(driver)
        await driver.press("escape")
        await driver.on(BriefScreen)


async def test_settings_that_were_lost_are_told_after_the_questions(app, new):
    (new / "settings.json").write_text("{", encoding="utf-8")
    async with app() as driver:
        await welcome(driver)
        await driver.press("escape")
        await driver.library()
        await driver.until(lambda: any("illisibles" in notice for notice in driver.notices()))


async def test_answers_that_cannot_be_kept_are_followed_all_the_same(app, new, monkeypatch):
    async with app() as driver:
        await welcome(driver)

        def full(_):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(driver.desk, "keep_settings", full)
        await driver.press("enter", *"Ana", "enter", "enter", "tab", "enter")
        await driver.library()
        await driver.sees("Bibliothèque · Ana")


@pytest.mark.parametrize("size", [(50, 14), (60, 20), (80, 24), (160, 50)])
async def test_every_question_can_be_reached_at_every_size(app, new, size):
    async with app(size=size) as driver:
        await welcome(driver)
        await driver.sees("français")
        await driver.press("enter")
        await driver.sees("Votre nom")
        await driver.press("enter")
        await driver.sees("l’échauffement")
        await driver.press("tab")
        await driver.sees("Voir tous les scénarios")


async def test_it_has_a_help_and_the_glossary(app, new):
    async with app() as driver:
        screen = await welcome(driver)
        await driver.press("ctrl+g")
        await driver.on(HelpScreen)
        assert "tui." not in "\n".join(str(words.content) for words in driver.screen.query("#box Words"))
        await driver.press("escape", "ctrl+b")
        await driver.on(GlossaryScreen)
        await driver.press("escape")
        await driver.until(lambda: driver.screen is screen)


@pytest.mark.parametrize("words", HOSTILE, ids=["markup", "controls", "strange", "long"])
async def test_hostile_names_stay_text(app, new, words):
    store = open_store()
    start(FIXTURES / "petit.yaml", students=(words,), store=store, seed=1)
    store.close()
    async with app(size=(80, 24)) as driver:
        screen = await welcome(driver)
        await driver.until(lambda: screen.query_one(PeopleBox).has_class("-known"))
        assert not unsafe(driver)
        await driver.press("enter")
        box(driver, "name").post_message(Paste(words[:79]))
        await driver.pilot.pause()
        assert not unsafe(driver)
        await driver.press("enter", "enter")
        assert driver.screen.query_one("#warm_up").has_focus
        await driver.press("tab", "enter")
        await driver.library()
        assert not unsafe(driver)
        assert load_settings().students
