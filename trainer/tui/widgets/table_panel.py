"""What is on the table: each issue with both sides' last positions, the objectives, and the notebook under them."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from trainer.messages.catalogue import Messages
from trainer.practice.notebook import notebook
from trainer.practice.practice import Practice
from trainer.practice.table import TableRow, objectives_met
from trainer.reports.coach import notebook_sections
from trainer.tui.marks import DONE, OPEN
from trainer.tui.speech import words
from trainer.tui.text import Words, joined, on_one_line


class TablePanel(VerticalScroll):
    """Drawn again after every turn."""

    DEFAULT_CSS = """
    TablePanel { padding: 1 2 0 2; height: 1fr; }
    """

    def compose(self) -> ComposeResult:
        """One text: it wraps by itself at every width."""
        yield Words(id="table")

    def draw(self, practice: Practice) -> None:
        """Show where the talk stands."""
        self.query_one("#table", Words).show(table_words(practice, words(self)))


def table_words(practice: Practice, text: Messages) -> Content:
    """The table of issues, the objectives and the notebook, in words."""
    notes = notebook(practice.scenario, practice.events)
    her = on_one_line(practice.scenario.counterpart.name)
    parts: list[str | Content | tuple[str, str]] = [(text("tui.table.title"), "bold $primary"), "\n\n"]
    for row in notes.positions:
        parts += [_row(row, her, text), "\n"]
    aims = objectives_met(practice.scenario, practice.state)
    if aims:
        parts += [(text("tui.table.objectives"), "bold $primary"), "\n\n"]
    for aim, met in aims:
        mark, style = (DONE, "bold $success") if met else (OPEN, "$quiet")
        parts += [(f"{mark} ", style), on_one_line(aim)]
        parts += [(f" {text('tui.table.met')}", style), "\n"] if met else ["\n"]
    for section in notebook_sections(notes, practice.scenario, text):
        parts += ["\n", (on_one_line(section.heading), "bold $primary"), "\n\n"]
        parts += [f"{on_one_line(line)}\n" for line in section.lines]
    return joined(*parts)


def _row(row: TableRow, her: str, text: Messages) -> Content:
    label = on_one_line(row.issue.label)
    if row.settled:
        agreed = (f"  {DONE} {text('tui.table.agreed')}", "bold $success")
        return joined((label, "bold"), agreed, "\n  ", on_one_line(row.settled), "\n")
    if not row.yours and not row.theirs:
        return joined((label, "bold"), (f"  {text('tui.table.untouched')}", "$quiet"), "\n")
    sides = ((text("tui.you"), row.yours), (her, row.theirs))
    lines: list[str | Content | tuple[str, str]] = [(label, "bold")]
    for who, position in sides:
        said = on_one_line(position) if position else text("tui.table.nothing")
        lines += ["\n  ", (text("tui.table.side", who=who), "$quiet"), " ", said]
    return joined(*lines, "\n")
