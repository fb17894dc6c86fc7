"""Agreement, another grid and progress on screen."""

from pathlib import Path

import pytest

from tests.review.conftest import BEGUN, stored_attempt
from tests.tui.conftest import FIXTURES, OneFolderDesk
from trainer.attempts.review import Rating, Review
from trainer.attempts.reviews import keep_review
from trainer.attempts.summary import Result
from trainer.practice.sources import read_rubric
from trainer.tui.screens.agreement import AgreementScreen
from trainer.tui.screens.brief import BriefScreen
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.progress import ProgressScreen
from trainer.tui.screens.regrade import RegradeScreen

SIZES = [(60, 20), (80, 24), (100, 30), (160, 50)]


@pytest.fixture
def desk(home: Path):
    return OneFolderDesk((FIXTURES,), seed=1, students=("Ana Lefort",))


@pytest.fixture
def reviewed(desk):
    """Six attempts that the jury finds better than the program does."""
    store, ids = desk.store(), []
    for number, level in enumerate((0, 1, 1, 2, 2, 3), 1):
        id = stored_attempt(store, number=number, begun=BEGUN)
        levels = {"ecoute": level, "arguments": 1}
        store.keep_result(id, Result(10.0, 20, levels))
        ratings = {"ecoute": Rating(min(3, level + (number > 3)), "Bien écouté."), "arguments": Rating(2)}
        keep_review(store, id, Review("Mme Roy", "2026-01-03T10:00:00Z", blind=True, levels=ratings))
        ids.append(id)
    return ids


def stricter(folder: Path) -> Path:
    text = read_rubric("bloc3-negociation").text.replace("[0.2, 0.45, 0.7]", "[0.6, 0.8, 0.95]")
    path = folder / "stricter.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("size", SIZES)
async def test_the_agreement_stands_beside_its_detail(app, desk, reviewed, size):
    async with app(size=size, desk=desk) as driver:
        await driver.library()
        driver.app.push_screen(AgreementScreen())
        await driver.on(AgreementScreen)
        await driver.sees("Tous les critères", "Programme", "Mme Roy")
        await driver.press("end")
        await driver.until(lambda: driver.screen.query_one("#lines").pointed == "c ecoute")


async def test_a_criterion_says_who_is_kinder(app, desk, reviewed):
    async with app(desk=desk) as driver:
        await driver.library()
        driver.app.push_screen(AgreementScreen())
        await driver.sees("Tous les critères", "Programme et jury", "Fiez-vous à l’intervalle")
        await driver.press("down")
        await driver.sees("Construction des arguments", "un même niveau", "donne 1 niveau")
        await driver.press("down")
        await driver.sees("Écoute active", "0,3", "niveau de plus")


async def test_the_indicators_come_with_passages_and_lead_back(app, desk, reviewed):
    async with app(desk=desk) as driver:
        await driver.library()
        driver.app.push_screen(AgreementScreen())
        screen = await driver.on(AgreementScreen)
        await driver.until(lambda: screen._gaps)
        await driver.press("i")
        await driver.sees("des écarts", "Aucun passage à montrer")
        await driver.press("down")
        await driver.sees("Ana Lefort, ligne", "Mme Roy, niveau", "Bien écouté")
        await driver.press("l")
        await driver.sees("Landis et Koch")
        await driver.press("escape")
        await driver.sees("Tous les critères")
        await driver.press("escape")
        await driver.library()


async def test_the_title_names_the_grid_and_a_key_shows_the_other(app, desk, reviewed):
    store = desk.store()
    with store.writing() as connection:
        connection.execute("update attempts set rubric = 'autre' where id in (?, ?)", reviewed[:2])
    async with app(size=(100, 30), desk=desk) as driver:
        await driver.library()
        driver.app.push_screen(AgreementScreen())
        await driver.sees("(1 sur 2)", "G montre la suivante", "4 tentatives", "Moins de 5 tentatives")
        assert "plus sévère" not in driver.shown() and "%" not in driver.shown()
        await driver.press("g")
        await driver.sees("(2 sur 2)", "2 tentatives")
        await driver.press("g")
        await driver.sees("(1 sur 2)", "4 tentatives")


async def test_names_can_be_hidden(app, desk, reviewed):
    async with app(desk=desk) as driver:
        await driver.library()
        driver.app.push_screen(AgreementScreen(hide_names=True))
        screen = await driver.on(AgreementScreen)
        await driver.until(lambda: screen._gaps)
        await driver.press("i", "down")
        await driver.sees("Mme Roy, niveau")
        assert "Lefort" not in driver.shown()


async def test_without_reviews_it_says_what_to_do(app, desk):
    async with app(desk=desk) as driver:
        await driver.library()
        driver.app.push_screen(AgreementScreen("BTS 1"))
        await driver.sees("BTS 1", "au moins cinq")
        await driver.press("i", "l")
        await driver.press("escape")
        await driver.library()


