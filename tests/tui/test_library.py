import pytest

from tests.tui.conftest import FIXTURES, OneFolderDesk
from tests.tui.test_inert import HOSTILE, unsafe
from trainer.attempts.errors import StoreDamaged
from trainer.practice.beginning import start
from trainer.tui.screens.brief import BriefScreen
from trainer.tui.screens.library import LibraryScreen
from trainer.tui.screens.people import PeopleScreen
from trainer.tui.screens.settings import SettingsScreen
from trainer.tui.widgets.filter_list import FilterList, matches
from trainer.tui.widgets.people_box import NameBox


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
    async with app(desk=OneFolderDesk((folder,))) as driver:
        await driver.library()
        await driver.sees("ne peut pas être joué")
        await driver.press("enter")
        await driver.until(lambda: any("Vérifier ce scénario" in notice for notice in driver.notices()))
        await driver.on(LibraryScreen)


def played(desk, *students: str) -> None:
    start(FIXTURES / "petit.yaml", students=students, store=desk.store(), seed=1)


async def change_person(driver, *names: str) -> None:
    """By the key, the boxes emptied first."""
    await driver.press("ctrl+u")
    screen = await driver.on(PeopleScreen)
    for box, name in zip(screen.query(NameBox), (*names, "", ""), strict=False):
        box.value = name
    screen.query_one("#second").focus()
    await driver.press("enter")


async def test_only_own_attempts_are_counted_and_the_title_says_whose(app):
    async with app() as driver:
        for students in (("Ana",), ("Ana", "Ben"), ("Ben",), ("Zoé",)):
            played(driver.desk, *students)
        await driver.library()
        await driver.sees("Bibliothèque · sans nom")
        assert "tentative" not in driver.shown()
        await change_person(driver, "Ana")
        await driver.sees("Bibliothèque · Ana", "2 tentatives")
        await change_person(driver, "ana", "ben")
        await driver.sees("Bibliothèque · ana et ben", "1 tentative")
        await change_person(driver)
        await driver.sees("Bibliothèque · sans nom")
        await driver.until(lambda: "tentative" not in driver.shown())
        assert driver.desk.settings().students == ()


async def test_a_known_person_is_picked_with_the_arrows(app):
    async with app() as driver:
        for student in ("Ana", "Ben"):
            played(driver.desk, student)
        await driver.library()
        await driver.app.practise_as(("Ana",))
        await driver.press("ctrl+u")
        await driver.on(PeopleScreen)
        # The name that is there is about to be replaced: it narrows nothing.
        await driver.sees("Ben")
        await driver.press("down", "down", "enter", "enter")
        await driver.library()
        await driver.sees("Bibliothèque · Ben")


async def test_the_first_letter_typed_replaces_the_name(app):
    async with app() as driver:
        await driver.library()
        await driver.app.practise_as(("Ana",))
        await driver.press("ctrl+u")
        await driver.on(PeopleScreen)
        await driver.press(*"Zoé", "enter", "enter")
        await driver.library()
        assert driver.desk.students() == ("Zoé",)


@pytest.mark.parametrize("way", ["escape", "cancel"])
async def test_the_person_stays_when_nothing_is_chosen(app, way):
    async with app() as driver:
        await driver.library()
        await driver.app.practise_as(("Ana",))
        await driver.press("ctrl+u")
        screen = await driver.on(PeopleScreen)
        screen.query_one("#name").value = "Ben"
        if way == "cancel":
            screen.query_one("#cancel").focus()
            await driver.press("enter")
        else:
            await driver.press("escape")
        await driver.library()
        assert driver.desk.students() == ("Ana",)


async def test_another_person_in_the_middle_of_a_talk_comes_back_to_the_library(app):
    async with app() as driver:
        await driver.library()
        await driver.app.practise_as(("Ana",))
        await driver.talk()
        await driver.press(*"Un mot")
        driver.app.action_people()
        await driver.on(PeopleScreen)
        await driver.press(*"Ben", "enter", "enter")
        await driver.library()
        await driver.sees("Bibliothèque · Ben")
        assert "à reprendre" not in driver.shown()
        await change_person(driver, "Ana")
        await driver.sees("à reprendre")
        await driver.press("ctrl+r")
        screen = await driver.talking()
        assert screen.query_one("#reply").text == "Un mot"


async def test_who_was_named_at_the_start_gives_way_to_who_is_chosen(app):
    async with app(desk=OneFolderDesk((FIXTURES,), seed=1, students=(" Zoé ",))) as driver:
        await driver.library()
        await driver.sees("Bibliothèque · Zoé")
        await change_person(driver, "Ana")
        await driver.sees("Bibliothèque · Ana")
        await driver.talk()
        assert driver.screen._practice.started.students == ("Ana",)


async def test_a_name_that_cannot_be_kept_on_disk_is_practised_under_all_the_same(app, monkeypatch):
    async with app() as driver:
        await driver.library()

        def full(_):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(driver.desk, "keep_settings", full)
        await change_person(driver, "Ana")
        await driver.sees("Bibliothèque · Ana")
        await driver.until(lambda: any("No space left" in notice for notice in driver.notices()))


async def test_names_are_asked_for_though_the_attempts_cannot_be_read(app, monkeypatch):
    async with app() as driver:
        await driver.library()

        def damaged():
            raise StoreDamaged(path="/x")

        monkeypatch.setattr(driver.desk, "names", damaged)
        await change_person(driver, "Ana")
        await driver.until(lambda: driver.desk.students() == ("Ana",))


async def test_negotiations_in_the_language_of_the_interface_come_first(app, home):
    folder = home / "scenarios"
    folder.mkdir()
    text = (FIXTURES / "petit.yaml").read_text(encoding="utf-8")
    (folder / "fr.yaml").write_text(text, encoding="utf-8")
    text = text.replace("id: petit", "id: small").replace("Cartons : la rentrée", "Boxes")
    (folder / "en.yaml").write_text(text.replace("language: fr", "language: en"), encoding="utf-8")
    async with app(desk=OneFolderDesk((folder,))) as driver:
        screen = await driver.library()
        assert screen.query_one(FilterList).pointed.endswith("fr.yaml")
        await driver.app.action_other_language()
        await driver.sees("Library")
        await driver.until(lambda: driver.shown().index("Boxes") < driver.shown().index("Cartons"))


@pytest.mark.parametrize("words", HOSTILE, ids=["markup", "controls", "strange", "long"])
@pytest.mark.parametrize("size", [(60, 20), (100, 30)])
async def test_hostile_names_stay_text(app, words, size):
    async with app(size=size) as driver:
        played(driver.desk, words, "Ben")
        await driver.library()
        await driver.press("ctrl+u")
        screen = await driver.on(PeopleScreen)
        await driver.until(lambda: screen.query(".-known"))
        assert not unsafe(driver)
        await driver.press("down", "enter", "enter")
        await driver.library()
        assert not unsafe(driver)
        assert len(driver.desk.students()) == 1


@pytest.mark.parametrize("size", [(50, 14), (60, 20), (80, 24), (160, 50)])
async def test_who_practises_is_chosen_at_every_size(app, size):
    async with app(size=size) as driver:
        for student in ("Ana", "Ben", "Chloé", "David", "Emma", "Farid", "Gaël"):
            played(driver.desk, student)
        await driver.library()
        await driver.press("ctrl+u")
        screen = await driver.on(PeopleScreen)
        await driver.sees("Votre nom", "Ana")
        await driver.press(*"Zo", "enter", "enter")
        await driver.library()
        assert driver.desk.students() == ("Zo",)
        assert screen is not driver.screen
