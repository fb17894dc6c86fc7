from dataclasses import replace
from types import SimpleNamespace

from tests.negotiation.small import scenario
from trainer.assessment.debrief import DealRow, DealSheet, Debrief
from trainer.assessment.ledger import InterestLine
from trainer.messages.catalogue import messages
from trainer.messages.formats import number
from trainer.tui.pages import course, deal
from trainer.tui.widgets.conversation import Said

TEXT = messages("fr")


async def test_the_band_stands_in_words_right_before_its_figure_on_the_first_page(app):
    async with app(size=(80, 24)) as driver:
        screen = await driver.debrief()
        figure = screen._assessment.total
        band = next(band for band in screen._practice.rubric.bands if band.id == screen._assessment.band)
        left = str(screen.query_one("#whole-left").content)
        assert "Score formatif, ne remplace pas le jury" in left
        assert "ne voit ni la voix ni la posture" in left
        shown = number(figure, "fr")
        assert f"{band.words.fr}  {shown}\u202f/\u202f20" in left
        await driver.sees(band.words.fr, f"{shown}\u202f/\u202f20")


async def test_the_eight_criteria_are_listed_with_level_words(app):
    async with app(size=(160, 50)) as driver:
        screen = await driver.debrief()
        await driver.press("2")
        rubric = screen._practice.rubric
        await driver.sees(*(criterion.name.fr for criterion in rubric.criteria))
        observed = [result for result in screen._assessment.criteria if result.level is not None]
        assert observed
        await driver.sees(*(rubric.level_words[result.level].fr for result in observed))


async def test_enter_on_an_evidence_opens_its_turn_with_the_words_marked(app):
    async with app(size=(80, 24)) as driver:
        screen = await driver.debrief()
        await driver.press("2")
        results = screen._assessment.criteria
        place, number, evidence = next(
            (place, number, evidence)
            for place, result in enumerate(results)
            for number, evidence in enumerate(result.evidence)
            if evidence.quote
        )
        await driver.press(*["down"] * place, "enter")
        await driver.until(lambda: screen.query_one("#evidence").has_focus)
        await driver.press(*["down"] * number, "enter")
        await driver.until(lambda: screen.query_one("#pages").active == "transcript")
        marked = [said for said in screen.query(Said) if said.has_class("found")]
        assert [said.n for said in marked] == [evidence.turn]
        content = marked[0].query_one(".words").content
        assert [content.plain[span.start : span.end] for span in content.spans] == [evidence.quote]


async def test_escape_leads_back_the_way_one_came(app):
    async with app(size=(80, 24)) as driver:
        screen = await driver.debrief()
        await driver.press("2", "down", "enter")
        await driver.until(lambda: screen.query_one("#evidence").has_focus)
        await driver.press("enter")
        await driver.press("escape")
        if screen.query_one("#pages").active == "criteria":
            await driver.press("escape")
        await driver.until(lambda: screen.query_one("#criteria-list").display)
        assert driver.screen is screen


async def test_the_arrows_turn_the_pages_round(app):
    async with app() as driver:
        screen = await driver.debrief()
        seen = []
        for _ in range(6):
            await driver.press("right")
            seen.append(screen.query_one("#pages").active)
        assert seen == ["criteria", "deal", "course", "transcript", "possible", "whole"]


def _needs(reveal: str, number: int) -> str:
    practice = SimpleNamespace(
        scenario=scenario(reveal=reveal),
        number=number,
        store=None,
        for_instructor=False,
        replies=dict.fromkeys((2, 4, 6)),
    )
    lines = (
        InterestLine("a", "SECRET-A", "hidden", None),
        InterestLine("b", "SECRET-B", "hinted", 4),
        InterestLine("c", "SAID-C", "opened", 6),
    )
    sheet = DealSheet((), None, 4500, "", None, None, None, None)
    found = Debrief(sheet, (), (), lines, (), (), (), False, False)
    return course.ledgers(practice, found, TEXT).plain  # type: ignore[arg-type]


def test_what_she_never_said_stays_hidden_until_the_scenario_lets_it_be_told():
    first = _needs("after_retry", 1)
    assert "SECRET" not in first
    assert "SAID-C" in first
    assert "1 besoin est resté caché" in first
    assert "SECRET-A" in _needs("after_retry", 2)
    assert "SECRET-A" in _needs("full", 1)
    assert "SECRET" not in _needs("after_review", 5)


def test_the_deal_sheet_shows_aims_result_and_money_in_words():
    row = DealRow("price", "Prix", "0,48 €", "0,46 €", "0,47 €", None, 50, 9000, 3000, None)
    broken = replace(row, issue="pay", label="Paiement", illegal="some-law")
    sheet = DealSheet((row, broken), 6000, 4500, "Un autre client.", 9000, 3000, "EUR", None)
    found = Debrief(sheet, (), (), (), (), (), (), False, False)
    practice = SimpleNamespace(scenario=scenario(), number=1, store=None, replies={}, for_instructor=False)
    shown = deal.terms(practice, found, TEXT).plain  # type: ignore[arg-type]
    assert "Prix  0,47 €" in shown
    assert "visé\u00a0: 0,48 € · limite\u00a0: 0,46 €" in shown
    assert "laissés sur la table" not in shown, (
        "what another deal would have brought tells what she could accept"
    )
    assert "pas permis par la loi" in shown
    whole = deal.worth(found, TEXT).plain
    assert "mieux que votre solution de repli" in whole
    assert "9\u202f000\u00a0€" in whole
