"""HTML that is made to be printed: pages of A4 in black and white, self-contained, without scripts."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from trainer.messages.catalogue import Messages
from trainer.reports.elements import Markup, element, whole_page

# Whatever a browser might find in the page to load or run, it may not.


def document(title: str, sheets: Iterable[Markup], text: Messages) -> str:
    """A whole document, ending in a line break.

    Args:
        title: of the window, and what a browser calls the file when it prints into one.
        sheets: an element of class `sheet` each; every one begins on a new page.
    """
    return whole_page(title, _style(), sheets, text.language)


def sheet(kind: str, size: float, *content: str) -> Markup:
    """One sheet of paper or more.

    Args:
        kind: a class of `paper.css` besides `sheet`; size: of its letters, in points.
    """
    return element("article", *content, class_=f"sheet {kind}", style=f"font-size:{size:g}pt")


def writing_room(label: str, lines: int = 0) -> Markup:
    """A box to write in, at least so many lines high; it takes what is left of the page."""
    return element(
        "div", element("p", label, class_="label"), class_="room", style=f"min-height:{1.6 * (lines + 1):g}em"
    )


def signatures(*labels: str) -> Markup:
    """Boxes side by side to date and sign in."""
    boxes = (element("div", element("p", label, class_="label"), class_="box") for label in labels)
    return element("div", *boxes, class_="signatures")


@cache
def _style() -> str:
    return Path(__file__).with_name("paper.css").read_text(encoding="utf-8")
