"""A test written into a scenario's YAML text, everything else in it left as it is, letter by letter."""

import re
from collections.abc import Iterator
from dataclasses import replace

from trainer.authoring.insertion import Unwritten, Written, line_after, quoted, with_lines
from trainer.scenario.file_values import ID_LIMIT, ID_PATTERN
from trainer.scenario.load import Loaded, load_scenario
from trainer.scenario.scenario import Expectation, Scenario, ScenarioTest
from trainer.scenario.yaml_source import YamlSource, read_yaml

# What a test has that names none.
_USUAL_SEED = 1


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
    written = with_lines(text, line, lines)
    _refuse_other_changes(before.scenario, source, load_scenario(written, path), written, test)
    opening = next(place for place, one in enumerate(lines) if one.strip() == f"{test.id}:")
    return Written(written, line + opening)


def test_lines(test: ScenarioTest, indent: int = 2, step: int = 2) -> list[str]:
    """A test as lines of YAML under `tests:`.

    Args:
        indent: spaces before its id; step: how many more each level has.
    """
    first, second, third = (" " * (indent + depth * step) for depth in range(3))
    lines = [f"{first}{test.id}:"]
    if test.seed != _USUAL_SEED:
        lines.append(f"{second}seed: {test.seed}")
    lines.append(f"{second}replies:")
    lines += (f"{third}- {quoted(reply)}" for reply in test.replies)
    expected = list(_expected(test.expect))
    if not expected:
        return [*lines, f"{second}expect: {{}}"]
    return [*lines, f"{second}expect:", *(third + line for line in expected)]


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
    return line_after(source.source, tests, indent), test_lines(test, indent, step)


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
