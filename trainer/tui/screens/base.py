"""What every screen shares: help, going back, the cover for a window that is too small, a change of language."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar, cast

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen, Screen

from trainer.attempts.errors import StoreError
from trainer.messages.catalogue import Messages
from trainer.practice.errors import PracticeError
from trainer.tui.keys import bind
from trainer.tui.speech import words
from trainer.tui.text import notice
from trainer.tui.widgets.key_bar import KeyBar
from trainer.tui.widgets.title_bar import TitleBar
from trainer.tui.widgets.too_small import TooSmall
from trainer.tui.wording import trouble

if TYPE_CHECKING:
    from trainer.tui.app import TrainerApp

Result = TypeVar("Result")
Made = TypeVar("Made")

# Longer than this and people are told that something is going on.
PATIENCE = 0.5


class TrainerScreen(Screen[Result]):
    """A whole screen: title, content, keys. Subclasses give `NAME`, `title_words` and `content`."""

    NAME = ""
    """Last part of the catalogue keys of this screen's help ("tui.help.library")."""

    DEFAULT_CSS = """
    TrainerScreen { layers: default cover; background: $background; }
    """

    BINDINGS = [
        bind("ctrl+g,question_mark,f1", "help", "help"),
        bind("ctrl+p", "palette", "palette", show=False),
        bind("ctrl+q", "leave_program", "quit", show=False),
    ]

    @property
    def program(self) -> "TrainerApp":
        """The app, by its own type."""
        return cast("TrainerApp", self.app)

    @property
    def text(self) -> Messages:
        """The words of the interface."""
        return words(self)

    def compose(self) -> ComposeResult:
        """Title, content, keys, and the cover."""
        title, remark = self.title_words()
        yield TitleBar(title, remark)
        yield from self.content()
        yield KeyBar()
        yield TooSmall()

    def title_words(self) -> tuple[str, str]:
        """What the title bar says, left and right."""
        return self.text("app.title"), ""

    def content(self) -> ComposeResult:
        """What stands between the title and the keys."""
        yield from ()

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What can be done on this screen alone, for the palette: (last part of the catalogue keys, action)."""
        return ()

    def before_recompose(self) -> None:
        """Keep what the widgets hold before they are made again in another language."""

    def after_recompose(self) -> None:
        """Give it back to them."""

    def people_changed(self) -> None:
        """Others practise now."""

    async def retranslate(self) -> None:
        """Say everything again, in the language that the app now speaks."""
        self.before_recompose()
        await self.recompose()
        self.call_after_refresh(self.after_recompose)
        self.query_one(TooSmall).measure(self.size)

    async def patiently(self, job: Callable[[], Made]) -> Made | None:
        """Do something slow beside the screen, which goes on living and says so when it takes long.

        Trouble is told in a notice, and None comes back.
        """
        # A screen may be left before its work begins, and has no title then.
        titles = tuple(self.query(TitleBar))
        _, remark = self.title_words()
        waiting = self.set_timer(PATIENCE, lambda: _remark(titles, self.text("tui.wait")))
        try:
            return await asyncio.to_thread(job)
        except Exception as error:
            # The border to the person at the keyboard: whatever went wrong is told, and the screen stays.
            if not isinstance(error, StoreError | PracticeError | OSError):
                self.log.error(error)
            notice(self.app, trouble(error, self.text), "error", 8)
            return None
        finally:
            waiting.stop()
            _remark(titles, remark)

    def beside(self, job: Callable[[], Coroutine[Any, Any, None]], group: str) -> None:
        """Do something beside the screen; what the same group was doing is given up."""
        # Handed over uncalled: what is given up before it begins has then never begun. Textual's type lacks this case.
        self.run_worker(cast("Any", job), group=group, exclusive=True)

    def on_resize(self, event: events.Resize) -> None:
        """Cover what would not fit."""
        _fit(self, event)

    def on_screen_resume(self) -> None:
        """Back from another screen: the keys may have changed."""
        for bar in self.query(KeyBar):
            bar.fill()

    def action_help(self) -> None:
        """Show every key of this screen."""
        from trainer.tui.screens.help import HelpScreen

        keys = _keys_of(self)
        # What has a key is told under it.
        actions = {active.binding.action for active in self.active_bindings.values()}
        named = tuple(name for name, _ in self.commands() if name not in actions)
        self.app.push_screen(HelpScreen(self.NAME, keys, named))

    async def action_palette(self) -> None:
        """Choose a command by its name."""
        await self.run_action("app.palette")

    async def action_leave_program(self) -> None:
        """Close the program."""
        await self.run_action("app.quit")


class TrainerModal(ModalScreen[Result]):
    """A question or a page over another screen."""

    DEFAULT_CSS = """
    TrainerModal { align: center middle; layers: default cover; background: $background 70%; }
    """
    BINDINGS = [bind("escape", "cancel", "close")]

    @property
    def text(self) -> Messages:
        """The words of the interface."""
        return words(self)

    def on_resize(self, event: events.Resize) -> None:
        """Cover what would not fit."""
        _fit(self, event)

    def action_cancel(self) -> None:
        """Close without an answer."""
        self.dismiss(None)


def _remark(titles: tuple[TitleBar, ...], text: str) -> None:
    for title in titles:
        if title.is_attached:
            title.remark(text)


def _fit(screen: Screen[Any], event: events.Resize) -> None:
    covers = screen.query(TooSmall)
    if covers:
        screen.set_class(covers.first().measure(event.size), "-too-small")


def _keys_of(screen: Screen[Any]) -> list[tuple[str, str, str]]:
    """(key, name, tip) of every key that works, those of the focused widget first, each action once."""
    found: dict[str, tuple[str, str, str]] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.description.startswith("tui.") and binding.action not in found:
            found[binding.action] = (binding.key, binding.description, binding.tooltip)
    return list(found.values())
