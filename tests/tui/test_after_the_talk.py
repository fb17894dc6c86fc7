"""What can be done from the debrief: export, dispute a level, contest a reading, take the talk up again."""

import json
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.tui.conftest import FIXTURES
from tests.tui.test_inert import HOSTILE, HostileDesk, unsafe
from trainer.attempts.errors import StaleAttempt
from trainer.negotiation.talk.events import Mode
from trainer.practice.practice import Practice
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.debrief import DebriefScreen
from trainer.tui.screens.dispute import DisputeScreen
from trainer.tui.screens.export import ExportScreen
from trainer.tui.screens.reading import ReadingScreen
from trainer.tui.widgets.conversation import Said
from trainer.tui.widgets.transcript import Transcript

QUESTION = "Comment s’organise votre rentrée avec cette nouvelle gamme ?"
OFFER = "Je vous propose 0,48 € avec un paiement à 45 jours."
INSULT = "Vous êtes nulle, votre offre est ridicule et vous me faites perdre mon temps !"


async def opened(
    driver, mode: Mode = "practice", replies: tuple[str, ...] = (QUESTION, OFFER)
) -> DebriefScreen:
    """The debrief of a talk that ended on these replies, or was left after them."""
    await driver.library()
    practice = driver.desk.start(FIXTURES / "petit.yaml", "fr", mode)
    for reply in replies:
        practice.reply(reply)
    if not practice.ended:
        practice.leave()
    driver.app.open_debrief(practice)
    return await driver.assessed()


def ended_by(reply: str, mode: Mode, driver) -> Practice:
    """A talk that she ends on the last of the same replies."""
    practice = driver.desk.start(FIXTURES / "petit.yaml", "fr", mode)
    while not practice.ended:
        practice.reply(reply)
    return practice


def documents(home: Path) -> list[Path]:
    return sorted(path for path in home.rglob("documents/*") if not path.name.startswith("."))


@pytest.mark.parametrize(
    ("downs", "ending", "begins"), [(0, ".html", "<!DOCTYPE html>"), (1, ".md", "# "), (2, ".json", "{")]
)
async def test_an_export_is_written_and_its_path_told(app, home, downs, ending, begins):
    async with app() as driver:
        screen = await opened(driver)
        await driver.press("e")
        await driver.on(ExportScreen)
        await driver.press(*["down"] * downs, "enter")
        await driver.until(lambda: any("Fichier écrit" in said for said in driver.notices()))
        [path] = documents(home)
        assert path.suffix == ending
        assert path.name.startswith("petit-")
        assert path.stem.endswith("-essai-1")
        assert str(path) in driver.notices()[-1]
        content = path.read_text(encoding="utf-8")
        assert content.startswith(begins)
        assert content.endswith("\n")
        if ending == ".json":
            assert json.loads(content)["attempt"] == screen._practice.attempt


async def test_a_second_export_takes_another_name(app, home):
    async with app() as driver:
        await opened(driver)
        for count in (1, 2):
            await driver.press("e", "enter")
            await driver.until(lambda count=count: len(documents(home)) == count)
        assert [path.stem.split("-essai-")[1] for path in documents(home)] == ["1-2", "1"]


async def test_leaving_the_formats_writes_nothing(app, home):
    async with app() as driver:
        await opened(driver)
        await driver.press("e")
        await driver.on(ExportScreen)
        await driver.press("escape")
        await driver.on(DebriefScreen)
        assert documents(home) == []


async def test_an_export_that_cannot_be_written_is_told_in_a_sentence(app, home, monkeypatch):
    def refused(*_: object) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("trainer.reports.place.write_new", refused)
    async with app() as driver:
        await opened(driver)
        await driver.press("e", "enter")
        await driver.until(lambda: driver.notices())
        assert "Fichier écrit" not in driver.notices()[-1]
        assert isinstance(driver.screen, DebriefScreen)


async def test_exporting_is_a_command_of_the_palette(app):
    async with app() as driver:
        await opened(driver)
        await driver.press("ctrl+p")
        await driver.press(*"exporter")
        await driver.press("enter")
        await driver.on(ExportScreen)


async def test_a_level_is_disputed_in_one_line_and_shown_at_its_criterion(app):
    async with app() as driver:
        screen = await opened(driver)
        await driver.press("2", "down", "c")
        await driver.on(DisputeScreen)
        await driver.press(*"non merci", "enter")
        await driver.until(lambda: screen._practice.disputed)
        criterion = screen._practice.rubric.criteria[1].id
        assert screen._practice.disputed == {criterion: "non merci"}
        await driver.sees("Vous contestez", "non merci")
        assert screen.query_one("#criteria-list").pointed == "1"


