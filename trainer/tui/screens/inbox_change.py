"""What adding a sample would change: earlier attempts are played again while one reads. Enter adds it."""

import asyncio

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content

from trainer.attempts.errors import StoreError
from trainer.authoring.inbox_work import Changes, Inbox, Proposal
from trainer.findings.printer import message
from trainer.reports.inbox import change_lines, change_summary
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, joined, notice, on_one_line
from trainer.tui.widgets.too_small import TooSmall
from trainer.tui.wording import trouble

# Attempts named for each reply; the rest are counted.
_NAMED = 3


class InboxChangeScreen(TrainerModal[bool]):
    """Gives back whether to write the sample. That can be said before all attempts have been played again."""

    CSS_PATH = "inbox_change.tcss"
    BINDINGS = [bind("enter", "add", "add_sample")]

    def __init__(self, inbox: Inbox, proposal: Proposal) -> None:
        super().__init__()
        self._inbox = inbox
        self._proposal = proposal

    def compose(self) -> ComposeResult:
        """What would be written, and what that changes."""
        with Vertical(id="box"), VerticalScroll(id="told"):
            yield Words(id="proposal")
            yield Words(self.text("inbox.changes.looking"), id="summary")
            yield Words(id="changes")
        yield TooSmall()

    def on_mount(self) -> None:
        """Begin to play."""
        text = self.text
        frame(self.query_one("#box"), text("tui.inbox.change.title"), text("tui.inbox.change.keys"))
        self.query_one("#proposal", Words).show(self._words())
        self.query_one("#told").focus()
        self.run_worker(self._play(), group="play")

    def action_add(self) -> None:
        """Write it."""
        self.dismiss(True)

    async def _play(self) -> None:
        steps = self._inbox.changes(self._proposal)
        changes = Changes(0, 0, ())
        try:
            # One attempt at a time, so that leaving this screen ends it.
            while (step := await asyncio.to_thread(next, steps, None)) is not None:
                changes = step
                if changes.total:
                    self._show(changes)
        except (StoreError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)
            return
        self._show(changes)

    def _show(self, changes: Changes) -> None:
        for summary in self.query("#summary").results(Words):
            summary.show(joined((change_summary(changes, self._proposal, self.text), "bold")))
        lines = change_lines(changes, self._proposal, self.text, _NAMED)
        for area in self.query("#changes").results(Words):
            area.show("\n".join(_entry(line) for line in lines))

    def _words(self) -> Content:
        text, proposal = self.text, self._proposal
        said = text(
            "inbox.proposal", words=on_one_line(proposal.entry.reply), reaction=proposal.candidate.reaction
        )
        parts: list[str | Content | tuple[str, str]] = [said]
        if proposal.candidate.score is None:
            parts += ["\n", (text("inbox.first_sample"), "$warning")]
        if proposal.findings:
            parts += ["\n", (text.plural("tui.inbox.findings", len(proposal.findings)), "$warning")]
            parts += [
                f"\n  {one.line}:{one.column} · {message(one, text.language)}" for one in proposal.findings
            ]
        return joined(*parts)


def _entry(line: str) -> str:
    """A line with its dot; one that belongs to the line before it further in."""
    return f"  {on_one_line(line)}" if line.startswith(" ") else f"· {on_one_line(line)}"
