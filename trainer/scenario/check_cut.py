"""Lines that a comma has cut in two: `says: [Entrez, je vous attendais.]` is two lines to YAML, and one to its author."""

from collections.abc import Iterator

from trainer.scenario.checking import MOST, Checking
from trainer.scenario.yaml_tree import Node

_SAID = frozenset({"says", "because", "phrases", "brief"})
# Samples may be telegraphic, without a capital or a full stop: only after one that begins like a sentence.
_SAMPLES = "like"
_ENDS = ".!?…»”:;"


def check_cut(run: Checking) -> None:
    """Say of each line without quotes in brackets whether it looks like the rest of the one before it."""
    for key, _, node in run.source.root.children():
        for rest in _rests(node, key):
            if len(run.findings) < MOST:
                run.findings.append(run.source.source.finding("TR044", rest.line, rest.column))


def _rests(node: Node, key: str | int) -> Iterator[Node]:
    """Under a key of lines or samples: what looks like the rest of what stands before it."""
    if node.kind == "sequence" and node.flow and (key in _SAID or key == _SAMPLES):
        for before, item in zip(node.items, node.items[1:], strict=False):
            if _is_text(before) and _is_text(item) and _goes_on(str(before.scalar), str(item.scalar), key):
                yield item
    for name, _, below in node.children():
        if below.kind != "scalar":
            yield from _rests(below, key if key in _SAID else name)


def _goes_on(before: str, text: str, key: str | int) -> bool:
    if key == _SAMPLES and not before[:1].isupper():
        return False
    return text[:1].islower() and before[-1:] not in _ENDS and " " in before


def _is_text(node: Node) -> bool:
    return node.plain and isinstance(node.scalar, str) and bool(node.scalar)
