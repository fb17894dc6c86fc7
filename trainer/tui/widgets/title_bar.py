"""The line at the top: where one is."""

from typing import Any

from textual.app import ComposeResult
from textual.containers import Horizontal

from trainer.tui.text import Words, on_one_line


class TitleBar(Horizontal):
    """A title at the left and, where there is room, a remark at the right."""

    DEFAULT_CSS = """
    TitleBar { dock: top; height: 1; background: $panel; color: $foreground; padding: 0 2; }
    TitleBar > #title { width: 1fr; text-style: bold; text-wrap: nowrap; text-overflow: ellipsis; }
    TitleBar > #remark { width: auto; max-width: 50%; color: $quiet; text-wrap: nowrap; text-overflow: ellipsis; margin: 0 0 0 2; }
    """

    def __init__(self, title: str, remark: str = "", **options: Any) -> None:
        super().__init__(**options)
        self._title = title
        self._remark = remark

    def compose(self) -> ComposeResult:
        """Two texts on one line."""
        yield Words(on_one_line(self._title), id="title")
        yield Words(on_one_line(self._remark), id="remark")

    def entitle(self, text: str) -> None:
        """Change what stands at the left."""
        self._title = text
        for words in self.query("#title").results(Words):
            words.show(on_one_line(text))

    def remark(self, text: str) -> None:
        """Change what stands at the right."""
        # A worker may be done before the two texts are there, or after they have gone.
        self._remark = text
        for words in self.query("#remark").results(Words):
            words.show(on_one_line(text))
