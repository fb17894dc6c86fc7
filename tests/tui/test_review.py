from contextlib import closing
from dataclasses import replace

import pytest

from tests.review.conftest import REPLIES, stored_attempt
from trainer.attempts.review import Comment, Rating, Review
from trainer.attempts.reviews import keep_review, reviews_of
from trainer.attempts.store import open_store
from trainer.practice.settings import load_settings, save_settings
from trainer.reports.hidden_names import candidate_code
from trainer.tui.screens.brief import BriefAtHand
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.history import HistoryScreen
from trainer.tui.screens.library import LibraryScreen
from trainer.tui.screens.review import ReviewScreen
from trainer.tui.screens.review_juror import ReviewJurorScreen
from trainer.tui.screens.review_verdict import ReviewVerdictScreen
from trainer.tui.screens.review_write import ReviewWriteScreen
from trainer.tui.widgets.conversation import Said
from trainer.tui.widgets.transcript import Transcript

EIGHT = "22312213"


@pytest.fixture
def known(home):
    """A juror who has been here before."""
    save_settings(replace(load_settings(), juror="Mme Durand", welcomed=True))


async def reviewing(driver, attempts, at=0):
    """Open a list of attempts and wait for the first."""
    await driver.library()
    driver.app.push_screen(ReviewScreen(attempts, at))
    return await opened(driver)


async def opened(driver):
    screen = await driver.on(ReviewScreen)
    await driver.until(lambda: screen._reviewing and screen.query(Said) and screen._row)
    return screen


def kept(driver, attempt, by="Mme Durand"):
    return next((one for one in reviews_of(driver.desk.store(), attempt) if one.by == by), None)


async def test_the_name_of_the_juror_is_asked_once(app, home):
    async with app() as driver:
        attempt = stored_attempt(driver.desk.store())
        await driver.library()
        driver.app.push_screen(ReviewScreen([attempt]))
        await driver.on(ReviewJurorScreen)
        await driver.press(*"Eve", "enter")
        screen = await opened(driver)
        assert screen._reviewing.by == "Eve"
        assert load_settings().juror == "Eve"
        await driver.press("escape")
        driver.app.push_screen(ReviewScreen([attempt]))
        await opened(driver)


async def test_who_does_not_want_to_say_reviews_nothing(app, home):
    async with app() as driver:
        attempt = stored_attempt(driver.desk.store())
        await driver.library()
        driver.app.push_screen(ReviewScreen([attempt]))
        await driver.on(ReviewJurorScreen)
        await driver.press("escape")
        await driver.on(LibraryScreen)


async def test_passages_grid_talk_and_levels_are_in_sight_at_once(app, known):
    async with app(size=(100, 30)) as driver:
        screen = await reviewing(driver, [stored_attempt(driver.desk.store(), contest=6)])
        rubric = screen._seen.practice.rubric
        await driver.sees(
            "À lire d’abord", "6 · lecture contestée", "Grille\xa0: 8 critères à noter", "Ana Lefort"
        )
        await driver.sees(*(criterion.name.fr[:18] for criterion in rubric.criteria))
        await driver.sees("0 Très insuffisant", "3 Très satisfaisant", "2 · Ana Lefort"[4:])


async def test_digits_rate_the_marked_criterion_and_go_on_from_wherever_one_is(app, known):
    async with app() as driver:
        attempt = stored_attempt(driver.desk.store())
        screen = await reviewing(driver, [attempt])
        first = screen._criterion
        await driver.press("3")
        screen.query_one(Transcript).focus()
        await driver.press("x")
        levels = kept(driver, attempt).levels
        assert levels[first] == Rating(3)
        assert list(levels.values()).count(Rating(None)) == 1
        assert screen._criterion not in levels


async def test_computed_levels_come_into_sight_when_all_is_rated(app, known):
    async with app(size=(100, 30)) as driver:
        attempt = stored_attempt(driver.desk.store())
        screen = await reviewing(driver, [attempt])
        for level in EIGHT:
            assert "calculé\xa0:" not in driver.shown()
            assert "calc." not in driver.shown()
            await driver.press(level)
        await driver.sees("calculé\xa0:", "vous calc.", "Grille\xa0: tout est noté")
        assert kept(driver, attempt).blind
        assert screen._row == "verdict"


