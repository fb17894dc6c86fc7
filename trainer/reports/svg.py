"""Pictures for the HTML page: inline SVG in black, white and grey, that says by shape and words what it shows."""

from collections.abc import Iterable

from trainer.reports.elements import Markup, element

Place = tuple[float, float]

INK, GREY, PALE = "#111", "#777", "#ddd"


def picture(width: int, height: int, title: str, *children: Markup) -> Markup:
    """A picture with its title for whoever does not see it; as wide as the page at most."""
    return element(
        "svg",
        element("title", title),
        *children,
        viewBox=f"0 0 {width} {height}",
        width=str(width),
        height=str(height),
        role="img",
    )


def line(start: Place, end: Place, *, color: str = INK, width: float = 1, dash: str | None = None) -> Markup:
    """A straight line."""
    return element(
        "line",
        x1=_figure(start[0]),
        y1=_figure(start[1]),
        x2=_figure(end[0]),
        y2=_figure(end[1]),
        stroke=color,
        stroke_width=_figure(width),
        stroke_dasharray=dash,
    )


def broken_line(
    places: Iterable[Place], *, color: str = INK, width: float = 2, dash: str | None = None
) -> Markup:
    """A line through several places."""
    return element(
        "polyline",
        points=" ".join(f"{_figure(x)},{_figure(y)}" for x, y in places),
        fill="none",
        stroke=color,
        stroke_width=_figure(width),
        stroke_dasharray=dash,
    )


def box(x: float, y: float, width: float, height: float, *, fill: str = "none", stroke: str = INK) -> Markup:
    """A rectangle, from its upper left corner."""
    return element(
        "rect",
        x=_figure(x),
        y=_figure(y),
        width=_figure(max(0.0, width)),
        height=_figure(max(0.0, height)),
        fill=fill,
        stroke=stroke,
    )


def squares(places: Iterable[Place], side: float, fill: str) -> Markup:
    """Many small squares of one colour around these places, as one element."""
    half, whole = _figure(side / 2), _figure(side)
    drawn = "".join(f"M{_figure(x)} {_figure(y)}m-{half}-{half}h{whole}v{whole}h-{whole}z" for x, y in places)
    return element("path", d=drawn, fill=fill)


def disc(place: Place, radius: float, *, fill: str = INK, stroke: str = INK) -> Markup:
    """A circle."""
    return element(
        "circle", cx=_figure(place[0]), cy=_figure(place[1]), r=_figure(radius), fill=fill, stroke=stroke
    )


def words(
    place: Place, said: str, *, size: float = 12, at: str = "start", bold: bool = False, fill: str = INK
) -> Markup:
    """Words at a place; `at`: "start", "middle" or "end" of them stands there."""
    return element(
        "text",
        said,
        x=_figure(place[0]),
        y=_figure(place[1]),
        font_size=_figure(size),
        text_anchor=at,
        font_weight="bold" if bold else None,
        fill=fill,
    )


def _figure(value: float) -> str:
    return f"{round(value, 1):g}"
