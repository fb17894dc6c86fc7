"""The inbox on screen: a reply is given to a reaction once it is known what that changes; one key takes it back."""

import pytest

from tests.authoring.inbox_talks import PEN, PETIT, SKY, keep_talks, own_file
from tests.tui.conftest import OneFolderDesk
from trainer.tui.screens.inbox import InboxScreen
from trainer.tui.screens.inbox_change import InboxChangeScreen
from trainer.tui.screens.inbox_reactions import InboxReactionsScreen
from trainer.tui.screens.library import LibraryScreen


@pytest.fixture
def path(home):
    return own_file(home / "mine")


@pytest.fixture
def mine(app, path):
    """The app on a scenario of one's own, at which others have practised."""

    def opened(talks=True):
        desk = OneFolderDesk((path.parent,), seed=1)
        if talks:
            keep_talks(path, desk.store())
        return app(size=(80, 24), desk=desk, instructor=True)

    return opened


async def sorting(driver):
    await driver.library()
    await driver.press("ctrl+p", *"trier", "enter")
    screen = await driver.on(InboxScreen)
    await driver.until(lambda: screen._read)
    return screen


async def test_the_nearest_reaction_takes_the_reply_and_one_key_takes_it_out_again(mine, path):
    async with mine() as driver:
        await sorting(driver)
        await driver.sees("opening", SKY, PEN, "je demande qui décide", "2 répliques à trier")
        assert "Secret" not in driver.shown()
        await driver.press("down", "enter")
        await driver.on(InboxReactionsScreen)
        await driver.sees("who-decides")
        await driver.press("enter")
        await driver.on(InboxChangeScreen)
        await driver.sees("dont 2 recevraient une autre réponse", "nᵒ 4", "nᵒ 6")
        assert path.read_bytes() == PETIT.read_bytes()
        await driver.press("enter")
        await driver.on(InboxScreen)
        await driver.until(lambda: f'- "{PEN}"' in path.read_text(encoding="utf-8"))
        await driver.sees("1 réplique à trier")
        await driver.press("ctrl+z")
        await driver.sees("2 répliques à trier")
        assert path.read_bytes() == PETIT.read_bytes()


async def test_leaving_the_change_writes_nothing_and_typing_finds_a_reply(mine, path):
    async with mine() as driver:
        await sorting(driver)
        await driver.press(*"plume")
        await driver.until(lambda: SKY not in driver.shown())
        await driver.press("enter")
        await driver.on(InboxReactionsScreen)
        await driver.press("enter")
        await driver.on(InboxChangeScreen)
        await driver.press("escape")
        await driver.on(InboxScreen)
        assert path.read_bytes() == PETIT.read_bytes()
        await driver.press("escape")
        await driver.sees(SKY)
        await driver.press("escape")
        await driver.on(LibraryScreen)


async def test_without_attempts_nothing_waits_and_no_database_is_made(mine, home):
    async with mine(talks=False) as driver:
        await sorting(driver)
        await driver.sees("Aucune réplique n’attend")
        assert not list(home.rglob("*.db"))
