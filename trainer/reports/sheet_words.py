"""The preparation sheet in words: a table of the issues, then every other entry under its name."""

from dataclasses import dataclass

from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.practice.preparation import Field, fields


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What is written on a sheet.

    Attributes:
        headings: of the columns, the issue first.
        rows: a row per issue on which something is written.
        entries: (name, text) of the rest, in the order of the sheet; what the sheet does not ask for comes last, under
            the name it was given.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    entries: tuple[tuple[str, str], ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written on it."""
        return not (self.rows or self.entries)


def sheet_words(practice: Practice, text: Messages) -> SheetWords:
    """The sheet of an attempt, exhibits apart."""
    written = {name: words for name, words in practice.sheet.entries.items() if words.strip()}
    known = fields(practice.scenario, full=True)
    of_issues = [field for field in known if field.issue]
    kinds = [
        kind for kind in dict.fromkeys(field.kind for field in of_issues) if _used(kind, of_issues, written)
    ]
    rows = tuple(
        (issue.label, *(written.get(f"{kind}.{name}", text("report.none")) for kind in kinds))
        for name, issue in practice.scenario.issues.items()
        if any(f"{kind}.{name}" in written for kind in kinds)
    )
    others = [field for field in known if not field.issue and field.name in written]
    entries = [(text(f"sheet.label.{field.kind}"), written[field.name]) for field in others]
    asked = {field.name for field in known}
    entries += [(name, words) for name, words in written.items() if name not in asked]
    headings = (text("report.deal.issue"), *(text(f"sheet.label.{kind}") for kind in kinds))
    return SheetWords(headings, rows, tuple(entries))


def _used(kind: str, of_issues: list[Field], written: dict[str, str]) -> bool:
    """Whether anything is written in a column."""
    return any(field.kind == kind and field.name in written for field in of_issues)
