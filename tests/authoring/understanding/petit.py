"""The small sound scenario of the tests, spoilt by edits."""

from pathlib import Path

from trainer.authoring.understanding.findings import Cache, understanding_findings
from trainer.findings.finding import Finding
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario
from trainer.scenario.yaml_source import read_yaml

_SOUND = Path(__file__).parents[2] / "scenario" / "fixtures" / "petit.yaml"


def text(*edits: tuple[str, str]) -> str:
    """Its text, each old part (found once) replaced by the new one."""
    written = _SOUND.read_text(encoding="utf-8")
    for old, new in edits:
        assert written.count(old) == 1, old
        written = written.replace(old, new)
    return written


def petit(*edits: tuple[str, str]) -> Scenario:
    """The scenario of the spoilt text, which must still load."""
    loaded = load_scenario(text(*edits), "petit.yaml")
    assert loaded.scenario is not None, loaded.findings
    return loaded.scenario


def findings(*edits: tuple[str, str], cache: Cache | None = None) -> tuple[Finding, ...]:
    """What the lint of the understanding finds in it."""
    source, _ = read_yaml(text(*edits), "petit.yaml")
    assert source is not None
    return understanding_findings(petit(*edits), source, cache)


def codes(*edits: tuple[str, str]) -> list[str]:
    """The codes of what it finds."""
    return [found.code for found in findings(*edits)]
