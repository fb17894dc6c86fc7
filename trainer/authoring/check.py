"""Checking files as an instructor asks for it: scenarios with their lints and tests, and rubrics."""

import re
from collections.abc import Callable, Iterator, MutableMapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from trainer.assessment.rubric import Rubric
from trainer.assessment.rubric_load import load_rubric
from trainer.authoring.allow import filtered
from trainer.authoring.learning.findings import learning_findings
from trainer.authoring.proof.findings import proof_findings
from trainer.authoring.scenario_tests import findings_of, run_tests
from trainer.authoring.understanding.findings import understanding_findings
from trainer.findings.finding import Finding
from trainer.practice.errors import RubricUnusable
from trainer.practice.sources import file_content, read_rubric
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario
from trainer.scenario.yaml_source import YamlSource

Step = Literal["structure", "proof", "learning", "understanding", "tests"]
"""What is done with a file, in this order; all but the first only when it has no error of its own."""

# What only a rubric has at its top level.
_RUBRIC = re.compile(rb"^criteria\s*:", re.MULTILINE)
_ORDER = {"error": 0, "warning": 1, "info": 2}
# Codes of the step that needs the rubric, and of those that read replies or play them, the slow ones.
_RATED = range(841, 870)
_SLOW: dict[Step, range] = {"understanding": range(821, 840), "tests": range(701, 708)}


def _quiet(step: Step, done: int = 0, total: int = 0) -> None:
    """Say nothing of a step."""


@dataclass(frozen=True, slots=True)
class Checks:
    """How thoroughly to check.

    Attributes:
        fast: leave out the steps that read or play replies.
        cache: what the lint of the understanding found before; it is given what is new. None looks at everything.
        begins: told each step of a file as it begins, the structure apart.
        reached: told of the understanding, the longest, how many parts of how many have been read.
    """

    fast: bool = False
    cache: MutableMapping[str, str] | None = None
    begins: Callable[[Step], object] = _quiet
    reached: Callable[[Step, int, int], object] = _quiet


def is_rubric(content: bytes) -> bool:
    """Whether a file's content is a rubric, else it is taken for a scenario."""
    return _RUBRIC.search(content) is not None


def check_file(path: Path, folders: tuple[Path, ...] = (), checks: Checks = Checks()) -> tuple[Finding, ...]:
    """All findings of one file, those of the lints and of its tests included when the file itself has no error.

    Findings that the file allows are left out.

    Args:
        folders: looked in for the scenario's rubric.

    Raises:
        OSError: it cannot be read.
    """
    content = file_content(path)
    if is_rubric(content):
        return load_rubric(content, str(path))[1]
    loaded = load_scenario(content, str(path))
    source = loaded.source
    if source is None:
        return loaded.findings
    if loaded.scenario is None:
        # What the lints would have found is not known, so that nothing allowed is called idle.
        return filtered(loaded.findings, source, _Every())
    rubric, missing = _rubric(loaded.scenario, source, (path.parent, *folders))
    found = [*loaded.findings, *missing, *_steps(loaded.scenario, rubric, source, checks)]
    return _sorted(filtered(found, source, _Unchecked(checks.fast, rubric is None)))


def _rubric(
    scenario: Scenario, source: YamlSource, folders: tuple[Path, ...]
) -> tuple[Rubric | None, tuple[Finding, ...]]:
    try:
        return read_rubric(scenario.rubric, folders).value, ()
    except RubricUnusable as error:
        # A rubric that is there but wrong has its own findings when it is checked itself.
        return None, () if error.findings else (source.at(("rubric",), "TR708", name=scenario.rubric),)


def _steps(
    scenario: Scenario, rubric: Rubric | None, source: YamlSource, checks: Checks
) -> Iterator[Finding]:
    checks.begins("proof")
    yield from proof_findings(scenario, source)
    if rubric is not None:
        checks.begins("learning")
        yield from learning_findings(scenario, rubric, source)
    if checks.fast:
        return
    checks.begins("understanding")
    reached = partial(checks.reached, "understanding")
    yield from understanding_findings(scenario, source, checks.cache, reached)
    if rubric is not None:
        checks.begins("tests")
        yield from findings_of(run_tests(scenario, rubric), source)


class _Every:
    """Every code."""

    def __contains__(self, code: object) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class _Unchecked:
    """The codes of the steps that were left out."""

    fast: bool
    unrated: bool

    def __contains__(self, code: object) -> bool:
        number = int(str(code)[2:])
        slow = self.fast and any(number in codes for codes in _SLOW.values())
        return slow or (self.unrated and number in _RATED)


def _sorted(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    unique = {(f.code, f.line, f.column, tuple(f.values.items())): f for f in findings}
    return tuple(sorted(unique.values(), key=lambda f: (f.line, f.column, _ORDER[f.severity], f.code)))