async def test_the_box_holds_what_was_said_before_and_an_empty_line_takes_it_back(app):
    async with app() as driver:
        screen = await opened(driver)
        criterion = screen._practice.rubric.criteria[0].id
        screen._practice.dispute(criterion, "Trop bas.")
        await driver.press("2", "c")
        await driver.on(DisputeScreen)
        box = driver.screen.query_one("#remark", Input)
        assert box.value == "Trop bas."
        box.value = ""
        await driver.press("enter")
        await driver.until(lambda: not screen._practice.disputed)
        assert "Vous contestez" not in driver.shown()


async def test_leaving_the_box_changes_nothing(app):
    async with app() as driver:
        screen = await opened(driver)
        await driver.press("2", "c")
        await driver.on(DisputeScreen)
        await driver.press(*"x", "escape")
        await driver.on(DebriefScreen)
        assert screen._practice.disputed == {}


async def test_letters_that_act_on_the_debrief_are_only_letters_in_the_box(app):
    async with app() as driver:
        screen = await opened(driver)
        await driver.press("2", "c")
        await driver.on(DisputeScreen)
        await driver.press(*"cer12", "left", "enter")
        await driver.until(lambda: screen._practice.disputed)
        assert set(screen._practice.disputed.values()) == {"cer12"}


@pytest.mark.parametrize(("page", "key"), [("1", "c"), ("5", "c"), ("2", "l"), ("2", "r"), ("3", "l")])
async def test_keys_of_one_page_do_nothing_on_another(app, page, key):
    async with app() as driver:
        screen = await opened(driver)
        await driver.press(page, key)
        assert driver.screen is screen


async def test_the_pointer_goes_from_one_own_reply_to_the_next_with_a_sign(app):
    async with app(size=(80, 24)) as driver:
        screen = await opened(driver)
        await driver.press("5")
        said = screen.query_one(Transcript)
        await driver.until(lambda: said.has_focus)
        assert said.pointed == 4
        await driver.press("up")
        assert said.pointed == 2
        await driver.sees("› 2 · Vous")
        assert "› 4" not in driver.shown()
        await driver.press("up")
        assert said.pointed == 2, "there is none before the first"
        await driver.press("n")
        assert said.pointed == 4
        await driver.press("p")
        assert said.pointed == 2


async def test_a_click_points_at_a_reply(app):
    async with app(size=(100, 50)) as driver:
        screen = await opened(driver)
        await driver.press("5")
        said = screen.query_one(Transcript)
        await driver.until(lambda: said.has_focus)
        first = next(line for line in screen.query(Said) if line.n == 2)
        await driver.pilot.click(first.query_one(".words"))
        assert said.pointed == 2


async def test_the_reading_of_the_reply_under_the_pointer_is_told_and_can_be_contested(app):
    async with app() as driver:
        screen = await opened(driver)
        await driver.press("5", "up", "l")
        await driver.on(ReadingScreen)
        await driver.sees("ligne 2")
        await driver.press("c")
        await driver.press(*"autre chose", "enter")
        await driver.until(lambda: screen._practice.contested)
        [contest] = screen._practice.contested
        assert (contest.n, contest.remark, contest.withdrawn) == (2, "autre chose", False)
        await driver.on(DebriefScreen)
        await driver.sees("Lecture contestée", "autre chose")
        assert screen.query_one(Transcript).pointed == 2
        await driver.press("1")
        assert "autre chose" in str(screen.query_one("#whole-right").content)


async def test_enter_on_the_transcript_tells_the_reading_too(app):
    async with app() as driver:
        await opened(driver)
        await driver.press("5")
        await driver.press("enter")
        await driver.on(ReadingScreen)


async def test_contesting_the_reply_the_talk_ended_on_asks_and_then_reopens_it(app):
    async with app() as driver:
        await driver.library()
        practice = ended_by(INSULT, "practice", driver)
        last = max(practice.replies)
        driver.app.open_debrief(practice)
        await driver.assessed()
        await driver.press("5", "l")
        await driver.on(ReadingScreen)
        await driver.press("c", "enter")
        await driver.on(ConfirmScreen)
        assert practice.ended
        await driver.sees("Rouvrir")
        await driver.press("right", "enter")
        talk = await driver.talking()
        assert not practice.ended
        assert last not in practice.replies
        assert talk.query_one("#reply").text == INSULT
        assert not any(isinstance(screen, DebriefScreen) for screen in driver.app.screen_stack)


async def test_a_no_leaves_the_talk_ended(app):
    async with app() as driver:
        await driver.library()
        practice = ended_by(INSULT, "practice", driver)
        driver.app.open_debrief(practice)
        await driver.assessed()
        await driver.press("5", "l", "c", "enter")
        await driver.on(ConfirmScreen)
        await driver.press("enter")
        await driver.on(DebriefScreen)
        assert practice.ended
        assert practice.contested == ()


