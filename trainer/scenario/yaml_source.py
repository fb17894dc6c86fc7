"""A YAML file read once: its data, and the line and column of every key and value."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import yaml

from trainer.findings.finding import Finding
from trainer.scenario.source_text import SourceText, decode, source_text, text_hash
from trainer.scenario.yaml_mistakes import explain_error
from trainer.scenario.yaml_tree import Node, TreeBuilder

Path = Iterable[str | int]

# Each mend parses the text again: enough for a whole file written without quotes, and bounded in characters parsed.
_MENDS = 25
_MENDED_CHARACTERS = 1_000_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where a path leads: the node, the node of its key (None for the root), and the part of the path that exists."""

    node: Node
    key: Node | None
    path: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class YamlSource:
    """A YAML text and its tree. `hash` names the content."""

    source: SourceText
    root: Node
    hash: str

    def data(self) -> Any:
        """The file's content as plain Python values."""
        return self.root.data()

    def locate(self, path: Path) -> Place:
        """The place a path of keys and indexes leads to; parts that match nothing are skipped."""
        place = Place(self.root, None, ())
        for part in path:
            here = place.node
            if str(part) in here.entries:
                key, node = here.entries[str(part)]
                place = Place(node, key, (*place.path, str(part)))
            elif isinstance(part, int) and part < len(here.items):
                place = Place(here.items[part], here.items[part], (*place.path, part))
        return place

    def node(self, *path: str | int) -> Node | None:
        """The value exactly at a path, or None when there is none."""
        place = self.locate(path)
        return place.node if len(place.path) == len(path) else None

    def at(self, path: Path, code: str, near: str | None = None, **values: object) -> Finding:
        """A finding at the value of a path."""
        node = self.locate(path).node
        return self.source.finding(code, node.line, node.column, near, **values)

    def at_key(self, path: Path, code: str, near: str | None = None, **values: object) -> Finding:
        """A finding at the key of a path (the value, for an item of a list)."""
        place = self.locate(path)
        node = place.key or place.node
        return self.source.finding(code, node.line, node.column, near, **values)

    def inside(self, node: Node, offset: int) -> tuple[int, int]:
        """Line and column of a character of a text value, given its offset in the value.

        Folded lines and quotes are followed; behind an escape in a double-quoted text the place is approximate.
        """
        value = str(node.scalar)
        line, column = node.line, node.column
        for character in value[:offset]:
            line, column = self._find(character, line, column)
            column += 1
        wanted = value[offset : offset + 1]
        return self._find(wanted, line, column) if wanted.strip() else (line, column)

    def _find(self, character: str, line: int, column: int) -> tuple[int, int]:
        """The next place of a character from a place on; the place itself when it is a blank or is not found."""
        lines = self.source.lines
        if character.isspace():
            text = lines[line - 1] if line <= len(lines) else ""
            return (line, column) if text[column - 1 : column].isspace() else (line, column - 1)
        for row in range(line, min(line + 4, len(lines) + 1)):
            found = lines[row - 1].find(character, column - 1 if row == line else 0)
            if found >= 0:
                return row, found + 1
        return line, column


def read_yaml(content: str | bytes, path: str) -> tuple[YamlSource | None, tuple[Finding, ...]]:
    """Read one YAML document of a file.

    Args:
        content: the file's text or bytes (UTF-8).
        path: the file's name, for the findings.

    Returns:
        The source, None when nothing can be read from it, and the findings so far. Nothing is raised, whatever the
        content: at most SIZE_LIMIT bytes, NODE_LIMIT values and DEPTH_LIMIT levels are looked at.
    """
    source, odd = decode(content, path)
    if any(finding.severity == "error" for finding in odd):
        return None, odd
    name = text_hash(source.text)
    findings, mended = list(odd), source
    for _ in range(max(1, min(_MENDS, _MENDED_CHARACTERS // (len(source.text) + 1)))):
        builder = TreeBuilder(mended)
        try:
            root = builder.build()
        except yaml.YAMLError as error:
            mistake = explain_error(mended, error, builder.last)
            findings.append(mistake.finding)
            if mistake.mended is None or mistake.mended == mended.text:
                return None, _with_own_lines(source, [*findings, *builder.findings])
            mended = source_text(path, mistake.mended)
            continue
        findings = list(_with_own_lines(source, [*findings, *builder.findings]))
        break
    else:
        return None, tuple(findings)
    if root is None or root.kind != "mapping":
        if not builder.findings:
            empty = root is None or (root.kind == "scalar" and root.scalar is None)
            line, column = (root.line, root.column) if root else (1, 1)
            findings.append(source.finding("TR004" if empty else "TR015", line, column))
        return None, tuple(findings)
    # The text as written: places found in it are those the author sees.
    return YamlSource(source, root, name), tuple(findings)


def _with_own_lines(source: SourceText, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings quoting the lines of the file as it is, not as mended."""
    return tuple(
        replace(f, source=source.lines[f.line - 1]) if f.line <= len(source.lines) else f for f in findings
    )
