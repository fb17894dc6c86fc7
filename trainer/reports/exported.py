"""One attempt in the format asked for, and what its file is called."""

from collections.abc import Callable, Mapping
from datetime import datetime

from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.reports.html import html
from trainer.reports.json_text import record_text
from trainer.reports.markdown import markdown


def _json(practice: Practice, text: Messages) -> str:
    del text  # The record is worded in the language the attempt was played in.
    return record_text(practice) + "\n"


_WRITERS: Mapping[str, Callable[[Practice, Messages], str]] = {"html": html, "md": markdown, "json": _json}

FORMATS = tuple(_WRITERS)
"""The formats, each also the ending of its files: the one for people first."""


def exported(practice: Practice, format: str, text: Messages) -> str:
    """The attempt as the text of a file. Raises KeyError: not one of `FORMATS`."""
    return _WRITERS[format](practice, text)


def file_stem(practice: Practice, text: Messages) -> str:
    """What a file of the attempt is called, without its ending: `emballages-2026-11-28-essai-2`."""
    try:
        day = datetime.fromisoformat(practice.started.started).astimezone().date().isoformat()
    except (ValueError, OverflowError):
        day = ""
    tried = text("report.file_try", number=practice.number)
    return "-".join(part for part in (practice.scenario.id, day, tried) if part)
