"""An instructor's own play of a scenario being written: from any scene, on the text as it is now. Never stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.authoring.file_watch import FileWatch
from trainer.authoring.played_replies import played_replies
from trainer.authoring.recording import RecordedIn, record_into
from trainer.authoring.scenario_tests import SEED, play
from trainer.authoring.understanding.why import WhyRouted, why_routed
from trainer.authoring.watching import Replayed, replay
from trainer.findings.finding import Finding
from trainer.negotiation.talk.turn import Turn
from trainer.practice.errors import PracticeError, RubricUnusable, ScenarioUnusable
from trainer.practice.practice import Practice
from trainer.practice.sources import read_sources

if TYPE_CHECKING:
    from trainer.authoring.proof.ways import Way


class SceneOutOfReach(PracticeError):
    """No replies are known that lead to the scene; `known`: whether the scenario has a scene of that name at all."""

    def __init__(self, scene: str, *, known: bool) -> None:
        self.scene = scene
        self.known = known
        super().__init__(scene)


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What came of a save.

    Attributes:
        findings: why the new text cannot be played, empty when it can; the old one is then still in use.
        replayed: the replies said so far on the new text, None where it cannot be played.
    """

    findings: tuple[Finding, ...] = ()
    replayed: Replayed | None = None


class Rehearsal:
    """A talk on a file that may change under it.

    Attributes:
        path: of the scenario; scene: where the talk was taken up, None for its beginning.
        way: how many of the first replies only led to that scene.
        practice: the talk as it stands; it has no store, so that nothing of it is ever kept.
        waiting: replies that were said before the last save and not replayed since, because one before them came out
            otherwise.
    """

    def __init__(self, path: Path, folders: tuple[Path, ...] = (), *, seed: int = SEED) -> None:
        """Open the talk at its beginning.

        Args:
            folders: looked in for the scenario's rubric.

        Raises:
            ScenarioUnusable, RubricUnusable: with the findings; OSError.
        """
        self.path = path
        self.scene: str | None = None
        self.way = 0
        self.waiting: tuple[str, ...] = ()
        self._folders = folders
        self._seed = seed
        self._watch = FileWatch(path)
        self._ways: Mapping[str, Way] | None = None
        self._load()
        self.practice = self._played(())

    def begin(self, scene: str | None = None) -> None:
        """Start over, at a scene in a state that is proved to be reachable, or at the beginning.

        Raises:
            SceneOutOfReach: no way to it is known.
        """
        replies: tuple[str, ...] = ()
        if scene is not None and scene != self._scenario.opening_scene:
            replies = self._way_to(scene)
        practice = self._played(replies)
        if scene is not None and practice.state.scene != scene:
            raise SceneOutOfReach(scene, known=True)
        self.practice, self.scene, self.way, self.waiting = practice, scene, len(replies), ()

    def reply(self, words: str) -> Turn:
        """Say something. Raises EmptyReply, TalkEnded."""
        turn = self.practice.reply(words)
        self.waiting = ()
        return turn

    def take_back(self) -> str | None:
        """Take the last reply back; what had been said, None where there was nothing to take back."""
        said = self.said
        if len(said) <= self.way:
            return None
        self.practice, self.waiting = self._played(said[:-1]), ()
        return said[-1]

    def go_on(self) -> int:
        """Say the replies that wait, as far as the talk goes. Returns how many were said."""
        before = len(self.said)
        self.practice, self.waiting = self._played((*self.said, *self.waiting)), ()
        return len(self.said) - before

    def saved(self) -> bool:
        """Look at the file, at a cost of next to nothing: whether it has been saved since it was last taken up. Then, and
        only then, `refresh` has something to do."""
        return self._watch.saved()

    def record(self, name: str = "") -> RecordedIn:
        """Write the talk as it stands into the scenario's file, as a test of it.

        Args:
            name: id of the test; "" takes the next free one.

        Raises:
            OtherScenario, Unwritten, ScenarioUnusable, RubricUnusable, OSError: the file is as it was.
        """
        written = record_into(self.path, self.practice, name, self._folders)
        self._load()
        # What we have written ourselves is no news.
        self._watch = FileWatch(self.path)
        return written

    def refresh(self) -> Refreshed | None:
        """Play the same replies on the text as it is now, and stop where they diverge. None when the file is gone."""
        before = played_replies(self.practice)
        waiting = self.waiting
        try:
            self._load()
        except (ScenarioUnusable, RubricUnusable) as error:
            return Refreshed(findings=error.findings)
        except OSError:
            # Moved away between two looks: its next save counts.
            return None
        self.practice, found = replay(self._scenario, self._rubric, before, self._seed)
        said = tuple(reply.reply for reply in before)
        self.waiting = (*said[len(found.replies) :], *waiting)
        self.way = min(self.way, len(found.replies))
        return Refreshed(replayed=found)

    @property
    def said(self) -> tuple[str, ...]:
        """The replies of the talk as it stands."""
        return tuple(reply.text for reply in self.practice.replies.values())

    def scenes(self) -> tuple[str, ...]:
        """The scenes of the text in use, in its order."""
        return tuple(self._scenario.scenes)

    def lengths(self) -> dict[str, int]:
        """The scenes to which a way is known, and how many replies it has. The first time it takes a while."""
        known = {scene: len(way.replies) for scene, way in self._known_ways().items()}
        return {**known, self._scenario.opening_scene: 0}

    def _way_to(self, scene: str) -> tuple[str, ...]:
        if scene not in self._scenario.scenes:
            raise SceneOutOfReach(scene, known=False)
        way = self._known_ways().get(scene)
        if way is None:
            raise SceneOutOfReach(scene, known=True)
        return way.replies

    def _known_ways(self) -> "Mapping[str, Way]":
        from trainer.authoring.proof.ways import ways_to_scenes

        if self._ways is None:
            self._ways = ways_to_scenes(self._scenario)
        return self._ways

    def _load(self) -> None:
        scenario, rubric = read_sources(self.path, self._folders)
        self._scenario, self._rubric = scenario.value, rubric.value
        # Looked for when a scene is asked for: it takes a while.
        self._ways = None

    def _played(self, replies: Sequence[str]) -> Practice:
        return play(self._scenario, self._rubric, tuple(replies), self._seed)[0]


def why_reply(practice: Practice, n: int) -> WhyRouted:
    """Why the reply number `n` of a talk went where it went, tried again in the state it was said in."""
    state = practice.started.state if n == 2 else practice.replies[n - 2].state
    lines = tuple((line.speaker, line.text) for line in practice.lines if line.n < n)
    return why_routed(practice.scenario, state, practice.replies[n].text, lines)
