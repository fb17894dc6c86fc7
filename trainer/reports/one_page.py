"""How large the letters of a printed sheet can be for it to stay on one A4 page. An estimate: nothing is drawn here.

Widths and heights are in mm, those of `support.css`; letters in points, as CSS has them.
"""

import math
from collections.abc import Sequence

SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5)
"""Sizes of letters, the largest first; below the last nobody can read in a hurry."""

_POINT = 0.3528
_WIDTH, _HEIGHT = 186.0, 273.0
_LEADING = 1.3
# Liberation Sans and Arial, on French prose: a letter is half as wide as it is high.
_LETTER = 0.5
_HEAD_LINES = 4.8
_CELL_SHARE, _CELL_PADDING, _ROW_GAP = 0.24, 0.8, 0.4
_COLUMNS, _COLUMN_GAP, _ENTRY_GAP = 2, 6.0, 1.6
_CARDS, _CARD_GAP, _CARD_PADDING, _CARD_LINES = 3, 2.0, 1.2, 1.2

Texts = Sequence[str]


def letter_size(rows: Sequence[Texts], entries: Texts, cards: Sequence[Texts]) -> float:
    """The largest of `SIZES` at which all of it fits, the smallest where none does.

    Args:
        rows: of the table, a text per cell.
        entries: what stands under headings in two columns, a text each.
        cards: the paragraphs of each card, three cards side by side.
    """
    return next((size for size in SIZES if _height(rows, entries, cards, size) <= _HEIGHT), SIZES[-1])


def _height(rows: Sequence[Texts], entries: Texts, cards: Sequence[Texts], size: float) -> float:
    em = size * _POINT
    cell = _WIDTH * _CELL_SHARE - _CELL_PADDING * em
    column = (_WIDTH - _COLUMN_GAP * (_COLUMNS - 1)) / _COLUMNS
    card = (_WIDTH - _CARD_GAP * (_CARDS - 1)) / _CARDS - _CARD_PADDING * em
    lines = _HEAD_LINES
    lines += sum(max(_lines(words, cell, em) for words in row) + _ROW_GAP for row in rows) + bool(rows) * 2
    # Columns are never quite equally long.
    lines += sum(_lines(words, column, em) + _ENTRY_GAP for words in entries) / _COLUMNS + bool(entries)
    heights = [sum(_lines(words, card, em) for words in texts) + _CARD_LINES for texts in cards]
    lines += sum(max(heights[first : first + _CARDS]) for first in range(0, len(heights), _CARDS))
    lines += bool(cards) * 2
    return lines * em * _LEADING


def _lines(words: str, width: float, em: float) -> int:
    """Lines that a text takes, an empty one none."""
    most = max(1, int(width / (em * _LETTER)))
    return sum(max(1, math.ceil(len(line) / most)) for line in words.split("\n")) if words else 0
