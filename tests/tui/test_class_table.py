"""The instructor's table: what it shows, how it is looked at, what is done from it."""

from dataclasses import replace

import pytest
from textual.widgets import Input

from tests.review.classes import received
from tests.tui.conftest import OneFolderDesk
from trainer.attempts.received import classes
from trainer.attempts.review import Rating, Review
from trainer.attempts.reviews import keep_review
from trainer.reports.hidden_names import candidate_code
from trainer.tui.screens.class_figures import ClassFiguresScreen
from trainer.tui.screens.class_name import ClassNameScreen
from trainer.tui.screens.class_table import ClassScreen
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.library import LibraryScreen
from trainer.tui.screens.pick_one import PickOneScreen
from trainer.tui.widgets.grid import Grid

NAMES = ("Ana Lefort", "Zoé Martin", "Élodie Petit")
SIZES = ((60, 20), (80, 24), (100, 30), (160, 50))


@pytest.fixture
def desk(home):
    from tests.tui.conftest import FIXTURES

    desk = OneFolderDesk((FIXTURES,), seed=1)
    yield desk
    desk.close()


async def table(driver) -> ClassScreen:
    """Open it from the library, and wait for its rows."""
    await driver.library()
    await driver.press("ctrl+k")
    screen = await driver.on(ClassScreen)
    await driver.until(lambda: screen._read and (not screen._rows or screen._names), "rows")
    return screen


def fill(desk) -> list[str]:
    store = desk.store()
    ids = [received(store, students=(name,), class_name="BTS 2") for name in NAMES]
    received(store, students=("Léo Brun",), class_name="BTS 1", begun=1_767_000_000.0)
    return ids


def names_shown(driver) -> list[str]:
    return [name for line in driver.lines() for name in (*NAMES, "Léo Brun") if name in line]


async def test_the_library_leads_to_the_table_in_instructor_mode_only(app, desk):
    async with app(desk=desk) as driver:
        await driver.library()
        await driver.press("ctrl+k")
        assert isinstance(driver.screen, LibraryScreen)
        await driver.app.action_instructor()
        await driver.sees("Ctrl+K")
        await driver.press("ctrl+k")
        await driver.on(ClassScreen)
        await driver.sees("Rien n’a encore été rendu", "R recevoir")


@pytest.mark.parametrize("size", SIZES)
async def test_a_row_per_attempt_with_the_class_above_and_the_pointed_one_in_words(app, desk, size):
    fill(desk)
    async with app(size=size, desk=desk, instructor=True) as driver:
        await table(driver)
        await driver.sees("BTS 2", "3 étudiants", "Zoé Martin", "9,1", "Pas encore relue")
        assert "Léo Brun" not in driver.shown()


async def test_rows_are_found_sorted_and_turned_round(app, desk):
    fill(desk)
    async with app(desk=desk, instructor=True) as driver:
        screen = await table(driver)
        assert [screen._rows[id].students[0] for id in screen.shown] == [
            "Ana Lefort",
            "Zoé Martin",
            "Élodie Petit",
        ]
        await driver.press("s", "enter")
        await driver.sees("Étudiant, décroissant")
        assert screen._rows[screen.shown[0]].students == ("Élodie Petit",)
        await driver.press("slash", *"elo")
        await driver.until(lambda: len(screen.shown) == 1)
        await driver.press("enter")
        assert screen.query_one(Grid).has_focus
        await driver.press("escape")
        assert len(screen.shown) == 3
        assert not screen.query_one("#words", Input).display
        await driver.press("escape")
        await driver.on(LibraryScreen)


async def test_hidden_names_are_nowhere_on_the_screen_nor_found_by_typing(app, desk):
    ids = fill(desk)
    async with app(size=(160, 50), desk=desk, instructor=True) as driver:
        screen = await table(driver)
        await driver.press("n")
        await driver.sees("noms masqués", candidate_code(ids[0]))
        assert names_shown(driver) == []
        await driver.press("slash", *"zoe")
        await driver.until(lambda: not screen.shown)
        await driver.press("escape", "delete")
        await driver.on(PickOneScreen)
        assert names_shown(driver) == []


async def test_another_class_is_chosen_and_all_of_them_together(app, desk):
    fill(desk)
    async with app(desk=desk, instructor=True) as driver:
        screen = await table(driver)
        await driver.press("c")
        await driver.on(PickOneScreen)
        await driver.press("up", "enter")
        await driver.until(lambda: len(screen.shown) == 1)
        await driver.press("c")
        await driver.on(PickOneScreen)
        await driver.press("end", "enter")
        await driver.until(lambda: len(screen.shown) == 4)
        await driver.sees("toutes les classes")


async def test_what_is_shown_goes_into_another_class(app, desk):
    fill(desk)
    async with app(desk=desk, instructor=True) as driver:
        screen = await table(driver)
        await driver.press("slash", *"zoe", "enter")
        screen.action_move()
        modal = await driver.on(ClassNameScreen)
        await driver.until(lambda: modal.query("FilterBox"))
        await driver.press(*"BTS 3")
        await driver.sees("Nouvelle classe\u00a0: BTS 3")
        await driver.press("enter")
        await driver.until(lambda: [one.name for one in classes(desk.store())] == ["BTS 1", "BTS 2", "BTS 3"])


