import pytest
from textual.widgets import TabbedContent, TextArea

from tests.tui.ways import ESSENTIAL, WAYS
from trainer.tui.widgets.too_small import TooSmall

SMALL = ((40, 10), (20, 5), (1, 1))
USABLE = (60, 20)


def cover(driver) -> TooSmall:
    return driver.screen.query_one(TooSmall)


async def test_a_window_too_small_says_so_and_what_it_takes(app):
    async with app(size=(44, 12)) as driver:
        await driver.until(lambda: driver.screen.query(TooSmall) and cover(driver).display)
        await driver.sees("trop petite", "50", "44 sur 12")


@pytest.mark.parametrize("size", SMALL)
async def test_shrinking_a_talk_and_growing_it_again_loses_nothing(app, size):
    async with app(size=(80, 24)) as driver:
        screen = await driver.talk()
        await driver.press(*"Un brouillon")
        await driver.pilot.resize_terminal(*size)
        await driver.until(lambda: cover(driver).display)
        await driver.pilot.resize_terminal(80, 24)
        await driver.until(lambda: not cover(driver).display)
        assert screen.query_one("#reply", TextArea).text == "Un brouillon"
        assert screen.query_one("#reply").has_focus
        await driver.sees("Un brouillon")


@pytest.mark.parametrize("way", ["library", "brief", "debrief"])
async def test_every_screen_survives_being_shrunk(app, way):
    async with app(size=(160, 50)) as driver:
        screen = await getattr(driver, way)()
        for size in (*SMALL, (60, 20), (80, 24), (160, 50)):
            await driver.pilot.resize_terminal(*size)
            await driver.pilot.pause()
        await driver.until(lambda: not cover(driver).display)
        assert driver.screen is screen


@pytest.mark.parametrize("key", ["ctrl+g", "ctrl+p", "ctrl+o", "ctrl+f"])
async def test_pages_over_the_talk_are_covered_too(app, key):
    async with app(size=(80, 24)) as driver:
        talk = await driver.talk()
        await driver.press(key)
        await driver.until(lambda: driver.screen is not talk and driver.screen.query(TooSmall))
        await driver.pilot.resize_terminal(40, 10)
        await driver.until(lambda: cover(driver).display)
        await driver.pilot.resize_terminal(80, 24)
        await driver.until(lambda: not cover(driver).display)


@pytest.mark.parametrize("size", [(50, 14), (60, 20), (80, 24), (160, 50)])
async def test_the_talk_shows_box_and_status_at_every_size_it_is_made_for(app, size):
    async with app(size=size) as driver:
        screen = await driver.talk()
        await driver.sees("À l’écoute", "Votre réplique", "Claire Vasseur", "Ctrl+G")
        for name in ("#standing", "#reply", "#conversation"):
            region = screen.query_one(name).region
            assert region.height >= 1
            assert region.right <= size[0]
            assert region.bottom <= size[1]


@pytest.mark.parametrize("size", [USABLE, (100, 30), (160, 50)])
async def test_the_pages_of_the_debrief_turn_wherever_one_is(app, size):
    async with app(size=size) as driver:
        screen = await WAYS["evidence"](driver)
        for key, page in (("3", "deal"), ("2", "criteria"), ("right", "deal"), ("5", "transcript")):
            await driver.press(key)
            await driver.pilot.pause(0.2)
            assert screen.query_one(TabbedContent).active == page
            assert screen.query_one(f"#{page}") in screen.focused.ancestors


# In French: its words are the longer ones, so what has room in French has room in English.
@pytest.mark.parametrize("way", WAYS)
async def test_every_screen_can_be_used_in_a_small_window(app, way):
    async with app(size=USABLE, language="fr") as driver:
        screen = await WAYS[way](driver)
        await driver.pilot.pause(0.1)
        seen = dict(screen._compositor.visible_widgets)
        for widget, (region, clip) in seen.items():
            assert region.x >= 0 and region.right <= min(USABLE[0], clip.right), f"{widget} is cut"
            assert not widget.show_horizontal_scrollbar, f"{widget} is too wide"
        if screen.query("KeyBar"):
            named = {hint.classes for hint in screen.query("KeyHint")}
            assert {"key-ctrl-g"} in named
            assert {"key-escape"} in named or not screen.active_bindings["escape"].binding.show
        for wanted in (screen.focused, screen.query(ESSENTIAL[way]).first()):
            region, clip = seen[wanted]
            assert region.intersection(clip).area, f"{wanted} is out of sight"


@pytest.mark.parametrize("size", [(50, 14), (60, 20), (80, 24), (160, 50)])
async def test_no_key_of_the_bar_is_cut(app, size):
    async with app(size=size) as driver:
        for way in (driver.library, driver.brief):
            screen = await way()
            await driver.until(lambda screen=screen: screen.query("KeyHint"))
            for hint in screen.query("KeyHint"):
                assert hint.region.right <= size[0]


async def test_without_colours_everything_is_still_told(app, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with app(size=(160, 50)) as driver:
        await driver.debrief()
        await driver.press("2", "down")
        await driver.sees("point perdu", "des points du critère")
