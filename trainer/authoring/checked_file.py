"""One scenario's file, checked again and again: what is quick at once, what is slow in a process beside."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from trainer.authoring.check import Checks, Step, check_file
from trainer.authoring.closer_look import Checked, CloserLook, Reached
from trainer.authoring.file_watch import FileWatch
from trainer.authoring.rounds import Rounds
from trainer.findings.finding import Finding
from trainer.practice.sources import file_content
from trainer.scenario.source_text import decode

Progress = Literal["stopped", "slow", "whole", "broken"]
"""`stopped`: errors of the structure, so that nothing further can be checked; `slow`: the rest is going on beside;
`whole`: everything has been checked; `broken`: the rest was begun and came to no end."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the file.

    Attributes:
        findings: in the order of the file.
        lines: of the file as it was checked.
        step, done, total: how far the slow part has come; parts are counted in its longest step only.
        trouble: what broke the slow part, None where its process just ended.
    """

    findings: tuple[Finding, ...]
    lines: tuple[str, ...]
    progress: Progress
    step: Step = "structure"
    done: int = 0
    total: int = 0
    trouble: Exception | None = None


class CheckedFile:
    """The check of one file. What is found about a text that has been saved again meanwhile is given up.

    Args:
        folders: looked in for the scenario's rubric.
    """

    def __init__(self, path: Path, folders: tuple[Path, ...] = ()) -> None:
        self.path = path
        self.standing: Standing | None = None
        self._folders = folders
        self._watch = FileWatch(path)
        self._closer: CloserLook | None = None
        self._left = False

    def saved(self) -> bool:
        """Whether the file has been saved since it was last asked. Costs one look at the folder."""
        return self._watch.saved()

    def begin(self) -> Standing:
        """Check structure, proof and learning now, and begin with the rest beside. Raises OSError."""
        self._give_up()
        lines = decode(file_content(self.path), str(self.path))[0].lines
        structure = Rounds(self.path).structure()
        if not structure.goes_on:
            self.standing = Standing(structure.findings, lines, "stopped")
            return self.standing
        found = check_file(self.path, self._folders, Checks(fast=True))
        self.standing = Standing(found, lines, "slow", "understanding")
        self._closer = CloserLook(self.path, self._folders, None, by_steps=True, alone=False)
        if self._left:
            # From another thread, meanwhile.
            self._give_up()
        return self.standing

    def look(self) -> bool:
        """Take what has come from beside; whether anything has."""
        if self._closer is None or self.standing is None:
            return False
        before = self.standing
        for seen in self._closer.seen():
            match seen:
                case Reached("understanding" | "tests" as step, done, total):
                    self.standing = replace(self.standing, step=step, done=done, total=total)
                case Checked(findings):
                    self.standing = replace(self.standing, findings=findings, progress="whole")
                case Exception():
                    self.standing = replace(self.standing, progress="broken", trouble=seen)
        if self._closer.over:
            self._give_up()
            if self.standing.progress == "slow":
                self.standing = replace(self.standing, progress="broken")
        return self.standing != before

    def leave(self) -> None:
        """Give up what is still going on, for good."""
        self._left = True
        self._give_up()

    def _give_up(self) -> None:
        if self._closer is not None:
            self._closer.give_up()
            self._closer = None
