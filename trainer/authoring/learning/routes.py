"""The ways a talk can take through the scenes, and what a way passes by."""

from collections.abc import Iterator, Mapping

from trainer.authoring.learning.chances import Need, effects_with_scene
from trainer.scenario.scenario import Effects, Scenario

# Routes looked at: enough for every scenario a person writes; a generated one is judged by the first of them.
MOST_ROUTES = 200
# Steps taken to find them.
_MOST_STEPS = 20_000


def routes(scenario: Scenario) -> tuple[tuple[str, ...], ...]:
    """The ways from the first scene to one that nothing follows, each scene at most once; the shortest first.

    Conditions are not looked at: a route that they exclude is listed too. At most MOST_ROUTES.
    """
    follows = _follows(scenario)
    found: list[tuple[str, ...]] = []
    waiting: list[tuple[str, ...]] = [(scenario.opening_scene,)]
    steps = 0
    while waiting and len(found) < MOST_ROUTES and steps < _MOST_STEPS:
        longer: list[tuple[str, ...]] = []
        for way in waiting:
            steps += 1
            ahead = [scene for scene in follows[way[-1]] if scene not in way]
            if not ahead:
                found.append(way)
            longer += [(*way, scene) for scene in ahead][: _MOST_STEPS - steps]
        waiting = longer
    return tuple(found[:MOST_ROUTES])


def _follows(scenario: Scenario) -> Mapping[str, tuple[str, ...]]:
    """Scene → the scenes that can follow it. What may lead on at any time is a detour, not a route of its own."""
    follows: dict[str, tuple[str, ...]] = {}
    for scene in scenario.scenes.values():
        ahead = [scene.next, scene.then.goto, *(reaction.then.goto for reaction in scene.reactions)]
        follows[scene.id] = tuple(dict.fromkeys(name for name in ahead if name is not None))
    return follows


def passed_by(scenario: Scenario, route: tuple[str, ...]) -> frozenset[Need]:
    """What the scenario offers somewhere and never on this route."""
    everywhere, here = set[Need](), set[Need]()
    for scene, effects in effects_with_scene(scenario):
        offered = set(_offered(scenario, effects))
        everywhere |= offered
        if scene is None or scene in route:
            here |= offered
    return frozenset(everywhere - here)


def _offered(scenario: Scenario, effects: Effects) -> Iterator[Need]:
    if effects.raises is not None:
        yield "objections"
    if effects.claims is not None and not scenario.claims[effects.claims].holds:
        yield "false_claims"
    if effects.asks is not None:
        yield "questions"
