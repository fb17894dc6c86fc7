"""An assignment is made, opened, played, handed in, and comes back reviewed: in the app, by keys."""

import json
import time
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.review.conftest import FIXTURES, handed, stored_attempt
from tests.tui.conftest import OneFolderDesk
from trainer.attempts.assignment_file import assignment_file_text
from trainer.attempts.hand_in import parse_hand_in
from trainer.attempts.history import attempts
from trainer.attempts.returned import returned_text
from trainer.attempts.review import Comment, Rating, Review
from trainer.attempts.reviews import keep_review
from trainer.attempts.store import Store
from trainer.attempts.tasks import tasks
from trainer.review.assigning import Terms, made_assignment
from trainer.review.returning import returns
from trainer.tui.screens.assign import AssignScreen
from trainer.tui.screens.brief import BriefScreen
from trainer.tui.screens.debrief import DebriefScreen
from trainer.tui.screens.hand_in import HandInScreen
from trainer.tui.screens.library import LibraryScreen
from trainer.tui.screens.open_file import OpenFileScreen
from trainer.tui.screens.told import ToldScreen

PETIT = FIXTURES / "petit.yaml"
SIZES = [(60, 20), (80, 24), (100, 30), (160, 50)]
REVIEW = Review(
    by="Mme Durand",
    at="2026-01-03T10:00:00Z",
    levels={"ecoute": Rating(3, "Deux reformulations justes.")},
    comments=(Comment(2, "Belle entrée."),),
    verdict="ready",
    remark="Bravo.",
)


def assignment(folder: Path, **terms) -> Path:
    made = made_assignment(
        PETIT,
        Terms("BTS 2", **{"mode": "jury", "note": "Lisez la fiche.", **terms}),
        now=time.time(),
        entropy=b"1",
    )
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "travail.json"
    path.write_text(assignment_file_text(made), encoding="utf-8")
    return path


async def taken_on(driver) -> BriefScreen:
    """Open the assignment that lies in the Documents folder, and take it on."""
    await driver.library()
    await driver.press("ctrl+o")
    screen = await driver.on(OpenFileScreen)
    await driver.until(lambda: screen._nearby)
    await driver.press("down", "enter")
    await driver.on(ToldScreen)
    await driver.press("enter")
    brief = await driver.on(BriefScreen)
    await driver.until(lambda: len(brief.query("#stakes Section")) > 1)
    return brief


@pytest.mark.parametrize("size", SIZES)
async def test_an_assignment_found_in_the_documents_is_taken_on_and_proposed(app, home, size):
    assignment(home / "documents", extra=33, difficulty=3)
    async with app(size=size) as driver:
        await taken_on(driver)
        await driver.sees("BTS 2")
        assert (driver.app.mode, driver.app.difficulty) == ("jury", 3)
        said = str(driver.screen.query_one("#task").content)
        assert "33" in said
        await driver.sees("Mot du formateur", "Lisez la fiche.")
        await driver.press("escape")
        await driver.library()
        await driver.sees("À faire pour BTS 2")
        assert (driver.app.mode, driver.app.difficulty) == ("practice", 0)


async def test_what_is_begun_as_asked_counts_for_the_assignment_and_nothing_else_does(app, home):
    assignment(home / "documents", mode="practice", difficulty=2)
    async with app(size=(100, 30)) as driver:
        brief = await taken_on(driver)
        await driver.press("1")
        assert "ne compterait pas" in str(brief.query_one("#task").content)
        await driver.press("a")
        assert "ne compterait pas" not in str(brief.query_one("#task").content)
        await driver.press("enter")
        talk = await driver.talking()
        assert talk._practice.started.difficulty == 2
        (task,) = tasks(driver.desk.store(), driver.desk.students())
        assert task.unfinished == talk._practice.attempt


async def test_an_assignment_can_be_dropped(app, home):
    assignment(home / "documents")
    async with app(size=(100, 30)) as driver:
        brief = await taken_on(driver)
        brief.action_drop_task()
        await driver.until(lambda: not brief.query_one("#task").display)
        assert tasks(driver.desk.store()) == ()


@pytest.mark.parametrize("size", SIZES)
async def test_the_debrief_hands_in_with_one_key(app, home, size):
    async with app(size=size) as driver:
        await driver.app.practise_as(("Zoé Martin",))
        await driver.debrief()
        await driver.press("h")
        screen = await driver.on(HandInScreen)
        assert (screen.query_one("#last-0", Input).value, screen.query_one("#first-0", Input).value) == (
            "Martin",
            "Zoé",
        )
        await driver.sees("MARTIN_Zoe_petit_")
        await driver.press("enter")
        await driver.on(DebriefScreen)
        (path,) = (home / "documents").iterdir()
        assert path.name.startswith("MARTIN_Zoe_petit_")
        assert parse_hand_in(path.read_bytes()).started.students == ("Zoé MARTIN",)
        await driver.until(lambda: any(path.name in said for said in driver.notices()))
        await driver.press("h")
        screen = await driver.on(HandInScreen)
        assert "Déjà rendue" in str(screen.query_one("#about").content)


async def test_nobody_hands_in_without_a_name(app, home):
    async with app(size=(80, 24)) as driver:
        await driver.debrief()
        await driver.press("h")
        screen = await driver.on(HandInScreen)
        await driver.sees("Écrivez votre nom")
        screen.query_one("#do").press()
        await driver.until(lambda: screen.query_one("#last-0").has_focus)
        assert not (home / "documents").exists()
        await driver.press(*"Roy", "enter", *"Ben", "enter", "enter")
        await driver.on(DebriefScreen)
        assert [path.name.split("_petit")[0] for path in (home / "documents").iterdir()] == ["ROY_Ben"]


