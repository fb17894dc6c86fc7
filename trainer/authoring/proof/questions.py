"""What is asked of a scenario's states beyond whether scenes and reactions can come."""

from collections.abc import Iterator

from trainer.authoring.proof.changes import Talk, effects_of
from trainer.authoring.proof.gates import ALWAYS, Every, Gate, Reads, gate_of, may_hold
from trainer.authoring.proof.verdicts import Question
from trainer.scenario.scenario import Ending, Reaction, Scenario


def questions(talk: Talk) -> Iterator[Question]:
    """The questions that can be asked before anything is known."""
    scenario = talk.scenario
    for scene in scenario.scenes.values():
        if scene.next is not None and scene.leave_when is not None:
            yield Question("leave", scene.id, gate_of(scene.leave_when, scenario), (scene.id,))
        for reaction in scene.reactions:
            yield from _mute(scenario, reaction, (scene.id,))
    for reaction in scenario.anytime.values():
        yield from _mute(scenario, reaction, None)
    named = {effects.ends for effects in effects_of(scenario)}
    for ending in scenario.endings.values():
        gate = _last_words(scenario, ending)
        if gate is not None and ending.id not in named:
            yield Question("ending", ending.id, gate)
    for objective in scenario.objectives.values():
        gate = gate_of(objective.when, scenario)
        if _agreeable(talk, gate):
            yield Question("objective", objective.id, gate)
    for issue in scenario.issues.values():
        for option, condition in issue.opens_if.items():
            yield Question("option", f"{issue.id}/{option}", gate_of(condition, scenario))


def answers(scenario: Scenario) -> dict[str, Gate]:
    """Objection → what answers it."""
    return {
        objection.id: gate_of(objection.answered_by, scenario) for objection in scenario.objections.values()
    }


def _mute(scenario: Scenario, reaction: Reaction, scenes: tuple[str, ...] | None) -> Iterator[Question]:
    """Whether a reaction can come when it has nothing left to say: no line of its own, and all it opens is open."""
    then = reaction.then
    speaks = reaction.says or then.goto or then.ends or then.raises or then.claims or then.asks
    if speaks or not then.opens:
        return
    opened = tuple(
        Reads(("interest", name), 1 << len(scenario.interests[name].stages)) for name in then.opens
    )
    yield Question("mute", reaction.id, Every((*opened, gate_of(reaction.when, scenario))), scenes)


def _last_words(scenario: Scenario, ending: Ending) -> Gate | None:
    """What must hold for an ending: its condition, and none of those before it for the same outcome. None where another
    check tells already that it is never played."""
    parts = [gate_of(ending.when, scenario)]
    for other in scenario.endings.values():
        if other.id == ending.id:
            return Every(tuple(parts))
        if other.outcome == ending.outcome:
            if other.when is None:
                return None
            parts.append(gate_of(other.when, scenario, wanted=False))
    return None


def _agreeable(talk: Talk, gate: Gate) -> bool:
    """Whether what can be agreed leaves an aim within reach; where it does not, the check of the objectives tells."""
    return may_hold(_on_issues(gate), talk.ranges)


def _on_issues(gate: Gate) -> Gate:
    """A gate with all that is no issue taken to be as wanted."""
    if isinstance(gate, Reads):
        return gate if gate.variable[0] == "issue" else ALWAYS
    return type(gate)(tuple(_on_issues(part) for part in gate.parts))
