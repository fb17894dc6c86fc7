"""The value map drawn in characters: every package that can be signed, the deal, a better one, and the way there.

To the right it is worth more to the student, upwards more to her. Each sign tells what it is by its shape.
"""

from collections import Counter
from textwrap import wrap

from trainer.assessment.possible import Possible, Step
from trainer.messages.catalogue import Messages
from trainer.negotiation.deals.cloud import WHOLE
from trainer.reports.canvas import Canvas, Drawing, Role, Stroke

EDGE, OTHER, SOME, MANY = "●", "·", "░", "▒"
_UPRIGHT, _LEVEL, _CORNER = "│", "─", "└"

# Columns of the numbers beside the plot, and rows under it.
_BESIDE, _UNDER = 4, 2
_LEGEND = 32
_GAP = 2
# With so many columns the legend stands beside the map.
_WIDE = 72
# More steps than this are not told apart on a map.
MOST_STEPS = 9


def value_map(found: Possible, name: str, text: Messages, width: int, height: int) -> Drawing:
    """The map with its legend, beside it where there is room.

    Args:
        name: hers, for the axis and the legend.
        width, height: cells there are; the legend may need more rows than that below the map.
    """
    entries = legend(found, name, text)
    if width >= _WIDE:
        plot = _plot(found, name, text, width - _LEGEND - _GAP, max(8, height))
        return _side_by_side(plot, _written(entries, _LEGEND), width - _LEGEND)
    rows = _written(entries, max(20, width))
    return (*_plot(found, name, text, width, max(12, height - len(rows) - 1)), (), *rows)


def steps_shown(way: tuple[Step, ...]) -> tuple[tuple[str, Step], ...]:
    """The steps of the way that a map has room for, the first and the last among them, each with its figure."""
    if len(way) > MOST_STEPS:
        last = len(way) - 1
        way = tuple(way[round(place * last / (MOST_STEPS - 1))] for place in range(MOST_STEPS))
    return tuple((str(place), step) for place, step in enumerate(way, 1))


def legend(found: Possible, name: str, text: Messages) -> tuple[tuple[str, Role, str], ...]:
    """What each sign stands for, with its figures: (sign, role, words)."""
    space, verdict = found.space, found.verdict
    entries: list[tuple[str, Role, str]] = []
    if verdict is not None:
        words = text("map.deal", you=_shown(verdict.you), them=_shown(verdict.them))
        entries.append((text("map.sign.deal"), "deal", words))
    if found.better is not None:
        deal = found.better.deal
        key = "map.better" if verdict is not None else "map.possible"
        words = text(key, you=_shown(deal.you), them=_shown(deal.them))
        entries.append((text("map.sign.better"), "better", words))
    steps = steps_shown(found.way)
    if len(steps) == 1:
        entries.append((steps[0][0], "way", text("map.way_one", turn=steps[0][1].turn)))
    elif steps:
        words = text("map.way", first=steps[0][1].turn, last=steps[-1][1].turn)
        entries.append((f"1–{len(steps)}", "way", words))
    entries.append((EDGE, "edge", text("map.edge")))
    if space.agreement_zone:
        entries.append((SOME + MANY, "cloud", text("map.zone")))
    entries.append((OTHER, "cloud", text("map.other")))
    entries.append(
        (
            _UPRIGHT + _LEVEL,
            "limit",
            text("map.limits", you=_shown(space.batna_you), them=_shown(space.batna_them), name=name),
        )
    )
    return tuple(entries)


