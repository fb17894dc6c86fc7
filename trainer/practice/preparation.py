"""The preparation sheet as it comes from a file or a program."""

from collections.abc import Mapping
from typing import Any

# A sheet is one page; anything larger is not one.
_MOST_ENTRIES = 100


def sheet_of(content: Any) -> Mapping[str, str]:
    """A sheet from parsed JSON: names with texts, figures, or lists of texts (one line each).

    Raises:
        ValueError: it is something else.
    """
    if not isinstance(content, dict) or len(content) > _MOST_ENTRIES:
        raise ValueError("not a sheet")
    return {str(name): _text(entry) for name, entry in content.items()}


def _text(entry: Any) -> str:
    if isinstance(entry, list):
        return "\n".join(_text(part) for part in entry if not isinstance(part, list | dict))
    if entry is None:
        return ""
    if isinstance(entry, str | int | float) and not isinstance(entry, bool):
        return str(entry)
    raise ValueError("not an entry of a sheet")
