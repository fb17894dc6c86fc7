"""`allow:` in a scenario: warnings and notes that its author accepts, each at its place and with a reason."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from trainer.findings.catalogue import catalogue, entry
from trainer.findings.finding import Finding
from trainer.findings.nearest import nearest
from trainer.scenario.file_allow import FileAllow
from trainer.scenario.yaml_source import YamlSource

Spot = tuple[int, int]
"""Line and column, 1-based."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """One entry: the code it accepts from `start` up to, not including, `end`. `index` is its place in the list."""

    index: int
    code: str
    start: Spot
    end: Spot

    def covers(self, finding: Finding) -> bool:
        """Whether a finding is accepted by this entry."""
        here = (finding.line, finding.column)
        return finding.code == self.code and finding.severity != "error" and self.start <= here < self.end


def filtered(
    findings: Iterable[Finding], source: YamlSource, unchecked: Container[str] = frozenset()
) -> tuple[Finding, ...]:
    """The findings without those that the file accepts, and with those on its `allow:` itself.

    Args:
        unchecked: codes that were not looked for this time, of which nobody can say that they do not occur.
    """
    entries, wrong = _entries(source)
    used: set[int] = set()
    kept: list[Finding] = []
    for finding in findings:
        covering = [entry.index for entry in entries if entry.covers(finding)]
        used.update(covering)
        if not covering:
            kept.append(finding)
    idle = [e for e in entries if e.index not in used and e.code not in unchecked]
    return (*kept, *wrong, *(source.at(("allow", e.index, "code"), "TR881", name=e.code) for e in idle))


def _entries(source: YamlSource) -> tuple[list[Allowed], list[Finding]]:
    """The entries that can be followed, and findings on the others."""
    node = source.node("allow")
    entries: list[Allowed] = []
    wrong: list[Finding] = []
    for index, item in enumerate(node.items if node is not None else ()):
        try:
            written = FileAllow.model_validate(item.data())
        except ValidationError:
            continue  # The model's own findings say what is wrong.
        place = ("allow", index)
        if written.code not in catalogue():
            near = nearest(written.code, catalogue())
            wrong.append(source.at((*place, "code"), "TR882", near, name=written.code))
        elif entry(written.code).severity == "error":
            wrong.append(source.at((*place, "code"), "TR883", name=written.code))
        elif written.because is None:
            wrong.append(source.at(place, "TR884", name=written.code))
        else:
            span = _span(source, written.at)
            if span is None:
                near = _nearest_key(source, written.at or "")
                wrong.append(source.at((*place, "at"), "TR885", near, place=written.at))
            else:
                entries.append(Allowed(index, written.code, *span))
    return entries, wrong


def _span(source: YamlSource, at: str | None) -> tuple[Spot, Spot] | None:
    """From where to where a dotted path reaches; None when it leads nowhere."""
    if at is None:
        return (1, 1), (len(source.source.lines) + 1, 1)
    path = _path(at)
    place = source.locate(path)
    if len(place.path) != len(path):
        return None
    first = place.key or place.node
    return (first.line, first.column), (place.node.end_line, place.node.end_column)


def _path(at: str) -> Sequence[str | int]:
    return [int(part) if part.isdecimal() and len(part) < 6 else part for part in at.split(".")]


def _nearest_key(source: YamlSource, at: str) -> str | None:
    """The path with its first wrong key put right, where one resembles it."""
    path = _path(at)
    found = source.locate(path)
    known = len(found.path)
    # What exists must be the beginning of the path: keys that match further on are chance.
    if list(found.path) != list(path)[:known] or known >= len(path):
        return None
    near = nearest(str(path[known]), found.node.entries)
    return None if near is None else ".".join(map(str, (*path[:known], near, *path[known + 1 :])))
