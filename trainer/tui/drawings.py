"""Drawings for terminals that have no signs for them: each becomes one plain character, as wide as it was.

It is done last, where finished lines go to the terminal: screens draw with `marks`, borders and scroll bars as ever and
need not know. Letters, accents, quotation marks and dashes are text, and stay; so do the four straight arrows, which name
keys within sentences and which console fonts have.
"""

from collections.abc import Mapping
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.scrollbar import ScrollBarRender

ASKED: Final = "TRAINER_ASCII"
"""Environment variable: 1 draws with plain characters, 0 never does; without it, it is decided by the terminal."""

# What a Windows console sets that has a modern font and knows more than its code page.
_MODERN_CONSOLES = ("WT_SESSION", "TERM_PROGRAM", "ConEmuANSI")
_POOR_TERMINALS = ("linux", "dumb")

_SIGNS = {
    **dict(zip("✓✔✗●○★☆›‹−", "vvx*o*-><-", strict=True)),
    **dict(zip("↖↗↘↙▲▶▼◀", "\\/\\/^>v<", strict=True)),
    **dict(zip("▁▂▃▄▅▆▇█▓▒░", "_.:-=+*###.", strict=True)),
    **dict.fromkeys("─┄┈╌╴╶▔▀", "-"),
    **dict.fromkeys("━┅┉╍╸╺╼╾═", "="),
    **dict.fromkeys("│┆┊╎╵╷▌▐▎▏▕▊▉▋▍", "|"),
    **dict.fromkeys("┃┇┋╏║╹╻╽╿", "#"),
}
_BAR_ENDS = frozenset((*ScrollBarRender.VERTICAL_BARS, *ScrollBarRender.HORIZONTAL_BARS)) - {" "}
_REVERSE = Style(reverse=True)
# First and last of each kind, and what stands for those not named above.
_KINDS = (
    ("\u2194", "\u21ff", ">"),  # arrows
    ("\u2500", "\u257f", "+"),  # lines and corners
    ("\u2580", "\u259f", "#"),  # blocks
    ("\u25a0", "\u27bf", "*"),  # shapes, stars, ticks
    ("\u2801", "\u28ff", "*"),  # dots
)


def _table() -> dict[int, str]:
    kinds = {
        code: plain
        for first, last, plain in _KINDS
        for code in range(ord(first), ord(last) + 1)
        # What is two cells wide was typed by somebody, and another width would shift the rest of its line.
        if cell_len(chr(code)) == 1
    }
    return kinds | {ord(sign): plain for sign, plain in _SIGNS.items()}


class PlainDrawings(LineFilter):
    """Lines without anything that a poor font lacks."""

    def __init__(self) -> None:
        super().__init__()
        self._table = _table()

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments in plain characters."""
        return [self._plain(segment) for segment in segments]

    def _plain(self, segment: Segment) -> Segment:
        text, style, control = segment
        if text in _BAR_ENDS and style is not None and "@mouse.down" in style.meta:
            # The end of a scroll bar, drawn in eighths of a cell: a whole cell here, like the rest of it.
            return Segment(" ", style + _REVERSE, control)
        return Segment(text.translate(self._table), style, control)


def must_be_plain(environment: Mapping[str, str], encoding: str | None, windows: bool) -> bool:
    """Whether the terminal needs plain drawings.

    Args:
        environment: of the process.
        encoding: of the standard output; None when it has none.
        windows: whether this is a Windows machine.
    """
    asked = environment.get(ASKED, "").strip()
    if asked in ("0", "1"):
        return asked == "1"
    if (encoding or "").lower().replace("-", "").replace("_", "") != "utf8":
        return True
    if environment.get("TERM") in _POOR_TERMINALS:
        return True
    return windows and not any(environment.get(name) for name in _MODERN_CONSOLES)
