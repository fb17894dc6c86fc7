"""The settings: language, name, colours. A change counts at once."""

from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Input, RadioSet

from trainer.messages.catalogue import LANGUAGES
from trainer.practice.typed import clean_name
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.text import Words, on_one_line, plain
from trainer.tui.themes import CHOICES
from trainer.tui.widgets.choice import Choice
from trainer.tui.widgets.filter_list import FilterBox


class SettingsScreen(TrainerScreen[None]):
    """Three questions on one page."""

    NAME = "settings"
    CSS_PATH = "settings.tcss"
    BINDINGS = [bind("escape", "back", "back")]

    def content(self) -> ComposeResult:
        """Language, name, colours."""
        text = self.text
        with VerticalScroll(id="page", can_focus=False):
            yield Words(text("tui.settings.language"), classes="question")
            with RadioSet(id="language"):
                for language in LANGUAGES:
                    yield Choice(
                        plain(text(f"tui.language.{language}")), language == text.language, id=language
                    )
            yield Words(text("tui.settings.name"), classes="question")
            yield FilterBox(
                self._names(), placeholder=text("tui.settings.name_hint"), max_length=80, id="name"
            )
            yield Words(text("tui.settings.theme"), classes="question")
            with RadioSet(id="theme"):
                for theme in CHOICES:
                    yield Choice(plain(text(f"tui.theme.{theme}")), theme == self.app.theme, id=theme)

    def title_words(self) -> tuple[str, str]:
        """The program and the screen."""
        return self.text("app.title"), self.text("tui.settings.title")

    def on_mount(self) -> None:
        """Start at the top."""
        self.query_one("#language").focus()

    def after_recompose(self) -> None:
        """It was the language that changed."""
        self.query_one("#language").focus()

    async def action_back(self) -> None:
        """Keep the name, and go."""
        await self._keep_name()
        self.dismiss()

    def _names(self) -> str:
        return on_one_line(", ".join(self.program.preferences.students))

    async def _keep_name(self) -> None:
        typed = self.query_one("#name", Input).value
        students = tuple(name for part in typed.split(",") if (name := clean_name(part)))[:2]
        if students != self.program.preferences.students:
            await self.program.remember(replace(self.program.preferences, students=students))

    @on(Input.Submitted, "#name")
    @on(Input.Blurred, "#name")
    async def _named(self) -> None:
        await self._keep_name()

    @on(RadioSet.Changed, "#language")
    async def _spoken(self, event: RadioSet.Changed) -> None:
        chosen = next((language for language in LANGUAGES if language == event.pressed.id), None)
        if chosen is not None and chosen != self.text.language:
            await self._keep_name()
            # Not from inside the handler: the widget that sent this is about to be made again.
            self.app.call_later(self.program.choose_language, chosen)

    @on(RadioSet.Changed, "#theme")
    async def _coloured(self, event: RadioSet.Changed) -> None:
        theme = event.pressed.id
        if theme in CHOICES and theme != self.app.theme:
            await self.program.remember(replace(self.program.preferences, theme=theme))
