import threading

import pytest
from textual.events import Paste

from tests.tui.conftest import FIXTURES
from trainer.attempts.errors import StoreDamaged
from trainer.attempts.summary import AttemptSummary
from trainer.messages.catalogue import messages
from trainer.practice.beginning import rewind, start
from trainer.practice.preparation import Sheet
from trainer.practice.settings import load_settings
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.debrief import DebriefScreen
from trainer.tui.screens.history import HistoryScreen
from trainer.tui.screens.palette import PaletteScreen
from trainer.tui.screens.people import PeopleScreen
from trainer.tui.screens.pick_name import PickNameScreen
from trainer.tui.screens.talk import TalkScreen
from trainer.tui.search import PAGE, Search
from trainer.tui.widgets.filter_list import FilterList

PETIT = FIXTURES / "petit.yaml"


def summary(number: int, title: str = "Cartons", student: str = "Zoé") -> AttemptSummary:
    return AttemptSummary(
        id=f"A{number:06}",
        scenario="petit",
        title=title,
        mode="practice",
        students=(student,),
        language="fr",
        number=number,
        started="2026-01-01T09:00:00Z",
        ended="2026-01-01T09:20:00Z",
        outcome="agreement",
        replies=9,
        seconds=900.0,
        total=13.4,
        out_of=20,
    )


class Shelf:
    """So many attempts, and which slices of them were asked for."""

    def __init__(self, attempts: list[AttemptSummary]) -> None:
        self.attempts = attempts
        self.asked: list[tuple[int, int]] = []

    def __call__(self, offset: int, limit: int, everyone: bool = False) -> list[AttemptSummary]:
        self.asked.append((offset, limit))
        return self.attempts[offset : offset + limit]


async def test_an_ended_attempt_opens_its_debrief_and_an_unfinished_one_the_talk(app):
    async with app() as driver:
        await driver.debrief()
        await driver.press("escape")
        await driver.library()
        await driver.history()
        await driver.sees("tentative 1", "Vous avez mis fin à l’entretien")
        await driver.press("enter")
        await driver.on(DebriefScreen)
        await driver.assessed()
        await driver.press("escape")
        await driver.on(HistoryScreen)
        await driver.press("escape")
        await driver.talk()
        await driver.press("escape")
        await driver.library()
        await driver.history()
        await driver.sees("en cours")
        await driver.press("enter")
        await driver.on(TalkScreen)


async def test_deleting_asks_first_and_keeps_on_no(app):
    async with app() as driver:
        await driver.talk()
        await driver.press("escape")
        await driver.library()
        await driver.history()
        await driver.press("delete")
        await driver.on(ConfirmScreen)
        await driver.press("enter")
        await driver.on(HistoryScreen)
        assert len(driver.desk.history(0, 10)) == 1
        await driver.press("delete")
        await driver.on(ConfirmScreen)
        await driver.press("right", "enter")
        await driver.sees("Aucune tentative")
        assert len(driver.desk.history(0, 10)) == 0


async def test_only_a_page_is_read_until_one_scrolls(app, monkeypatch):
    shelf = Shelf([summary(number) for number in range(1000)])
    async with app() as driver:
        monkeypatch.setattr(driver.desk, "history", shelf)
        await driver.library()
        screen = await driver.history()
        assert shelf.asked == [(0, PAGE)]
        await driver.press("end")
        await driver.until(lambda: len(screen._search.found) == 2 * PAGE)
        assert shelf.asked == [(0, PAGE), (PAGE, PAGE)]


async def test_the_search_minds_neither_accents_nor_capitals(app, monkeypatch):
    shelf = Shelf([summary(1), summary(2, "L’été à Brest"), summary(3, student="Éloïse")])
    async with app() as driver:
        monkeypatch.setattr(driver.desk, "history", shelf)
        await driver.library()
        screen = await driver.history()
        await driver.press(*"BRÉST")
        await driver.until(lambda: [found.number for found in screen._search.found] == [2])
        await driver.press("escape")
        await driver.press(*"eloise")
        await driver.until(lambda: [found.number for found in screen._search.found] == [3])


