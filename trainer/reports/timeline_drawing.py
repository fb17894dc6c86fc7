"""The course of a talk drawn in characters: trust and values as rows of bars, a bar a reply, with the swings marked."""

from collections.abc import Sequence

from trainer.assessment.timeline import Point, Swing
from trainer.messages.catalogue import Messages
from trainer.reports.canvas import Canvas, Drawing, column

_BESIDE = 5
# Rows of each strip of bars where nothing else is asked for, and the most columns a reply takes.
_USUAL, _WIDEST = 3, 6
_UP, _DOWN, _NOTHING = "▲", "▼", "·"


def timeline_drawing(
    points: Sequence[Point],
    swings: Sequence[Swing],
    name: str,
    text: Messages,
    width: int,
    *,
    hers: bool,
    high: int = _USUAL,
) -> Drawing:
    """One strip for her trust and one for the value on the table for the student, a mark under each swing; the numbers of
    the lines below. `hers`: a third strip for the value to her, which is hidden until the scenario lets it be told. `high`: rows of each strip."""
    strips: list[tuple[str, str, list[float | None]]] = [
        (text("line.trust", name=name), "trust", [point.trust / 100 for point in points]),
        (text("line.you"), "value", [_share(point.value_you) for point in points]),
    ]
    if hers:
        strips.append((text("line.them", name=name), "", [_share(point.value_them) for point in points]))
    wide = max(1, min(_WIDEST, (width - _BESIDE) // max(1, len(points))))
    rows: list[Drawing] = []
    for title, what, shares in strips:
        marks = {swing.turn: swing.change for swing in swings if swing.what == what}
        rows.append(_strip(title, shares, points, marks, wide, width, high))
    return (*(row for strip in rows for row in strip), *_numbers(points, wide, width, text))


def _strip(
    title: str,
    shares: Sequence[float | None],
    points: Sequence[Point],
    marks: dict[int, int],
    wide: int,
    width: int,
    high: int,
) -> Drawing:
    known = [share for share in shares if share is not None]
    ends = f" {round(100 * known[0])} → {round(100 * known[-1])}" if known else ""
    canvas = Canvas(width, high + 2)
    canvas.write(0, 0, f"{title}{ends}", "title")
    for y, label in ((1, "100"), (high, "  0")):
        canvas.write(0, y, f"{label} │", "axis")
    for y in range(2, high):
        canvas.write(0, y, "    │", "axis")
    for place, (point, share) in enumerate(zip(points, shares, strict=True)):
        x, bar = _BESIDE + place * wide, max(1, wide - 1)
        if share is None:
            canvas.put(x, high, _NOTHING, "axis")
            continue
        # A bar of nothing would look like no bar.
        for y, sign in enumerate(column(max(share, 1 / (8 * high)), high)):
            canvas.write(x, 1 + y, sign * bar, "bar")
        if change := marks.get(point.turn):
            sign, word = (_UP, f"+{change}") if change > 0 else (_DOWN, f"{change}")
            canvas.put(x, high + 1, sign, "way")
            after = (n for n in marks if n > point.turn)
            room = wide * ((next(after, point.turn + 20) - point.turn) // 2)
            if room > 1 + len(word):
                canvas.write(x + 1, high + 1, word, "way")
    rows = canvas.rows()
    return rows if marks else rows[:-1]


def _numbers(points: Sequence[Point], wide: int, width: int, text: Messages) -> Drawing:
    canvas = Canvas(width, 1)
    canvas.write(0, 0, text("line.lines"), "axis")
    free = _BESIDE + max(0, len(text("line.lines")) + 1 - _BESIDE)
    for place, point in enumerate(points):
        x, figures = _BESIDE + place * wide, str(point.turn)
        if x >= free and x + len(figures) <= width:
            canvas.write(x, 0, figures, "axis")
            free = x + len(figures) + 1
    return canvas.rows()


def _share(value: int | None) -> float | None:
    return None if value is None else value / 10_000
