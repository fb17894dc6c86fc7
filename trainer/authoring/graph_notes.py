"""What is noted on the nodes of a scenario's tree: findings, what is still to be written, visits of stored attempts."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from trainer.attempts.visits import Visits
from trainer.authoring.graph import Key
from trainer.findings.finding import Finding, Severity
from trainer.scenario.scenario import Scenario
from trainer.scenario.yaml_source import YamlSource


@dataclass(frozen=True, slots=True)
class Mark:
    """A code found at a node, and how bad it is."""

    code: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Notes:
    """What is noted, by node.

    Attributes:
        marks: the codes found, each once, the worst first.
        elsewhere: the codes found outside of all nodes.
        visits: None where no attempt is stored.
    """

    marks: Mapping[Key, tuple[Mark, ...]] = field(default_factory=dict)
    elsewhere: tuple[Mark, ...] = ()
    visits: Visits | None = None

    def count(self, key: Key) -> int:
        """How many attempts came through a node."""
        if self.visits is None:
            return 0
        kinds = {
            "scene": self.visits.scenes,
            "reaction": self.visits.reactions,
            "ending": self.visits.endings,
        }
        return kinds.get(key[0], {}).get(key[1], 0)


def notes_on(
    scenario: Scenario, source: YamlSource, findings: Iterable[Finding], visits: Visits | None = None
) -> Notes:
    """Put findings to the nodes on whose lines they stand."""
    starts = _starts(scenario, source)
    lines = [line for line, _ in starts]
    marks: dict[Key | None, dict[str, Mark]] = {}
    for finding in findings:
        place = bisect_right(lines, finding.line) - 1
        key = starts[place][1] if place >= 0 else None
        marks.setdefault(key, {})[finding.code] = Mark(finding.code, finding.severity)
    ordered = {key: _worst_first(found.values()) for key, found in marks.items()}
    elsewhere = ordered.pop(None, ())
    return Notes({key: found for key, found in ordered.items() if key is not None}, elsewhere, visits)


_ORDER: Mapping[Severity, int] = {"error": 0, "warning": 1, "info": 2}


def _worst_first(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted(marks, key=lambda mark: (_ORDER[mark.severity], mark.code)))


def _starts(scenario: Scenario, source: YamlSource) -> list[tuple[int, Key | None]]:
    """The lines at which something begins, and which node that is; None for what is no node."""
    nodes: list[tuple[tuple[str, ...], Key | None]] = [((key,), None) for key in source.root.entries]
    for scene in scenario.scenes.values():
        nodes.append((("scenes", scene.id), ("scene", scene.id)))
        for reaction in scene.reactions:
            path = ("scenes", scene.id, "reactions", reaction.id)
            nodes.append((path, ("reaction", reaction.id)))
        # What a scene says after its reactions is about the scene again.
        keys = source.locate(("scenes", scene.id)).node.entries
        nodes += [(("scenes", scene.id, key), ("scene", scene.id)) for key in keys if key != "reactions"]
    for section, kind in (("anytime", "reaction"), ("moments", "moment"), ("endings", "ending")):
        names: Iterable[str] = getattr(scenario, section)
        nodes += [((section, name), (kind, name)) for name in names]
    return sorted(((_line(source, path), key) for path, key in nodes), key=lambda start: start[0])


def _line(source: YamlSource, path: tuple[str, ...]) -> int:
    place = source.locate(path)
    line: int = (place.key or place.node).line
    return line
