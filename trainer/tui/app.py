"""The app: which screen comes after which, the language, the theme, the commands."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from textual.app import App, InvalidThemeError, SystemCommand
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.filter import LineFilter, NoColor
from textual.screen import Screen

from trainer.attempts.errors import StoreError
from trainer.messages.catalogue import InterfaceLanguage, messages
from trainer.practice.library import ShelfItem
from trainer.practice.settings import Settings, interface_language, without_student
from trainer.practice.typed import clean_name
from trainer.tui.desk import Desk
from trainer.tui.drawings import PlainDrawings
from trainer.tui.instructor_actions import InstructorActions
from trainer.tui.keys import bind, key_name
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.screens.library import LibraryScreen
from trainer.tui.text import notice
from trainer.tui.themes import CHOICES, DARK, DEFAULTS, LIGHT, THEMES
from trainer.tui.wording import trouble

if TYPE_CHECKING:
    from trainer.authoring.inbox_work import Inbox
    from trainer.authoring.rehearsal import Rehearsal
    from trainer.negotiation.talk.events import Mode
    from trainer.practice.practice import Practice


class TrainerApp(InstructorActions, App[None]):
    """The practice mode as an app.

    Args:
        desk: scenarios, attempts and settings.
        language: of the interface, instead of the one in the settings.
        scenario: id of a scenario whose brief is opened at once.
        mode, difficulty: that the brief proposes first; 0 is the scenario's own.
        instructor: whether an instructor is at work, whatever the settings say.
        plain_drawings: whether the terminal has no signs to draw with.
    """

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False  # Ours is screens/palette.py: Textual's holds English sentences.
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal"), (118, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]
    BINDINGS = [
        Binding("ctrl+q", "quit", show=False, priority=True),
        # From anywhere, in the middle of a word too. Ctrl+B is what tmux listens to, hence a second key.
        bind("ctrl+b,f2", "glossary", "glossary", show=False, priority=True),
    ]

    def __init__(
        self,
        desk: Desk,
        *,
        language: InterfaceLanguage | None = None,
        scenario: str | None = None,
        mode: "Mode" = "practice",
        difficulty: int = 0,
        instructor: bool = False,
        plain_drawings: bool = False,
    ) -> None:
        super().__init__()
        self._no_color = NoColor()
        self._last_filters = (PlainDrawings(),) if plain_drawings else ()
        self.desk = desk
        self.preferences = desk.settings()
        self.text = messages(interface_language(language, self.preferences))
        # Chosen on the brief, and kept for the next practice.
        self.mode: Mode = mode
        self.difficulty = difficulty
        self.instructor = instructor or self.preferences.instructor
        self._first = scenario
        for theme in THEMES:
            self.register_theme(theme)
        # Here rather than on mounting, where every style would be worked out a second time.
        self.theme = self.preferences.theme if self._can_wear(self.preferences.theme) else DARK

    def on_mount(self) -> None:
        """Open the library, and over it the scenario asked for."""
        self.title = self.text("app.title")
        self.push_screen(LibraryScreen())
        self.run_worker(self._begin())

    def on_unmount(self) -> None:
        """Let go of the database."""
        self.desk.close()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What finished lines go through on their way to the terminal."""
        usual = super().get_line_filters()
        if self.no_color and self.native_ansi_color:
            # Textual has chosen grey shades before the theme was known; of the terminal's own colours they make black.
            usual = (self._no_color,)
        return (*usual, *self._last_filters)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Variables that a theme may leave out."""
        return DEFAULTS

    def push_screen(self, *args: Any, **options: Any) -> Any:
        """Open a screen. What was said on the one before is not about this one."""
        self.clear_notifications()
        return super().push_screen(*args, **options)

    def pop_screen(self) -> AwaitComplete:
        """Close the screen in front, and what was said on it."""
        self.clear_notifications()
        return super().pop_screen()

    def open_brief(self, item: ShelfItem) -> None:
        """Show a scenario's brief."""
        from trainer.tui.screens.brief import BriefScreen

        self.push_screen(BriefScreen(item))

    def open_talk(self, practice: "Practice") -> None:
        """Go into a talk; an ended one is shown as its debrief."""
        from trainer.tui.screens.talk import TalkScreen

        if practice.ended:
            self.open_debrief(practice)
        else:
            self.push_screen(TalkScreen(practice))

    def open_rehearsal(self, rehearsal: "Rehearsal") -> None:
        """Play as the scenario's author."""
        from trainer.tui.screens.rehearsal import RehearsalScreen

        self.push_screen(RehearsalScreen(rehearsal))

    def open_inbox(self, inbox: "Inbox") -> None:
        """Sort what a scenario did not understand."""
        from trainer.tui.screens.inbox import InboxScreen

        self.push_screen(InboxScreen(inbox))

    def open_debrief(self, practice: "Practice") -> None:
        """Show what a talk came to."""
        from trainer.tui.screens.debrief import DebriefScreen

        practice.for_instructor = self.instructor
        self.push_screen(DebriefScreen(practice))

    def switch_talk(self, practice: "Practice") -> None:
        """From a talk, or its debrief, to a branch of it."""
        from trainer.tui.screens.talk import TalkScreen

        self.switch_screen(TalkScreen(practice))

    def switch_to_debrief(self, practice: "Practice") -> None:
        """From the talk to what it came to; going back leads to the list the talk was opened from."""
        from trainer.tui.screens.brief import BriefScreen

        self.pop_screen()
        if isinstance(self.screen, BriefScreen):
            self.pop_screen()
        self.open_debrief(practice)

    def back_to_library(self) -> None:
        """Close every screen over the library."""
        while len(self.screen_stack) > 2:
            self.pop_screen()

    async def remember(self, settings: Settings) -> None:
        """Keep the user's choices, and follow them at once."""
        before = self.preferences
        if settings.theme != before.theme and not self._wear(settings.theme):
            # Only what could be put on is kept: a stored theme is put on at every start.
            settings = replace(settings, theme=before.theme)
        self.preferences = settings
        if settings.extra != before.extra:
            self.desk.grant(settings.extra)
        try:
            self.desk.keep_settings(settings)
        except OSError as error:
            notice(self, trouble(error, self.text), "error", 8)

    async def practise_as(self, students: tuple[str, ...]) -> None:
        """These people practise from now on; every open screen follows."""
        self.desk.practise_as(students)
        await self.remember(replace(self.preferences, students=self.desk.students()))
        for screen in self.screen_stack:
            if isinstance(screen, TrainerScreen):
                screen.people_changed()

    async def forget(self, student: str) -> None:
        """Erase all that is kept of a student. What is open may be theirs: it is closed first, and the history comes
        back. Nobody practises under that name any more, nor do the settings keep it."""
        while len(self.screen_stack) > 2:
            await self.pop_screen()
        try:
            await asyncio.to_thread(self.desk.forget, student)
        except (StoreError, OSError) as error:
            self.action_history()
            notice(self, trouble(error, self.text), "error", 8)
            return
        before = self.desk.students()
        left = tuple(name for name in before if name.casefold() != student.casefold())
        if left != before:
            await self.practise_as(left)
        await self.remember(without_student(self.preferences, student))
        self.action_history()
        notice(self, self.text("tui.forget.done", student=clean_name(student)))

    async def choose_language(self, language: InterfaceLanguage) -> None:
        """Speak this language from now on, and remember it. Nothing else changes the language: one that was asked for
        at the start stays, whatever the settings hold."""
        await self.remember(replace(self.preferences, language=language))
        if language != self.text.language:
            await self.speak(language)

    async def speak(self, language: InterfaceLanguage) -> None:
        """Say everything on every open screen in this language from now on."""
        self.text = messages(language)
        self.title = self.text("app.title")
        for screen in self.screen_stack:
            if isinstance(screen, TrainerScreen):
                await screen.retranslate()

    def _can_wear(self, theme: str) -> bool:
        return theme in CHOICES and theme in self.available_themes

    def _wear(self, theme: str) -> bool:
        """Put a theme on; returns whether that could be done."""
        if not self._can_wear(theme):
            return False
        try:
            self.theme = theme
        except InvalidThemeError:
            return False
        return True

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Everything that can be done from anywhere, in the language of the interface."""
        own = screen.commands() if isinstance(screen, TrainerScreen) else ()
        commands: tuple[tuple[str, Callable[[], object]], ...] = (
            *own,
            ("help", self.action_help),
            ("glossary", self.action_glossary),
            ("library", self.back_to_library),
            ("history", self.action_history),
            ("people", self.action_people),
            ("language", self.action_other_language),
            *self.instructor_commands(),
            ("settings", self.action_settings),
            ("theme", self.action_other_theme),
            ("quit", self.action_quit),
        )
        for name, callback in commands:
            yield SystemCommand(
                self.text(f"tui.command.{name}"), self.text(f"tui.command.{name}.tip"), callback
            )

    def action_palette(self) -> None:
        """Choose a command by its name."""
        from trainer.tui.screens.palette import PaletteScreen

        if isinstance(self.screen, PaletteScreen):
            return
        commands = list(self.get_system_commands(self.screen))

        def run(place: int | None) -> None:
            if place is not None:
                self.call_later(commands[place].callback)

        self.push_screen(PaletteScreen(commands), run)

    def action_help(self) -> None:
        """Show the help of the screen that is open."""
        if isinstance(self.screen, TrainerScreen):
            self.screen.action_help()

    def action_history(self) -> None:
        """Open the list of attempts."""
        from trainer.tui.screens.history import HistoryScreen

        if not any(isinstance(screen, HistoryScreen) for screen in self.screen_stack):
            self.push_screen(HistoryScreen())

    def action_glossary(self) -> None:
        """Open the glossary."""
        from trainer.tui.screens.glossary import GlossaryScreen

        if not any(isinstance(screen, GlossaryScreen) for screen in self.screen_stack):
            self.push_screen(GlossaryScreen())

    def action_people(self) -> None:
        """Choose who practises. A change leads back to the library: what is open belongs to those who opened it."""
        if isinstance(self.screen, TrainerScreen):
            self.run_worker(self._ask_people(), group="people", exclusive=True)

    def action_settings(self) -> None:
        """Open the settings."""
        from trainer.tui.screens.settings import SettingsScreen

        if not isinstance(self.screen, SettingsScreen):
            self.push_screen(SettingsScreen())

    async def action_other_language(self) -> None:
        """Speak the other language."""
        other: InterfaceLanguage = "en" if self.text.language == "fr" else "fr"
        await self.choose_language(other)

    async def action_other_theme(self) -> None:
        """From dark to light and back."""
        await self.remember(replace(self.preferences, theme=LIGHT if self.theme == DARK else DARK))

    def action_help_quit(self) -> None:
        """Ctrl+C copies; out of habit it is pressed to leave. Say how."""
        notice(self, self.text("tui.quit_hint", keys=key_name("ctrl+q", self.text)))

    async def _ask_people(self) -> None:
        from trainer.tui.screens.people import PeopleScreen

        try:
            known = await asyncio.to_thread(self.desk.names)
        except (StoreError, OSError):
            known = ()  # The attempts cannot be read, which the library has said; names can still be typed.
        before = self.desk.students()
        students = await self.push_screen_wait(PeopleScreen(before, known))
        if students is not None and students != before:
            while len(self.screen_stack) > 2:
                await self.pop_screen()
            await self.practise_as(students)

    async def _begin(self) -> None:
        """Ask on the first start, open what was asked for, then say what has to be said: opening takes earlier notices
        away."""
        warm_up = not self.preferences.welcomed and not self.desk.students() and await self._welcome()
        if self._first is not None:
            await self._open_first(self._first)
        elif warm_up:
            await self._open_warm_up()
        if self.preferences.recovered:
            notice(self, self.text("tui.settings.recovered"), "warning", 8)

    async def _welcome(self) -> bool:
        """Ask the questions of the first start, once; returns whether the warm-up is wanted."""
        from trainer.tui.screens.welcome import WelcomeScreen

        answers = await self.push_screen_wait(WelcomeScreen(first=self._first))
        await self.remember(replace(self.preferences, welcomed=True))
        if answers is None:
            return False
        await self.practise_as(answers.students)
        return answers.warm_up

    async def _open_warm_up(self) -> None:
        """The warm-up in the language of the interface, else another one."""
        items = [item for item in await asyncio.to_thread(self.desk.shelf, False) if item.warm_up]
        for item in sorted(items, key=lambda item: item.language != self.text.language):
            self.open_brief(item)
            return
        notice(self, self.text("tui.welcome.no_warm_up"), "warning", 8)

    async def _open_first(self, scenario: str) -> None:
        for item in await asyncio.to_thread(self.desk.shelf, False):
            if item.id == scenario:
                self.open_brief(item)
                return
        notice(self, self.text("tui.library.unknown", scenario=scenario), "error", 8)
