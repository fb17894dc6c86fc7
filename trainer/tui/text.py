"""The one way for text to reach the screen: inert. No markup is read in it and nothing in it steers the terminal.

Text from scenarios, students and exceptions passes through here and nowhere else; `tests/tui/test_inert.py` looks for
ways around.
"""

from typing import Any

from textual.app import App
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static
from textual.widgets.option_list import Option

from trainer.practice.typed import without_controls
from trainer.tui import hard_spaces

hard_spaces.hold()

# More than this is never needed on one screen, and layout time grows with it.
LONGEST_SHOWN = 12_000


def inert(text: str) -> str:
    """The text without control and bidi characters; lone surrogates are dropped too. Line breaks stay."""
    return without_controls(text[:LONGEST_SHOWN].replace("\t", " "))


def on_one_line(text: str) -> str:
    """The same with every run of white space, line breaks included, as one space; hard spaces stay."""
    return " ".join(part for part in inert(text).replace("\n", " ").split(" ") if part)


def plain(text: str, style: str = "") -> Content:
    """Text as content, never parsed; `style` is ours ("bold", "$accent")."""
    return Content.styled(inert(text), style) if style else Content(inert(text))


def joined(*parts: "str | Content | tuple[str, str]") -> Content:
    """Parts one after the other: text, (text, style) or content."""
    made = [part if isinstance(part, Content) else _part(part) for part in parts]
    return Content("").join(made)


def _part(part: "str | tuple[str, str]") -> Content:
    return plain(part) if isinstance(part, str) else plain(*part)


class Words(Static):
    """Text that is shown as it is."""

    def __init__(self, text: "str | Content" = "", **options: Any) -> None:
        super().__init__(_content(text), markup=False, **options)

    def show(self, text: "str | Content") -> None:
        """Show something else."""
        self.update(_content(text))


def option(text: "str | Content", id: str | None = None, disabled: bool = False) -> Option:
    """An entry of a list."""
    return Option(_content(text), id=id, disabled=disabled)


def notice(app: App[Any], text: str, severity: str = "information", seconds: float = 4.0) -> None:
    """A short message in the upper corner; another screen takes it away."""
    level: Any = severity
    app.notify(on_one_line(text), severity=level, timeout=seconds, markup=False)


def frame(widget: Widget, title: str = "", subtitle: str = "") -> None:
    """Write in a widget's border. The border parses markup in text, so it is handed content."""
    title, subtitle = on_one_line(title), on_one_line(subtitle)
    widget.border_title = plain(title) if title else None
    widget.border_subtitle = plain(subtitle) if subtitle else None


def _content(text: "str | Content") -> Content:
    return text if isinstance(text, Content) else plain(text)
