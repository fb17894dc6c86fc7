"""A YAML document as a tree of plain values that know where they were written, built without recursion.

PyYAML's own composer recurses in C and dies of deep nesting, so the tree is built here from the parser's events. Only
what a data file needs is accepted: one document, no anchors, aliases or tags; scalars are those of YAML 1.2, so that
"non", "on", "12:30" and dates stay text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

import yaml

from trainer.findings.finding import Finding
from trainer.scenario.source_text import SourceText

Scalar = str | int | float | bool | None
NodeKind = Literal["scalar", "mapping", "sequence"]

DEPTH_LIMIT = 40
NODE_LIMIT = 30_000
_FINDINGS_LIMIT = 200

_INTEGER = re.compile(r"[-+]?[0-9]{1,18}\Z")
_FLOAT = re.compile(r"[-+]?(?:[0-9]{1,18}\.[0-9]{0,18}|\.[0-9]{1,18})(?:[eE][-+]?[0-9]{1,3})?\Z")
# A key and a value that only a missing space has made one.
_GLUED = re.compile(r"([a-z][\w-]*):([^\s/:].*)\Z", re.DOTALL)
# `Prix #1`: YAML drops the rest of the line.
_EATEN = re.compile(r"\s+#(?=\w)")
_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}
# The C parser where PyYAML was built with it; the other one is seven times slower and gives the same marks.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


_NO_ENTRIES: "dict[str, tuple[Node, Node]]" = {}
_NO_ITEMS: "list[Node]" = []


class Node:
    """One value of the file, or a key.

    Attributes:
        kind: what it is; `scalar`, `entries` or `items` holds it.
        scalar: the value of a scalar; of a key, its text as written.
        entries: key → (the key's node, the value's node).
        line, column: where it begins, 1-based; end_line, end_column: just after its end.
        plain: a scalar without quotes, not a block; flow: written in `{}` or `[]`, or inside one.
    """

    __slots__ = (
        "column",
        "end_column",
        "end_line",
        "entries",
        "flow",
        "items",
        "kind",
        "line",
        "plain",
        "scalar",
    )

    def __init__(self, kind: NodeKind, event: yaml.Event, flow: bool) -> None:
        start, end = _marks(event)
        self.kind = kind
        self.line, self.column = start.line + 1, start.column + 1
        self.end_line, self.end_column = end.line + 1, end.column + 1
        self.flow = flow
        self.plain = False
        self.scalar: Scalar = None
        # A file is mostly scalars: theirs are shared, and stay empty.
        self.entries: dict[str, tuple[Node, Node]] = {} if kind == "mapping" else _NO_ENTRIES
        self.items: list[Node] = [] if kind == "sequence" else _NO_ITEMS

    def children(self) -> Iterator[tuple[str | int, "Node", "Node"]]:
        """(key or index, node to blame for the key, node) of what it holds."""
        if self.kind == "mapping":
            for key, (key_node, node) in self.entries.items():
                yield key, key_node, node
        else:
            for index, node in enumerate(self.items):
                yield index, node, node

    def data(self) -> Any:
        """The plain Python value. Recursion is bounded by DEPTH_LIMIT."""
        if self.kind == "mapping":
            return {key: node.data() for key, (_, node) in self.entries.items()}
        if self.kind == "sequence":
            return [node.data() for node in self.items]
        return self.scalar


@dataclass(slots=True)
class _Open:
    """A collection being read, and the key that waits for its value (mappings)."""

    node: Node
    key: Node | None = None
    skip: bool = False


class TreeBuilder:
    """Builds the tree of one text. `last` is the last scalar read, for whoever explains a syntax error."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.findings: list[Finding] = []
        self.root: Node | None = None
        self.last: Node | None = None
        self._open: list[_Open] = []
        self._documents = 0

    def build(self) -> Node | None:
        """The root, or None for an empty or hostile text.

        Raises:
            yaml.YAMLError: the text is not YAML; what was read until then stays in `last` and `findings`.
        """
        for count, event in enumerate(yaml.parse(self.source.text, Loader=LOADER)):
            if count > NODE_LIMIT:
                self._find("TR014", event, limit=NODE_LIMIT)
                return None
            if len(self._open) > DEPTH_LIMIT:
                self._find("TR013", event, limit=DEPTH_LIMIT)
                return None
            if len(self.findings) > _FINDINGS_LIMIT:
                return None
            if isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents == 2:
                    self._find("TR012", event)
                    return None
            self._take(event)
        return self.root

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.CollectionEndEvent):
            closed = self._open.pop()
            end = _marks(event)[1]
            closed.node.end_line, closed.node.end_column = end.line + 1, end.column + 1
        elif isinstance(event, yaml.AliasEvent):
            self._find("TR010", event)
            self._place(Node("scalar", event, self._in_flow()))
        elif isinstance(event, yaml.NodeEvent):
            self._take_node(event)

    def _take_node(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self._find("TR010", event)
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._find("TR011", event, tag=str(tag)[:60])
        if isinstance(event, yaml.ScalarEvent):
            node = Node("scalar", event, self._in_flow())
            node.plain = not event.style
            node.scalar = event.value
            if node.plain and node.scalar:
                self._note_eaten_text(node)
                self._note_stray_quote(node)
            self._place(node)
            self.last = node
            return
        kind: NodeKind = "mapping" if isinstance(event, yaml.MappingStartEvent) else "sequence"
        node = Node(kind, event, bool(getattr(event, "flow_style", False)) or self._in_flow())
        self._place(node)
        self._open.append(_Open(node))

    def _note_eaten_text(self, node: Node) -> None:
        rest = self.source.lines[node.end_line - 1][node.end_column - 1 :]
        eaten = _EATEN.match(rest) if "#" in rest else None
        if eaten is not None:
            column = node.end_column + eaten.end() - 1
            self.findings.append(self.source.finding("TR042", node.end_line, column, text=rest.strip()))

    def _note_stray_quote(self, node: Node) -> None:
        """`- Bonjour"`, `about: launch]`: a text whose opening quote or bracket was forgotten."""
        text = str(node.scalar)
        unopened = (text[-1] == "]" and "[" not in text) or (text[-1] == "}" and "{" not in text)
        if unopened or text.count('"') % 2:
            sign = text[-1] if unopened else '"'
            self.findings.append(self.source.finding("TR043", node.line, node.column, sign=sign))

    def _in_flow(self) -> bool:
        return bool(self._open) and self._open[-1].node.flow

    def _place(self, node: Node) -> None:
        """Put a node where it belongs: as root, key, value or item."""
        if not self._open:
            self.root = _resolved(node)
            return
        top = self._open[-1]
        if top.node.kind == "sequence":
            if not self._follows_a_comma(top.node, node):
                top.node.items.append(_resolved(node))
        elif top.key is None:
            top.key = node
        else:
            key, top.key = top.key, None
            self._enter(top.node, key, node)

    def _enter(self, mapping: Node, key: Node, node: Node) -> None:
        if key.kind != "scalar":
            self.findings.append(self.source.finding("TR016", key.line, key.column))
            return
        name = str(key.scalar)
        if self._cut_by_a_comma(mapping, key, node):
            return
        if mapping.flow and key.plain and node.plain and node.scalar == "" and (glued := _GLUED.match(name)):
            # `{value:42}`: without its space the colon is a part of the key.
            self.findings.append(
                self.source.finding(
                    "TR038", key.line, key.column + glued.end(1), text=f"{glued[1]}: {glued[2]}"
                )
            )
            name, node.scalar = glued[1], glued[2]
        first = mapping.entries.get(name)
        if first is not None:
            self.findings.append(
                self.source.finding("TR009", key.line, key.column, key=name, first=first[0].line)
            )
            return
        mapping.entries[name] = (key, _resolved(node))

    def _cut_by_a_comma(self, mapping: Node, key: Node, node: Node) -> bool:
        """Whether this "key" is the end of an unquoted text with a comma: `{text: Tenir 0,48 €}`."""
        empty = node.kind == "scalar" and node.plain and node.scalar == ""
        if not (mapping.flow and key.plain and empty and mapping.entries):
            return False
        before = list(mapping.entries.values())[-1][1]
        if before.kind != "scalar" or not before.plain:
            return False
        if not isinstance(before.scalar, str) and not str(key.scalar)[:1].isdigit():
            return False
        self._join(before, key)
        return True

    def _follows_a_comma(self, sequence: Node, node: Node) -> bool:
        """Whether this item is the rest of an unquoted figure: `[0,39 €]`."""
        if not (sequence.flow and sequence.items and node.kind == "scalar" and node.plain):
            return False
        before = sequence.items[-1]
        touching = before.end_line == node.line and node.column == before.end_column + 1
        figure = str(before.scalar)[-1:].isdigit() and str(node.scalar)[:1].isdigit()
        if not (before.plain and touching and figure) or _INTEGER.match(str(node.scalar)):
            return False
        self._join(before, node)
        return True

    def _join(self, before: Node, rest: Node) -> None:
        comma, last = before.end_column, self.findings[-1] if self.findings else None
        whole = f"{before.scalar},{rest.scalar}"
        if before.line == rest.end_line:
            whole = self.source.lines[before.line - 1][before.column - 1 : rest.end_column - 1].strip()
        if last is not None and last.code == "TR008" and last.values.get("text") == before.scalar:
            # A second comma in the same text: one mistake, at its first comma.
            self.findings[-1] = replace(last, values={**last.values, "text": whole})
        else:
            self.findings.append(self.source.finding("TR008", before.end_line, comma, text=whole))
        before.scalar = whole
        before.end_line, before.end_column = rest.end_line, rest.end_column

    def _find(self, code: str, event: yaml.Event, **values: object) -> None:
        start = _marks(event)[0]
        self.findings.append(self.source.finding(code, start.line + 1, start.column + 1, None, **values))


def _marks(event: yaml.Event) -> tuple[Any, Any]:
    """Where an event begins and ends. The parser gives every event both, whatever its type hints say."""
    return event.start_mark, event.end_mark


def _resolved(node: Node) -> Node:
    """The node with a plain scalar turned into the value YAML 1.2 gives it."""
    if node.kind == "scalar" and node.plain and isinstance(node.scalar, str):
        text = node.scalar
        if text in _WORDS:
            node.scalar = _WORDS[text]
        elif _INTEGER.match(text):
            node.scalar = int(text)
        elif _FLOAT.match(text):
            node.scalar = float(text)
    return node
