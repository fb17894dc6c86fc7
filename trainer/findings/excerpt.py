"""The place of a finding in its file: the line, a caret under it, and a few lines around."""

import unicodedata
from collections.abc import Sequence

from trainer.findings.finding import Finding
from trainer.findings.harmless import harmless

WIDTH = 100
"""A longer line is cut around the caret."""

_SHARE_BEFORE = 0.6
# A number, a bar, a space; the number of a line is rarely longer than four digits.
_MARGIN = 7


def quoted(finding: Finding, width: int = WIDTH) -> tuple[str, str]:
    """The line of the file and a caret under the place, both cut to the same window of `width` characters."""
    place, start = _place(finding), _start(finding, width)
    text = harmless(finding.source[start : start + width])
    before = sum(_cells(character) for character in text[: place - start])
    return text, f"{' ' * before}^"


def excerpt(finding: Finding, lines: Sequence[str], width: int, around: int = 2) -> tuple[str, ...]:
    """The lines around the place with their numbers, a caret under the one found; none where the finding has no line.

    Args:
        lines: of the file as it is now. Where it no longer has the finding's line there, only that line is shown.
        width: of the whole, in characters.
        around: how many lines are shown before and after.
    """
    if not finding.source.strip():
        return ()
    room = max(10, width - _MARGIN)
    here = finding.line - 1
    same = here < len(lines) and lines[here] == finding.source
    first, last = (max(0, here - around), min(len(lines), here + around + 1)) if same else (here, here + 1)
    start = _start(finding, room)
    shown: list[str] = []
    for place in range(first, last):
        if place != here:
            shown.append(_numbered(place + 1, harmless(lines[place][start : start + room])))
            continue
        text, caret = quoted(finding, room)
        shown += [_numbered(place + 1, text), _numbered(None, caret)]
    return tuple(shown)


def _numbered(number: int | None, text: str) -> str:
    return f"{'' if number is None else number:>4} │ {text}".rstrip()


def _place(finding: Finding) -> int:
    return max(0, min(finding.column - 1, len(finding.source)))


def _start(finding: Finding, width: int) -> int:
    if len(finding.source) <= width:
        return 0
    return max(0, _place(finding) - int(width * _SHARE_BEFORE))


def _cells(character: str) -> int:
    """How many columns of a terminal a character takes."""
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