def _plot(found: Possible, name: str, text: Messages, width: int, height: int) -> Drawing:
    canvas = Canvas(width, height)
    across, up = width - _BESIDE, height - _UNDER - 1

    def place(you: int, them: int) -> tuple[int, int]:
        return _BESIDE + _cell(you, across), 1 + up - 1 - _cell(them, up)

    _scale(canvas, name, text, across, up)
    _cloud(canvas, found, across, up)
    for x in range(across):
        _limit(canvas, _BESIDE + x, place(0, found.space.batna_them)[1], _LEVEL)
    for y in range(up):
        _limit(canvas, place(found.space.batna_you, 0)[0], 1 + y, _UPRIGHT)
    for deal in found.space.frontier:
        canvas.put(*place(deal.you, deal.them), EDGE, "edge")
    for figure, step in steps_shown(found.way):
        canvas.put(*place(step.you, step.them), figure, "way")
    taken = None
    if found.verdict is not None:
        taken = place(found.verdict.you, found.verdict.them)
        canvas.put(*taken, text("map.sign.deal"), "deal")
    if found.better is not None:
        x, y = place(found.better.deal.you, found.better.deal.them)
        # On a coarse map both may fall into one cell.
        canvas.put(x + ((x, y) == taken), y, text("map.sign.better"), "better")
    return canvas.rows()


def _scale(canvas: Canvas, name: str, text: Messages, across: int, up: int) -> None:
    canvas.write(0, 0, f"↑ {text('map.for_her', name=name)}"[: canvas.width], "axis")
    for share in (0, 50, 100):
        canvas.write(0, 1 + up - 1 - _cell(100 * share, up), f"{share:>3}", "axis")
        figures = str(share)
        x = _BESIDE + _cell(100 * share, across)
        canvas.write(min(x, canvas.width - len(figures)), up + 2, figures, "axis")
    for y in range(up):
        canvas.put(_BESIDE - 1, 1 + y, _UPRIGHT, "axis")
    canvas.put(_BESIDE - 1, up + 1, _CORNER, "axis")
    for x in range(across):
        canvas.put(_BESIDE + x, up + 1, _LEVEL, "axis")
    words = f"{text('map.for_you')} →"
    middle = _BESIDE + across * 3 // 4 - len(words) // 2
    canvas.write(max(_BESIDE + _cell(5_000, across) + 3, middle - 1), up + 2, words, "axis")


def _cloud(canvas: Canvas, found: Possible, across: int, up: int) -> None:
    cells: Counter[tuple[int, int]] = Counter()
    for (you, them), count in found.cloud.items():
        cells[_cell(you * 10_000 // WHOLE, across), _cell(them * 10_000 // WHOLE, up)] += count
    low_x, low_y = _cell(found.space.batna_you, across), _cell(found.space.batna_them, up)
    zone = {cell: count for cell, count in cells.items() if cell[0] >= low_x and cell[1] >= low_y}
    usual = sum(zone.values()) / max(1, len(zone))
    for (x, y), count in cells.items():
        sign = OTHER if (x, y) not in zone else MANY if count > usual else SOME
        canvas.put(_BESIDE + x, up - y, sign, "cloud")


def _limit(canvas: Canvas, x: int, y: int, sign: str) -> None:
    if canvas.is_free(x, y):
        canvas.put(x, y, sign, "limit")


def _cell(value: int, cells: int) -> int:
    """The cell of a value of 0–10,000 on a scale of so many cells; beyond the ends the last one."""
    return max(0, min(cells - 1, round(value * (cells - 1) / 10_000)))


def _shown(value: int) -> int:
    return round(value / 100)


def _written(entries: tuple[tuple[str, Role, str], ...], width: int) -> Drawing:
    rows: list[tuple[Stroke, ...]] = []
    for sign, role, words in entries:
        first, *rest = wrap(words, width - 5)
        rows.append((Stroke(sign, role), Stroke(f"{'':<{5 - len(sign)}}{first}")))
        rows += [(Stroke(f"     {line}"),) for line in rest]
    return tuple(rows)


def _side_by_side(left: Drawing, right: Drawing, at: int) -> Drawing:
    rows = []
    for y in range(max(len(left), len(right))):
        row = left[y] if y < len(left) else ()
        more = right[y - 1] if 0 < y <= len(right) else ()
        blank = at - sum(len(stroke.text) for stroke in row)
        rows.append((*row, Stroke(" " * blank), *more) if more else row)
    return tuple(rows)
