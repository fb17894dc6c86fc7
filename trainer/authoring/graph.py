"""The scenes of a scenario as a tree: what leads from each to which, every scene unfolded once where it is first reached."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from trainer.authoring.condition_text import condition_text
from trainer.scenario.scenario import Effects, Reaction, Scenario, Scene

WayKind = Literal["reaction", "next", "entering", "moment"]

NOTHING = Effects()
"""No change."""

Key = tuple[str, str]
"""What findings, visits and todos are noted for: "scene", "reaction", "ending" or "moment", and an id."""


@dataclass(frozen=True, slots=True)
class Way:
    """What can happen in a scene, and where it leads.

    Attributes:
        kind: a reaction, the scene that follows (`next`), what entering leads to, or something at a given time.
        id: of the reaction or the moment; "" for the others.
        when: its condition as the file writes it, "" without one.
        after: replies after which the next scene comes by itself, 0 where it does not; of a moment, the turn.
        effects: what changes.
        target: the scene it leads to, None where the talk stays.
        below: the target unfolded, when it is unfolded here.
    """

    kind: WayKind
    id: str = ""
    when: str = ""
    after: int = 0
    effects: Effects = NOTHING
    target: str | None = None
    below: "SceneTree | None" = None

    @property
    def key(self) -> Key | None:
        """What it is noted under; None for what has no id."""
        return (self.kind, self.id) if self.id else None


@dataclass(frozen=True, slots=True)
class SceneTree:
    """A scene with its ways, in the order of the file."""

    id: str
    ways: tuple[Way, ...]

    @property
    def key(self) -> Key:
        """What it is noted under."""
        return ("scene", self.id)


@dataclass(frozen=True, slots=True)
class Graph:
    """All scenes of a scenario.

    Attributes:
        trees: the opening's first, then those of scenes that would have stood too deep in it.
        anytime: what can happen in every scene; moments: what happens at a given time.
        unreached: the trees of scenes that nothing leads to.
    """

    trees: tuple[SceneTree, ...]
    anytime: tuple[Way, ...] = ()
    moments: tuple[Way, ...] = ()
    unreached: tuple[SceneTree, ...] = ()


def graph_of(scenario: Scenario, deepest: int) -> Graph:
    """The tree of a scenario.

    Args:
        deepest: how many scenes may stand one under the other (at least 1); a scene deeper down begins a tree of its own.
    """
    return _Unfolding(scenario, max(1, deepest)).graph()


def links(scenario: Scenario) -> Iterator[tuple[str, Way]]:
    """Every way of every scene, with the scene's id, in the order of the file; nothing is unfolded."""
    for scene in scenario.scenes.values():
        for way in _ways(scene):
            yield scene.id, way


class _Unfolding:
    """One walk over the scenes, the nearest to the opening first, so that each is unfolded where it is reached soonest."""

    def __init__(self, scenario: Scenario, deepest: int) -> None:
        self._scenario = scenario
        self._deepest = deepest
        # The scene and the place among its ways under which each scene is unfolded; ("", n) under those of any time.
        self._places: dict[tuple[str, int], str] = {}
        self._met: set[str] = set()
        self._roots: list[str] = []

    def graph(self) -> Graph:
        """The whole."""
        anytime = [*map(_reaction, self._scenario.anytime.values())]
        moments = [
            Way("moment", m.id, condition_text(m.when), m.turn, m.then, m.then.goto)
            for m in self._scenario.moments.values()
        ]
        self._walk([self._scenario.opening_scene])
        self._apart([*anytime, *moments])
        main = self._unfold_roots()
        unreached: list[SceneTree] = []
        for name in self._scenario.scenes:
            if name not in self._met:
                self._walk([name])
                unreached += self._unfold_roots()
        below = [self._below("", place, way) for place, way in enumerate((*anytime, *moments))]
        return Graph(main, tuple(below[: len(anytime)]), tuple(below[len(anytime) :]), tuple(unreached))

    def _apart(self, ways: list[Way]) -> None:
        """Unfold under the ways of any time what nothing else leads to."""
        for place, way in enumerate(ways):
            if way.target is not None and way.target not in self._met:
                self._places["", place] = way.target
                self._walk([way.target], root=False)

    def _walk(self, starts: list[str], root: bool = True) -> None:
        waiting = deque((name, 1) for name in starts)
        self._met.update(starts)
        if root:
            self._roots += starts
        while waiting:
            name, depth = waiting.popleft()
            for place, way in enumerate(_ways(self._scenario.scenes[name])):
                if way.target is None or way.target in self._met:
                    continue
                self._met.add(way.target)
                if depth < self._deepest:
                    self._places[name, place] = way.target
                    waiting.append((way.target, depth + 1))
                else:
                    self._roots.append(way.target)
                    waiting.append((way.target, 1))

    def _unfold_roots(self) -> tuple[SceneTree, ...]:
        roots, self._roots = self._roots, []
        return tuple(map(self._unfold, roots))

    def _unfold(self, name: str) -> SceneTree:
        ways = _ways(self._scenario.scenes[name])
        return SceneTree(name, tuple(self._below(name, place, way) for place, way in enumerate(ways)))

    def _below(self, scene: str, place: int, way: Way) -> Way:
        name = self._places.get((scene, place))
        if name is None:
            return way
        return Way(way.kind, way.id, way.when, way.after, way.effects, way.target, self._unfold(name))


def _ways(scene: Scene) -> Iterable[Way]:
    if scene.then != NOTHING:
        yield Way("entering", effects=scene.then, target=scene.then.goto)
    yield from map(_reaction, scene.reactions)
    if scene.next is not None:
        yield Way("next", "", condition_text(scene.leave_when), scene.after, target=scene.next)


def _reaction(reaction: Reaction) -> Way:
    when = condition_text(reaction.when)
    return Way("reaction", reaction.id, when, 0, reaction.then, reaction.then.goto)
