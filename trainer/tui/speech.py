"""The words of the interface, from anywhere in the app."""

from typing import Protocol, cast

from textual.dom import DOMNode

from trainer.messages.catalogue import Messages


class _Speaks(Protocol):
    text: Messages


def words(node: DOMNode) -> Messages:
    """The catalogue in the language that the app now speaks."""
    return cast(_Speaks, node.app).text
