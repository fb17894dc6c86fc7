"""Lines put into a scenario's YAML text, everything else in it left as it is, letter by letter."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from trainer.scenario.source_text import SourceText
from trainer.scenario.yaml_tree import Node

Reason = Literal["name", "errors", "taken", "layout", "changed"]
"""Why nothing is written: the name is none; the file has errors; what is to be added is there already; the place is laid
out so that nothing can be put there; the result would not hold the same scenario, or the file has changed meanwhile."""

_LINE_END = re.compile("\r\n|\r|\n")
# Characters that are written by their number: not seen, or not allowed in YAML.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Cn"})


class Unwritten(Exception):
    """Nothing is written into the text; `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        self.reason: Reason = reason
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Written:
    """The new text, and the 1-based line on which what was put into it begins."""

    text: str
    line: int


def with_lines(text: str, line: int, lines: Sequence[str]) -> str:
    """The text with whole lines put before the 1-based `line`, ended as its own lines are."""
    starts = _starts(text)
    end = _line_end(text)
    at = starts[min(line - 1, len(starts) - 1)]
    put = "".join(f"{one}{end}" for one in lines)
    if at == len(text) and text and _LINE_END.search(text[-1]) is None:
        put = end + put.removesuffix(end)
    return text[:at] + put + text[at:]


def with_pieces(text: str, pieces: Sequence[tuple[int, int, str]]) -> str:
    """The text with pieces put in: (1-based line, 1-based column before which it goes, piece), in the order of the text.
    A line break in a piece becomes the text's own."""
    starts, end = _starts(text), _line_end(text)
    for line, column, piece in reversed(pieces):
        at = starts[line - 1] + column - 1
        text = text[:at] + piece.replace("\n", end) + text[at:]
    return text


def quoted(text: str) -> str:
    """A text in double quotes, on one line, whatever it holds."""
    return '"' + "".join(_escaped(character) for character in text) + '"'


def line_after(source: SourceText, node: Node, indent: int) -> int:
    """The 1-based line after a block, with the remarks that belong to its last part.

    Args:
        indent: of the block: a remark further in belongs to it.
    """
    last = _last_leaf(node)
    lines = source.lines
    # A block of text ends where the next line begins.
    line: int = max(last.line, last.end_line if last.end_column > 1 else last.end_line - 1)
    while line > last.line and not lines[line - 1].strip():
        line -= 1
    while line < len(lines):
        text = lines[line]
        if not (text.lstrip().startswith("#") and len(text) - len(text.lstrip()) > indent):
            break
        line += 1
    return line + 1


def _last_leaf(node: Node) -> Node:
    while not node.flow:
        if node.entries:
            key, value = list(node.entries.values())[-1]
            node = key if value.kind == "scalar" and value.scalar is None else value
        elif node.items:
            node = node.items[-1]
        else:
            break
    return node


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character == "\n":
        return "\\n"
    if unicodedata.category(character) not in _UNSEEN:
        return character
    number = ord(character)
    return f"\\u{number:04X}" if number <= 0xFFFF else f"\\U{number:08X}"


def _starts(text: str) -> list[int]:
    """Where each line begins, and the end of the text."""
    return [0, *(found.end() for found in _LINE_END.finditer(text)), len(text)]


def _line_end(text: str) -> str:
    return next((found[0] for found in _LINE_END.finditer(text)), "\n")
