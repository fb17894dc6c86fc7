"""The course of a talk as a picture for the HTML page: trust and values as three kinds of line, the swings marked."""

from collections.abc import Sequence

from trainer.assessment.timeline import Point, Swing
from trainer.messages.catalogue import Messages
from trainer.reports.elements import Markup
from trainer.reports.svg import GREY, INK, PALE, Place, box, broken_line, disc, line, picture, words
from trainer.reports.timeline_words import timeline_lines

_WIDTH, _HEIGHT = 640, 250
_LEFT, _TOP, _RIGHT, _BOTTOM = 40, 54, 620, 200


def timeline_svg(
    points: Sequence[Point], swings: Sequence[Swing], name: str, text: Messages, *, hers: bool
) -> Markup:
    """The picture. `hers`: whether the value to her, which is hidden, may be shown."""
    series: list[tuple[str, list[int | None], str | None, str]] = [
        (text("line.trust", name=name), [100 * point.trust for point in points], None, INK),
        (text("line.you"), [point.value_you for point in points], "7 4", INK),
    ]
    if hers:
        series.append((text("line.them", name=name), [point.value_them for point in points], "1 4", INK))
    shapes = _axes(points, text)
    for place, (title, values, dash, color) in enumerate(series):
        known = [(_place(i, v, len(points)), v) for i, v in enumerate(values) if v is not None]
        shapes.append(broken_line((at for at, _ in known), color=color, dash=dash))
        # A single value has no line.
        shapes += [disc(at, 2.5) for at, _ in known[:1]]
        y = 12 + 13 * place
        shapes.append(line((_LEFT, y - 4), (_LEFT + 34, y - 4), width=2, dash=dash, color=color))
        shapes.append(words((_LEFT + 42, y), title, size=11))
    shapes += _swings(points, swings)
    told = " ".join(timeline_lines(points, swings, name, text, hers=hers))
    return picture(_WIDTH, _HEIGHT, told, *shapes)


def _place(index: int, value: int, count: int) -> Place:
    share = max(0.0, min(1.0, value / 10_000))
    return _x(index, count), _BOTTOM - share * (_BOTTOM - _TOP)


def _x(index: int, count: int) -> float:
    return _LEFT + (_RIGHT - _LEFT) * (index / (count - 1) if count > 1 else 0.5)


def _axes(points: Sequence[Point], text: Messages) -> list[Markup]:
    drawn = []
    for share in (0, 50, 100):
        y = _BOTTOM - share / 100 * (_BOTTOM - _TOP)
        drawn.append(line((_LEFT, y), (_RIGHT, y), color=INK if share == 0 else PALE))
        drawn.append(words((_LEFT - 6, y + 4), str(share), size=11, at="end"))
    every = -(-len(points) // 16)
    for index, point in enumerate(points):
        if index % every == 0:
            drawn.append(words((_x(index, len(points)), _BOTTOM + 15), str(point.turn), size=11, at="middle"))
    drawn.append(words((_LEFT - 36, _BOTTOM + 15), text("line.lines"), size=11))
    return drawn


def _swings(points: Sequence[Point], swings: Sequence[Swing]) -> list[Markup]:
    at = {point.turn: index for index, point in enumerate(points)}
    drawn = []
    for swing in swings:
        if swing.turn not in at:
            continue
        x = _x(at[swing.turn], len(points))
        sign = "▲ +" if swing.change > 0 else "▼ −"
        drawn.append(line((x, _TOP), (x, _BOTTOM), color=GREY, dash="2 3"))
        y = _BOTTOM + (30 if swing.what == "trust" else 44)
        drawn.append(box(x - 2, _BOTTOM - 2, 4, 4, fill=INK))
        drawn.append(words((x, y), f"{sign}{abs(swing.change)}", size=11, at="middle", bold=True))
    return drawn
