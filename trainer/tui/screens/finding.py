"""One finding whole: what is wrong and where, why it matters, how to mend it."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll

from trainer.findings.catalogue import words
from trainer.findings.excerpt import excerpt
from trainer.findings.finding import Finding
from trainer.findings.printer import cause, hint, message
from trainer.findings.talk_printer import talk_lines
from trainer.messages.catalogue import Messages
from trainer.tui.keys import bind
from trainer.tui.marks import SEVERITIES
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, joined, plain
from trainer.tui.widgets.too_small import TooSmall


class FindingScreen(TrainerModal[None]):
    """Nothing to answer.

    Args:
        lines: of the file as it was checked.
    """

    CSS_PATH = "finding.tcss"
    BINDINGS = [bind("escape,enter", "cancel", "close")]

    def __init__(self, finding: Finding, lines: Sequence[str]) -> None:
        super().__init__()
        self._finding = finding
        self._lines = lines

    def compose(self) -> ComposeResult:
        """A page that scrolls."""
        finding, language = self._finding, self.text.language
        with VerticalScroll(id="box"):
            yield Words(plain(message(finding, language), "bold"), id="message")
            yield Words(id="lines")
            yield from self._part("why", cause(finding, language))
            yield from self._part("how", hint(finding, language))
            if talk := talk_lines(finding, language):
                yield Words("\n".join(talk), classes="part")
        yield TooSmall()

    def on_mount(self) -> None:
        """Name the page by its place."""
        one, box = self._finding, self.query_one("#box")
        title = f"{severity_words(one, self.text)} {one.code} · {one.line}:{one.column}"
        frame(box, title, self.text("tui.finding.close"))
        box.focus()
        self.call_after_refresh(self._quote)

    def on_resize(self, event: events.Resize) -> None:
        """Another width, another window of the line."""
        super().on_resize(event)
        self.call_after_refresh(self._quote)

    def _quote(self) -> None:
        for quoted in self.query("#lines").results(Words):
            quoted.show("\n".join(excerpt(self._finding, self._lines, quoted.content_size.width)))

    def _part(self, name: str, said: str) -> ComposeResult:
        if said:
            heading = words(self.text.language)[name]
            yield Words(joined((heading, "bold $primary"), "\n", said), classes="part")


def severity_words(finding: Finding, text: Messages) -> str:
    """`✗ erreur`."""
    return f"{SEVERITIES[finding.severity]} {words(text.language)[finding.severity]}"
