import json
import zipfile

import pytest

from tests.review.conftest import handed
from trainer.attempts.received import receipts
from trainer.tui.reception import reception_of
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.receive import ReceiveScreen, typed_paths
from trainer.tui.screens.received_file import ReceivedFileScreen
from trainer.tui.screens.received_files import ReceivedFilesScreen
from trainer.tui.widgets.entry_list import EntryList


def edited() -> bytes:
    body = json.loads(handed(number=2, students=("Bob Roy",)))
    body["result"]["total"] = 19.5
    return json.dumps(body).encode()


@pytest.fixture
def archive(home):
    path = home / "documents" / "classe.zip"
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Ana_1_file_/LEFORT_Ana.json", handed())
        archive.writestr("Bob_2_file_/ROY_Bob.json", edited())
        archive.writestr("Cy_3_file_/coupe.json", handed(number=3)[:900])
        archive.writestr("Di_4_file_/[b]rapport[1].pdf", b"%PDF")
    return path


async def received(driver, class_name="BTS 2"):
    """Receive what lies nearby, and wait until it was computed again."""
    await driver.library()
    driver.app.push_screen(ReceiveScreen(class_name))
    screen = await driver.on(ReceiveScreen)
    await driver.until(lambda: screen.query_one("#nearby", EntryList).pointed is not None, "something nearby")
    await driver.press("enter")
    assert driver.screen.focused.id == "nearby"
    await driver.press("enter")
    await driver.on(ReceivedFilesScreen)
    await driver.until(lambda: len(reception_of(driver.app).states) == 2, "computed again")
    await driver.until(lambda: not reception_of(driver.app).computing)


async def test_what_lies_nearby_is_received_and_everything_is_said(app, archive):
    async with app() as driver:
        await received(driver)
        await driver.sees("Copies reçues · BTS 2", "À regarder (2)", "Reçues (1)", "Autres fichiers (1)")
        await driver.sees("✓ Ana Lefort", "✗ Bob Roy", "MODIFIÉE", "abîmé", "[b]rapport[1].pdf")
        await driver.sees("2 copies reçues · 1 refusée · 1 autre fichier · 1 modifiée après coup")
        assert {one.class_name for one in receipts(driver.desk.store())} == {"BTS 2"}


async def test_enter_tells_where_a_file_was_edited(app, archive):
    async with app() as driver:
        await received(driver)
        await driver.sees("MODIFIÉE")
        await driver.press("enter")
        await driver.on(ReceivedFileScreen)
        await driver.sees("Note annoncée", "19,5", "classe BTS 2")
        await driver.press("escape")
        await driver.on(ReceivedFilesScreen)


async def test_a_reception_is_taken_back_after_asking(app, archive):
    async with app() as driver:
        await received(driver)
        await driver.press("ctrl+z")
        await driver.on(ConfirmScreen)
        await driver.press("right", "enter")
        await driver.on(ReceiveScreen)
        await driver.until(lambda: not receipts(driver.desk.store()))
        assert archive.exists()


async def test_going_back_stops_nothing_and_leads_back_again(app, archive):
    async with app() as driver:
        await driver.library()
        driver.app.push_screen(ReceiveScreen(path=str(archive)))
        await driver.on(ReceiveScreen)
        await driver.press("enter")
        await driver.on(ReceivedFilesScreen)
        await driver.press("escape", "escape")
        await driver.library()
        await driver.until(lambda: len(reception_of(driver.app).states) == 2, "computed beside")
        driver.app.push_screen(ReceiveScreen())
        await driver.sees("Revoir ce qui vient d’être reçu")


async def test_a_path_that_leads_nowhere_is_named_and_stays_in_the_box(app):
    async with app() as driver:
        await driver.library()
        driver.app.push_screen(ReceiveScreen(path="/nowhere/[b]x[/].zip"))
        await driver.on(ReceiveScreen)
        await driver.press("enter")
        await driver.until(lambda: any("/nowhere/[b]x[/].zip" in said for said in driver.notices()))
        assert driver.screen.query_one("#path").value == "/nowhere/[b]x[/].zip"


async def test_a_name_is_found_by_typing(app, archive):
    async with app() as driver:
        await received(driver)
        await driver.press(*"roy")
        await driver.until(lambda: "Ana Lefort" not in driver.shown())
        await driver.sees("Bob Roy")
        await driver.press("escape")
        await driver.sees("Ana Lefort")


async def test_what_waits_from_before_is_computed_when_the_screen_opens(app, archive):
    async with app() as driver:
        from trainer.review.receiving import receive

        list(receive(driver.desk.store(), [archive], at="2026-01-03T10:00:00Z"))
        await driver.library()
        driver.app.push_screen(ReceiveScreen())
        await driver.until(
            lambda: {one.state for one in receipts(driver.desk.store())} == {"same", "edited"}, "computed"
        )


async def test_the_other_language_keeps_the_list_and_what_was_typed(app, archive):
    async with app() as driver:
        await received(driver)
        await driver.app.action_other_language()
        await driver.sees("To look at (2)", "EDITED")
        await driver.press("escape")
        await driver.sees("Receive copies", "BTS 2")


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_it_fits_a_small_window(app, archive, size):
    async with app(size=size) as driver:
        await received(driver)
        await driver.sees("Bob Roy", "MODIFIÉE")


def test_paths_are_taken_as_they_are_typed_and_dropped(tmp_path):
    one, two = tmp_path / "a b.json", tmp_path / "c.json"
    one.write_text("x")
    two.write_text("x")
    assert typed_paths(f"'{one}'") == (one,)
    assert typed_paths(f"'{one}' {two}") == (one, two)
    assert typed_paths("  ") == ()
    assert typed_paths("/no where/x") == (type(one)("/no where/x"),)