async def test_to_look_first_is_asked_and_marks_the_review(app, known):
    async with app(size=(100, 30)) as driver:
        attempt = stored_attempt(driver.desk.store())
        screen = await reviewing(driver, [attempt])
        await driver.press("2", "h")
        await driver.on(ConfirmScreen)
        await driver.press("escape")
        assert screen._reviewing.hidden
        await driver.press("h")
        await driver.on(ConfirmScreen)
        await driver.press("right", "enter")
        await driver.sees("calculé\xa0:")
        assert not kept(driver, attempt).blind


async def test_comment_reason_verdict_and_remark_are_kept(app, known):
    async with app() as driver:
        attempt = stored_attempt(driver.desk.store())
        screen = await reviewing(driver, [attempt])
        turn = screen.query_one(Transcript).pointed
        await driver.press("c")
        await driver.on(ReviewWriteScreen)
        await driver.press(*"oui", "ctrl+j", *"non", "enter")
        await driver.sees("(votre commentaire\xa0: oui")
        assert kept(driver, attempt).comments == (Comment(turn, "oui\nnon"),)
        await driver.press("v")
        await driver.on(ReviewVerdictScreen)
        await driver.press("2")
        await driver.press("g")
        await driver.on(ReviewWriteScreen)
        await driver.press(*"Osez", "enter")
        criterion = screen._criterion
        await driver.press("2")
        screen._mark(criterion)
        await driver.press("m")
        await driver.on(ReviewWriteScreen)
        await driver.press(*"juste", "enter")
        await driver.on(ReviewScreen)
        review = kept(driver, attempt)
        assert (review.verdict, review.remark) == ("nearly", "Osez")
        assert review.levels[criterion] == Rating(2, "juste")
        await driver.sees("Verdict\xa0: presque au niveau", "Remarque générale\xa0: Osez")


async def test_where_names_are_hidden_a_code_stands_for_them_everywhere(app, known):
    async with app(size=(100, 30)) as driver:
        replies = ("Bonjour, je suis Ana Lefort, comment s’organise votre rentrée ?", *REPLIES[1:])
        attempt = stored_attempt(driver.desk.store(), replies=replies)
        await driver.library()
        driver.app.push_screen(ReviewScreen([attempt], 0, hide_names=True))
        screen = await opened(driver)
        titles = [said._who for said in screen.query(Said)]
        assert f"2 · {candidate_code(attempt)}" in titles
        await driver.sees(f"{candidate_code(attempt)} · entraînement")
        for said in screen.query(Said):
            assert "Lefort" not in f"{said._who} {said._said}"
        assert "Lefort" not in driver.shown()


async def test_words_being_written_are_kept_when_the_program_is_closed(app, known):
    async with app() as driver:
        attempt = stored_attempt(driver.desk.store())
        await reviewing(driver, [attempt])
        await driver.press("g")
        await driver.on(ReviewWriteScreen)
        await driver.press(*"Osez")
        await driver.press("ctrl+q")
    with closing(open_store()) as store:
        assert [one.remark for one in reviews_of(store, attempt)] == ["Osez"]


async def test_on_the_last_rows_nothing_is_done_to_a_criterion(app, known):
    async with app() as driver:
        attempt = stored_attempt(driver.desk.store())
        screen = await reviewing(driver, [attempt])
        await driver.press(*EIGHT)
        assert screen._row == "verdict"
        await driver.press("delete", "m")
        assert len(kept(driver, attempt).levels) == 8
        assert isinstance(driver.screen, ReviewScreen)
        assert sum("Marquez d’abord" in said for said in driver.notices()) == 2


async def test_enter_pressed_by_mistake_gives_no_verdict(app, known):
    async with app() as driver:
        attempt = stored_attempt(driver.desk.store())
        screen = await reviewing(driver, [attempt])
        await driver.press("v")
        await driver.on(ReviewVerdictScreen)
        await driver.sees("pas de verdict pour l’instant")
        await driver.press("enter")
        await driver.on(ReviewScreen)
        assert kept(driver, attempt) is None
        screen._reviewing.decide("nearly")
        await driver.press("v")
        await driver.on(ReviewVerdictScreen)
        await driver.sees("4 retirer le verdict")
        await driver.press("enter")
        await driver.on(ReviewScreen)
        assert kept(driver, attempt).verdict == "nearly"


async def test_how_it_ended_is_said_and_the_case_is_at_hand(app, known):
    async with app(size=(100, 30)) as driver:
        await reviewing(driver, [stored_attempt(driver.desk.store())])
        await driver.sees("· abandon")
        await driver.press("ctrl+o")
        await driver.on(BriefAtHand)
        await driver.press("escape")
        await driver.on(ReviewScreen)


