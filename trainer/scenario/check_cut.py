"""Lines that a comma has cut in two: `says: [Entrez, je vous attendais.]` is two lines to YAML, and one to its author."""

from collections.abc import Iterator

from trainer.scenario.checking import MOST, Checking
from trainer.scenario.yaml_tree import Node

_SAID = frozenset({"says", "because", "phrases", "brief"})
_ENDS = ".!?…»”:;"


def check_cut(run: Checking) -> None:
    """Say of each line without quotes in brackets whether it looks like the rest of the one before it."""
    for key, _, node in run.source.root.children():
        for rest in _rests(node, key in _SAID):
            if len(run.findings) < MOST:
                run.findings.append(run.source.source.finding("TR044", rest.line, rest.column))


def _rests(node: Node, said: bool) -> Iterator[Node]:
    if node.kind == "sequence" and said and node.flow:
        for before, item in zip(node.items, node.items[1:], strict=False):
            if _is_text(before) and _is_text(item):
                first, last = str(item.scalar)[:1], str(before.scalar)[-1:]
                if first.islower() and last not in _ENDS and " " in str(before.scalar):
                    yield item
    for key, _, below in node.children():
        if below.kind != "scalar":
            yield from _rests(below, said or key in _SAID)


def _is_text(node: Node) -> bool:
    return node.plain and isinstance(node.scalar, str) and bool(node.scalar)
