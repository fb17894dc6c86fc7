"""A new scenario: title, contract family, language, market, difficulty. Enter on the title is enough."""

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Button, Input, RadioSet

from trainer.authoring.new.names import CONTRACTS, DIFFICULTIES, MARKETS
from trainer.messages.catalogue import LANGUAGES
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, on_one_line, plain
from trainer.tui.widgets.answers import Answers
from trainer.tui.widgets.choice import Choice
from trainer.tui.widgets.filter_list import FilterBox
from trainer.tui.widgets.too_small import TooSmall
from trainer.tui.workshop_desk import NewScenario, WorkshopDesk

_USUAL_DIFFICULTY = 1


class TitleBox(FilterBox):
    """The title."""

    BINDINGS = [bind("enter", "submit", "go_on")]


class NewScenarioScreen(TrainerModal[NewScenario]):
    """Gives back what is wanted, None when it is closed without."""

    CSS_PATH = "new_scenario.tcss"

    def __init__(self, workshop: WorkshopDesk) -> None:
        super().__init__()
        self._workshop = workshop

    def compose(self) -> ComposeResult:
        """The title over the choices, the folder, two buttons."""
        text = self.text
        with VerticalScroll(id="box", can_focus=False):
            yield Words(text("tui.new.title"), classes="question")
            yield TitleBox(max_length=300, id="title")
            with Horizontal(id="choices"):
                with Vertical():
                    yield Words(text("new.ask.contract"), classes="question")
                    yield _answers("contract", ((one, text(f"tui.contract.{one}")) for one in CONTRACTS))
                with Vertical():
                    yield Words(text("new.ask.language"), classes="question")
                    spoken = ((one, text(f"new.language.{one}")) for one in LANGUAGES)
                    yield _answers("language", spoken, text.language)
                    yield Words(text("new.ask.difficulty"), classes="question")
                    degrees = ((one, text(f"tui.difficulty.{n}")) for n, one in enumerate(DIFFICULTIES, 1))
                    yield _answers("difficulty", degrees, DIFFICULTIES[_USUAL_DIFFICULTY])
                    yield Words(text("new.ask.market"), classes="question")
                    yield _answers("market", ((one, text(f"tui.market.{one}")) for one in MARKETS))
            yield Words(text("tui.new.where", folder=str(self._workshop.folder())), id="where")
            with Horizontal(id="answers"):
                yield Button(plain(text("tui.workshop.cancel")), id="cancel")
                yield Button(plain(text("tui.new.write")), id="write")
        yield TooSmall()

    def on_mount(self) -> None:
        """Ready to type."""
        frame(self.query_one("#box"), self.text("tui.command.new_scenario"))
        self._propose()
        self.query_one("#title").focus()

    def _wanted(self) -> NewScenario:
        chosen = {one.id: one.pressed_index for one in self.query(Answers)}
        return NewScenario(
            title=self.query_one("#title", Input).value,
            contract=CONTRACTS[max(0, chosen["contract"])],
            market=MARKETS[max(0, chosen["market"])],
            language=LANGUAGES[max(0, chosen["language"])],
            difficulty=DIFFICULTIES[max(0, chosen["difficulty"])],
        )

    @on(RadioSet.Changed)
    def _propose(self) -> None:
        """The title that is taken when none is typed."""
        wanted = self._wanted()
        usual = self._workshop.usual_title(wanted.contract, wanted.language)
        self.query_one("#title", Input).placeholder = on_one_line(usual)

    @on(Answers.Settled)
    def _next(self) -> None:
        self.focus_next()

    @on(Input.Submitted)
    def _write(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(self._wanted())

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.dismiss(self._wanted() if event.button.id == "write" else None)


def _answers(id: str, words: Iterable[tuple[str, str]], chosen: str | None = None) -> Answers:
    """One question's answers; without a chosen one, the first is."""
    answers = [
        Choice(plain(said), one == chosen or (chosen is None and not place))
        for place, (one, said) in enumerate(words)
    ]
    return Answers(*answers, id=id)