@pytest.mark.parametrize("size", SIZES)
async def test_a_reviewed_attempt_comes_back_beside_the_computed_levels(app, home, tmp_path_factory, size):
    prof = Store(tmp_path_factory.mktemp("prof") / "attempts.db")
    attempt = stored_attempt(prof)
    keep_review(prof, attempt, REVIEW)
    path = home / "documents" / "relu.json"
    path.parent.mkdir(parents=True)
    path.write_text(
        returned_text(returns(prof, (attempt,), time.time(), as_they_are=(attempt,))[0]), encoding="utf-8"
    )
    prof.close()
    async with app(size=size) as driver:
        await driver.app.practise_as(("Ana Lefort",))
        await driver.library()
        await driver.press("ctrl+o")
        screen = await driver.on(OpenFileScreen)
        await driver.until(lambda: screen._nearby)
        await driver.press("down", "enter")
        await driver.on(ToldScreen)
        await driver.sees("1 relecture reçue")
        await driver.press("enter")
        debrief = await driver.assessed()
        said = str(debrief.query_one("#whole-left").content)
        assert "Relu par Mme Durand" in said and "au niveau du jury" in said and "Bravo." in said
        place = [result.id for result in debrief._assessment.criteria].index("ecoute")
        entry = debrief.query_one("#criteria-list").get_option(str(place))
        assert "Mme Durand" in str(entry.prompt) and "3" in str(entry.prompt)
        spoken = [str(one.content) for one in debrief.query("#said .words")]
        assert any("Belle entrée." in one for one in spoken)
        await driver.press("escape")
        await driver.history()
        await driver.sees("relu")
        assert attempts(driver.desk.store())[0].reviews == 1


@pytest.mark.parametrize("size", SIZES)
async def test_an_instructor_gives_a_class_something_to_play(app, home, size):
    async with app(size=size) as driver:
        await driver.library()
        driver.app.action_assign()
        screen = await driver.on(AssignScreen)
        await driver.until(lambda: screen.query_one("#scenarios").pointed)
        await driver.press("enter")
        await driver.until(lambda: screen.query("#class") and screen.query_one("#class").has_focus)
        await driver.press("ctrl+s")
        assert any("nom de la classe" in said for said in driver.notices())
        await driver.press(*"BTS", "enter", "down", "enter", "enter")
        await driver.until(lambda: screen.focused is not None and screen.focused.id in ("rubric", "deadline"))
        screen.query_one("#deadline", Input).value = "31/02"
        await driver.press("ctrl+s")
        assert any("cette date n’existe pas" in said for said in driver.notices())
        screen.query_one("#deadline", Input).value = "12/12/2999"
        await driver.press("ctrl+s")
        told = " ".join((await driver.on(ToldScreen))._lines)
        assert "Travail donné à la classe BTS" in told and "mode jury" in told and "12 décembre 2999" in told
        await driver.press("escape")
        await driver.on(LibraryScreen)
        (path,) = (home / "documents").iterdir()
        body = json.loads(path.read_text(encoding="utf-8"))
        assert body["assignment"]["class_name"] == "BTS" and body["assignment"]["mode"] == "jury"
        assert body["scenario"] == PETIT.read_text(encoding="utf-8")
        assert tasks(driver.desk.store()) == ()


async def test_what_cannot_be_opened_says_why_and_what_is_typed_stays(app, home):
    async with app(size=(80, 24)) as driver:
        await driver.library()
        await driver.press("ctrl+o")
        screen = await driver.on(OpenFileScreen)
        await driver.until(lambda: screen._nearby == ())
        await driver.sees("Aucun fichier récent")
        path = home / "x.json"
        path.write_text("{}")
        screen.query_one("#path", Input).value = str(path)
        await driver.press("enter")
        await driver.sees("pas un fichier de ce programme")
        assert screen.query_one("#path", Input).value == str(path)
        screen.query_one("#path", Input).value = str(home / "nowhere.json")
        await driver.press("enter")
        await driver.sees("n’existe pas")
        await driver.press("escape")
        await driver.on(LibraryScreen)


async def test_a_scenario_is_opened_into_the_library(app, home, tmp_path_factory):
    path, own = tmp_path_factory.mktemp("mail") / "autre.yaml", tmp_path_factory.mktemp("own")
    (own / "petit.yaml").write_bytes(PETIT.read_bytes())
    path.write_text(PETIT.read_text(encoding="utf-8").replace("id: petit", "id: autre"), encoding="utf-8")
    async with app(size=(80, 24), desk=OneFolderDesk((own,), seed=1)) as driver:
        await driver.library()
        driver.app.push_screen(OpenFileScreen(str(path)))
        await driver.on(LibraryScreen)
        await driver.until(lambda: any("Ajouté" in said for said in driver.notices()))
        assert (own / "autre.yaml").read_bytes() == path.read_bytes()


async def test_what_students_handed_in_goes_to_the_instructors_reception(app, home, tmp_path_factory):
    from trainer.tui.screens.receive import ReceiveScreen

    path = tmp_path_factory.mktemp("mail") / "copie.json"
    path.write_bytes(handed())
    async with app(size=(80, 24)) as driver:
        await driver.library()
        driver.app.push_screen(OpenFileScreen(str(path)))
        await driver.sees("c’est au formateur de les")
    async with app(size=(80, 24), instructor=True) as driver:
        await driver.library()
        driver.app.push_screen(OpenFileScreen(str(path)))
        screen = await driver.on(ReceiveScreen)
        await driver.until(lambda: screen.query("#path"))
        assert screen.query_one("#path", Input).value == str(path)
