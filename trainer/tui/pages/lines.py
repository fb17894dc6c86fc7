"""The turns of phrase that several pages share."""

from textual.content import Content

from trainer.messages.catalogue import Messages
from trainer.tui.marks import DONE, OPEN
from trainer.tui.text import on_one_line

Part = str | Content | tuple[str, str]


def heading(key: str, text: Messages) -> list[Part]:
    """A heading on its own line."""
    return [(text(key), "bold $primary"), "\n"]


def checked(done: bool, words: str, remark: str = "") -> list[Part]:
    """Something that was done or not: a mark, what it is, a remark that says the same as the mark."""
    mark: Part = (f"{DONE} ", "bold $success") if done else (f"{OPEN} ", "$quiet")
    return [mark, on_one_line(words), (f"  {remark}" if remark else "", "$quiet"), "\n"]


def at_line(turn: int | None, text: Messages) -> str:
    """`ligne 4`, or nothing."""
    return "" if turn is None else text("tui.evidence.turn", turn=turn)
