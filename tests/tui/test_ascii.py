import pytest

from tests.tui.ways import WAYS
from trainer.tui.drawings import must_be_plain

# What console fonts have besides ASCII: Latin letters, the marks of French and English texts, the arrow keys' names.
TEXT_SIGNS = set("«»·–—‘’“”…€°×½←↑→↓\u00a0\u202f")


def is_text(character: str) -> bool:
    return character.isascii() or character.isalpha() or character in TEXT_SIGNS


@pytest.mark.parametrize("way", WAYS)
async def test_a_poor_terminal_is_shown_nothing_but_text(app, way):
    async with app(size=(120, 40), plain_drawings=True) as driver:
        await WAYS[way](driver)
        assert {character for character in driver.shown() if not is_text(character)} == set()


async def test_plain_drawings_stand_where_the_others_stood(app):
    async with app(size=(100, 60), plain_drawings=True) as driver:
        await driver.brief()
        await driver.sees("####", "o Tenir 0,48")
        await driver.press("enter")
        await driver.talking()
        await driver.sees("+- Votre réplique", "| Claire Vasseur", "-+")


async def test_a_good_terminal_keeps_its_drawings(app):
    async with app(size=(100, 60)) as driver:
        await driver.brief()
        await driver.sees("█", "○ Tenir 0,48")


async def test_a_plain_scroll_bar_is_whole_cells_and_still_says_where_one_is(app):
    async with app(size=(80, 24), plain_drawings=True) as driver:
        screen = await driver.brief()
        bar = screen.query_one("#page").vertical_scrollbar.region

        def thumb() -> list[int]:
            strips = screen._compositor.render_strips(driver.app.size)[bar.y : bar.bottom]
            cells = [next(iter(strip.crop(bar.x, bar.right))) for strip in strips]
            assert {cell.text for cell in cells} == {" "}
            return [y for y, cell in enumerate(cells) if cell.style.reverse]

        first = thumb()
        assert first[0] == 0
        assert len(first) < bar.height
        for _ in range(12):
            await driver.press("down")
            here = thumb()
            assert here == list(range(here[0], here[-1] + 1))
        assert here[0] > 0


@pytest.mark.parametrize(
    ("environment", "encoding", "windows", "plain"),
    [
        ({"TERM": "xterm-256color"}, "utf-8", False, False),
        ({}, "UTF8", False, False),
        ({"TERM": "linux"}, "utf-8", False, True),
        ({"TERM": "dumb"}, "utf-8", False, True),
        ({"TERM": "xterm"}, "iso8859-15", False, True),
        ({"TERM": "xterm"}, None, False, True),
        ({}, "utf-8", True, True),
        ({"WT_SESSION": "1f"}, "utf-8", True, False),
        ({"TERM_PROGRAM": "vscode"}, "utf-8", True, False),
        ({"ConEmuANSI": "ON"}, "utf-8", True, False),
        ({"TRAINER_ASCII": "1", "TERM": "xterm"}, "utf-8", False, True),
        ({"TRAINER_ASCII": "0", "TERM": "linux"}, "cp850", True, False),
        ({"TRAINER_ASCII": "yes", "TERM": "xterm"}, "utf-8", False, False),
    ],
)
def test_the_terminal_decides_unless_asked(environment, encoding, windows, plain):
    assert must_be_plain(environment, encoding, windows) is plain
