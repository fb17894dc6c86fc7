"""The texts of a scenario that people read or hear, with their places in the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from trainer.scenario.yaml_source import YamlSource
from trainer.scenario.yaml_tree import Node

Voice = Literal["counterpart", "page"]
"""Who speaks: the counterpart at the table, or the page the student reads."""

# Keys whose texts the counterpart says aloud.
_SAID = frozenset({"says", "returns_as", "admits", "because"})
# Keys whose texts stand in the brief, on the deal sheet, in menus and in the debrief.
_SHOWN = frozenset({"brief", "title", "text", "label", "role", "name", "source", "comment"})
# Sections of which nothing is shown but what `_SAID` and `_SHOWN` name, at any depth.
_SILENT = frozenset({"allow", "topics"})


@dataclass(frozen=True, slots=True)
class Read:
    """One text: its node in the file, and its words."""

    node: Node
    text: str
    voice: Voice


def texts(source: YamlSource) -> Iterator[Read]:
    """Every text that is said or shown, in the order of the file. Sample replies and words to match are neither."""
    for section, (_, node) in source.root.entries.items():
        if section not in _SILENT:
            voice: Voice | None = "counterpart" if section == "phrases" else None
            yield from _below(section, node, voice)


def _below(key: str, node: Node, voice: Voice | None) -> Iterator[Read]:
    if key in _SAID:
        voice = "counterpart"
    elif key in _SHOWN:
        voice = voice or "page"
    if node.kind == "scalar":
        # An option written as its label alone is shown under that label.
        if voice is not None and isinstance(node.scalar, str):
            yield Read(node, node.scalar, voice)
        return
    for name, _, below in node.children():
        own = voice
        if key == "options" and below.kind == "scalar":
            own = "page"
        elif isinstance(name, str) and key not in ("phrases",):
            own = None
        yield from _below(str(name) if isinstance(name, str) else key, below, own)
