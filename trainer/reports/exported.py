"""One attempt in the format asked for, and what its file is called."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import PurePath

from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.reports.html import html
from trainer.reports.json_text import record_text
from trainer.reports.jury_sheet import jury_sheet
from trainer.reports.markdown import markdown


def _json(practice: Practice, text: Messages) -> str:
    del text  # The record is worded in the language the attempt was played in.
    return record_text(practice) + "\n"


_WRITERS: Mapping[str, Callable[[Practice, Messages], str]] = {
    "html": html,
    "md": markdown,
    "json": _json,
    "sheet": jury_sheet,
}

FORMATS = tuple(_WRITERS)
"""The formats, the one for people first."""

# The jury's sheet is HTML too: what its files are told apart by.
_SHEET, _SHEET_ENDING = "sheet", ".html"


def exported(practice: Practice, format: str, text: Messages) -> str:
    """The attempt as the text of a file. Raises KeyError: not one of `FORMATS`."""
    return _WRITERS[format](practice, text)


def ending(format: str) -> str:
    """What files of a format end in, with the dot."""
    return _SHEET_ENDING if format == _SHEET else f".{format}"


def format_of(name: str) -> str | None:
    """The format that a file's name asks for by its ending: `.sheet.html` for the jury's sheet; None for no format."""
    path = PurePath(name.lower())
    last = path.suffix
    if last == _SHEET_ENDING and path.with_suffix("").suffix == f".{_SHEET}":
        return _SHEET
    format = last.removeprefix(".")
    return format if format in FORMATS and format != _SHEET else None


def file_stem(practice: Practice, text: Messages, format: str = "") -> str:
    """What a file of the attempt is called, without its ending: `emballages-2026-11-28-essai-2`. Never a name."""
    try:
        day = datetime.fromisoformat(practice.started.started).astimezone().date().isoformat()
    except (ValueError, OverflowError):
        day = ""
    tried = text("report.file_try", number=practice.number)
    kind = text("jury.file") if format == _SHEET else ""
    return "-".join(part for part in (practice.scenario.id, day, tried, kind) if part)
