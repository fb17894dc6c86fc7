"""A drawing in characters that is made again for every size it is shown at."""

from collections.abc import Callable, Mapping
from typing import Any

from textual.content import Content
from textual.geometry import Size

from trainer.reports.canvas import Drawing, Role
from trainer.tui.text import Words, joined

_STYLES: Mapping[Role, str] = {
    "": "",
    "title": "bold $primary",
    "axis": "$quiet",
    "cloud": "$quiet",
    "edge": "$foreground",
    "limit": "$quiet",
    "way": "bold $secondary",
    "deal": "bold $accent reverse",
    "better": "bold $success reverse",
    "bar": "$primary",
}

# Rows of the screen that are not the page: title, tabs, keys, the page's own margins.
_AROUND = 8

Maker = Callable[[int, int], Drawing]
"""A drawing for so many columns and rows."""


class Picture(Words):
    """Shows a drawing as wide as there is room, as high as it says."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._maker: Maker | None = None
        self._made: tuple[Size, Drawing] | None = None

    def draw(self, maker: Maker) -> None:
        """Show something; `maker` is asked again whenever the size changes."""
        self._maker, self._made = maker, None
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the drawing has at this width."""
        del container
        return len(self._drawing(width, viewport.height))

    def render(self) -> Content:
        """The drawing for the room there is."""
        rows = self._drawing(self.content_size.width, self.screen.size.height)
        lines = [joined(*((stroke.text, _STYLES[stroke.role]) for stroke in row)) for row in rows]
        return Content("\n").join(lines)

    def _drawing(self, width: int, height: int) -> Drawing:
        size = Size(width, max(0, height - _AROUND))
        if self._maker is None or width < 1:
            return ()
        if self._made is None or self._made[0] != size:
            self._made = size, self._maker(size.width, size.height)
        return self._made[1]
