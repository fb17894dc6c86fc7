import pytest

from tests.tui.test_inert import HOSTILE, HostileDesk, unsafe
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.practice.preparation import Sheet
from trainer.tui.screens.exhibit import ExhibitPicker, ExhibitScreen

SIZES = [(60, 20), (80, 24), (160, 50)]
COST = Exhibit("Coût d’une rupture", ("12 000 € la journée",), ("breakage",))
NEAR = Exhibit("À 68 kilomètres", ("Une heure de camion",), ("site",))


async def picker(driver, *exhibits: Exhibit, mode: str = "practice", shown: tuple[str, ...] = ()) -> list:
    """Open the picker over a talk with these exhibits prepared; returns where its answer will be."""
    await driver.brief()
    driver.desk.keep_sheet("petit", Sheet({}, exhibits))
    practice = driver.desk.start(driver.screen._item.path, "fr", mode, Sheet({}, exhibits))
    for title in shown:
        exhibit = next(found for found in exhibits if found.title == title)
        practice.reply("Voici un document.", None, exhibit)
    driver.app.open_talk(practice)
    await driver.talking()
    answers: list = []
    screen = ExhibitScreen(practice)
    driver.app.push_screen(screen, answers.append)
    await driver.on(ExhibitScreen)
    await driver.until(lambda: (screen.query("#box *") and driver.screen.focused is not None) or not exhibits)
    return answers


@pytest.mark.parametrize("size", SIZES)
async def test_the_prepared_exhibits_are_numbered_and_the_chosen_one_is_seen(app, size):
    async with app(size=size) as driver:
        await picker(driver, COST, NEAR)
        await driver.sees(
            "1  Coût d’une rupture", "2  À 68 kilomètres", "12 000 € la journée", "rapport qualité"
        )
        await driver.sees("Voici un document : Coût d’une rupture.".replace(" :", "\u00a0:"), "Entrée montre")


async def test_enter_shows_the_chosen_one_with_the_usual_words(app):
    async with app() as driver:
        answers = await picker(driver, COST, NEAR)
        await driver.press("2", "enter")
        await driver.until(lambda: answers)
        exhibit, words = answers[0]
        assert exhibit == NEAR
        assert "À 68 kilomètres" in words


async def test_the_usual_words_are_in_the_language_of_the_talk(app):
    async with app(language="en") as driver:
        answers = await picker(driver, COST)
        await driver.press("enter")
        await driver.until(lambda: answers)
        assert answers[0][1].startswith("Voici")


async def test_other_words_can_be_said_with_it(app):
    async with app() as driver:
        answers = await picker(driver, COST, NEAR)
        await driver.press(*"Regardez 2 fois", "enter")
        await driver.until(lambda: answers)
        assert answers == [(COST, "Regardez 2 fois")]


async def test_a_number_in_the_words_chooses_nothing(app):
    async with app() as driver:
        answers = await picker(driver, COST, NEAR)
        await driver.press("tab", "2", "enter")
        await driver.until(lambda: answers)
        assert answers == [(COST, "2")]


async def test_a_number_without_an_exhibit_does_nothing(app):
    async with app() as driver:
        await picker(driver, COST, NEAR)
        await driver.press("7")
        assert driver.screen.query_one(ExhibitPicker).highlighted == 0
        assert driver.screen.query_one("#words").value == ""


@pytest.mark.parametrize("key", ["escape", "ctrl+s"])
async def test_closing_shows_nothing(app, key):
    async with app() as driver:
        answers = await picker(driver, COST)
        await driver.press(key)
        await driver.until(lambda: answers)
        assert answers == [None]


async def test_what_she_has_seen_is_said_in_words_and_the_pointer_is_on_what_is_new(app):
    async with app() as driver:
        await picker(driver, COST, NEAR, shown=(COST.title,))
        await driver.sees("Coût d’une rupture  déjà montré")
        assert driver.screen.query_one(ExhibitPicker).pointed == "1"


async def test_without_exhibits_it_says_how_to_prepare_one(app):
    async with app(size=(60, 20)) as driver:
        answers = await picker(driver)
        await driver.sees("Vous n’avez préparé aucun support.", "Ctrl+D ouvre votre fiche")
        await driver.press("enter")
        await driver.until(lambda: answers)
        assert answers == [None]


async def test_before_a_jury_it_is_too_late_to_prepare_one(app):
    async with app() as driver:
        await picker(driver, mode="jury")
        await driver.sees("les supports se préparent avant l’entretien")


async def test_nine_exhibits_can_all_be_reached(app):
    exhibits = [Exhibit(f"Numéro {n}", ("a", "b", "c"), ("breakage", "site")) for n in range(1, 10)]
    async with app(size=(60, 20)) as driver:
        answers = await picker(driver, *exhibits)
        box = driver.screen.query_one("#box").region
        assert box.bottom <= 20
        await driver.press("9")
        await driver.sees("9  Numéro 9")
        await driver.press("enter")
        await driver.until(lambda: answers)
        assert answers[0][0].title == "Numéro 9"


async def test_a_shown_exhibit_reaches_the_talk(app):
    async with app() as driver:
        await driver.brief()
        driver.desk.keep_sheet("petit", Sheet({}, (COST,)))
        await driver.press("enter")
        talk = await driver.talking()
        await driver.press("ctrl+s")
        screen = await driver.on(ExhibitScreen)
        await driver.until(lambda: screen.query("#words") and screen.focused)
        await driver.press("enter")
        await driver.until(lambda: len(talk._practice.lines) == 3)
        assert talk._practice.lines[1].exhibit == COST
        assert talk._practice.state.shown == (COST.title,)


@pytest.mark.parametrize("words", HOSTILE, ids=["markup", "controls", "strange", "long"])
@pytest.mark.parametrize("size", SIZES)
async def test_hostile_exhibits_stay_text(app, words, size):
    from textual.events import Paste

    desk = HostileDesk(words)
    async with app(size=size, desk=desk) as driver:
        practice = desk.start(None, "fr", "practice")
        practice.prepare(desk.sheet("x"))
        await driver.library()
        answers: list = []
        driver.app.push_screen(ExhibitScreen(practice), answers.append)
        screen = await driver.on(ExhibitScreen)
        await driver.until(lambda: screen.query("#words") and screen.focused)
        assert not unsafe(driver)
        screen.query_one("#words").post_message(Paste(words))
        await driver.pilot.pause()
        assert not unsafe(driver)
        await driver.press("1", "enter")
        await driver.until(lambda: answers)
