from trainer.tui.screens.brief import BriefScreen
from trainer.tui.screens.talk import TalkScreen


def page(driver) -> str:
    return "\n".join(str(words.content) for words in driver.screen.query("#page Words"))


async def test_the_brief_tells_the_case_and_what_counts_for_the_student(app):
    async with app() as driver:
        await driver.brief()
        told = page(driver)
        for words in (
            "Vous vendez des cartons d’emballage.",
            "Camille Renard",
            "Claire Vasseur",
            "68 kilomètres",
            "rapport qualité 2025",
            "Prix unitaire",
            "visé\u00a0: 0,48 €",
            "limite\u00a0: 0,46 €",
            "un cran vaut 6\u202f000\u00a0€",
            "Un autre client, moins rentable.",
            "45 points sur 100",
        ):
            assert words in told, words


async def test_the_brief_keeps_her_side_to_itself(app):
    async with app() as driver:
        await driver.brief()
        told = page(driver)
        assert "Ne pas manquer le lancement" not in told
        assert "42" not in told


async def test_the_points_of_an_option_are_its_share_of_the_issues_weight(app):
    async with app() as driver:
        screen = await driver.brief()
        price = screen._scenario.issues["price"]
        best = price.options[price.you.values.index(max(price.you.values))]
        assert f"{best.label} → {price.you.weight}" in page(driver)


async def test_the_page_scrolls_with_the_keys(app):
    async with app(size=(80, 24)) as driver:
        screen = await driver.brief()
        await driver.press("pagedown")
        await driver.until(lambda: screen.query_one("#page").scroll_y > 0)


async def test_enter_starts_once_however_often_it_is_pressed(app):
    async with app() as driver:
        await driver.brief()
        await driver.press("enter", "enter", "enter")
        await driver.talking()
        talks = [screen for screen in driver.app.screen_stack if isinstance(screen, TalkScreen)]
        assert len(talks) == 1
        assert len(driver.desk.history(0, 10)) == 1


async def test_n_starts_another_talk_while_one_is_unfinished(app):
    async with app() as driver:
        await driver.talk()
        await driver.press("escape")
        await driver.brief()
        await driver.sees("Reprendre")
        await driver.press("n")
        await driver.talking()
        assert len(driver.desk.history(0, 10)) == 2


async def test_n_does_nothing_when_there_is_nothing_to_resume(app):
    async with app() as driver:
        screen = await driver.brief()
        await driver.press("n")
        assert driver.screen is screen
        assert isinstance(screen, BriefScreen)
