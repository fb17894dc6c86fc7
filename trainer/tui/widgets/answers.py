"""The answers to one question, of which the arrows choose one at once."""

from dataclasses import dataclass
from typing import Any

from textual.message import Message
from textual.widgets import RadioSet

from trainer.tui.keys import bind
from trainer.tui.widgets.choice import Choice


class Answers(RadioSet):
    """Unlike its parent, it starts on the chosen answer and needs no space bar. Enter settles the question."""

    DEFAULT_CSS = """
    Answers { border: none; background: $background; padding: 0; width: auto; height: auto; }
    Answers:focus { border: none; background-tint: $foreground 0%; }
    Answers Choice { background: $background; }
    Answers Choice > .toggle--button { background: $background; color: $foreground; }
    """
    BINDINGS = [
        bind("down,right", "choose(1)", "next_answer", show=False),
        bind("up,left", "choose(-1)", "previous_answer", show=False),
        bind("enter", "settle", "go_on"),
    ]

    @dataclass
    class Settled(Message):
        """The chosen answer is the right one."""

    def __init__(self, *answers: Choice, **options: Any) -> None:
        super().__init__(*answers, **options)

    def on_mount(self) -> None:
        """Point at the chosen answer, once the parent has found which one that is."""
        self.call_next(self._point)

    def action_choose(self, step: int) -> None:
        """Choose the next answer, or the one before."""
        if step > 0:
            self.action_next_button()
        else:
            self.action_previous_button()
        self.action_toggle_button()

    def action_settle(self) -> None:
        """Go on."""
        self.post_message(self.Settled())

    def _point(self) -> None:
        # Textual's name for the answer that the keys act on.
        self._selected = max(0, self.pressed_index)