async def test_another_grid_is_looked_at_applied_and_taken_back(app, desk, reviewed, tmp_path):
    path, store = stricter(tmp_path), desk.store()
    before = [store.summary(id) for id in reviewed]
    async with app(desk=desk) as driver:
        await driver.library()
        driver.app.push_screen(RegradeScreen())
        screen = await driver.on(RegradeScreen)
        await driver.until(lambda: screen._known)
        await driver.press(*str(path))
        await driver.press("enter")
        await driver.until(lambda: screen._seen)
        await driver.sees("6 résultats changeraient", "Par critère", "Ana Lefort")
        assert [store.summary(id) for id in reviewed] == before
        await driver.press("ctrl+s")
        await driver.on(ConfirmScreen)
        await driver.press("right", "enter")
        await driver.until(lambda: isinstance(driver.screen, RegradeScreen) and screen._last)
        assert [store.summary(id) for id in reviewed] != before
        await driver.press("ctrl+z")
        await driver.on(ConfirmScreen)
        await driver.press("right", "enter")
        await driver.until(lambda: isinstance(driver.screen, RegradeScreen) and screen._last is None)
        assert [store.summary(id) for id in reviewed] == before


async def test_a_grid_that_is_not_there_changes_nothing(app, desk, reviewed):
    async with app(desk=desk) as driver:
        await driver.library()
        driver.app.push_screen(RegradeScreen())
        screen = await driver.on(RegradeScreen)
        await driver.until(lambda: screen._known)
        await driver.press(*"/nowhere.yaml")
        await driver.press("enter")
        await driver.until(lambda: any("Vérifiez le chemin" in said for said in driver.notices()))
        await driver.press("ctrl+s", "ctrl+z")
        assert driver.screen is screen


async def test_a_changed_attempt_opens_its_debrief(app, desk, reviewed, tmp_path):
    path = stricter(tmp_path)
    async with app(desk=desk) as driver:
        await driver.library()
        driver.app.push_screen(RegradeScreen())
        screen = await driver.on(RegradeScreen)
        await driver.until(lambda: screen._known)
        await driver.press(*str(path))
        await driver.press("enter")
        await driver.until(lambda: screen._seen)
        await driver.press("enter")
        await driver.assessed()


@pytest.mark.parametrize("size", SIZES)
async def test_progress_shows_levels_over_attempts(app, desk, reviewed, size):
    async with app(size=size, desk=desk) as driver:
        await driver.library()
        driver.app.action_progress()
        screen = await driver.on(ProgressScreen)
        await driver.until(lambda: screen._goals is not None)
        await driver.sees("6 tentatives")
        await driver.until(lambda: driver.screen.query_one("#lines").pointed == "c ecoute")


async def test_the_scenario_proposed_opens(app, desk, reviewed):
    async with app(size=(100, 50), desk=desk) as driver:
        await driver.library()
        await driver.history()
        await driver.press("ctrl+r")
        screen = await driver.on(ProgressScreen)
        await driver.until(lambda: screen._goals is not None)
        await driver.press("end")
        await driver.sees("Entrée ouvre le scénario proposé")
        await driver.press("enter")
        await driver.on(BriefScreen)


async def test_progress_without_attempts_says_what_to_do(app, desk):
    async with app(desk=desk) as driver:
        await driver.library()
        driver.app.action_progress()
        await driver.sees("Jouez-en une")
        await driver.press("escape")
        await driver.library()


async def test_all_of_it_speaks_english_too(app, desk, reviewed):
    async with app(desk=desk, language="en") as driver:
        await driver.library()
        driver.app.push_screen(AgreementScreen())
        await driver.sees("All criteria", "agreement")
        await driver.app.speak("fr")
        await driver.sees("Tous les critères")


HOSTILE = "[red]x[/] [/] \x1b]0;titre\x07 $name {0}"


async def test_hostile_names_and_reasons_stay_text(app, desk):
    store = desk.store()
    for number in range(1, 7):
        id = stored_attempt(store, number=number, students=(HOSTILE,), begun=BEGUN)
        store.keep_result(id, Result(10.0, 20, {"ecoute": number % 3, HOSTILE: 1}))
        ratings = {"ecoute": Rating(3, HOSTILE), HOSTILE: Rating(2, HOSTILE)}
        keep_review(store, id, Review(HOSTILE, "2026-01-03T10:00:00Z", blind=True, levels=ratings))
    async with app(size=(160, 50), desk=desk) as driver:
        await driver.library()
        driver.app.push_screen(AgreementScreen())
        screen = await driver.on(AgreementScreen)
        await driver.until(lambda: screen._gaps)
        await driver.sees("[red]x[/]")
        await driver.press("end", "i", "down", "down")
        await driver.sees("[red]x[/]")
        assert "\x1b" not in driver.shown() and "\x07" not in driver.shown()
        driver.app.push_screen(RegradeScreen(HOSTILE))
        await driver.on(RegradeScreen)
        await driver.sees("[red]x[/]")
        assert "\x1b" not in driver.shown()
