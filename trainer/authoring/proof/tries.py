"""Which of the scenario's own sample replies to try next, for a talk to come into scenes where it has not been."""

from collections.abc import Collection, Iterator, Sequence

from trainer.authoring.proof.gates import (
    MOST_TRUST,
    TRUE,
    TRUST,
    TURN,
    Every,
    Variable,
    between,
    full,
    gate_of,
    may_hold,
    variables,
)
from trainer.authoring.proof.structure import steps_to
from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.talk.state import State
from trainer.scenario.condition import About, Condition, Does
from trainer.scenario.scenario import Reaction, Scenario, Scene

# Samples tried of a reaction that leads on, of one whose subject does, and how many others, to let time pass.
_LEADING, _ON_SUBJECT, _PASSING = 3, 2, 3


def next_tries(
    scenario: Scenario, state: State, said: Collection[str], wanted: Collection[str]
) -> tuple[str, ...]:
    """Replies to try in a state, the most promising first.

    Args:
        said: replies made already; none of them is tried again.
        wanted: the scenes to come into.
    """
    scene = scenario.scenes[state.scene]
    tries = list(_leading(scenario, scene, wanted))
    if _leads_on(scenario, scene, wanted):
        tries += _passing(scenario, scene, state)
    return tuple(dict.fromkeys(reply for reply in tries if reply not in said))


def _leading(scenario: Scenario, scene: Scene, wanted: Collection[str]) -> Iterator[str]:
    """Samples of the reactions that lead into a wanted scene, or towards one."""
    open_here = (*scene.reactions, *scenario.anytime.values())
    straight = [reaction for reaction in open_here if reaction.then.goto in wanted]
    away = steps_to(scenario, wanted)
    here = away.get(scene.id, 0)
    towards = [
        reaction
        for reaction in open_here
        if reaction not in straight and away.get(reaction.then.goto or "", here) < here
    ]
    for reaction in (*straight, *towards):
        yield from reaction.like[:_LEADING]


def _leads_on(scenario: Scenario, scene: Scene, wanted: Collection[str]) -> bool:
    """Whether waiting here leads towards a wanted scene: by what follows, or by a moment."""
    if any(moment.then.goto in wanted for moment in scenario.moments.values()):
        return True
    return scene.next is not None and (scene.next in wanted or scene.next in steps_to(scenario, wanted))


def _passing(scenario: Scenario, scene: Scene, state: State) -> list[str]:
    """Replies that let a turn pass: those that can lead on by themselves, those that open what the scene waits for, an
    answer to what was asked, small steps."""
    fired = dict(state.fired)
    usable = [
        reaction
        for reaction in (*scene.reactions, *scenario.anytime.values())
        if _harmless(reaction) and reaction.id not in fired and reaction.like
    ]
    tries: list[str] = []
    pending = state.pending
    if pending is not None and pending.name in scenario.asks:
        tries += scenario.asks[pending.name].like[:1]
    if scene.leave_when is not None:
        tries += _leaving(scenario, scene.leave_when, usable, state)
    return tries + [reaction.like[0] for reaction in usable[:_PASSING]]


def _leaving(
    scenario: Scenario, leave_when: Condition, usable: Sequence[Reaction], state: State
) -> Iterator[str]:
    """Samples of reactions whose gate goes together with what the scene is left on, or that open what it asks for."""
    gate, subjects = gate_of(leave_when, scenario), _subjects(leave_when)
    ranges = _soon(scenario, state)
    both = [
        reaction for reaction in usable if may_hold(Every((gate, gate_of(reaction.when, scenario))), ranges)
    ]
    both.sort(key=lambda reaction: -len(_subjects(reaction.when) & subjects))
    needed = {name for kind, *names in variables(gate) if kind == "interest" for name in names}
    opening = [reaction for reaction in usable if needed & set(reaction.then.opens)]
    for reaction in (*both[:_ON_SUBJECT], *opening[:_ON_SUBJECT]):
        yield from reaction.like[:_ON_SUBJECT]


def _soon(scenario: Scenario, state: State) -> dict[Variable, int]:
    """The state as it is and as it can be after one more reply."""
    opened = dict(state.interests)
    ranges: dict[Variable, int] = {
        TRUST: full(MOST_TRUST + 1),
        TURN: between(state.turn, state.turn + 1),
    }
    for name in scenario.interests:
        ranges["interest", name] = 0b11 << opened.get(name, 0)
    for name, issue in scenario.issues.items():
        ranges["issue", name] = full(2 * len(issue.options))
    for name in state.flags:
        ranges["flag", name] = TRUE
    return ranges


def _harmless(reaction: Reaction) -> bool:
    return reaction.then.trust >= 0 and reaction.then.ends is None and reaction.then.goto is None


def _subjects(condition: Condition | None) -> frozenset[str]:
    """What a condition asks a reply to be about."""
    found: set[str] = set()
    for leaf in leaves(condition):
        if isinstance(leaf, About):
            found.add(leaf.name)
        elif isinstance(leaf, Does) and leaf.about is not None:
            found.add(leaf.about)
    return frozenset(found)
