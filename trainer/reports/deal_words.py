"""The deal sheet as a table in words: what was aimed at, where the limit was, what was obtained."""

from trainer.assessment.debrief import DealRow, DealSheet
from trainer.messages.catalogue import Messages

COLUMNS = ("issue", "target", "limit", "obtained")
"""Last parts of the catalogue keys of the headings ("report.deal.issue")."""


def deal_headings(text: Messages) -> tuple[str, ...]:
    """The headings of the columns."""
    return tuple(text(f"report.deal.{column}") for column in COLUMNS)


def deal_rows(deal: DealSheet, text: Messages) -> tuple[tuple[str, ...], ...]:
    """A row per issue, in the order of the scenario, as many cells as there are headings."""
    return tuple(_row(row, text) for row in deal.rows)


def _row(row: DealRow, text: Messages) -> tuple[str, ...]:
    nothing = text("report.none")
    obtained = text("report.deal_open") if row.obtained is None else row.obtained
    if row.illegal:
        obtained = text("report.deal_illegal", value=obtained)
    return (row.label, row.target or nothing, row.limit or nothing, obtained)
