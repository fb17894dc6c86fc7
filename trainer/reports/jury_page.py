"""How much a jury sheet can quote, and in which letters, for it to stay on one A4 page. An estimate: nothing is drawn here.

Widths and heights are in mm, those of `paper.css`. `benchmarks/sheet_pages.py` checks it with a browser.
"""

from collections.abc import Callable
from math import ceil
from unicodedata import east_asian_width

from trainer.reports.jury_words import Budget, GridRow, JurySheet

LAYOUTS: tuple[tuple[float, Budget], ...] = (
    (9.5, Budget(3, 130, 80, 300, 6)),
    (9.5, Budget(2, 120, 70, 260, 4)),
    (9.0, Budget(2, 110, 60, 240, 2)),
    (8.5, Budget(2, 100, 60, 220)),
    (8.5, Budget(2, 80, 45, 180)),
    (8.0, Budget(2, 80, 45, 160)),
    (8.0, Budget(2, 60, 0, 140)),
    (8.0, Budget(1, 80, 40, 120)),
    (7.5, Budget(2, 60, 0, 110)),
    (7.5, Budget(1, 60, 0, 100)),
    (7.0, Budget(1, 45, 0, 70)),
)
"""Sizes of letters (points) with what is quoted: the richest first, the last one for whatever a file brings along."""

_POINT = 0.3528
_WIDTH, _HEIGHT = 186.0, 272.0
_LEADING = 1.25
_NAME, _LEVEL, _QUOTES = 0.22, 0.12, 0.43
_PADDING = 0.7
_SMALL, _SMALL_QUOTES, _VERDICT = 0.85, 0.92, 0.68
# Boxes to sign in, the gap over them, borders.
_SIGNATURES = 17.0 + 2.0 + 3.0
# Lines of handwriting that the jury has at least.
_ROOM = 3.2
# Liberation Sans and Arial, on French prose: a letter is half as wide as it is high.
_LETTER = 0.5
# Measured over every layout: a browser needs 0.82 to 1.02 of what is counted without it.
_MARGIN = 1.04


def fitting(words_within: Callable[[Budget], JurySheet]) -> tuple[float, JurySheet]:
    """The richest layout that fits on one page, the poorest where none does: (size of letters in points, the sheet)."""
    for size, budget in LAYOUTS:
        sheet = words_within(budget)
        if height(sheet, size) <= _HEIGHT:
            break
    return size, sheet


def height(sheet: JurySheet, size: float) -> float:
    """How high a sheet comes out, in mm."""
    em = size * _POINT
    line = em * _LEADING
    facts = "   ".join(f"{label} {value}" for label, value in sheet.facts)
    lines = 1.4 * 1.5 * _lines(sheet.candidate, _WIDTH, 1.5 * em)
    lines += 2 * _lines("x", _WIDTH, em) + 0.8
    # Pairs do not break where a long one would just have fitted.
    lines += _lines(facts, 0.85 * _WIDTH, em)
    lines += _head(sheet, em) + sum(_row(row, em) for row in sheet.rows)
    lines += 1.2 * len({row.phase for row in sheet.rows})
    legend = sum(
        _lines(said, _QUOTES * _WIDTH, _SMALL * em)
        for said in ("Une colonne " * 10, " · ".join(sheet.jurors))
    )
    lines += (
        max(1 + _SMALL * _lines(sheet.whole, 0.34 * _WIDTH, _SMALL * em), _SMALL * legend, _verdicts(sheet))
        + 0.4
    )
    lines += 1.8 + sum(_lines(said, 0.96 * _WIDTH, em) + 0.15 for said in sheet.questions)
    if sheet.remarks:
        lines += 1.8 + sum(_lines(said, _WIDTH, em) + 0.2 for said in sheet.remarks)
    lines += _SMALL * sum(_lines(said, _WIDTH, _SMALL * em) + 0.2 for said in sheet.notes) + 0.5
    return lines * line * _MARGIN + _ROOM * 1.6 * em + _SIGNATURES


def _head(sheet: JurySheet, em: float) -> float:
    return max(_lines(column, _juror(sheet) - _PADDING * em, em) for column in sheet.columns) + 0.4


def _juror(sheet: JurySheet) -> float:
    return _WIDTH * (1 - _NAME - _LEVEL - _QUOTES) / len(sheet.columns)


def _verdicts(sheet: JurySheet) -> float:
    """Lines of the longest verdict in its narrow column: a word is not broken, so that each may take a line."""
    return _VERDICT * max((len(verdict.split()) for verdict in sheet.verdicts), default=0)


def _row(row: GridRow, em: float) -> float:
    """Lines of the highest cell."""
    name = _lines(row.official, _NAME * _WIDTH - _PADDING * em, em)
    name += ceil(_SMALL * _lines(row.translated, _NAME * _WIDTH - _PADDING * em, _SMALL * em))
    width = _LEVEL * _WIDTH - _PADDING * em
    level = 1.25 * _lines(f"{row.level}  {row.word}", width, em)
    level += _SMALL * sum(_lines(doubt, width, _SMALL * em) for doubt in row.doubts)
    small = _SMALL_QUOTES * em
    said = (f"+ {quote.turn}000 {quote.words}    {quote.reason}" for quote in row.quotes)
    # Their lines stand closer.
    quotes = sum(_lines(words, _QUOTES * _WIDTH - (_PADDING + 1.1) * em, small) for words in said)
    return max(name, level, quotes * _SMALL_QUOTES * 1.2 / _LEADING) + 0.35


def _lines(words: str, width: float, em: float) -> float:
    """Lines that a text takes, word by word, capitals and letters as wide as they are high counted twice."""
    lines = 0
    left = 0.0
    for word in words.replace("\u00a0", "x").split():
        wide = sum(1 for letter in word if letter.isupper() or east_asian_width(letter) in "WF")
        long = (len(word) + wide) * _LETTER * em
        # A blank is half as wide as a letter.
        if long > left:
            lines += max(1, ceil(long / width))
            left = width - long % width
        else:
            left -= long
        left -= _LETTER / 2 * em
    return lines
