"""Printing from the app: the jury's sheets, and a scenario to be played live."""

from tests.reports.test_jury_sheet import Sheet
from tests.tui.ways import WAYS
from trainer.reports.place import documents_folder
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.export import ExportScreen
from trainer.tui.screens.face_to_face import FaceToFaceScreen
from trainer.tui.screens.print_sheets import PrintScreen


def written() -> list:
    return sorted(documents_folder().glob("*.html"))


async def test_the_sheet_of_an_attempt_is_written_and_the_screen_says_where(app):
    async with app() as driver:
        await WAYS["print"](driver)
        await driver.press("enter")
        await driver.until(written)
        (file,) = written()
        await driver.sees("Fichier écrit")
        page = Sheet(file.read_text(encoding="utf-8"))
        assert len(page.of("article", class_="sheet")) == 1
        assert file.stem.endswith("fiche-jury")


async def test_names_can_be_hidden_with_one_key_and_it_is_said(app):
    async with app() as driver:
        driver.desk.practise_as(("Ana Lefort",))
        await WAYS["print"](driver)
        await driver.sees("imprimés (N")
        await driver.press("n")
        await driver.sees("masqués, un code")
        await driver.press("enter")
        await driver.until(written)
        said = written()[0].read_text(encoding="utf-8")
        assert "Lefort" not in said
        assert "lefort" not in written()[0].name.lower()


async def test_an_attempt_that_is_gone_is_left_out_and_said(app):
    async with app() as driver:
        await driver.ended()
        id = driver.screen._practice.attempt
        driver.app.push_screen(PrintScreen((id, "01ZZZZZZZZZZZZZZZZZZZZZZZZ")))
        await driver.on(PrintScreen)
        await driver.press("enter")
        await driver.sees("1 tentative n’a pas pu être ouverte", "Fichier écrit")


async def test_escape_while_sheets_are_made_says_that_nothing_is_written(app):
    async with app() as driver:
        await WAYS["print"](driver)
        screen = await driver.on(PrintScreen)
        screen._busy = True
        await driver.press("escape")
        assert any("rien n’est écrit" in said for said in driver.notices())
        assert driver.screen is not screen and written() == []


async def test_with_nothing_to_print_nothing_is_written(app):
    async with app() as driver:
        await driver.ended()
        driver.app.push_screen(PrintScreen(("01ZZZZZZZZZZZZZZZZZZZZZZZZ",)))
        await driver.on(PrintScreen)
        await driver.press("enter")
        await driver.sees("rien n’a été écrit")
        assert written() == []


async def test_the_blank_grid_is_the_one_played_on(app):
    async with app() as driver:
        await WAYS["print"](driver)
        await driver.press("down", "enter")
        await driver.until(written)
        assert "Grille d’évaluation" in written()[0].read_text(encoding="utf-8")


async def test_the_debrief_exports_the_sheet_too(app):
    async with app() as driver:
        await driver.debrief()
        await driver.press("e")
        await driver.on(ExportScreen)
        await driver.press("end", "enter")
        await driver.until(written)
        assert written()[0].stem.endswith("fiche-jury")


async def test_the_sellers_sheet_is_for_everybody(app):
    async with app() as driver:
        await WAYS["face to face"](driver)
        await driver.press("enter")
        await driver.until(written)
        assert written()[0].stem == "petit-vendeur"


async def test_the_other_sides_sheet_asks_before_it_shows_limits(app):
    async with app() as driver:
        screen = await WAYS["face to face"](driver)
        await driver.press("down", "down", "enter")
        await driver.on(ConfirmScreen)
        await driver.press("escape")
        await driver.on(FaceToFaceScreen)
        assert written() == []
        driver.app.instructor = True
        await driver.press("enter")
        await driver.until(written)
        assert written()[0].stem == "petit-acheteur"
        assert screen.is_current
