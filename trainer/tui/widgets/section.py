"""A heading and what stands under it."""

from typing import Any

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from trainer.tui.text import Words


class Section(Vertical):
    """A block of a page: a heading, then paragraphs."""

    DEFAULT_CSS = """
    Section { height: auto; margin: 0 0 1 0; }
    Section > .heading { color: $primary; text-style: bold; margin: 0 0 0 0; }
    Section > .paragraph { margin: 0 0 0 2; }
    Section > .spaced { margin: 0 0 1 2; }
    Section.issue { margin: 0 0 1 2; }
    Section.issue > .heading { color: $foreground; text-style: none; }
    """

    def __init__(
        self, heading: "str | Content", *paragraphs: "str | Content", spaced: bool = False, **options: Any
    ) -> None:
        super().__init__(**options)
        self._heading = heading
        self._paragraphs = paragraphs
        self._spaced = spaced

    def compose(self) -> ComposeResult:
        """The heading and its paragraphs; an empty line between two when they are `spaced`."""
        yield Words(self._heading, classes="heading")
        last = len(self._paragraphs) - 1
        for index, paragraph in enumerate(self._paragraphs):
            kind = "spaced" if self._spaced and index < last else "paragraph"
            yield Words(paragraph, classes=kind)
