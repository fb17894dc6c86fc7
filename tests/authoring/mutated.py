"""A scenario file in which one thing was spoilt, and the verdict on what the check makes of it."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

from trainer.authoring.check import Checks, check_file
from trainer.findings.finding import Finding
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario
from trainer.scenario.yaml_source import YamlSource, read_yaml
from trainer.scenario.yaml_tree import Node

Verdict = Literal["found", "same", "missed"]
Steps = tuple[str | int, ...]

NAMED = ("topics", "interests", "issues", "objections", "claims", "asks", "scenes", "endings", "facts")
"""Sections whose entries other parts of the file name."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """One spoilt text.

    Attributes:
        kind: which mistake; what: what was done, in words.
        text: the whole file, spoilt.
        lines: the lines of it on which a finding is right.
        names: names of the things spoilt, as a finding's values would give them.
        renamed: (new, old) where a name was changed: nothing else may differ when nothing is found.
    """

    kind: str
    what: str
    text: str
    lines: frozenset[int]
    names: frozenset[str] = frozenset()
    renamed: tuple[str, str] | None = None


@dataclass(frozen=True)
class Sound:
    """A scenario file in which nothing is wrong, and what mutations need of it."""

    path: Path
    text: str
    scenario: Scenario = field(repr=False)
    source: YamlSource = field(repr=False)

    @cached_property
    def lines(self) -> list[str]:
        """Its lines."""
        return self.text.split("\n")

    @cached_property
    def values(self) -> list[tuple[Steps, Node]]:
        """Every scalar with its path, those of the tests and of block texts apart."""
        return [(p, n) for p, n in _scalars(self.source.root, ()) if p[0] != "tests" and n.line == n.end_line]


def sound(path: Path) -> Sound:
    """Read a file in which nothing is wrong."""
    content = path.read_bytes()
    scenario, (source, _) = load_scenario(content, str(path)).scenario, read_yaml(content, str(path))
    assert scenario is not None and source is not None
    return Sound(path, source.source.text, scenario, source)


def judged(of: Sound, mutation: Mutation, folder: Path, deep: bool = False) -> tuple[Verdict, Finding | None]:
    """What the check makes of a mutation: the structure alone, then the quick lints, then (deep) those that read replies."""
    loaded = load_scenario(mutation.text, str(of.path))
    found = _right(mutation, loaded.findings)
    if found is not None:
        return "found", found
    if loaded.scenario is not None and _same(loaded.scenario, of.scenario, mutation):
        return "same", None
    path = folder / of.path.name
    path.write_text(mutation.text, encoding="utf-8")
    for fast in (True, False) if deep else (True,):
        found = _right(mutation, check_file(path, (of.path.parent,), Checks(fast=fast)))
        if found is not None:
            return "found", found
    return "missed", None


def _right(mutation: Mutation, findings: tuple[Finding, ...]) -> Finding | None:
    for finding in findings:
        said = {finding.near, *finding.values.values()} - {None}
        named = any(
            name in said or any(_within(name, str(value)) for value in said) for name in mutation.names
        )
        if finding.line in mutation.lines or named:
            return finding
    return None


def _within(name: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) is not None


def _same(built: Scenario, original: Scenario, mutation: Mutation) -> bool:
    if built == original:
        return True
    if mutation.renamed is None:
        return False
    new, old = mutation.renamed
    return repr(built).replace(new, old) == repr(original)


def _scalars(node: Node, path: Steps) -> Iterator[tuple[Steps, Node]]:
    if node.kind == "scalar":
        yield path, node
        return
    for key, _, below in node.children():
        yield from _scalars(below, (*path, key))


def put(of: Sound, node: Node, written: str) -> str:
    """The text with a value of one line written otherwise."""
    lines = list(of.lines)
    line = lines[node.line - 1]
    lines[node.line - 1] = line[: node.column - 1] + written + line[node.end_column - 1 :]
    return "\n".join(lines)


def misspelt(name: str, chance: random.Random) -> str:
    """A name with two neighbours swapped, a letter lost or one doubled."""
    at = chance.randrange(1, max(2, len(name) - 1))
    how = chance.randrange(3)
    if how == 0 and at + 1 < len(name) and name[at].isalnum() and name[at + 1].isalnum():
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    if how == 1 and len(name) > 3 and name[at].isalpha():
        return name[:at] + name[at + 1 :]
    return name[:at] + name[at - 1] + name[at:] if name[at - 1].isalpha() else name + "x"


def keys_below(node: Node, path: Steps) -> Iterator[tuple[Steps, Node]]:
    """Every key below a node with its path and its own node."""
    for key, key_node, below in node.children():
        if isinstance(key, str):
            yield (*path, key), key_node
        if below.kind != "scalar":
            yield from keys_below(below, (*path, key))


def ids(of: Sound) -> set[str]:
    """Every id that other parts of the file may name."""
    named = {name for section in NAMED for name in (of.source.node(section) or of.source.root).entries}
    return named | {r.id for s in of.scenario.scenes.values() for r in s.reactions} | set(of.scenario.anytime)


def dotted(path: Steps) -> str:
    """A path as findings and `allow:` write it."""
    return ".".join(map(str, path))
