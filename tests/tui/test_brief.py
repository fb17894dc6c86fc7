from dataclasses import replace

import pytest

from trainer.attempts.errors import StoreUnwritable
from trainer.practice.preparation import Sheet
from trainer.practice.settings import Settings, save_settings
from trainer.tui.marks import CHOSEN
from trainer.tui.screens.brief import BriefScreen
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.preparation import PreparationScreen
from trainer.tui.screens.talk import TalkScreen

SHEET = Sheet({"target.price": "0,48 €", "batna": "Un autre client."})


def page(driver) -> str:
    return "\n".join(str(words.content) for words in driver.screen.query("#page Words"))


async def test_the_brief_tells_the_case_and_what_counts_for_the_student(app):
    async with app() as driver:
        await driver.brief()
        told = page(driver)
        for words in (
            "Vous vendez des cartons d’emballage.",
            "Camille Renard",
            "Claire Vasseur",
            "68 kilomètres",
            "rapport qualité 2025",
            "Prix unitaire",
            "visé\u00a0: 0,48 €",
            "limite\u00a0: 0,46 €",
            "un cran vaut 6\u202f000\u00a0€",
            "Un autre client, moins rentable.",
            "45 points sur 100",
        ):
            assert words in told, words


async def test_the_brief_keeps_her_side_to_itself(app):
    async with app() as driver:
        await driver.brief()
        told = page(driver)
        assert "Ne pas manquer le lancement" not in told
        assert "42" not in told


async def test_the_points_of_an_option_are_its_share_of_the_issues_weight(app):
    async with app() as driver:
        screen = await driver.brief()
        price = screen._scenario.issues["price"]
        best = price.options[price.you.values.index(max(price.you.values))]
        assert f"{best.label} → {price.you.weight}" in page(driver)


async def test_the_page_scrolls_with_the_keys(app):
    async with app(size=(80, 24)) as driver:
        screen = await driver.brief()
        await driver.press("pagedown")
        await driver.until(lambda: screen.query_one("#page").scroll_y > 0)


async def test_enter_starts_once_however_often_it_is_pressed(app):
    async with app() as driver:
        await driver.brief()
        await driver.press("enter", "enter", "enter")
        await driver.talking()
        talks = [screen for screen in driver.app.screen_stack if isinstance(screen, TalkScreen)]
        assert len(talks) == 1
        assert len(driver.desk.history(0, 10)) == 1


async def test_n_starts_another_talk_while_one_is_unfinished(app):
    async with app() as driver:
        await driver.talk()
        await driver.press("escape")
        await driver.brief()
        await driver.sees("Reprendre")
        await driver.press("n")
        await driver.talking()
        assert len(driver.desk.history(0, 10)) == 2


async def test_n_does_nothing_when_there_is_nothing_to_resume(app):
    async with app() as driver:
        screen = await driver.brief()
        await driver.press("n")
        assert driver.screen is screen
        assert isinstance(screen, BriefScreen)


def mode_line(driver) -> str:
    """The line of the chosen mode."""
    return next(line for line in driver.lines() if CHOSEN in line)


async def prepared(driver) -> None:
    """Wait until the brief knows what has been prepared."""
    await driver.until(lambda: driver.screen._prepared is not None)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (160, 50)])
async def test_the_chosen_mode_says_what_it_allows_at_every_size(app, size):
    async with app(size=size) as driver:
        await driver.brief()
        assert "entraînement" in mode_line(driver)
        await driver.sees("un indice coûte des points", "Préparer (P)", "Commencer (Entrée)")
        await driver.press("3")
        assert "jury" in mode_line(driver)
        await driver.sees("15\u00a0min au chronomètre")
        button = driver.screen.query_one("#begin").region
        assert button.right <= size[0]
        assert button.bottom < size[1]


async def test_the_three_sentences_stand_together_where_there_is_room(app):
    async with app(size=(100, 30)) as driver:
        await driver.brief()
        await driver.sees("Des répliques à choisir", "un indice coûte des points", "au chronomètre")


async def test_the_mode_goes_round_and_stays_for_the_next_brief(app):
    async with app() as driver:
        await driver.brief()
        await driver.press("m", "m")
        assert "guidé" in mode_line(driver)
        await driver.press("escape")
        await driver.brief()
        assert "guidé" in mode_line(driver)


