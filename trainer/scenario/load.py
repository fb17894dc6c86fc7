"""Loading a scenario: one file in, the scenario and every finding out."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.findings.catalogue import entry
from trainer.findings.finding import Finding
from trainer.scenario.build import build_scenario
from trainer.scenario.check_conditions import check_conditions
from trainer.scenario.check_cut import check_cut
from trainer.scenario.check_names import check_names
from trainer.scenario.check_talk import check_talk
from trainer.scenario.check_values import check_values
from trainer.scenario.checking import Checking
from trainer.scenario.file_scenario import FileScenario
from trainer.scenario.names import declared_names
from trainer.scenario.scenario import Scenario
from trainer.scenario.source_text import SIZE_LIMIT, decode, text_hash
from trainer.scenario.yaml_model import validate, validate_parts
from trainer.scenario.yaml_source import YamlSource, read_yaml

# What stands in for a wrong top-level value while the rest of the file is checked; nothing of it is ever kept.
_PARTY = {"name": "-", "role": "-", "batna": {"value": 0}}
_STAND_INS: dict[str, Any] = {
    "format": 1,
    "id": "x",
    "title": "-",
    "language": "fr",
    "market": "france",
    "contract": "sale",
    "difficulty": 1,
    "minutes": 30,
    "turns": 20,
    "as_of": "2026-01-01",
    "rubric": "x",
    "brief": "-",
    "you": _PARTY,
    "counterpart": _PARTY,
    "issues": {
        "x": {
            "label": "-",
            "options": {"a": "-", "b": "-"},
            "you": {"weight": 100, "prefers": "low"},
            "them": {"weight": 100, "prefers": "low"},
        }
    },
    "scenes": {"x": {"says": "-"}},
    "endings": {"x": {"outcome": "agreement", "says": "-"}},
}
# Errors that break no play: nothing leads to a scene. The rest of the file can still be checked, and played.
_PLAYED_AROUND = frozenset({"TR406"})


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a file comes to.

    Attributes:
        scenario: None when there is a finding of severity error, unless it is only that a scene is never played.
        findings: all of them, in the order of the file.
        source: the file's tree, for further checks to place what they find; None when nothing could be read.
        hash: SHA-256 of the text in UTF-8 with line ends as "\\n" and no byte order mark.
    """

    scenario: Scenario | None
    findings: tuple[Finding, ...]
    hash: str
    source: YamlSource | None = None


def load_scenario(text: str | bytes, path: str) -> Loaded:
    """Load a scenario from the content of its file. Nothing is raised, whatever the content.

    Args:
        text: the content; bytes are expected to be UTF-8.
        path: the file's name, for the findings.
    """
    with _uncollected():
        return _load(text, path)


def _load(text: str | bytes, path: str) -> Loaded:
    source, findings = read_yaml(text, path)
    if source is None:
        return Loaded(None, _sorted(findings), text_hash(decode(text, path)[0].text))
    file, wrong = validate(source, FileScenario)
    broken = any(f.severity == "error" for f in (*findings, *wrong))
    if file is None:
        file = validate_parts(source, FileScenario, _STAND_INS)
    found = [*findings, *wrong]
    scenario = None
    if file is not None:
        run = check(file, source, tuple(found))
        found = run.findings
        if not broken and not any(f.severity == "error" and f.code not in _PLAYED_AROUND for f in found):
            scenario = build_scenario(run)
    return Loaded(scenario, _sorted(found), source.hash, source)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of circles: a file's tree has none, and going through it while it grows takes a quarter of the
    time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def load_scenario_file(path: Path) -> Loaded:
    """Load a scenario from a file; one that cannot be opened is a finding too."""
    return load_content(read_content(path), path)


def read_content(path: Path) -> bytes | OSError:
    """The bytes of a file, at most one more than is ever parsed; the error when it cannot be opened."""
    try:
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except OSError as error:
        return error


def load_content(content: bytes | OSError, path: Path) -> Loaded:
    """Load a scenario from what `read_content` gave."""
    if isinstance(content, bytes):
        return load_scenario(content, str(path))
    reason = content.strerror or type(content).__name__
    finding = Finding("TR040", entry("TR040").severity, str(path), 1, 1, {"reason": reason})
    return Loaded(None, (finding,), text_hash(""))


def check(file: FileScenario, source: YamlSource, before: tuple[Finding, ...] = ()) -> Checking:
    """Check what the models cannot: names, conditions, values, the talk as a whole.

    Args:
        before: findings already made; the run goes on from them.
    """
    run = Checking(file, source, declared_names(source), list(before))
    check_names(run)
    check_conditions(run)
    check_values(run)
    check_talk(run)
    check_cut(run)
    return run


def _sorted(findings: tuple[Finding, ...] | list[Finding]) -> tuple[Finding, ...]:
    order = {"error": 0, "warning": 1, "info": 2}
    unique = {(f.code, f.line, f.column, tuple(f.values.items())): f for f in findings}
    return tuple(sorted(unique.values(), key=lambda f: (f.line, f.column, order[f.severity], f.code)))