def played(desk, *students: str, says: str = "Bonjour.", mode: str = "practice"):
    """An attempt of these people, in which one thing was said."""
    practice = start(PETIT, students=students, store=desk.store(), seed=1, mode=mode)
    practice.reply(says)
    return practice


async def of(driver, *students: str) -> HistoryScreen:
    """The history of these people."""
    await driver.library()
    await driver.app.practise_as(students)
    return await driver.history()


def names(screen: HistoryScreen) -> list[tuple[str, ...]]:
    return [attempt.students for attempt in screen._search.found]


async def test_only_the_attempts_of_those_who_practise_are_shown_until_all_are_asked_for(app):
    async with app() as driver:
        for students in (("Ana",), ("Ben",), ("Ana", "Ben"), ()):
            played(driver.desk, *students)
        screen = await of(driver, "Ana")
        assert set(names(screen)) == {("Ana",), ("Ana", "Ben")}
        await driver.sees("Historique · Ana")
        await driver.press("ctrl+e")
        await driver.sees("Tentatives de tous")
        await driver.until(lambda: len(names(screen)) == 4)
        await driver.press("ctrl+e")
        await driver.sees("Historique · Ana")
        await driver.until(lambda: len(names(screen)) == 2)


async def test_who_gave_no_name_sees_what_was_played_without_one(app):
    async with app() as driver:
        for students in (("Ana",), ()):
            played(driver.desk, *students)
        screen = await of(driver)
        assert names(screen) == [()]
        await driver.sees("Historique · sans nom")


async def test_changing_the_person_changes_the_attempts(app):
    async with app() as driver:
        for student in ("Ana", "Ben"):
            played(driver.desk, student)
        await of(driver, "Ana")
        await driver.press("ctrl+p")
        await driver.on(PaletteScreen)
        await driver.press(*"changer de personne", "enter")
        await driver.on(PeopleScreen)
        await driver.press(*"Ben", "enter", "enter")
        await driver.library()
        screen = await driver.history()
        assert names(screen) == [("Ben",)]


async def test_what_was_said_is_found_and_said_to_be(app):
    async with app() as driver:
        played(driver.desk, "Ana", says="Parlons de l’ÉTÉ et des palettes.")
        played(driver.desk, "Ana", says="Bonjour.")
        screen = await of(driver, "Ana")
        await driver.press(*"ete palette")
        await driver.until(lambda: len(names(screen)) == 1 and screen._reading is None)
        await driver.sees("dit dans l’échange")
        await driver.press("escape")
        await driver.until(lambda: len(names(screen)) == 2)
        assert "dit dans l’échange" not in driver.shown()


async def test_some_words_may_be_said_and_others_stand_in_the_entry(app):
    async with app() as driver:
        played(driver.desk, "Ana", says="Parlons des palettes.")
        played(driver.desk, "Ben", says="Parlons des palettes.")
        screen = await of(driver, "Ana")
        await driver.press("ctrl+e", *"ben palettes cartons")
        await driver.until(lambda: names(screen) == [("Ben",)])


async def test_what_others_said_is_found_only_among_everyones_attempts(app):
    async with app() as driver:
        played(driver.desk, "Ben", says="Parlons des palettes.")
        screen = await of(driver, "Ana")
        await driver.press(*"palettes")
        await driver.sees("Rien ne correspond", "Ctrl+E")
        await driver.press("ctrl+e")
        await driver.until(lambda: names(screen) == [("Ben",)])


@pytest.mark.parametrize("wanted", ["01/01/2026", "accord", "ENTRAINEMENT", "13"])
def test_dates_outcomes_and_modes_are_searched(wanted, home):
    class Desk:
        def history(self, offset, limit, everyone):
            return [summary(1), summary(2)][offset:]

        def heard(self, wanted, everyone):
            return frozenset()

    search = Search(Desk(), messages("fr"), wanted)
    search.bite()
    assert len(search.found) == (0 if wanted == "13" else 2)
    assert search.whole and not search.said


