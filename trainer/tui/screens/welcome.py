"""The first start: the language, who practises, and where to begin. Enter alone leads to the warm-up."""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button, RadioSet

from trainer.messages.catalogue import LANGUAGES
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.text import Words, plain
from trainer.tui.widgets.answers import Answers
from trainer.tui.widgets.choice import Choice
from trainer.tui.widgets.people_box import PeopleBox


@dataclass(frozen=True, slots=True)
class WelcomeAnswers:
    """Who practises, and whether the warm-up is to come next."""

    students: tuple[str, ...]
    warm_up: bool


class WelcomeScreen(TrainerScreen[WelcomeAnswers]):
    """Three questions on one page; the language is spoken at once. It goes away with the answers, without when skipped.

    Args:
        first: the scenario that comes next whatever is answered, None to let choose.
    """

    NAME = "welcome"
    CSS_PATH = "welcome.tcss"
    AUTO_FOCUS = ""  # It would scroll the first question away.
    BINDINGS = [bind("escape", "skip", "skip")]

    def __init__(self, *, first: str | None = None) -> None:
        super().__init__()
        self._first = first
        self._names: tuple[str, ...] = ()
        self._known: tuple[str, ...] = ()
        self._focused = "language"

    def content(self) -> ComposeResult:
        """The questions, one under the other."""
        text = self.text
        with VerticalScroll(id="page", can_focus=False):
            yield Words(text("tui.welcome.hello"), id="hello")
            yield Words(text("tui.welcome.language"), classes="question")
            yield Answers(
                *(
                    Choice(plain(text(f"tui.language.{language}")), language == text.language, id=language)
                    for language in LANGUAGES
                ),
                id="language",
            )
            yield Words(text("tui.welcome.people"), classes="question")
            yield PeopleBox(self._names)
            yield Words(text("tui.welcome.begin"), classes="question")
            with Horizontal(id="ways"):
                if self._first is None:
                    yield Button(plain(text("tui.welcome.warm_up")), id="warm_up")
                    yield Button(plain(text("tui.welcome.library")), id="library")
                else:
                    yield Button(plain(text("tui.welcome.go_on")), id="go_on")

    def title_words(self) -> tuple[str, str]:
        """The program and the screen."""
        return self.text("app.title"), self.text("tui.welcome.title")

    def on_mount(self) -> None:
        """Start with the language; the names known here come in when they have been found."""
        self.query_one("#language").focus(scroll_visible=False)
        self.run_worker(self._look())

    def before_recompose(self) -> None:
        """Keep what was typed, and where."""
        self._names = self.query_one(PeopleBox).students
        self._focused = (self.focused.id if self.focused else None) or "language"

    def after_recompose(self) -> None:
        """Give it back."""
        self.query_one(PeopleBox).offer(self._known)
        for widget in self.query(f"#{self._focused}"):
            widget.focus()

    def action_skip(self) -> None:
        """Go to the library, nothing answered."""
        self.dismiss(None)

    async def _look(self) -> None:
        self._known = await self.patiently(self.program.desk.names) or ()
        for box in self.query(PeopleBox):
            box.offer(self._known)

    def _speak(self) -> None:
        pressed = self.query_one("#language", Answers).pressed_button
        chosen = next((language for language in LANGUAGES if pressed and language == pressed.id), None)
        if chosen is not None:
            # Not from inside the handler: the widget that sent this may be about to be made again.
            self.app.call_later(self.program.choose_language, chosen)

    @on(RadioSet.Changed, "#language")
    def _chosen(self) -> None:
        self._speak()

    @on(Answers.Settled)
    def _spoken(self) -> None:
        self._speak()
        self.query_one(PeopleBox).begin()

    @on(PeopleBox.Settled)
    def _named(self) -> None:
        self.query("#ways Button").first().focus()

    @on(Button.Pressed)
    def _begin(self, event: Button.Pressed) -> None:
        event.stop()
        self.dismiss(WelcomeAnswers(self.query_one(PeopleBox).students, event.button.id == "warm_up"))