async def test_a_comment_is_about_quoted_words_and_marks_its_line(app, known):
    async with app(size=(100, 30)) as driver:
        screen = await reviewing(driver, [stored_attempt(driver.desk.store())])
        screen.query_one(Transcript).point(2)
        await driver.press("c")
        await driver.on(ReviewWriteScreen)
        await driver.sees("« Bonjour, je vous propose de voir le prix".replace("« ", "«\xa0"))
        await driver.press(*"bien", "enter")
        await driver.on(ReviewScreen)
        await driver.sees("2 · Ana Lefort · ✓ commenté", "(votre commentaire\xa0: bien)")


async def test_known_jurors_are_offered_and_one_name_is_one_person(app, home):
    async with app() as driver:
        store = driver.desk.store()
        attempts = [stored_attempt(store, number=number) for number in (1, 2)]
        keep_review(store, attempts[0], Review("Mme Durand", "2026-01-01T10:00:00Z", remark="Osez"))
        await driver.library()
        driver.app.push_screen(ReviewScreen([attempts[1]]))
        await driver.on(ReviewJurorScreen)
        await driver.sees("Ont déjà relu ici", "Mme Durand")
        await driver.press(*"mme  DURAND", "enter")
        screen = await opened(driver)
        assert screen._reviewing.by == "Mme Durand"
        await driver.press("j")
        await driver.on(ReviewJurorScreen)
        await driver.press("tab", "enter")
        await driver.on(ReviewScreen)


async def test_a_digit_typed_on_a_passage_leads_to_the_next_one(app, known):
    async with app() as driver:
        screen = await reviewing(driver, [stored_attempt(driver.desk.store())])
        second = screen._seen.passages[1]
        await driver.press("2")
        assert screen._pointed_passage == second
        assert [said.n for said in screen.query(Said) if said.has_class("found")] == [second.turn]


async def test_words_left_with_escape_wait(app, known):
    async with app() as driver:
        attempt = stored_attempt(driver.desk.store())
        await reviewing(driver, [attempt])
        await driver.press("g")
        await driver.on(ReviewWriteScreen)
        await driver.press(*"Osez", "escape")
        await driver.on(ReviewScreen)
        assert kept(driver, attempt) is None
        await driver.press("g")
        await driver.on(ReviewWriteScreen)
        await driver.sees("Osez", "Texte repris")
        await driver.press("enter")
        await driver.on(ReviewScreen)
        assert kept(driver, attempt).remark == "Osez"


async def test_steps_are_taken_back_and_done_again(app, known):
    async with app() as driver:
        attempt = stored_attempt(driver.desk.store())
        screen = await reviewing(driver, [attempt])
        first = screen._criterion
        await driver.press("3", "u")
        assert kept(driver, attempt) is None
        assert screen._criterion == first
        assert any("Annulé" in said for said in driver.notices())
        await driver.press("y")
        assert kept(driver, attempt).levels == {first: Rating(3)}
        await driver.press("u", "u")
        assert any("Rien à annuler" in said for said in driver.notices())


async def test_a_passage_leads_to_its_words_and_marks_its_criterion(app, known):
    async with app() as driver:
        screen = await reviewing(driver, [stored_attempt(driver.desk.store())])
        passages = screen._seen.passages
        for place in range(1, len(passages)):
            await driver.press("down")
            passage = passages[place]
            found = [said.n for said in screen.query(Said) if said.has_class("found")]
            assert found == [passage.turn]
            if passage.criterion:
                assert screen._criterion == passage.criterion
        await driver.press("enter")
        await driver.until(lambda: screen.query_one(Transcript).has_focus)


async def test_the_arrows_lead_to_the_next_attempt_and_back(app, known):
    async with app() as driver:
        store = driver.desk.store()
        attempts = [stored_attempt(store, number=number) for number in (1, 2)]
        screen = await reviewing(driver, attempts)
        await driver.press("3", "right")
        await driver.until(lambda: screen._reviewing and screen._reviewing.attempt == attempts[1])
        await driver.sees("2/2 · Mme Durand")
        assert not screen._reviewing.review.levels
        await driver.press("right")
        assert any("dernière" in said for said in driver.notices())
        await driver.press("left")
        await driver.until(lambda: screen._reviewing and screen._reviewing.attempt == attempts[0])
        assert len(screen._reviewing.review.levels) == 1


