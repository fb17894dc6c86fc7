"""The shortest ways found into each scene, really played: the replies of a talk that then stands there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from trainer.authoring.proof.structure import nexts, steps_to
from trainer.authoring.proof.tries import next_tries
from trainer.authoring.students.play import play
from trainer.authoring.students.ways import WAYS
from trainer.language.read import read, warm
from trainer.negotiation.step import open_talk, reading_context, step
from trainer.negotiation.talk.state import State
from trainer.practice.typed import clean_reply
from trainer.scenario.scenario import Scenario

USUAL_REPLIES = 800
"""Replies that are played in the search: a few seconds."""

# Of those in one scene.
_KEPT = 2
# Talks that are gone on with at each turn, of all scenes.
_MOST_KEPT = 5
# Students who are asked to play when the samples do not suffice, the likeliest to see all of a talk first.
_STUDENTS = ("listener", "trader")


@dataclass(frozen=True, slots=True)
class Way:
    """Replies after which the talk stands in a scene; none: it opens there."""

    replies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Talk:
    """A talk as far as it was played."""

    scenario: Scenario
    state: State
    lines: tuple[tuple[str, str], ...]
    replies: tuple[str, ...] = ()

    def going_on(self, reply: str, seed: int) -> "_Talk":
        """The talk after one more reply."""
        said = clean_reply(reply).text
        reading = read(said, reading_context(self.scenario, self.state, self.lines))
        state, turn = step(self.scenario, self.state, reading, seed)
        lines = (*self.lines, ("student", said), ("counterpart", turn.text))
        return replace(self, state=state, lines=lines, replies=(*self.replies, said))


def ways_to_scenes(
    scenario: Scenario, most: int = USUAL_REPLIES, seed: int = 1, students: bool = True
) -> Mapping[str, Way]:
    """A way into each scene for which one was found: breadth first over the scenario's own samples, then its tests, then
    simulated students.

    Args:
        most: replies that the search over the samples may play.
        seed: of the talks.
        students: whether simulated students try what is left; each plays a whole talk.

    Returns:
        Scene → way, in the order of the file. A scene without one may yet be reached by other words.
    """
    warm(scenario.language)
    found: dict[str, Way] = {}
    others = [_tested(scenario, seed)]
    if students:
        others.append(_by_students(scenario, seed))
    for ways in (_searched(scenario, most, seed), *others):
        if len(found) == len(scenario.scenes):
            break
        for scene, way in ways:
            found.setdefault(scene, way)
            if len(found) == len(scenario.scenes):
                break
    return {scene: found[scene] for scene in scenario.scenes if scene in found}


def _searched(scenario: Scenario, most: int, seed: int) -> Iterator[tuple[str, Way]]:
    """Scenes in the order in which the search comes into them."""
    state, opening = open_talk(scenario, seed)
    wanted = set(scenario.scenes)
    if state.outcome is not None:
        return
    level = [_Talk(scenario, state, (("counterpart", opening.text),))]
    yield state.scene, Way(())
    wanted.discard(state.scene)
    played = 0
    while level and wanted:
        deeper: list[_Talk] = []
        for talk in level:
            for reply in next_tries(scenario, talk.state, talk.replies, wanted):
                if played >= most:
                    return
                played += 1
                after = talk.going_on(reply, seed)
                if after.state.outcome is not None or after.state.unmatched:
                    continue
                deeper.append(after)
                if after.state.scene in wanted:
                    wanted.discard(after.state.scene)
                    yield after.state.scene, Way(after.replies)
                    if not wanted.intersection(nexts(scenario, talk.state.scene)):
                        break
        level = _nearest(scenario, deeper, wanted)


def _nearest(scenario: Scenario, talks: list[_Talk], wanted: set[str]) -> list[_Talk]:
    """The talks that are nearest to a wanted scene, few in each scene: those first that wait for nothing, since what waits
    puts off the next scene."""
    away = steps_to(scenario, wanted)
    kept: dict[str, int] = {}
    best: list[_Talk] = []
    for talk in sorted(talks, key=lambda talk: (talk.state.pending is not None, -talk.state.scene_replies)):
        scene = talk.state.scene
        kept[scene] = kept.get(scene, 0) + 1
        if kept[scene] <= _KEPT and scene in away:
            best.append(talk)
    return sorted(best, key=lambda talk: away[talk.state.scene])[:_MOST_KEPT]


def _tested(scenario: Scenario, seed: int) -> Iterator[tuple[str, Way]]:
    """Scenes that the scenario's own tests come into."""
    for test in scenario.tests.values():
        state, opening = open_talk(scenario, seed)
        talk = _Talk(scenario, state, (("counterpart", opening.text),))
        for reply in test.replies:
            if talk.state.outcome is not None:
                break
            talk = talk.going_on(reply, seed)
            if talk.state.outcome is None:
                yield talk.state.scene, Way(talk.replies)


def _by_students(scenario: Scenario, seed: int) -> Iterator[tuple[str, Way]]:
    """Scenes that simulated students come into."""
    for name in _STUDENTS:
        played = play(scenario, WAYS[name], seed)
        for count, replied in enumerate(played.replies, 1):
            if replied.state.outcome is None:
                yield replied.state.scene, Way(tuple(reply.text for reply in played.replies[:count]))
