"""Adding a scenario received from somebody else: its path is typed, pasted, or dropped on the window."""

import asyncio
from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Input

from trainer.authoring.received import Added, NotReceived, Received
from trainer.findings.finding import Finding
from trainer.findings.printer import message
from trainer.messages.catalogue import Messages
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerModal
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.text import Words, frame, inert
from trainer.tui.widgets.filter_list import FilterBox
from trainer.tui.widgets.too_small import TooSmall
from trainer.tui.wording import trouble
from trainer.tui.workshop_desk import WorkshopDesk

# Of a file that is no scenario at all, every line is an error.
_MOST_SHOWN = 50


class PathBox(FilterBox):
    """One path. Of what is pasted the first line is kept as it is: two spaces in a name are two."""

    BINDINGS = [bind("enter", "submit", "check_and_add")]

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        lines = (line.strip() for line in inert(event.text).split("\n"))
        self.insert_text_at_cursor(next(filter(None, lines), ""))


class ReceivedScenarioScreen(TrainerModal[Added]):
    """Gives back what was added, None when it is closed before. Nothing is copied that has errors."""

    CSS_PATH = "received_scenario.tcss"
    BINDINGS = [
        bind("pageup", "page(-1)", "page_up", show=False, priority=True),
        bind("pagedown", "page(1)", "page_down", show=False, priority=True),
    ]

    def __init__(self, workshop: WorkshopDesk) -> None:
        super().__init__()
        self._workshop = workshop

    def compose(self) -> ComposeResult:
        """The box, and what is said of the file."""
        with VerticalScroll(id="box", can_focus=False):
            yield PathBox(placeholder=self.text("tui.received.hint"), id="path")
            yield Words(self.text("tui.received.how", folder=str(self._workshop.folder())), id="said")
        yield TooSmall()

    def on_mount(self) -> None:
        """Ready to type."""
        frame(self.query_one("#box"), self.text("tui.command.add_scenario"), self.text("tui.received.keys"))
        self.query_one("#path").focus()

    def action_page(self, direction: int) -> None:
        """Scroll the errors, the cursor staying in the box."""
        box = self.query_one("#box")
        if direction < 0:
            box.scroll_page_up(animate=False)
        else:
            box.scroll_page_down(animate=False)

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        event.stop()
        self.run_worker(self._add(event.value), group="add", exclusive=True)

    async def _add(self, typed: str) -> None:
        said = self.query_one("#said", Words)
        said.remove_class("wrong")
        said.show(self.text("tui.received.checking"))
        try:
            received = await asyncio.to_thread(self._workshop.look_at, typed)
            if not await self._agreed(received):
                said.show(self.text("tui.received.left"))
                return
            added = await asyncio.to_thread(self._workshop.add, received)
        except NotReceived as error:
            self._refuse(refusal(error, self.text))
        except OSError as error:
            self._refuse(trouble(error, self.text))
        else:
            self.dismiss(added)

    async def _agreed(self, received: Received) -> bool:
        """Whether what stands in the way may be replaced; nothing does, mostly."""
        text, id = self.text, received.scenario.id
        if received.replaces:
            kind, path = "replace", received.target
        elif received.hides is not None:
            kind, path = "hide", received.hides
        else:
            return True
        question = ConfirmScreen(
            text(f"tui.received.{kind}", id=id),
            text(f"tui.received.{kind}.then", path=str(path)),
            text(f"tui.received.{kind}.yes"),
            text("tui.workshop.cancel"),
        )
        agreed: bool | None = await self.app.push_screen_wait(question)
        return bool(agreed)

    def _refuse(self, words: str) -> None:
        for said in self.query("#said").results(Words):
            said.add_class("wrong")
            said.show(words)


def refusal(error: NotReceived, text: Messages) -> str:
    """Why a file was not taken; its errors by line."""
    if error.reason == "errors":
        first = text.plural("tui.received.errors", len(error.findings), path=str(error.path))
        return "\n".join((first, *_places(error.findings, text)))
    return text(f"tui.received.refused.{error.reason}", path=str(error.path))


def _places(findings: Sequence[Finding], text: Messages) -> list[str]:
    shown = [f"· {one.line}:{one.column} · {message(one, text.language)}" for one in findings[:_MOST_SHOWN]]
    return [*shown, "…"] if len(findings) > _MOST_SHOWN else shown
