"""The settings: language, names, colours, extra time, instructor or not, where attempts are kept. Everything is kept at once."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Input, RadioSet

from trainer.messages.catalogue import LANGUAGES
from trainer.practice.data_place import FolderRefused
from trainer.practice.settings import extra_of
from trainer.tui.keys import bind
from trainer.tui.pages.choices import extra_words, next_place_words, place_words, refusal_words
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.text import Words, on_one_line, plain
from trainer.tui.themes import CHOICES
from trainer.tui.widgets.answers import Answers
from trainer.tui.widgets.choice import Choice
from trainer.tui.widgets.filter_list import FilterBox
from trainer.tui.widgets.people_box import PeopleBox

_INSTRUCTOR = {"practises": False, "instructs": True}


class KeptBox(FilterBox):
    """A line that Enter keeps."""

    DEFAULT_CSS = """
    KeptBox { height: 3; border: round $border-blurred; background: $background; padding: 0 1; }
    KeptBox:focus { border: round $border; }
    """
    BINDINGS = [bind("enter", "submit", "keep")]


class SettingsScreen(TrainerScreen[None]):
    """Six questions on one page. What cannot be kept gets a sentence under it, and stays as it was typed."""

    NAME = "settings"
    CSS_PATH = "settings.tcss"
    AUTO_FOCUS = ""  # It would scroll the first question away.
    BINDINGS = [bind("escape", "back", "back")]

    def __init__(self) -> None:
        super().__init__()
        # What stands in the boxes, where it has been changed.
        self._typed: dict[str, str] = {}
        self._names: tuple[str, ...] | None = None
        self._known: tuple[str, ...] = ()
        # The folder that was refused, with the sentence that says why.
        self._refused: tuple[str, str] | None = None
        self._renamed = False

    def content(self) -> ComposeResult:
        """Each question over its answers."""
        text, preferences = self.text, self.program.preferences
        with VerticalScroll(id="page", can_focus=False):
            yield Words(text("tui.settings.language"), classes="question")
            yield Answers(
                *(
                    Choice(plain(text(f"tui.language.{language}")), language == text.language, id=language)
                    for language in LANGUAGES
                ),
                id="language",
            )
            yield Words(text("tui.settings.names"), classes="question")
            yield PeopleBox(self.program.desk.students() if self._names is None else self._names)
            yield Words(text("tui.settings.theme"), classes="question")
            yield Answers(
                *(
                    Choice(plain(text(f"tui.theme.{theme}")), theme == self.app.theme, id=theme)
                    for theme in CHOICES
                ),
                id="theme",
            )
            yield Words(text("tui.settings.extra"), classes="question")
            yield KeptBox(self._typed.get("extra", str(preferences.extra)), id="extra")
            yield Words(classes="said", id="extra-said")
            yield Words(text("instructor.setting"), classes="question")
            yield Answers(
                *(
                    Choice(plain(text(f"instructor.setting.{name}")), on == self.program.instructor, id=name)
                    for name, on in _INSTRUCTOR.items()
                ),
                id="instructor",
            )
            yield Words(text("tui.settings.folder"), classes="question")
            yield Words(place_words(self.program.desk.place(), text), classes="said")
            yield KeptBox(
                self._typed.get("folder", on_one_line(preferences.folder)),
                placeholder=text("tui.settings.folder_hint"),
                id="folder",
            )
            yield Words(classes="said", id="folder-said")

    def title_words(self) -> tuple[str, str]:
        """The program and the screen."""
        return self.text("app.title"), self.text("tui.settings.title")

    def on_mount(self) -> None:
        """Start at the top; the names known here come in when they have been found."""
        self.query_one("#language").focus(scroll_visible=False)
        self._say()
        self.run_worker(self._look())

    def on_unmount(self) -> None:
        """Who leaves the program from here loses no name."""
        program, names = self.program, self._names
        if names is not None and names != program.desk.students():
            program.desk.practise_as(names)
            # There is nobody left to tell that a disk is full.
            with suppress(OSError):
                program.desk.keep_settings(replace(program.preferences, students=names))

    def before_recompose(self) -> None:
        """Keep what was typed."""
        self._typed |= {name: self.query_one(f"#{name}", Input).value for name in ("extra", "folder")}
        self._names = self.query_one(PeopleBox).students

    def after_recompose(self) -> None:
        """It was the language that changed."""
        self.query_one("#language").focus(scroll_visible=False)
        self.query_one(PeopleBox).offer(self._known)
        self._say()

    async def action_back(self) -> None:
        """Keep everything, and go. A folder that is refused is told first; who goes all the same keeps the old one."""
        await self._keep_names()
        before = self._refused
        await self._keep_folder()
        if self._refused is not None and self._refused != before:
            self.query_one("#folder").focus()
        elif self._renamed:
            # What is open under this screen belongs to those who opened it.
            self.program.back_to_library()
        else:
            self.dismiss()

    async def _look(self) -> None:
        self._known = await self.patiently(self.program.desk.names) or ()
        for box in self.query(PeopleBox):
            box.offer(self._known)

    def _say(self) -> None:
        """What the extra time comes to, and what becomes of the folder."""
        text, desk, preferences = self.text, self.program.desk, self.program.preferences
        extra = extra_of(self.query_one("#extra", Input).value)
        said = self.query_one("#extra-said", Words)
        said.set_class(extra is None, "wrong")
        said.show(
            text("tui.settings.extra_wrong") if extra is None else extra_words(extra, desk.extra(), text)
        )
        said = self.query_one("#folder-said", Words)
        said.set_class(self._refused is not None, "wrong")
        said.show(
            next_place_words(desk.place(), preferences.folder, text)
            if self._refused is None
            else self._refused[1]
        )

    async def _keep_names(self) -> None:
        students = self.query_one(PeopleBox).students
        if students != self.program.desk.students():
            self._renamed = True
            await self.program.practise_as(students)

    async def _keep_folder(self) -> None:
        """Try out the folder typed, and keep it if attempts can be kept in it; else say why not."""
        typed = self.query_one("#folder", Input).value.strip()
        if typed == on_one_line(self.program.preferences.folder):
            self._refused = None
        elif self._refused is None or typed != self._refused[0]:
            self._refused = await self._try_folder(typed)
        self._say()

    async def _try_folder(self, typed: str) -> tuple[str, str] | None:
        folder: Path | None = None
        if typed:
            try:
                folder = await asyncio.to_thread(self.program.desk.usable_folder, typed)
            except FolderRefused as error:
                return typed, refusal_words(error, self.text)
        chosen = "" if folder is None else str(folder)
        await self.program.remember(replace(self.program.preferences, folder=chosen))
        box = self.query_one("#folder", Input)
        if box.value.strip() == typed:
            box.value = on_one_line(chosen)
        return None

    @on(Answers.Settled)
    def _next(self) -> None:
        self.focus_next()

    @on(PeopleBox.Named)
    def _typed_names(self, event: PeopleBox.Named) -> None:
        self._names = event.students

    @on(PeopleBox.Settled)
    @on(Input.Blurred, "NameBox")
    async def _named(self) -> None:
        await self._keep_names()

    @on(Input.Changed, "#extra")
    async def _granted(self, event: Input.Changed) -> None:
        extra = extra_of(event.value)
        if extra is not None and extra != self.program.preferences.extra:
            await self.program.remember(replace(self.program.preferences, extra=extra))
        self._say()

    @on(Input.Submitted, "#folder")
    @on(Input.Blurred, "#folder")
    async def _moved(self) -> None:
        await self._keep_folder()

    @on(RadioSet.Changed, "#language")
    async def _spoken(self, event: RadioSet.Changed) -> None:
        chosen = next((language for language in LANGUAGES if language == event.pressed.id), None)
        if chosen is not None and chosen != self.text.language:
            # Not from inside the handler: the widget that sent this is about to be made again.
            self.app.call_later(self.program.choose_language, chosen)

    @on(RadioSet.Changed, "#instructor")
    async def _instructs(self, event: RadioSet.Changed) -> None:
        if _INSTRUCTOR.get(event.pressed.id or "", self.program.instructor) != self.program.instructor:
            await self.program.action_instructor()

    @on(RadioSet.Changed, "#theme")
    async def _coloured(self, event: RadioSet.Changed) -> None:
        theme = event.pressed.id
        if theme in CHOICES and theme != self.app.theme:
            await self.program.remember(replace(self.program.preferences, theme=theme))
