"""The scenes that something leads to, whatever the conditions say."""

from collections.abc import Collection, Iterator, Mapping

from trainer.scenario.scenario import Scenario


def led_to(scenario: Scenario) -> frozenset[str]:
    """The first scene and all that `next` and `goto` lead to from there."""
    reached: set[str] = set()
    waiting = [scenario.opening_scene, *_from_anywhere(scenario)]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += follows(scenario, name)
    return frozenset(reached)


def follows(scenario: Scenario, scene: str) -> tuple[str, ...]:
    """The scenes that a scene itself leads to, each once, in the order of the file."""
    written = scenario.scenes[scene]
    leads = (written.next, written.then.goto, *(reaction.then.goto for reaction in written.reactions))
    return tuple(dict.fromkeys(name for name in leads if name is not None))


def nexts(scenario: Scenario, scene: str) -> frozenset[str]:
    """The scenes in which the talk can stand after one more reply in a scene."""
    return frozenset((*follows(scenario, scene), *_from_anywhere(scenario)))


def steps_to(scenario: Scenario, wanted: Collection[str]) -> Mapping[str, int]:
    """Scene → how many scenes on the nearest wanted one is, at least 1; those are left out from which none can be reached."""
    before: dict[str, list[str]] = {}
    for scene in scenario.scenes:
        for name in nexts(scenario, scene):
            before.setdefault(name, []).append(scene)
    away: dict[str, int] = {}
    waiting = [(name, 0) for name in wanted]
    for name, steps in waiting:
        for scene in before.get(name, ()):
            if scene not in away:
                away[scene] = steps + 1
                waiting.append((scene, steps + 1))
    return away


def _from_anywhere(scenario: Scenario) -> Iterator[str]:
    effects = [reaction.then for reaction in scenario.anytime.values()]
    effects += [moment.then for moment in scenario.moments.values()]
    yield from (effect.goto for effect in effects if effect.goto is not None)