async def test_a_click_chooses_a_mode(app):
    async with app() as driver:
        await driver.brief()
        await driver.pilot.click("#mode-guided")
        assert "guidé" in mode_line(driver)


async def test_the_attempt_is_in_the_chosen_mode(app):
    async with app() as driver:
        await driver.brief()
        await driver.press("1", "enter")
        talk = await driver.talking()
        assert talk._practice.mode == "guided"


async def test_before_a_jury_one_is_asked_and_no_is_the_first_answer(app):
    async with app() as driver:
        await driver.brief()
        await driver.press("3", "enter")
        await driver.on(ConfirmScreen)
        await driver.sees("chronomètre part aussitôt", "15\u00a0min")
        await driver.press("enter")
        await driver.on(BriefScreen)
        assert not driver.desk.history(0, 10)
        await driver.press("enter")
        await driver.on(ConfirmScreen)
        await driver.press("right", "enter")
        talk = await driver.talking()
        assert talk._practice.mode == "jury"
        assert talk._practice.limit == 15 * 60


async def test_a_jury_tells_the_extra_time_that_was_granted(app, home):
    save_settings(replace(Settings(), language="fr", extra=33))
    async with app() as driver:
        await driver.brief()
        await driver.press("3")
        await driver.sees("19:57", "33\u00a0% de temps supplémentaire")


async def test_a_jury_warns_of_an_empty_sheet(app):
    async with app() as driver:
        await driver.brief()
        await prepared(driver)
        await driver.press("3", "enter")
        await driver.sees("Votre fiche de préparation est", "ne pourra plus être remplie")


async def test_the_preparation_goes_into_the_attempt(app):
    async with app() as driver:
        await driver.brief()
        driver.desk.keep_sheet("petit", SHEET)
        await driver.press("enter")
        talk = await driver.talking()
        assert talk._practice.sheet == SHEET


async def test_without_a_preparation_the_log_holds_none(app):
    async with app() as driver:
        talk = await driver.talk()
        assert len(talk._practice.events) == 1


async def test_what_was_prepared_meanwhile_goes_into_the_resumed_attempt(app):
    async with app() as driver:
        await driver.talk()
        await driver.press("escape")
        await driver.brief()
        await driver.sees("Reprendre")
        driver.desk.keep_sheet("petit", SHEET)
        await driver.press("enter")
        talk = await driver.talking()
        assert talk._practice.sheet == SHEET


async def test_the_brief_says_how_much_is_prepared(app):
    async with app() as driver:
        await driver.brief()
        await driver.sees("fiche vide")
        await driver.press("p")
        screen = await driver.on(PreparationScreen)
        await driver.until(lambda: screen.query("EntryBox") and screen.focused)
        await driver.press(*"0,48", "escape")
        await driver.on(BriefScreen)
        await driver.sees("fiche\u00a0: 1 entrée")


async def test_the_prepare_button_can_be_reached_and_pressed_with_the_keyboard(app):
    async with app() as driver:
        await driver.brief()
        await driver.press("tab")
        assert driver.screen.focused.id == "prepare"
        await driver.press("enter")
        await driver.on(PreparationScreen)


async def test_a_preparation_that_no_disk_takes_is_still_used(app, monkeypatch):
    async with app() as driver:
        await driver.brief()

        def full(*_):
            raise StoreUnwritable("full", "/somewhere")

        monkeypatch.setattr(driver.desk, "keep_sheet", full)
        await driver.press("p")
        screen = await driver.on(PreparationScreen)
        await driver.until(lambda: screen.query("EntryBox") and screen.focused)
        await driver.press(*"0,48", "escape")
        await driver.on(BriefScreen)
        await driver.press("p")
        await driver.on(PreparationScreen)
        await driver.sees("0,48")
        await driver.press("escape")
        await driver.on(BriefScreen)
        await driver.press("enter")
        talk = await driver.talking()
        assert talk._practice.sheet.entries == {"target.price": "0,48"}


async def test_d_makes_the_person_harder_and_the_attempt_is_played_so(app):
    async with app() as driver:
        await driver.brief()
        await driver.sees("★☆☆ accessible")
        await driver.press("d", "d")
        await driver.sees("★★★ difficile")
        await driver.press("enter")
        screen = await driver.talking()
        assert screen._practice.started.difficulty == 3
        await driver.press("escape")
        await driver.brief()
        await driver.press("d")
        await driver.sees("★☆☆ accessible")
