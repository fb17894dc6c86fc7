"""Loading a rubric: its YAML read once, its shape and its meaning checked, all findings in one run."""

from collections.abc import Iterator
from itertools import pairwise

from trainer.assessment.indicators import INDICATORS
from trainer.assessment.rubric import Rubric
from trainer.assessment.rubric_file import CriterionFile, RubricFile, rubric_of
from trainer.findings.finding import Finding
from trainer.findings.nearest import nearest
from trainer.scenario.source_text import decode, text_hash
from trainer.scenario.yaml_model import validate
from trainer.scenario.yaml_source import YamlSource, read_yaml


def load_rubric(content: str | bytes, path: str) -> tuple[Rubric | None, tuple[Finding, ...], str]:
    """Load a rubric from the content of its file.

    Args:
        content: the file's text or bytes (UTF-8).
        path: the file's name, for the findings.

    Returns:
        The rubric (None when any finding is an error), the findings in the order of the file, and the content's hash.
    """
    source, findings = read_yaml(content, path)
    if source is None:
        return None, findings, text_hash(decode(content, path)[0].text)
    file, wrong = validate(source, RubricFile)
    found = [*findings, *wrong]
    if file is not None:
        found += _meaning(source, file)
    found.sort(key=lambda finding: (finding.line, finding.column, finding.code))
    usable = file is not None and not any(finding.severity == "error" for finding in found)
    return rubric_of(file) if file is not None and usable else None, tuple(found), source.hash


def _meaning(source: YamlSource, file: RubricFile) -> Iterator[Finding]:
    """What a well-formed rubric may still get wrong."""
    weights = sum(criterion.weight for criterion in file.criteria.values())
    if weights != 100:
        yield source.at_key(("criteria",), "TR603", sum=weights)
    for id, criterion in file.criteria.items():
        yield from _criterion(source, id, criterion)
    yield from _rising(source, ("levels", "cut_offs"), file.levels.cut_offs)
    for axis in (0, 1):
        yield from _rising(source, ("figure", "curve"), [point[axis] for point in file.figure.curve])
    first, last = file.figure.curve[0], file.figure.curve[-1]
    if first[0] != 0 or last[0] != 1:
        yield source.at_key(("figure", "curve"), "TR606")
    yield from _rising(source, ("bands",), [band.at_least for band in file.bands])
    if file.bands[0].at_least != 0:
        yield source.at_key(("bands", 0), "TR607")
    if file.figure.minimum_observed > len(file.criteria):
        count = len(file.criteria)
        yield source.at(
            ("figure", "minimum_observed"), "TR608", wanted=file.figure.minimum_observed, count=count
        )


def _criterion(source: YamlSource, id: str, criterion: CriterionFile) -> Iterator[Finding]:
    for name, used in criterion.indicators.items():
        path = ("criteria", id, "indicators", name)
        kind = INDICATORS.get(name)
        if kind is None:
            yield source.at_key(path, "TR601", nearest(name, INDICATORS), name=name)
            continue
        for parameter in used.parameters:
            if parameter not in kind.parameters:
                near = nearest(parameter, kind.parameters)
                yield source.at_key((*path, "with", parameter), "TR602", near, name=parameter, indicator=name)
    for key, line in criterion.coach.items():
        if line.when not in criterion.indicators:
            near = nearest(line.when, criterion.indicators)
            yield source.at(
                ("criteria", id, "coach", key, "when"), "TR604", near, name=line.when, criterion=id
            )
    if not any(used.weight for used in criterion.indicators.values()):
        yield source.at_key(("criteria", id, "indicators"), "TR609", criterion=id)


def _rising(source: YamlSource, path: tuple[str, ...], values: list[float]) -> Iterator[Finding]:
    """Values that must rise one after the other."""
    for place, (low, high) in enumerate(pairwise(values), 1):
        if high <= low:
            yield source.at((*path, place), "TR605", value=high, before=low)
            return
