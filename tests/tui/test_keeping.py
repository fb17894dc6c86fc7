"""Backing up and restoring from the app, and instructor mode."""

import threading
from datetime import datetime

import pytest
from textual.widgets import Input

from tests.review.classes import received
from tests.tui.conftest import FIXTURES, OneFolderDesk
from trainer.attempts.history import count
from trainer.attempts.keeping import back_up, restore
from trainer.practice.settings import load_settings
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.keeping import BackupScreen, RestoreScreen
from trainer.tui.screens.library import LibraryScreen
from trainer.tui.screens.settings import SettingsScreen


@pytest.fixture
def desk(home):
    desk = OneFolderDesk((FIXTURES,), seed=1)
    yield desk
    desk.close()


async def on_screen(driver, action: str, kind: type):
    await driver.library()
    getattr(driver.app, f"action_{action}")()
    screen = await driver.on(kind)
    await driver.until(lambda: screen.query("#path") and screen.focused)
    return screen


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30)])
async def test_a_backup_is_written_where_the_box_says(app, desk, home, size):
    received(desk.store())
    async with app(size=size, desk=desk) as driver:
        screen = await on_screen(driver, "backup", BackupScreen)
        await driver.press("enter")
        await driver.sees("1 tentative", "Sauvegarde écrite")
        assert len(list((home / "documents").glob("negociation-sauvegarde-*.db"))) == 1
        await driver.press("enter")
        await driver.on(ConfirmScreen)
        await driver.press("escape", "escape")
        await driver.on(LibraryScreen)
        assert not screen.is_attached


async def test_a_path_that_cannot_be_written_is_told_and_loses_nothing(app, desk, home):
    received(desk.store())
    (home / "file").write_text("x")
    async with app(desk=desk) as driver:
        screen = await on_screen(driver, "backup", BackupScreen)
        screen.query_one("#path", Input).value = str(home / "file" / "b.db")
        await driver.press("enter")
        await driver.until(lambda: screen.query_one("#said").has_class("wrong"))
        screen.query_one("#path", Input).value = str(home / "attempts.db")
        await driver.press("enter")
        await driver.on(ConfirmScreen)
        await driver.press("right", "enter")
        await driver.sees("base de données en service")
        assert count(desk.store()) == 1


async def test_a_backup_found_is_checked_told_and_restored_and_the_library_comes_back(app, desk, home):
    store = desk.store()
    attempt = received(store)
    async with app(desk=desk) as driver:
        await on_screen(driver, "backup", BackupScreen)
        await driver.press("enter")
        await driver.sees("Sauvegarde écrite")
        await driver.press("escape")
        store.delete((attempt,))
        screen = await on_screen(driver, "restore", RestoreScreen)
        await driver.until(lambda: screen._found)
        await driver.press("down", "enter")
        await driver.on(ConfirmScreen)
        await driver.sees("1 tentative")
        await driver.press("right", "enter")
        await driver.on(LibraryScreen)
        await driver.until(lambda: count(desk.store()) == 1)
        (kept,) = home.glob("attempts-*.db")
        await driver.until(lambda: any(said.endswith(kept.name) for said in driver.notices()))
        assert not any("endommagée" in said for said in driver.notices())
        screen = await on_screen(driver, "restore", RestoreScreen)
        await driver.sees("mise de côté avant restauration")


async def test_whoever_reads_while_a_backup_is_put_back_waits_and_sees_no_damage(desk, home):
    store = desk.store()
    received(store)
    backup = home / "b.db"
    back_up(store, backup)
    wrong: list[BaseException] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            try:
                count(store)
            except BaseException as error:
                wrong.append(error)
                return

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for _ in range(3):
        with store.put_aside():
            restore(backup, store.path, datetime.now())
    done.set()
    for reader in readers:
        reader.join()
    assert not wrong and count(store) == 1


async def test_a_file_that_is_no_backup_is_refused_on_the_spot(app, desk, home):
    received(desk.store())
    path = home / "texte.db"
    path.write_text("Bonjour")
    async with app(desk=desk) as driver:
        screen = await on_screen(driver, "restore", RestoreScreen)
        screen.query_one("#path", Input).value = str(path)
        await driver.press("enter")
        await driver.sees("pas une sauvegarde")
        assert isinstance(driver.screen, RestoreScreen)


async def test_instructor_mode_is_chosen_in_the_settings_and_remembered(app, desk):
    async with app(desk=desk) as driver:
        await driver.library()
        await driver.press("ctrl+s")
        screen = await driver.on(SettingsScreen)
        await driver.until(lambda: screen.query("#instructor"))
        screen.query_one("#instructor").focus()
        await driver.press("down")
        await driver.until(lambda: driver.app.instructor)
        assert load_settings().instructor
        await driver.press("up")
        await driver.until(lambda: not driver.app.instructor)
        assert not load_settings().instructor


async def test_what_shows_the_counterparts_side_asks_first_outside_instructor_mode(app, desk):
    done = []
    async with app(desk=desk) as driver:
        await driver.library()
        driver.app.as_instructor(lambda: done.append(1))
        await driver.on(ConfirmScreen)
        await driver.press("enter")
        await driver.on(LibraryScreen)
        assert (done, driver.app.instructor) == ([], False)
        driver.app.as_instructor(lambda: done.append(1))
        await driver.on(ConfirmScreen)
        await driver.press("right", "enter")
        await driver.until(lambda: done)
        assert driver.app.instructor
        driver.app.as_instructor(lambda: done.append(1))
        assert done == [1, 1]