async def test_an_attempt_a_student_and_a_class_are_removed_for_good_after_asking(app, desk):
    fill(desk)
    store = desk.store()
    async with app(desk=desk, instructor=True) as driver:
        screen = await table(driver)
        for choice, left in ((("enter",), 2), (("down", "enter"), 1), (("end", "enter"), 0)):
            await driver.press("delete")
            await driver.on(PickOneScreen)
            await driver.press(*choice)
            await driver.on(ConfirmScreen)
            await driver.press("enter")
            await driver.on(ClassScreen)
            before = len(screen.shown)
            await driver.press("delete")
            await driver.on(PickOneScreen)
            await driver.press(*choice)
            await driver.on(ConfirmScreen)
            await driver.press("right", "enter")
            await driver.on(ClassScreen)
            await driver.until(lambda left=left: len(screen.shown) == (left or 1) or not left)
            assert before == left + 1
        await driver.until(lambda: [one.name for one in classes(store)] == ["BTS 1"])


async def test_reviews_become_files_and_the_table_a_csv_without_names_when_they_are_hidden(app, desk, home):
    ids = fill(desk)
    async with app(desk=desk, instructor=True) as driver:
        await table(driver)
        await driver.press("t")
        await driver.until(lambda: any("rien à rendre" in said for said in driver.notices()))
        store = desk.store()
        levels = {criterion: Rating(2) for criterion in store.summary(ids[0]).levels}
        begun = Review("Mme Roux", "2026-01-06T10:00:00Z", levels=dict([*levels.items()][:2]))
        keep_review(store, ids[0], begun)
        await driver.press("t")
        await driver.until(lambda: any("inachevée (2 sur" in said for said in driver.notices()))
        keep_review(store, ids[0], replace(begun, levels=levels, verdict="nearly"))
        await driver.press("n", "t")
        await driver.on(ConfirmScreen)
        await driver.press("right", "enter")
        folder = home / "documents"
        await driver.until(lambda: list(folder.rglob("*.json")))
        await driver.press("v")
        await driver.until(lambda: list(folder.glob("*.csv")))
        named = [str(path) for path in folder.rglob("*")]
        assert not [path for path in named for name in NAMES if name.split()[1].lower() in path.lower()]
        content = next(folder.glob("*.csv")).read_text(encoding="utf-8")
        assert content.startswith("\ufeff")
        assert not [name for name in NAMES if name in content]


async def test_figures_open_and_guided_attempts_are_said_not_to_count(app, desk):
    fill(desk)
    received(desk.store(), students=("Inès Benali",), class_name="BTS 2", mode="guided")
    async with app(size=(100, 40), desk=desk, instructor=True) as driver:
        await table(driver)
        await driver.press("f")
        await driver.on(ClassFiguresScreen)
        await driver.sees(
            "3 tentatives comptent", "1 tentative guidée ne compte pas", "Écoute active", "restés cachés"
        )
        await driver.press("escape")
        await driver.on(ClassScreen)


async def test_the_table_speaks_the_other_language_at_once(app, desk):
    fill(desk)
    async with app(size=(160, 50), desk=desk, instructor=True) as driver:
        await table(driver)
        await driver.app.action_other_language()
        await driver.sees("Sorted by Student", "Active and responsive listening")


async def test_hostile_names_stay_text(app, desk):
    hostile = "[@click=app.quit]x[/] \x1b]0;pwn\x07 [/]"
    received(desk.store(), students=(hostile,), class_name="[b]\x1b[31m")
    async with app(size=(160, 50), desk=desk, instructor=True) as driver:
        await table(driver)
        await driver.sees("[@click=app.quit]x[/]")
        assert "\x1b" not in driver.shown()
        await driver.press("c")
        await driver.on(PickOneScreen)


async def test_the_right_arrow_brings_in_what_has_no_room_and_a_review_is_marked(app, desk):
    ids = fill(desk)
    store = desk.store()
    levels = {criterion: Rating(2) for criterion in store.summary(ids[0]).levels}
    keep_review(store, ids[0], Review("Mme Roux", "2026-01-06T10:00:00Z", levels=levels, verdict="nearly"))
    async with app(size=(80, 24), desk=desk, instructor=True) as driver:
        await table(driver)
        await driver.sees("Relue", "✓", "1 lecture")
        assert "Jouée le" not in driver.shown()
        for _ in range(12):
            await driver.press("right")
        await driver.sees("Étudiant", "Jouée le")
        assert "Essai " not in driver.lines()[2]
        for _ in range(12):
            await driver.press("left")
        await driver.sees("Essai")


async def test_the_question_before_removing_says_how_many_attempts_and_reviews_go(app, desk):
    ids = fill(desk)
    keep_review(desk.store(), ids[0], Review("Mme Roux", "2026-01-06T10:00:00Z", verdict="nearly"))
    async with app(size=(100, 30), desk=desk, instructor=True) as driver:
        await table(driver)
        await driver.press("delete")
        await driver.on(PickOneScreen)
        await driver.press("end", "enter")
        await driver.on(ConfirmScreen)
        await driver.sees("3 tentatives, 1")