async def test_the_next_attempt_still_to_rate_is_found(app, known):
    async with app() as driver:
        store = driver.desk.store()
        attempts = [stored_attempt(store, number=number) for number in (1, 2, 3)]
        screen = await reviewing(driver, attempts)
        await driver.press(*EIGHT)
        screen.action_next_unreviewed()
        await driver.until(lambda: screen._reviewing and screen._reviewing.attempt == attempts[1])


async def test_each_juror_has_their_own_levels_and_does_not_see_the_others(app, known):
    async with app(size=(100, 30)) as driver:
        attempt = stored_attempt(driver.desk.store())
        screen = await reviewing(driver, [attempt])
        turn = screen.query_one(Transcript).pointed
        await driver.press("c")
        await driver.on(ReviewWriteScreen)
        await driver.press(*"secret", "enter")
        await driver.on(ReviewScreen)
        await driver.press(*EIGHT)
        await driver.press("j")
        await driver.on(ReviewJurorScreen)
        await driver.press(*"Eve", "enter")
        await driver.until(lambda: screen._reviewing and screen._reviewing.by == "Eve")
        assert not screen._reviewing.review.levels
        assert "secret" not in driver.shown()
        await driver.press(*"11111111")
        screen.query_one(Transcript).point(turn)
        await driver.sees("commentaire de Mme Durand\xa0: secret")
        assert "MD" in driver.shown()
        assert [one.by for one in reviews_of(driver.desk.store(), attempt)] == ["Eve", "Mme Durand"]


async def test_not_hiding_is_remembered(app, known):
    async with app() as driver:
        screen = await reviewing(driver, [stored_attempt(driver.desk.store())])
        await screen.action_other_blind()
        assert not load_settings().review_blind
        await driver.until(lambda: screen._reviewing and not screen._reviewing.hidden)


async def test_in_a_narrow_window_lists_and_talk_take_turns(app, known):
    async with app(size=(60, 20)) as driver:
        screen = await reviewing(driver, [stored_attempt(driver.desk.store())])
        await driver.press("enter")
        await driver.until(lambda: screen.query_one(Transcript).has_focus)
        assert not screen.query_one("#grid").is_on_screen
        await driver.press("escape")
        await driver.until(lambda: screen.query_one("#passages").has_focus)
        await driver.press("tab")
        await driver.until(lambda: screen.query_one("#grid").has_focus)
        await driver.sees("0 Très insuffisant")


async def test_an_attempt_with_no_reply_can_be_reviewed(app, known):
    async with app() as driver:
        attempt = stored_attempt(driver.desk.store(), replies=())
        await reviewing(driver, [attempt])
        await driver.press("c")
        assert any("rien à commenter" in said for said in driver.notices())
        await driver.press("0")
        assert kept(driver, attempt) is not None


async def test_an_attempt_that_is_gone_is_said_and_the_others_stay(app, known):
    async with app() as driver:
        attempt = stored_attempt(driver.desk.store())
        await driver.library()
        driver.app.push_screen(ReviewScreen(["Z" * 26, attempt]))
        screen = await driver.on(ReviewScreen)
        await driver.until(driver.notices)
        await driver.press("2", "c", "right")
        await driver.until(lambda: screen._reviewing and screen._reviewing.attempt == attempt)


async def test_the_other_language_keeps_what_was_said(app, known):
    async with app() as driver:
        attempt = stored_attempt(driver.desk.store())
        screen = await reviewing(driver, [attempt])
        await driver.press("3")
        await driver.app.action_other_language()
        await driver.sees("Grid: 7 criteria to rate")
        assert screen._reviewing.review.levels


async def test_an_instructor_reviews_from_the_history(app, known):
    async with app() as driver:
        attempt = stored_attempt(driver.desk.store())
        driver.app.instructor = True
        await driver.library()
        driver.app.action_history()
        screen = await driver.on(HistoryScreen)
        screen.action_everyone()
        await driver.until(lambda: screen.query_one("FilterList").pointed == attempt)
        dict(screen.commands())["review"]()
        await opened(driver)


async def test_hostile_words_stay_words(app, known):
    async with app() as driver:
        words = "[@click=app.quit]x[/] [/]"
        attempt = stored_attempt(driver.desk.store())
        screen = await reviewing(driver, [attempt])
        screen._reviewing.comment(2, words)
        screen._reviewing.say(words)
        screen._reviewing.rate("ecoute", 2)
        screen._reviewing.explain("ecoute", words)
        screen._write_again()
        screen._mark("ecoute")
        await driver.sees("[@click=app.quit]x[/]")
