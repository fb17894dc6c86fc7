"""The rounds of a watch: after each save what is known at once, then what takes longer, each compared with the last."""

from dataclasses import dataclass
from pathlib import Path

from trainer.assessment.rubric_load import load_rubric
from trainer.authoring.allow import filtered
from trainer.authoring.check import is_rubric
from trainer.authoring.played_replies import played_replies
from trainer.authoring.scenario_tests import SEED, play
from trainer.authoring.watching import Changes, Replayed, compare_findings, replay
from trainer.findings.catalogue import catalogue
from trainer.findings.finding import Finding
from trainer.findings.played_reply import PlayedReply
from trainer.practice.errors import RubricUnusable, ScenarioUnusable
from trainer.practice.sources import file_content, read_sources
from trainer.scenario.load import load_scenario
from trainer.scenario.yaml_source import read_yaml


@dataclass(frozen=True, slots=True)
class Round:
    """What one check of a file came to.

    Attributes:
        whole: whether everything was checked; else only the structure, and the rest follows.
        changes: compared with the last round of its kind.
        goes_on: whether the rest can be checked at all: the structure has no error.
    """

    path: Path
    whole: bool
    changes: Changes
    goes_on: bool = True

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of the file, in its order."""
        return tuple(
            sorted((*self.changes.new, *self.changes.kept), key=lambda f: (f.line, f.column, f.code))
        )


class Rounds:
    """The rounds of one file."""

    def __init__(self, path: Path) -> None:
        """Nothing is checked yet."""
        self.path = path
        self._structure: tuple[Finding, ...] = ()
        self._whole: tuple[Finding, ...] = ()

    def structure(self) -> Round:
        """What can be said at once. Raises OSError."""
        content = file_content(self.path)
        if is_rubric(content):
            findings = load_rubric(content, str(self.path))[1]
            goes_on = False
        else:
            loaded = load_scenario(content, str(self.path))
            findings, goes_on = loaded.findings, loaded.scenario is not None
            # Reading the file once more is worth its time only where something may be allowed.
            source = read_yaml(content, str(self.path))[0] if findings else None
            if source is not None:
                # What the other checks would have found is not known yet: nothing allowed is called idle.
                findings = filtered(findings, source, catalogue())
        changes = compare_findings(self._structure, findings)
        self._structure = findings
        return Round(self.path, False, changes, goes_on)

    def whole(self, findings: tuple[Finding, ...]) -> Round:
        """What everything came to, as `check_file` found it."""
        changes = compare_findings(self._whole, findings)
        self._whole = findings
        return Round(self.path, True, changes)


class Replay:
    """The same replies, played again after each save."""

    def __init__(
        self,
        replies: tuple[str, ...],
        folders: tuple[Path, ...] = (),
        before: tuple[PlayedReply, ...] = (),
        seed: int = SEED,
    ) -> None:
        """Nothing is played yet.

        Args:
            replies: to be said.
            folders: looked in for the scenario's rubric.
            before: how they came out once, to compare the first play with; none compares it with nothing.
            seed: of the plays; it decides which of several equal phrases answers.
        """
        self._replies = replies
        self._folders = folders
        self._before = before
        self._seed = seed

    def play(self, path: Path) -> Replayed | None:
        """Play them on the text as it is now, and compare with the last time.

        Returns:
            None when the text cannot be played, or there was no last time.

        Raises:
            OSError: it cannot be read.
        """
        try:
            scenario, rubric = read_sources(path, self._folders)
        except (ScenarioUnusable, RubricUnusable):
            return None
        before = self._before
        now, _ = play(scenario.value, rubric.value, self._replies, self._seed)
        self._before = played_replies(now)
        return replay(scenario.value, rubric.value, before, self._seed)[1] if before else None
