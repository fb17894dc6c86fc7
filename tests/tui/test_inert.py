"""Text from scenarios, students and exceptions is never markup and never steers the terminal."""

import ast
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import trainer.tui
from tests.negotiation.small import PAYMENT, PRICE, scenario
from tests.tui.test_history import summary
from trainer.assessment.rubric_load import load_rubric
from trainer.attempts.summary import Kept
from trainer.negotiation.step import open_talk
from trainer.negotiation.talk.events import Goal, Started
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.practice.data_place import FolderRefused, Place
from trainer.practice.library import ShelfItem
from trainer.practice.practice import Practice
from trainer.practice.preparation import Sheet
from trainer.practice.settings import Settings
from trainer.scenario.people import Batna, Counterpart, You
from trainer.scenario.scenario import Ending, Fact, Objective, Scene
from trainer.scenario.shelf import find_rubric
from trainer.tui.screens.library import LibraryScreen
from trainer.tui.text import inert, on_one_line, plain

MARKUP = "[@click=app.quit]x[/] a [/] b [type=x, v={'a[0]'}] [red {0} {name} %s $accent \\["
CONTROLS = "\x1b]0;titre\x07 \x9b31m \x00\x08\r \u202e\u2066\u200f "
STRANGE = "e\u0301\u0301\u0301 🙂👩‍👩‍👧 الفصل \u202f\u00a0 \u2028"
HOSTILE = [MARKUP, CONTROLS + MARKUP, STRANGE + CONTROLS, "[/]" * 3334]


def hostile_scenario(words: str):
    price = replace(PRICE, label=words, target="p48", limit="p46")
    return scenario(
        title=words,
        brief=(words, words),
        you=You(words, words, Batna(30, words)),
        counterpart=Counterpart(words, words, Batna(30)),
        facts={"fact": Fact("fact", words, source=words)},
        issues={"price": price, "payment": replace(PAYMENT, label=words)},
        objectives={"aim": Objective("aim", words, when=scenario().anytime["who"].when or _always())},
        scenes={"opening": Scene("opening", (words,), after=0)},
        anytime={},
        endings={"left": Ending("left", "abandoned", (words,))},
    )


def _always():
    from trainer.scenario.condition import Does

    return Does("hostility")


def hostile_sheet(words: str) -> Sheet:
    return Sheet({"batna": words, "target.price": words}, (Exhibit(words, (words,), (words,)),))


class HostileDesk:
    """A desk where every text is the same hostile one."""

    def __init__(self, words: str) -> None:
        self._words = words
        self.scene = hostile_scenario(words)
        path = find_rubric("bloc3-negociation")
        assert path is not None
        rubric, _, _ = load_rubric(path.read_bytes(), str(path))
        assert rubric is not None
        self._rubric = rubric

    def settings(self):
        return Settings(language="fr", students=(self._words,))

    def keep_settings(self, settings):
        pass

    def shelf(self, with_attempts: bool = True):
        words = self._words
        item = ShelfItem("x", words, words, words, words, 9, 30, Path("/x"), attempts=2, best=1.5)
        return (item, replace(item, id="y", path=Path("/y"), errors=3))

    def scenario(self, path):
        return self.scene

    def students(self):
        return (self._words,)

    def goal(self):
        return Goal("ecoute", "interests_opened", 0.6, 0.2, self._words)

    def practise_as(self, students):
        pass

    def names(self):
        return (self._words,)

    def extra(self):
        return 0

    def grant(self, extra):
        pass

    def place(self):
        return Place(Path(f"/{self._words.replace('/', '-')}"), "settings")

    def usable_folder(self, typed):
        raise FolderRefused("other")

    def sheet(self, scenario):
        return hostile_sheet(self._words)

    def keep_sheet(self, scenario, sheet):
        pass

    def start(self, path, language, mode, sheet=None, difficulty=0):
        state, opening = open_talk(self.scene, 1)
        started = Started(
            "A1", "x", "h", "r", "h", "practice", 1, (self._words,), "fr", "0", self._words, opening, state
        )
        return Practice(self.scene, self._rubric, (started,), clock=lambda: 0.0)

    def resume(self, attempt):
        raise OSError(5, self._words)

    def rewind(self, practice, n):
        raise OSError(5, self._words)

    def heard(self, wanted, everyone=False):
        return frozenset()

    def kept(self, student):
        return Kept(3, 2)

    def forget(self, student):
        raise OSError(5, self._words)

    def history(self, offset, limit, everyone=False):
        found = replace(summary(1, self._words, self._words), started=self._words, outcome="partial")
        return [found][offset:]

    def delete(self, attempt):
        raise OSError(5, self._words)

    def close(self):
        pass


