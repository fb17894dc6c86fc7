"""Working through the inbox of one scenario: read it, try a reply as a sample, see what that changes, write it, undo it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trainer.attempts.doubtful import DoubtfulReply, doubtful
from trainer.attempts.earlier import came_through, earlier_attempt
from trainer.attempts.errors import UnknownAttempt
from trainer.attempts.store import Store
from trainer.authoring.changed_file import change_file, text_of, undo
from trainer.authoring.inbox import (
    Candidate,
    InboxEntry,
    InboxScene,
    by_scene,
    candidates,
    inbox_entries,
    waiting,
)
from trainer.authoring.inbox_replay import ChangedAttempt, what_changes
from trainer.authoring.inbox_sample import only_a_sample_added, with_sample
from trainer.authoring.insertion import Unwritten, Written
from trainer.authoring.watching import compare_findings
from trainer.findings.finding import Finding
from trainer.practice.sources import read_sources
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Progress:
    """How far something has come, in attempts."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A reply as a sample of a reaction, not yet written.

    Attributes:
        scene: in which it can answer from now on, None for all of them.
        before, written: the text as it is and as it would be.
        scenario: as it would be.
        findings: what the structure of the new text has that the old had not.
    """

    entry: InboxEntry
    candidate: Candidate
    scene: str | None
    before: str
    written: Written
    scenario: Scenario
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What a proposal changes, as far as it has been looked at: of `total` attempts that came through the scene, `done`
    have been played again."""

    done: int
    total: int
    attempts: tuple[ChangedAttempt, ...]


class Inbox:
    """The inbox of one scenario's file.

    Attributes:
        path: of the scenario; scenario: as it was last read.
    """

    def __init__(self, path: Path, store: Store | None, folders: tuple[Path, ...] = ()) -> None:
        """Load the scenario; no attempt is looked at yet.

        Args:
            store: of the attempts, None where nothing has been stored.
            folders: looked in for the scenario's rubric.

        Raises:
            ScenarioUnusable, RubricUnusable: with the findings; OSError.
        """
        self.path = path
        self._store = store
        self._folders = folders
        self._entries: tuple[InboxEntry, ...] = ()
        self._load()

    def read(self) -> Iterator[Progress]:
        """Look through the attempts, in small steps. Raises StoreError."""
        found: list[DoubtfulReply] = []
        if self._store is not None:
            for step in doubtful(self._store, self.scenario.id):
                found += step.replies
                yield Progress(step.done, step.total)
        self._entries = inbox_entries(found).get(self.scenario.id, ())

    @property
    def scenes(self) -> tuple[InboxScene, ...]:
        """The entries that wait, by scene."""
        return by_scene(waiting(self._entries, self.scenario), self.scenario)

    def entry(self, number: int) -> InboxEntry | None:
        """The entry with this number, whether it waits or not."""
        return next((entry for entry in self._entries if entry.number == number), None)

    def candidates(self, entry: InboxEntry) -> tuple[Candidate, ...]:
        """The reactions that could answer it, the nearest first."""
        return candidates(entry, self.scenario)

    def propose(self, entry: InboxEntry, candidate: Candidate) -> Proposal:
        """Try a reply as a sample of a reaction; nothing is written. Raises Unwritten, OSError."""
        text, name = text_of(self.path), self.path.name
        written = with_sample(text, name, candidate.key, entry.reply)
        old, new = load_scenario(text, name), load_scenario(written.text, name)
        if old.scenario is None or new.scenario is None:
            raise Unwritten("errors")
        self.scenario = old.scenario
        findings = compare_findings(old.findings, new.findings).new
        scene = None if candidate.anytime else entry.scene
        return Proposal(entry, candidate, scene, text, written, new.scenario, findings)

    def changes(self, proposal: Proposal) -> Iterator[Changes]:
        """Play the earlier attempts that came through the scene again, on the new text, one by one: first those in which it
        was said, then the others, the latest first.

        Raises:
            StoreError: the attempts cannot be read.
        """
        if self._store is None:
            return
        came: list[str] = []
        for step in came_through(self._store, self.scenario.id, proposal.scene):
            came += step.attempts
            yield Changes(0, 0, ())
        changed: tuple[ChangedAttempt, ...] = ()
        yield Changes(0, len(came), changed)
        heard = frozenset(proposal.entry.attempts)
        came.reverse()
        came.sort(key=lambda attempt: attempt not in heard)
        for done, attempt in enumerate(came, 1):
            try:
                earlier = earlier_attempt(self._store, attempt)
            except UnknownAttempt:
                # Deleted meanwhile.
                continue
            found = what_changes(earlier, self.scenario, proposal.scenario, self._rubric, proposal.scene)
            changed = changed if found is None else (*changed, found)
            yield Changes(done, len(came), changed)

    def add(self, proposal: Proposal) -> Written:
        """Write a proposal into the file; the text as it was is kept beside it.

        Raises:
            Unwritten: the file has changed since it was proposed; OSError. The file is as it was.
        """

        def change(text: str, name: str) -> Written:
            if text != proposal.before:
                raise Unwritten("changed")
            return proposal.written

        written = change_file(self.path, change)
        self.scenario = proposal.scenario
        return written

    def undo(self) -> None:
        """Take the last sample added out of the file again. Raises NothingToUndo, OSError."""
        undo(self.path, only_a_sample_added)
        self._load()

    def _load(self) -> None:
        scenario, rubric = read_sources(self.path, self._folders)
        self.scenario, self._rubric = scenario.value, rubric.value