def test_however_much_is_typed_only_some_words_are_looked_up():
    asked = []

    class Desk:
        def history(self, offset, limit, everyone):
            return []

        def heard(self, wanted, everyone):
            asked.append(wanted)
            return frozenset()

    Search(Desk(), messages("fr"), " ".join(f"mot{n}" for n in range(5000))).bite()
    assert len(asked) == len(set(asked)) == 12


async def test_a_slow_search_says_how_far_it_is_and_the_screen_goes_on_living(app, monkeypatch):
    go = threading.Event()
    async with app() as driver:
        played(driver.desk, "Ana")
        screen = await of(driver, "Ana")

        def slow(wanted, everyone=False):
            go.wait(10)
            return frozenset()

        monkeypatch.setattr(driver.desk, "heard", slow)
        await driver.press(*"cartons")
        await driver.sees("Recherche…")
        await driver.press("x")
        assert screen.query_one("#attempts").wanted == "cartonsx"
        await driver.press("backspace")
        go.set()
        await driver.until(lambda: screen._reading is None and names(screen) == [("Ana",)])
        await driver.sees("Historique · Ana")


async def test_a_search_that_fails_is_told(app, monkeypatch):
    async with app() as driver:
        played(driver.desk, "Ana")
        screen = await of(driver, "Ana")

        def damaged(wanted, everyone=False):
            raise StoreDamaged(path="/[/]")

        monkeypatch.setattr(driver.desk, "heard", damaged)
        await driver.press(*"mot")
        await driver.until(lambda: driver.notices() and screen._reading is None)


async def test_a_branch_says_what_it_branches_from(app):
    async with app() as driver:
        practice = played(driver.desk, "Ana")
        practice.reply("Comment s’organise votre rentrée ?")
        rewind(practice, 2, store=driver.desk.store())
        await of(driver, "Ana")
        await driver.sees("tentative 2 · branche de la tentative 1")
        driver.desk.delete(practice.attempt)
        await driver.press("escape")
        await driver.library()
        await driver.history()
        await driver.sees("branche d’une tentative supprimée")


async def test_a_guided_attempt_says_that_it_does_not_count(app):
    async with app() as driver:
        played(driver.desk, "Ana", mode="guided")
        await of(driver, "Ana")
        await driver.sees("guidé, ne compte pas dans les résultats")


async def forget(driver, *name: str) -> ConfirmScreen:
    await driver.press("ctrl+p")
    await driver.on(PaletteScreen)
    await driver.press(*"tout effacer", "enter")
    await driver.on(PickNameScreen)
    await driver.press(*name, "enter")
    return await driver.on(ConfirmScreen)


async def test_all_that_is_kept_of_a_student_is_erased_after_asking(app):
    async with app() as driver:
        for students in (("Ana",), ("Ana", "Ben"), ("Ben",)):
            played(driver.desk, *students)
        screen = await of(driver, "Ana")
        driver.desk.keep_sheet("petit", Sheet({"batna": "rien"}))
        await forget(driver, *"ANA")
        await driver.sees("« Ana »".replace(" ", "\u00a0"), "2 tentatives et 1 fiche de préparation")
        await driver.press("enter")
        await driver.until(lambda: driver.screen is screen)
        assert len(driver.desk.history(0, 9)) == 2
        await forget(driver, *"ANA")
        await driver.press("right", "enter")
        await driver.until(lambda: not driver.desk.kept("Ana") and driver.desk.students() == ())
        await driver.on(HistoryScreen)
        assert [attempt.students for attempt in driver.desk.history(0, 9, True)] == [("Ben",)]
        # Nor does the program go on under that name.
        assert load_settings().students == driver.desk.students() == ()
        await driver.sees("Historique · sans nom")
        await driver.until(lambda: any("Plus rien" in notice for notice in driver.notices()))


async def test_of_two_who_practise_the_other_one_stays(app):
    async with app() as driver:
        played(driver.desk, "Ana", "Ben")
        screen = await of(driver, "Ana", "Ben")
        await forget(driver, *"Ana")
        await driver.press("right", "enter")
        await driver.until(lambda: driver.desk.students() == ("Ben",))
        assert await driver.on(HistoryScreen) is not screen
        await driver.sees("Historique · Ben")
        assert load_settings().students == ("Ben",)