def unsafe(driver) -> list[str]:
    return [
        character
        for character in driver.shown()
        if character != "\n" and unicodedata.category(character) in ("Cc", "Cs")
    ] + [character for character in driver.shown() if character in "\u202e\u2066\u200f"]


@pytest.mark.parametrize("words", HOSTILE, ids=["markup", "controls", "strange", "long"])
@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_hostile_text_crashes_no_screen_and_stays_text(app, words, size):
    async with app(size=size, desk=HostileDesk(words)) as driver:
        await driver.library()
        assert not unsafe(driver)
        await driver.press("down", "up")
        await driver.brief()
        assert not unsafe(driver)
        await driver.press("enter")
        talk = await driver.talking()
        await driver.say(words)
        assert not unsafe(driver)
        for key in ("ctrl+r", "ctrl+r", "ctrl+o", "escape", "ctrl+g", "escape", "ctrl+p", "escape"):
            await driver.press(key)
            assert not unsafe(driver)
        talk._practice.leave()
        talk._show_news()
        await driver.press("enter")
        await driver.assessed()
        for page in "12345":
            await driver.press(page)
            assert not unsafe(driver)
        await driver.press("2", "enter", "escape")
        await driver.app.action_other_language()
        await driver.press("escape")
        await driver.on(LibraryScreen)
        await driver.history()
        assert not unsafe(driver)
        await driver.press("enter")
        await driver.press("delete")
        await driver.press("escape", "escape")
        await driver.library()
        await driver.press("ctrl+s")
        await driver.until(lambda: driver.screen.query("#name"))
        assert not unsafe(driver)


async def test_markup_is_shown_as_it_was_written(app):
    async with app(size=(160, 50), desk=HostileDesk("a [/] b [bold]c[/bold]")) as driver:
        await driver.library()
        await driver.sees("a [/] b [bold]c[/bold]")
        await driver.talk()
        await driver.sees("a [/] b [bold]c[/bold]")


async def test_a_click_on_hostile_text_does_nothing(app):
    async with app(desk=HostileDesk("[@click=app.quit]cliquez[/]")) as driver:
        await driver.brief()
        await driver.sees("[@click=app.quit]cliquez[/]")
        row = next(index for index, line in enumerate(driver.lines()) if "cliquez" in line and index > 1)
        column = driver.lines()[row].index("cliquez")
        await driver.pilot.click(offset=(column + 1, row))
        assert driver.app._exit is False


def test_half_characters_are_dropped():
    assert inert("a\ud800b") == "ab"


@given(st.text(max_size=300))
def test_inert_text_holds_nothing_that_steers_a_terminal(text):
    shown = inert(text)
    assert all(
        character == "\n" or unicodedata.category(character) not in ("Cc", "Cs") for character in shown
    )
    assert plain(text).plain == shown
    assert "\n" not in on_one_line(text)


# What would parse markup, or show text without passing by `text.py`.
_SINKS = {
    "Static",
    "Label",
    "Markdown",
    "RichLog",
    "Log",
    "DataTable",
    "Tree",
    "Collapsible",
    "Select",
    "Link",
}
_CALLS = {"notify", "from_markup", "add_option", "Option"}
_WRAPPED = {"Button", "RadioButton", "TabPane", "Checkbox"}


def _files() -> list[Path]:
    folder = Path(trainer.tui.__file__).parent
    return [path for path in sorted(folder.rglob("*.py")) if path.name != "text.py"]


@pytest.mark.parametrize("path", _files(), ids=lambda path: path.stem)
def test_text_reaches_the_screen_only_through_the_module_of_sinks(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual"):
            assert not _SINKS & {alias.name for alias in node.names}, path
        if isinstance(node, ast.Attribute):
            assert node.attr not in ("border_title", "border_subtitle", "from_markup"), path
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            assert name not in _CALLS, f"{path}:{node.lineno}"
            if name in _WRAPPED:
                first = node.args[0]
                assert isinstance(first, ast.Call), f"{path}:{node.lineno}"
                assert getattr(first.func, "id", "") == "plain", f"{path}:{node.lineno}"
