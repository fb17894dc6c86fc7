"""A finished talk to look through: a pointer goes from one of the student's replies to the next."""

from collections.abc import Iterable
from typing import Any

from textual import events

from trainer.tui.keys import bind
from trainer.tui.marks import POINTED
from trainer.tui.text import Words, on_one_line
from trainer.tui.widgets.conversation import Conversation, Said

Line = tuple[int, str, bool, str]


class Transcript(Conversation):
    """The arrows and the mouse move the pointer; the page keys scroll.

    Args:
        lines: (number, speaker, own, words).
        pointed: number of the reply to begin with; None takes the last.
    """

    BINDINGS = [
        bind("down,n", "point(1)", "next_reply"),
        bind("up,p", "point(-1)", "previous_reply", show=False),
    ]

    def __init__(self, lines: Iterable[Line] = (), pointed: int | None = None, **options: Any) -> None:
        lines = tuple(lines)
        super().__init__(lines, **options)
        self._read(lines)
        self._pointed = pointed

    @property
    def pointed(self) -> int | None:
        """The number of the reply under the pointer, None where the student said nothing."""
        if self._pointed in self._names:
            return self._pointed
        return max(self._names, default=None)

    def on_mount(self) -> None:
        """Show the pointer."""
        self.call_after_refresh(self._draw)

    def on_click(self, event: events.Click) -> None:
        """The reply that was clicked."""
        for node in event.widget.ancestors_with_self if event.widget is not None else ():
            if isinstance(node, Said) and node.n in self._names:
                self.point(node.n)

    async def renew(self, lines: Iterable[Line], pointed: int | None) -> None:
        """Show these lines in place of those before, the pointer on the reply with this number, on the last for None."""
        lines = tuple(lines)
        self._read(lines)
        await self.remove_children()
        await self.mount_all([Said(*line) for line in lines])
        self._pointed = None
        if pointed is not None:
            self.point(pointed)

    def reword(self, lines: Iterable[Line]) -> None:
        """Say these words in the lines of these numbers, under these names."""
        lines = tuple(lines)
        super().reword(lines)
        self._read(lines)
        self._draw()

    def show_turn(self, n: int, start: int = 0, end: int = 0) -> None:
        """Bring line `n` into sight with some of its words marked, the pointer on it or on the reply before it."""
        super().show_turn(n, start, end)
        self._pointed = max((own for own in self._names if own <= n), default=min(self._names, default=None))
        self._draw()

    def point(self, n: int) -> None:
        """Put the pointer on the reply number `n` and bring it into sight."""
        super().show_turn(n)
        self._pointed = n
        self._draw()

    def action_point(self, step: int) -> None:
        """To the next reply of the student's, or the one before."""
        numbers = sorted(self._names)
        if self.pointed is not None:
            place = numbers.index(self.pointed) + step
            self.point(numbers[max(0, min(len(numbers) - 1, place))])

    def _read(self, lines: tuple[Line, ...]) -> None:
        self._names = {n: on_one_line(who) for n, who, own, _ in lines if own}

    def _draw(self) -> None:
        for said in self.query(Said):
            name = self._names.get(said.n)
            if name is not None:
                here = said.n == self.pointed
                said.set_class(here, "-pointed")
                for who in said.query(".who").results(Words):
                    who.show(f"{POINTED} {name}" if here else name)
