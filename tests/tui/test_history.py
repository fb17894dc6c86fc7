from trainer.attempts.summary import AttemptSummary
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.debrief import DebriefScreen
from trainer.tui.screens.history import PAGE, HistoryScreen
from trainer.tui.screens.talk import TalkScreen


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

    def __call__(self, offset: int, limit: int) -> list[AttemptSummary]:
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
        await driver.until(lambda: len(screen._found) == 2 * PAGE)
        assert shelf.asked == [(0, PAGE), (PAGE, PAGE)]


async def test_the_search_minds_neither_accents_nor_capitals(app, monkeypatch):
    shelf = Shelf([summary(1), summary(2, "L’été à Brest"), summary(3, student="Éloïse")])
    async with app() as driver:
        monkeypatch.setattr(driver.desk, "history", shelf)
        await driver.library()
        screen = await driver.history()
        await driver.press(*"BRÉST")
        await driver.until(lambda: [found.number for found in screen._found] == [2])
        await driver.press("escape")
        await driver.press(*"eloise")
        await driver.until(lambda: [found.number for found in screen._found] == [3])
