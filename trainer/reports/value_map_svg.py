"""The value map as a picture for the HTML page, with the same signs as the one in characters."""

from trainer.assessment.possible import Possible
from trainer.messages.catalogue import Messages
from trainer.reports.elements import Markup
from trainer.reports.svg import GREY, INK, PALE, Place, box, broken_line, disc, line, picture, squares, words
from trainer.reports.value_map import legend, steps_shown

_WIDTH, _HEIGHT = 640, 460
_LEFT, _TOP, _RIGHT, _BOTTOM = 40, 24, 620, 420
# Squares of the cloud along each axis, and the side of a deal's mark.
_CELLS, _MARK = 50, 20
# How the picture draws what `value_map` draws with other signs.
_SIGNS = {"edge": "○─○", "limit": "╌╌"}


def value_map_svg(found: Possible, name: str, text: Messages) -> Markup:
    """The map; its legend stands beside it in words (`picture_legend`)."""
    space = found.space
    low = _place(space.batna_you, space.batna_them)
    shapes = [
        box(low[0], _TOP, _RIGHT - low[0], low[1] - _TOP, fill="#f4f4f4", stroke="none"),
        *_cloud(found),
        line((low[0], _TOP), (low[0], _BOTTOM), dash="6 4"),
        line((_LEFT, low[1]), (_RIGHT, low[1]), dash="6 4"),
        broken_line((_place(deal.you, deal.them) for deal in space.frontier), width=1.5),
        *(disc(_place(deal.you, deal.them), 3, fill="#fff") for deal in space.frontier),
        *_way(found),
        *_axes(name, text),
    ]
    shapes += _deals(found, text)
    told = "; ".join(said for _, _, said in legend(found, name, text))
    return picture(_WIDTH, _HEIGHT, text("map.told", legend=told), *shapes)


def picture_legend(found: Possible, name: str, text: Messages) -> tuple[tuple[str, str], ...]:
    """What stands for what in the picture: (sign, words)."""
    entries = legend(found, name, text)
    kept = tuple((_SIGNS.get(role, sign), said) for sign, role, said in entries if role != "cloud")
    return (*kept, ("■", text("map.cloud_drawn")))


def _place(you: int, them: int) -> Place:
    def within(value: int) -> float:
        return max(0.0, min(1.0, value / 10_000))

    return _LEFT + within(you) * (_RIGHT - _LEFT), _BOTTOM - within(them) * (_BOTTOM - _TOP)


def _cloud(found: Possible) -> list[Markup]:
    """All packages, in three greys: the more in one place, the darker."""
    counts: dict[tuple[int, int], int] = {}
    step = 100 // _CELLS
    for (you, them), count in found.cloud.items():
        cell = (you // step, them // step)
        counts[cell] = counts.get(cell, 0) + count
    most = max(counts.values(), default=1)
    greys: dict[str, list[Place]] = {PALE: [], "#c4c4c4": [], "#a8a8a8": []}
    shades = tuple(greys)
    for (you, them), count in sorted(counts.items()):
        shade = shades[min(2, 3 * count // (most + 1))]
        greys[shade].append(_place(you * step * 100 + 50 * step, them * step * 100 + 50 * step))
    side = (_BOTTOM - _TOP) / _CELLS * 0.7
    return [squares(places, side, shade) for shade, places in greys.items() if places]


def _way(found: Possible) -> list[Markup]:
    steps = steps_shown(found.way)
    places = [_place(step.you, step.them) for _, step in steps]
    drawn = [broken_line(places, color=GREY, width=1, dash="2 3")] if len(places) > 1 else []
    for (figure, _), place in zip(steps, places, strict=True):
        drawn.append(disc(place, 8, fill="#fff", stroke=GREY))
        drawn.append(words((place[0], place[1] + 4), figure, size=11, at="middle"))
    return drawn


def _deals(found: Possible, text: Messages) -> list[Markup]:
    """The deal and the better one; the latter a little aside, with a line to its place, where the first would hide it."""
    drawn: list[Markup] = []
    deal = None if found.verdict is None else _place(found.verdict.you, found.verdict.them)
    if found.better is not None:
        x, y = _place(found.better.deal.you, found.better.deal.them)
        if deal is not None and max(abs(x - deal[0]), abs(y - deal[1])) < _MARK:
            drawn.append(line((x, y), (x + 2 * _MARK, y - _MARK)))
            x, y = x + 2 * _MARK, y - _MARK
        drawn.append(_mark((x, y), text("map.sign.better"), False))
    if deal is not None:
        drawn.append(_mark(deal, text("map.sign.deal"), True))
    return drawn


def _mark(place: Place, sign: str, full: bool) -> Markup:
    x, y = place
    square = box(x - _MARK / 2, y - _MARK / 2, _MARK, _MARK, fill=INK if full else "#fff")
    letter = words((x, y + 5), sign, size=14, at="middle", bold=True, fill="#fff" if full else INK)
    return Markup(square + letter)


def _axes(name: str, text: Messages) -> list[Markup]:
    drawn = [line((_LEFT, _BOTTOM), (_RIGHT, _BOTTOM)), line((_LEFT, _TOP), (_LEFT, _BOTTOM))]
    for share in (0, 50, 100):
        x, _ = _place(100 * share, 0)
        _, y = _place(0, 100 * share)
        drawn.append(words((x, _BOTTOM + 16), str(share), size=11, at="middle"))
        drawn.append(words((_LEFT - 6, y + 4), str(share), size=11, at="end"))
    drawn.append(words((_RIGHT, _BOTTOM + 34), f"{text('map.for_you')} →", at="end"))
    drawn.append(words((_LEFT, _TOP - 10), f"↑ {text('map.for_her', name=name)}"))
    return drawn
