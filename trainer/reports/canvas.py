"""A small canvas of character cells for drawings: each cell holds a sign and what the sign stands for.

Every sign tells what it is by its shape; roles only let a screen add colour. A drawing is text, so that it stands in a
terminal and in a Markdown file alike.
"""

from dataclasses import dataclass
from itertools import groupby
from typing import Literal

Role = Literal["", "title", "axis", "cloud", "edge", "limit", "way", "deal", "better", "bar"]
"""What a sign belongs to: nothing in particular, a title, the scale, all packages, their frontier, the alternatives, the way of the
talk, the deal, a better package, a bar."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """Signs next to each other that stand for the same."""

    text: str
    role: Role = ""


Row = tuple[Stroke, ...]
"""One line of a drawing, without blanks at its end."""

Drawing = tuple[Row, ...]
"""Lines from top to bottom."""

# How full a bar's cell is, in eighths, from below and from the left.
_STEPS = " ▁▂▃▄▅▆▇█"
_PLAIN_SIGNS = str.maketrans("▁▂▃▄▅▆▇█░▒│─└┴●▲▼", "_.:-=+*#.#|-++*^v")


class Canvas:
    """Cells to draw on, the first column and row at the top left; what falls outside is left out."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = max(0, width), max(0, height)
        self._signs = [[" "] * self.width for _ in range(self.height)]
        self._roles: list[list[Role]] = [[""] * self.width for _ in range(self.height)]

    def put(self, x: int, y: int, sign: str, role: Role = "") -> None:
        """Put one sign, over what was there."""
        if 0 <= x < self.width and 0 <= y < self.height:
            self._signs[y][x] = sign
            self._roles[y][x] = role

    def write(self, x: int, y: int, words: str, role: Role = "") -> None:
        """Write words from a place to the right."""
        for place, sign in enumerate(words):
            self.put(x + place, y, sign, role)

    def is_free(self, x: int, y: int) -> bool:
        """Whether nothing that matters stands there: nothing, the cloud, or a limit's line."""
        inside = 0 <= x < self.width and 0 <= y < self.height
        return inside and self._roles[y][x] in ("", "cloud", "limit")

    def rows(self) -> Drawing:
        """The drawing."""
        return tuple(self._row(y) for y in range(self.height))

    def _row(self, y: int) -> Row:
        last = max((x + 1 for x, sign in enumerate(self._signs[y]) if sign != " "), default=0)
        cells = list(zip(self._signs[y][:last], self._roles[y][:last], strict=True))
        return tuple(
            Stroke("".join(sign for sign, _ in group), role)
            for role, group in groupby(cells, key=lambda cell: cell[1])
        )


def column(share: float, height: int) -> str:
    """A standing bar of `height` cells, from its top down, filled as far as the share (0–1), to an eighth of a cell."""
    eighths = round(max(0.0, min(1.0, share)) * 8 * height)
    return "".join(_STEPS[max(0, min(8, eighths - 8 * cell))] for cell in reversed(range(height)))


def drawn(drawing: Drawing, *, plain: bool = False) -> tuple[str, ...]:
    """A drawing as lines of text.

    Args:
        plain: in signs that every font has (ASCII) instead of blocks and lines.
    """
    lines = ("".join(stroke.text for stroke in row) for row in drawing)
    return tuple(line.translate(_PLAIN_SIGNS) if plain else line for line in lines)
