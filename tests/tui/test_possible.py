"""The pictures of the debrief, and the page that opens after the retry."""

import pytest
from textual.containers import VerticalScroll

from trainer.tui.widgets.picture import Picture


async def second(driver):
    """A debrief, of the second try."""
    screen = await driver.debrief()
    screen._practice.number = 2
    await screen._look_back()
    return screen


async def test_before_the_retry_the_page_says_when_it_opens_and_draws_nothing(app):
    async with app(size=(80, 24)) as driver:
        screen = await driver.debrief()
        await driver.press("6")
        await driver.sees("Ce qui était possible", "deuxième essai", "Pourquoi attendre")
        assert screen.query_one("#possible-picture", Picture).size.height == 0
        assert "Nash" not in str(screen.query_one("#possible-right").content)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (160, 50)])
async def test_after_it_the_map_is_in_sight_at_any_size(app, size):
    async with app(size=size) as driver:
        screen = await second(driver)
        await driver.press("6")
        await driver.sees("↑ pour", "100│")
        picture = screen.query_one("#possible-picture", Picture)
        assert picture.size.width <= size[0]
        await driver.until(lambda: "accord possible" in str(picture.render()))


async def test_the_map_grows_with_the_window(app):
    async with app(size=(80, 24)) as driver:
        screen = await second(driver)
        await driver.press("6")
        await driver.sees("↑ pour")
        picture = screen.query_one("#possible-picture", Picture)
        small = picture.size
        await driver.pilot.resize_terminal(160, 50)
        await driver.until(lambda: picture.size.height > small.height)
        assert picture.size.width > small.width


async def test_what_was_possible_is_said_under_the_map(app):
    async with app(size=(80, 24)) as driver:
        screen = await second(driver)
        await driver.press("6")
        await driver.until(lambda: "Ses besoins" in str(screen.query_one("#possible-left").content))
        assert "Nash" in str(screen.query_one("#possible-right").content)
        page = screen.query_one("#possible .page", VerticalScroll)
        await driver.press("end")
        await driver.until(lambda: page.scroll_offset.y > 0)


async def test_the_course_is_drawn_and_her_value_only_when_it_may_be(app):
    async with app(size=(80, 24)) as driver:
        screen = await driver.debrief()
        await driver.press("4")
        await driver.sees("Confiance (", "100 │", "Ligne")
        assert "table pour Claire" not in str(screen.query_one("#course-picture", Picture).render())
        screen._practice.number = 2
        screen._write()
        await driver.until(
            lambda: "table pour Claire" in str(screen.query_one("#course-picture", Picture).render())
        )


async def test_the_levels_stand_as_bars_with_their_words(app):
    async with app(size=(160, 50)) as driver:
        screen = await driver.debrief()
        words = str(screen.query_one("#whole-picture", Picture).render())
        rubric = screen._practice.rubric
        for result in screen._assessment.criteria:
            assert rubric.criterion(result.id).name.fr in words
            if result.level is not None:
                assert rubric.level_words[result.level].fr in words
        assert "█" in words
