"""A draft in the app: its brief says that no jury plays it, and Enter does not lead there."""

import shutil

from tests.tui.conftest import FIXTURES, OneFolderDesk
from trainer.tui.screens.brief import BriefScreen


async def test_a_draft_is_not_played_before_a_jury(app, home):
    folder = home / "drafts"
    folder.mkdir()
    path = shutil.copy(FIXTURES / "petit.yaml", folder)
    text = (folder / "petit.yaml").read_text(encoding="utf-8")
    (folder / "petit.yaml").write_text(
        text.replace("turns: 12\n", "turns: 12\ntodo: les coûts\n"), encoding="utf-8"
    )
    assert path
    async with app(desk=OneFolderDesk((folder,), seed=1)) as driver:
        await driver.brief()
        await driver.press("3")
        await driver.sees("pas encore")
        await driver.press("enter")
        await driver.until(lambda: any("brouillon" in words for words in driver.notices()))
        assert isinstance(driver.screen, BriefScreen)
        await driver.press("2", "enter")
        await driver.talking()
