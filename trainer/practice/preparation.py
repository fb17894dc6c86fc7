"""The preparation sheet: its entries, the exhibits prepared, and how it comes from a file or a program."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from trainer.assessment.record import exhibit_json
from trainer.negotiation.talk.exhibit import MOST_LINES, Exhibit
from trainer.practice.typed import clean_line, clean_reply
from trainer.scenario.scenario import Scenario

# A sheet is one page; anything larger is not one.
_MOST_ENTRIES = 100
MOST_EXHIBITS = 9
"""Exhibits on one sheet: a key each."""

Part = Literal["issue", "other_side", "talk"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the student prepared.

    Attributes:
        entries: name of the entry → what was written; blank entries are left out by `cleaned`.
        exhibits: what can be shown, in the order of the sheet.
    """

    entries: Mapping[str, str] = field(default_factory=dict)
    exhibits: tuple[Exhibit, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is on it."""
        return bool(self.exhibits) or any(text.strip() for text in self.entries.values())

    def cleaned(self) -> "Sheet":
        """The sheet as it is kept: typed text made fit to keep, exhibits without a title left out."""
        entries = {
            clean_line(name): text
            for name, typed in self.entries.items()
            if (text := clean_reply(typed).text)
        }
        exhibits = tuple(found for exhibit in self.exhibits if (found := _cleaned(exhibit)).title)
        return Sheet(entries, exhibits[:MOST_EXHIBITS])


@dataclass(frozen=True, slots=True)
class Field:
    """One entry that the sheet asks for.

    Attributes:
        name: key of the entry ("target.price", "batna").
        kind: last part of the catalogue keys of its label and its question ("target", "batna").
        issue: id of the issue it is about, "" for the others.
        part: where on the sheet it stands.
        short: whether the short sheet has it too.
    """

    name: str
    kind: str
    part: Part
    issue: str = ""
    short: bool = True


# Name of the entry → (part of the sheet, whether the short sheet has it).
_ENTRIES: Mapping[str, tuple[Part, bool]] = {
    "batna": ("other_side", True),
    "interests": ("other_side", True),
    "style": ("other_side", False),
    "questions": ("talk", True),
    "arguments": ("talk", True),
    "objections": ("talk", False),
    "clauses": ("talk", False),
    "agenda": ("talk", False),
}
_OF_AN_ISSUE: Mapping[str, bool] = {"target": True, "limit": True, "priority": False}


def fields(scenario: Scenario, *, full: bool) -> tuple[Field, ...]:
    """What the sheet of a scenario asks for, in order.

    Args:
        full: the whole sheet; else the short one, for ten minutes.
    """
    found = [
        Field(f"{kind}.{issue}", kind, "issue", issue, short)
        for issue in scenario.issues
        for kind, short in _OF_AN_ISSUE.items()
    ]
    found += [Field(name, name, part, short=short) for name, (part, short) in _ENTRIES.items()]
    return tuple(field for field in found if full or field.short)


def sheet_of(content: Any) -> Sheet:
    """A sheet from parsed JSON: names with texts, figures, or lists of texts (one line each); under "exhibits" a list
    of objects with `title`, `lines` and `facts`.

    Raises:
        ValueError: it is something else.
    """
    if not isinstance(content, dict) or len(content) > _MOST_ENTRIES:
        raise ValueError("not a sheet")
    exhibits = content.get("exhibits", [])
    if not isinstance(exhibits, list) or len(exhibits) > MOST_EXHIBITS:
        raise ValueError("not exhibits")
    entries = {str(name): _text(entry) for name, entry in content.items() if name != "exhibits"}
    return Sheet(entries, tuple(map(_exhibit, exhibits)))


def sheet_json(sheet: Sheet) -> dict[str, Any]:
    """A sheet as the JSON that `sheet_of` takes."""
    content: dict[str, Any] = dict(sheet.entries)
    if sheet.exhibits:
        content["exhibits"] = [exhibit_json(exhibit) for exhibit in sheet.exhibits]
    return content


def _exhibit(content: Any) -> Exhibit:
    if not isinstance(content, dict) or not isinstance(content.get("title"), str):
        raise ValueError("not an exhibit")
    lines, facts = (content.get(name, []) for name in ("lines", "facts"))
    lines = lines.splitlines() if isinstance(lines, str) else lines
    if not all(isinstance(part, list) and all(isinstance(x, str) for x in part) for part in (lines, facts)):
        raise ValueError("not an exhibit")
    return Exhibit(content["title"], tuple(lines), tuple(facts))


def _cleaned(exhibit: Exhibit) -> Exhibit:
    lines = tuple(line for typed in exhibit.lines if (line := clean_line(typed)))
    facts = tuple(name for typed in exhibit.facts if (name := clean_line(typed)))
    return Exhibit(clean_line(exhibit.title), lines[:MOST_LINES], facts)


def _text(entry: Any) -> str:
    if isinstance(entry, list):
        return "\n".join(_text(part) for part in entry if not isinstance(part, list | dict))
    if entry is None:
        return ""
    if isinstance(entry, str | int | float) and not isinstance(entry, bool):
        return str(entry)
    raise ValueError("not an entry of a sheet")
