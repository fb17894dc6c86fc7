"""A test written into a scenario's YAML text, everything else in it left as it is, letter by letter."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from trainer.scenario.file_values import ID_LIMIT, ID_PATTERN
from trainer.scenario.load import Loaded, load_scenario
from trainer.scenario.scenario import Expectation, Scenario, ScenarioTest
from trainer.scenario.yaml_source import YamlSource, read_yaml
from trainer.scenario.yaml_tree import Node

Reason = Literal["name", "errors", "taken", "layout", "changed"]
"""Why nothing is written: the name is none; the file has errors; it has such a test already; its `tests:` are on one line, or otherwise
laid out so that nothing can be put among them; the result would not hold the same scenario."""

_LINE_END = re.compile("\r\n|\r|\n")
# Characters that are written by their number: not seen, or not allowed in YAML.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Cn"})


class Unwritten(Exception):
    """The test is not written into the text; `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        self.reason: Reason = reason
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Written:
    """The new text, and the 1-based line on which the test begins."""

    text: str
    line: int


def with_test(text: str, path: str, test: ScenarioTest) -> Written:
    """Put a test at the end of the `tests:` of a scenario's text, which gets them when it has none.

    Args:
        text: of the file, with the line ends it has.
        path: for messages only.

    Raises:
        Unwritten: it cannot be put there safely.
    """
    if len(test.id) > ID_LIMIT or re.match(ID_PATTERN, test.id) is None:
        raise Unwritten("name")
    before = load_scenario(text, path)
    source, _ = read_yaml(text, path)
    if before.scenario is None or source is None:
        raise Unwritten("errors")
    if test.id in before.scenario.tests:
        raise Unwritten("taken")
    line, lines = _place(source, test)
    starts = [0, *(found.end() for found in _LINE_END.finditer(text)), len(text)]
    end = next((found[0] for found in _LINE_END.finditer(text)), "\n")
    at = starts[min(line - 1, len(starts) - 1)]
    put = "".join(f"{one}{end}" for one in lines)
    if at == len(text) and text and _LINE_END.search(text[-1]) is None:
        put, line = end + put.removesuffix(end), line
    written = text[:at] + put + text[at:]
    _refuse_other_changes(before.scenario, source, load_scenario(written, path), written, test)
    opening = next(place for place, one in enumerate(lines) if one.strip() == f"{test.id}:")
    return Written(written, line + opening)


def test_lines(test: ScenarioTest, indent: int = 2, step: int = 2) -> list[str]:
    """A test as lines of YAML under `tests:`.

    Args:
        indent: spaces before its id; step: how many more each level has.
    """
    first, second, third = (" " * (indent + depth * step) for depth in range(3))
    lines = [f"{first}{test.id}:", f"{second}replies:"]
    lines += (f"{third}- {quoted(reply)}" for reply in test.replies)
    expected = list(_expected(test.expect))
    if not expected:
        return [*lines, f"{second}expect: {{}}"]
    return [*lines, f"{second}expect:", *(third + line for line in expected)]


def quoted(text: str) -> str:
    """A text in double quotes, on one line, whatever it holds."""
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character == "\n":
        return "\\n"
    if unicodedata.category(character) not in _UNSEEN:
        return character
    number = ord(character)
    return f"\\u{number:04X}" if number <= 0xFFFF else f"\\U{number:08X}"


def _expected(expect: Expectation) -> Iterator[str]:
    if expect.outcome is not None:
        yield f"outcome: {expect.outcome}"
    if expect.reactions:
        yield f"reactions: [{', '.join(expect.reactions)}]"
    if expect.interests:
        yield f"interests: [{', '.join(expect.interests)}]"
    if expect.agreed:
        yield f"agreed: {{{', '.join(f'{issue}: {option}' for issue, option in expect.agreed.items())}}}"
    if expect.levels:
        levels = (f"{name}: [{', '.join(map(str, allowed))}]" for name, allowed in expect.levels.items())
        yield f"levels: {{{', '.join(levels)}}}"
    if expect.total is not None:
        yield f"total: [{expect.total[0]:g}, {expect.total[1]:g}]"


def _place(source: YamlSource, test: ScenarioTest) -> tuple[int, list[str]]:
    """The 1-based line before which the test goes, and its lines. Raises Unwritten."""
    if source.root.flow:
        raise Unwritten("layout")
    root = source.root.column - 1
    place = source.root.entries.get("tests")
    if place is None:
        last = len(source.source.lines)
        blank = not source.source.lines[-1].strip()
        return (last if blank else last + 1), [f"{' ' * root}tests:", *test_lines(test, root + 2)]
    key, tests = place
    if tests.kind == "scalar" and tests.scalar is None:
        # `tests:` with nothing under it.
        return key.line + 1, test_lines(test, root + 2)
    if tests.kind != "mapping" or tests.flow or not tests.entries:
        raise Unwritten("layout")
    names = [node for node, _ in tests.entries.values()]
    indent = names[0].column - 1
    inner = next(iter(tests.entries.values()))[1]
    step = inner.column - 1 - indent if inner.kind == "mapping" and not inner.flow else 2
    return _line_after(source, tests, indent), test_lines(test, indent, step)


def _line_after(source: YamlSource, tests: Node, indent: int) -> int:
    """The line after a block of tests, with the remarks that belong to its last one."""
    last = _last_leaf(tests)
    lines = source.source.lines
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


def _refuse_other_changes(
    before: Scenario, source: YamlSource, after: Loaded, written: str, test: ScenarioTest
) -> None:
    """Raise Unwritten unless the new text holds the old scenario and this test, and nothing else."""
    now, _ = read_yaml(written, source.source.path)
    if after.scenario is None or now is None:
        raise Unwritten("changed")
    tests = dict(after.scenario.tests)
    if tests.pop(test.id, None) != test or replace(after.scenario, tests=tests) != before:
        raise Unwritten("changed")
    data, old = now.data(), source.data()
    data["tests"].pop(test.id, None)
    if (data["tests"] or None) != (old.get("tests") or None):
        raise Unwritten("changed")
    if {**data, "tests": None} != {**old, "tests": None}:
        raise Unwritten("changed")