async def test_before_a_jury_a_reading_is_only_flagged(app):
    async with app() as driver:
        await driver.library()
        practice = ended_by(INSULT, "jury", driver)
        driver.app.open_debrief(practice)
        await driver.assessed()
        await driver.press("5", "l", "c", "enter")
        await driver.until(lambda: practice.contested)
        assert practice.ended
        assert not practice.contested[0].withdrawn


async def test_taking_up_from_a_reply_asks_and_opens_a_branch(app):
    async with app() as driver:
        screen = await opened(driver)
        first = screen._practice
        await driver.press("5", "r")
        await driver.on(ConfirmScreen)
        await driver.press("right", "enter")
        talk = await driver.talking()
        branch = talk._practice
        assert branch.started.parent == first.attempt
        assert [reply.text for reply in branch.replies.values()] == [QUESTION]
        assert (first.ended, branch.ended, branch.number) == (True, False, 2)


async def test_not_wanting_to_opens_no_branch(app):
    async with app() as driver:
        screen = await opened(driver)
        await driver.press("5", "r")
        await driver.on(ConfirmScreen)
        await driver.press("escape")
        assert driver.screen is screen
        assert len(driver.desk.history(0, 10)) == 1


async def test_before_a_jury_nothing_is_taken_up_again_and_a_sentence_says_why(app):
    async with app() as driver:
        screen = await opened(driver, mode="jury")
        await driver.press("5", "r")
        assert driver.screen is screen
        assert "jury" in driver.notices()[-1]


async def test_a_guided_attempt_is_said_not_to_count(app):
    async with app() as driver:
        screen = await opened(driver, mode="guided")
        assert "ne compte pas" in str(screen.query_one("#whole-left").content)


async def test_hints_and_their_cost_are_shown_only_where_there_were_any(app):
    async with app() as driver:
        await driver.library()
        practice = driver.desk.start(FIXTURES / "petit.yaml", "fr", "practice")
        practice.hint()
        practice.reply(QUESTION)
        practice.leave()
        driver.app.open_debrief(practice)
        screen = await driver.assessed()
        assert "Les indices demandés" in str(screen.query_one("#whole-right").content)
        await driver.press("escape")
        screen = await opened(driver)
        assert "indices" not in str(screen.query_one("#whole-right").content)


async def test_a_store_that_refuses_a_dispute_is_told_and_nothing_is_lost(app, monkeypatch):
    async with app() as driver:
        screen = await opened(driver)

        def busy(*_: object) -> None:
            raise StaleAttempt("x")

        monkeypatch.setattr(screen._practice, "dispute", busy)
        await driver.press("2", "c")
        await driver.on(DisputeScreen)
        await driver.press(*"non", "enter")
        await driver.until(lambda: driver.notices())
        assert driver.screen is screen


async def test_without_a_reply_there_is_nothing_to_read_or_take_up(app):
    async with app() as driver:
        screen = await opened(driver, replies=())
        await driver.press("5", "l", "r", "up", "enter")
        assert driver.screen is screen


async def test_another_language_keeps_the_pointer_and_says_everything_again(app):
    async with app() as driver:
        screen = await opened(driver)
        await driver.press("5", "up")
        await driver.app.action_other_language()
        await driver.until(lambda: screen.query(Transcript) and screen.query_one(Transcript).pointed == 2)
        await driver.sees("› 2 · You")


async def test_after_a_talk_that_was_left_contesting_is_not_said_to_take_anything_back(app):
    async with app() as driver:
        await opened(driver)
        await driver.press("5", "l")
        await driver.on(ReadingScreen)
        await driver.sees("signalée dans le bilan")


@pytest.mark.parametrize("words", HOSTILE, ids=["markup", "controls", "strange", "long"])
async def test_hostile_words_stay_text_on_every_page_and_in_every_box(app, words):
    async with app(desk=HostileDesk(words)) as driver:
        await driver.library()
        practice = driver.desk.start(Path("/x"), "fr", "practice")
        practice.reply(words)
        practice.contest(2, words)
        practice.reply(words)
        practice.reply("D’accord.")
        practice.contest(2, words)
        practice.leave()
        practice.dispute(practice.rubric.criteria[0].id, words)
        driver.app.open_debrief(practice)
        await driver.assessed()
        for page in "12345":
            await driver.press(page)
            assert not unsafe(driver)
        for keys in (("2", "c"), ("5", "up", "l"), ("r",), ("e",), ("e", "enter")):
            await driver.press(*keys)
            assert not unsafe(driver)
            if not isinstance(driver.screen, DebriefScreen):
                await driver.press("escape")
            await driver.on(DebriefScreen)