async def test_a_talk_of_the_person_erased_is_closed(app):
    async with app() as driver:
        await driver.library()
        await driver.app.practise_as(("Ana",))
        await driver.talk()
        await driver.press(*"Un mot")
        driver.app.action_history()
        await driver.on(HistoryScreen)
        await forget(driver, *"Ana")
        await driver.press("right", "enter")
        await driver.until(lambda: driver.desk.students() == () and not driver.desk.names())
        await driver.on(HistoryScreen)
        await driver.press("escape")
        await driver.library()
        assert len(driver.app.screen_stack) == 2


async def test_what_cannot_be_erased_is_told_and_stays(app, monkeypatch):
    async with app() as driver:
        played(driver.desk, "Ana")
        await of(driver, "Ana")

        def busy(student):
            raise StoreDamaged(path="/x")

        monkeypatch.setattr(driver.desk, "forget", busy)
        await forget(driver, *"Ana")
        await driver.press("right", "enter")
        await driver.until(driver.notices)
        await driver.sees("Historique · Ana", "Cartons")


async def test_what_was_read_while_the_screen_closes_is_dropped(app):
    async with app() as driver:
        played(driver.desk, "Ana")
        await of(driver, "Ana")
        screen = await driver.on(HistoryScreen)
        # Children go before their screen: a search may come back in between.
        await screen.query_one(FilterList).query("*").remove()
        screen._start_over()
        await driver.app.workers.wait_for_complete()
        assert driver.app._exception is None


async def test_who_only_prepared_can_be_erased_too(app):
    async with app() as driver:
        await driver.library()
        await driver.app.practise_as(("Éloïse",))
        driver.desk.keep_sheet("petit", Sheet({"batna": "rien"}))
        await driver.app.practise_as(())
        await driver.press("ctrl+l")
        await driver.on(HistoryScreen)
        await forget(driver, *"elo")
        await driver.sees("1 fiche de préparation, y compris")
        await driver.press("right", "enter")
        await driver.until(lambda: not driver.desk.kept("éloïse"))
        await driver.on(HistoryScreen)


async def test_the_history_of_a_computer_where_nothing_was_kept_is_empty(app, home):
    async with app() as driver:
        await driver.library()
        await driver.press("ctrl+l")
        await driver.on(HistoryScreen)
        await driver.sees("Aucune tentative pour l’instant.")
        await driver.press("ctrl+e")
        await driver.sees("Tentatives de tous")
        assert not (home / "attempts.db").exists()


@pytest.mark.parametrize("size", [(50, 14), (60, 20), (80, 24), (160, 50)])
async def test_whose_attempts_they_are_is_in_sight_at_every_size(app, size):
    async with app(size=size) as driver:
        played(driver.desk, "Ana")
        await of(driver, "Ana")
        await driver.sees("Historique · Ana")
        await driver.press("ctrl+e")
        await driver.sees("Tentatives de tous")


async def test_a_name_of_any_length_leaves_room_for_the_rest(app):
    from tests.tui.test_inert import HOSTILE, unsafe

    async with app(size=(80, 24)) as driver:
        for words in HOSTILE:
            played(driver.desk, words)
        screen = await of(driver, *HOSTILE[2:])
        await driver.press("ctrl+e")
        await driver.until(lambda: len(names(screen)) == len(HOSTILE))
        assert not unsafe(driver)
        screen.query_one("#attempts").box.post_message(Paste(HOSTILE[1]))
        await driver.pilot.pause(0.3)
        await driver.until(lambda: screen._reading is None)
        assert not unsafe(driver)
        await driver.press("escape", "ctrl+p", *"tout effacer", "enter")
        await driver.on(PickNameScreen)
        assert not unsafe(driver)
        await driver.press("enter")
        await driver.on(ConfirmScreen)
        assert not unsafe(driver)
        await driver.press("right", "enter")
        await driver.until(lambda: len(driver.desk.names()) == len(HOSTILE) - 1)
