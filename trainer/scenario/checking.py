"""What the checks of a scenario share: the file, its tree, its names, and the findings as they come."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from trainer.findings.finding import Finding
from trainer.findings.nearest import nearest
from trainer.scenario.condition import Condition
from trainer.scenario.file_scenario import FileScenario
from trainer.scenario.file_scene import FileEffects, FileReaction
from trainer.scenario.names import Names
from trainer.scenario.when import fold_word, parse_condition
from trainer.scenario.yaml_source import YamlSource

Path = tuple[str | int, ...]

# Findings after these go without a nearest name: each costs a look at every name.
HINTED = 100
# Nobody reads more; a hostile file could hold tens of thousands.
MOST = 1_000

# Section → code of "there is no such name in it".
UNKNOWN = {
    "scenes": "TR201",
    "interests": "TR202",
    "about": "TR203",
    "objections": "TR204",
    "claims": "TR205",
    "asks": "TR206",
    "endings": "TR207",
    "issues": "TR208",
    "options": "TR209",
    "law": "TR210",
    "reactions": "TR211",
}


@dataclass(frozen=True, slots=True)
class Checking:
    """One run over one file. `conditions` collects the parsed conditions by their path; findings stop at MOST."""

    file: FileScenario
    source: YamlSource
    names: Names
    findings: list[Finding] = field(default_factory=list)
    conditions: dict[Path, Condition] = field(default_factory=dict)

    def find(self, code: str, path: Path, near: str | None = None, **values: object) -> None:
        """Add a finding at the value of a path."""
        if len(self.findings) < MOST:
            self.findings.append(self.source.at(path, code, near, **values))

    def find_key(self, code: str, path: Path, near: str | None = None, **values: object) -> None:
        """Add a finding at the key of a path."""
        if len(self.findings) < MOST:
            self.findings.append(self.source.at_key(path, code, near, **values))

    def refer(
        self,
        name: str | None,
        section: str,
        path: Path,
        known: Collection[str] | None = None,
        on_key: bool = False,
        **values: object,
    ) -> bool:
        """Check that a name exists in a section (or among `known`). None, nothing written, is fine."""
        known = self.names.of(section) if known is None else known
        if name is None or name in known:
            return True
        add = self.find_key if on_key else self.find
        near = None
        if len(self.findings) < HINTED:
            meant = self.names.condition.words.get(fold_word(name)) if section == "about" else None
            near = meant or nearest(name, known)
        add(UNKNOWN[section], path, near, name=name, **values)
        return False

    def parse(self, path: Path) -> None:
        """Parse the condition at a path; its problems become findings at their own columns."""
        node = self.source.node(*path)
        if node is None or not isinstance(node.scalar, str) or len(self.findings) >= MOST:
            return
        tree, problems = parse_condition(node.scalar, self.names.condition, len(self.findings) < HINTED)
        if tree is not None:
            self.conditions[path] = tree
        for problem in problems:
            line, column = self.source.inside(node, problem.offset)
            finding = self.source.source.finding(problem.code, line, column, problem.near, **problem.values)
            self.findings.append(finding)


def reactions_of(file: FileScenario) -> Iterable[tuple[Path, str, FileReaction]]:
    """Every reaction with its path and id: those of the scenes, then those of any time."""
    for scene, content in file.scenes.items():
        for name, reaction in content.reactions.items():
            yield ("scenes", scene, "reactions", name), name, reaction
    for name, reaction in file.anytime.items():
        yield ("anytime", name), name, reaction


def effects_of(file: FileScenario) -> Iterable[tuple[Path, FileEffects]]:
    """Every set of effects with its path: of reactions, of scenes, of moments."""
    for path, _, reaction in reactions_of(file):
        yield (*path, "then"), reaction.then
    for scene, content in file.scenes.items():
        yield ("scenes", scene, "then"), content.then
    for name, moment in file.moments.items():
        yield ("moments", name, "then"), moment.then
