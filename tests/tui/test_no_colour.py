"""What the eye follows shows without colours: in what is written, or in bold, underlined or reversed words."""

from dataclasses import replace
from itertools import cycle

import pytest

from tests.tui.ways import WAYS
from trainer.practice.settings import load_settings, save_settings
from trainer.tui.themes import CHOICES, DARK, TERMINAL


@pytest.fixture(autouse=True)
def no_colour(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")


def picture(driver) -> list[str]:
    """What a terminal without colours shows, the keys at the bottom apart."""
    lines = []
    for strip in driver.screen._compositor.render_strips(driver.app.size):
        parts = []
        for text, style, _ in strip:
            signs = [name for name in ("bold", "underline", "reverse") if style and getattr(style, name)]
            parts.append(f"{signs}{text}" if signs else text)
        lines.append("".join(parts).rstrip())
    return lines[:-1]


async def changed_by(driver, key: str) -> bool:
    await driver.pilot.pause(0.05)
    before = picture(driver)
    await driver.press(key)
    await driver.pilot.pause(0.05)
    return picture(driver) != before


# Screen by screen in turn: what shows the focus hangs on its widget, which stands on several screens.
@pytest.mark.parametrize(
    ("way", "size", "theme"),
    [
        (way, *looks)
        for way, looks in zip(WAYS, cycle([((80, 24), DARK), ((160, 50), TERMINAL)]), strict=False)
    ],
)
async def test_the_focus_shows_wherever_it_goes(app, way, size, theme):
    save_settings(replace(load_settings(), theme=theme))
    async with app(size=size) as driver:
        screen = await WAYS[way](driver)
        for _ in screen.focus_chain[1:]:
            before = screen.focused
            told = await changed_by(driver, "tab")
            assert told or screen.focused is before, (before, screen.focused)


@pytest.mark.parametrize("way", ["library", "palette", "criteria", "evidence", "history", "settings"])
async def test_the_pointer_shows_wherever_it_goes(app, way):
    async with app(size=(120, 40)) as driver:
        await WAYS[way](driver)
        await changed_by(driver, "down")
        assert await changed_by(driver, "up") or way in ("library", "history")


async def test_the_page_in_front_is_the_only_one_underlined(app):
    async with app(size=(100, 30)) as driver:
        screen = await driver.debrief()
        for key in "12345":
            await driver.press(key)
            await driver.pilot.pause(0.05)
            active = screen.query_one("Tab.-active").region
            line = driver.lines()[active.bottom]
            assert set(line[: active.x] + line[active.right :]) <= {" "}
            assert set(line[active.x : active.right].strip()) <= set("━╸╺")
            assert line.strip()


async def test_the_line_behind_a_point_is_marked_without_colours(app):
    async with app(size=(120, 40)) as driver:
        await WAYS["criteria"](driver)
        await driver.press("down", "enter", "down", "enter")
        await driver.until(lambda: driver.screen.query("Said.found"))
        await driver.pilot.pause(0.1)
        assert any("reverse" in line for line in picture(driver))


async def test_of_two_lists_side_by_side_the_one_with_the_focus_points(app):
    async with app(size=(160, 50)) as driver:
        screen = await WAYS["evidence"](driver)
        criteria, evidence = screen.query_one("#criteria-list").region, screen.query_one("#evidence").region

        def signs(region) -> str:
            return "".join(line[region.x : region.x + 4] for line in driver.lines()[region.y : region.bottom])

        await driver.until(lambda: "›" in signs(evidence))
        assert "›" not in signs(criteria)
        assert "·" in signs(criteria)
        await driver.press("escape")
        await driver.until(lambda: "›" in signs(criteria) and "›" not in signs(evidence))


def cells_under(driver, words: str) -> list:
    """The styles of what stands right after these words, wherever they are."""
    found = []
    for strip in driver.screen._compositor.render_strips(driver.app.size):
        before = ""
        for text, style, _ in strip:
            if before.endswith(words):
                found.append(style)
            before += text
    return found


@pytest.mark.parametrize("theme", CHOICES)
async def test_words_can_be_told_from_what_they_stand_on_in_every_theme(app, theme):
    save_settings(replace(load_settings(), theme=theme))
    async with app(size=(80, 24)) as driver:
        await driver.library()
        for strip in driver.screen._compositor.render_strips(driver.app.size):
            for text, style, _ in strip:
                if text.strip():
                    assert style.color != style.bgcolor or style.color.is_default, text


@pytest.mark.parametrize("theme", CHOICES)
async def test_the_place_where_one_types_is_reversed_in_every_theme(app, home, theme, monkeypatch):
    monkeypatch.delenv("NO_COLOR")
    save_settings(replace(load_settings(), theme=theme))
    async with app(size=(80, 24)) as driver:
        await driver.library()
        await driver.press(*"cart")
        await driver.until(lambda: any(style.reverse for style in cells_under(driver, "cart")))
        await driver.press("escape")
        await driver.talk()
        await driver.press(*"Bonjour, xyz")
        [cursor] = cells_under(driver, "xyz")
        assert cursor.reverse
        assert cursor.color != cursor.bgcolor or cursor.color.is_default
