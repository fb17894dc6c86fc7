"""Checking files as an instructor asks for it: scenarios with their tests, and rubrics."""

import re
from pathlib import Path

from trainer.assessment.rubric_load import load_rubric
from trainer.authoring.scenario_tests import findings_of, run_tests
from trainer.findings.finding import Finding
from trainer.practice.errors import RubricUnusable
from trainer.practice.sources import file_content, read_rubric
from trainer.scenario.load import load_scenario
from trainer.scenario.yaml_source import read_yaml

# What only a rubric has at its top level.
_RUBRIC = re.compile(rb"^criteria\s*:", re.MULTILINE)


def check_file(path: Path, folders: tuple[Path, ...] = ()) -> tuple[Finding, ...]:
    """All findings of one file, those of its tests included when the file itself has no error.

    Args:
        folders: looked in for the scenario's rubric.

    Raises:
        OSError: it cannot be read.
    """
    content = file_content(path)
    if _RUBRIC.search(content):
        return load_rubric(content, str(path))[1]
    loaded = load_scenario(content, str(path))
    source, _ = read_yaml(content, str(path))
    if loaded.scenario is None or source is None:
        return loaded.findings
    name = loaded.scenario.rubric
    try:
        rubric = read_rubric(name, (path.parent, *folders)).value
    except RubricUnusable as error:
        # A rubric that is there but wrong has its own findings when it is checked itself.
        missing = () if error.findings else (source.at(("rubric",), "TR708", name=name),)
        return (*loaded.findings, *missing)
    return (*loaded.findings, *findings_of(run_tests(loaded.scenario, rubric), source))
