"""All that can change in a talk, each change with the gate before it: reactions, the scene that follows, needs that open,
moments."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Literal

from trainer.authoring.proof.gates import (
    ALWAYS,
    MOST_TRUST,
    NEVER,
    TRUST,
    TURN,
    Every,
    Gate,
    Reads,
    Variable,
    between,
    full,
    gate_of,
    of_the_state,
)
from trainer.negotiation.asking.beside import answers_question
from trainer.negotiation.choosing.routing import leaves, only_by_its_gate
from trainer.negotiation.closing.closing import GRACE
from trainer.negotiation.deals.scale import at_option, signable
from trainer.negotiation.voice.phrasebook import variants
from trainer.scenario.condition import Does
from trainer.scenario.scenario import Effects, Issue, Moment, Reaction, Scenario, Scene

Kind = Literal["reaction", "next", "stage", "moment"]
Brought = tuple[str, str]
"""What an effect brings into the talk: section ("objections", "claims", "asks") and id."""

_NONE = Effects()


@dataclass(frozen=True, slots=True)
class Change:
    """Something that can happen in a talk, with what it changes.

    Attributes:
        kind: a reaction, the scene that follows by itself, the stage of an interest, a moment.
        name: id of the reaction, the scene left, the interest, the moment; stage: of the interest, from 0.
        scene: where it can happen; None: in every scene.
        gate: what has to hold, read before the change.
        sets: flags; opens: interests of which the first that is not open to the end opens by a stage.
        brings: what comes into the talk.
        through: the scenes entered, in order; the talk stands in the last of them.
        ends: the ending played, None when the talk goes on.
        turns: 1 when it takes a reply that advances the talk, 0 when it may come without one.
    """

    kind: Kind
    name: str
    gate: Gate
    scene: str | None = None
    stage: int = 0
    sets: frozenset[str] = frozenset()
    opens: tuple[str, ...] = ()
    brings: frozenset[Brought] = frozenset()
    through: tuple[str, ...] = ()
    ends: str | None = None
    turns: int = 1


@dataclass(frozen=True)
class Talk:
    """A scenario's talk as the changes that can happen in it; `opening` is what happens before the first reply."""

    scenario: Scenario
    opening: Change
    changes: tuple[Change, ...]

    @cached_property
    def last_turn(self) -> int:
        """The turn after which no reply is answered: her waiting for a yes, and for a clearer one, can draw the end out."""
        return self.scenario.turns + GRACE + len(variants(self.scenario, "confirm_needed")) + 2

    @cached_property
    def ranges(self) -> Mapping[Variable, int]:
        """The values of what is neither followed nor told by a reply: trust, and what may be agreed on each issue."""
        ranges: dict[Variable, int] = {TRUST: full(MOST_TRUST + 1)}
        for name, issue in self.scenario.issues.items():
            ranges["issue", name] = self._agreed(issue)
        return ranges

    @cached_property
    def times(self) -> Mapping[str, int]:
        """Reaction → how often it can fire in one talk."""
        scenes = self.scenario.scenes.values()
        reactions = [*(r for scene in scenes for r in scene.reactions), *self.scenario.anytime.values()]
        return {reaction.id: len(reaction.says) or reaction.times for reaction in reactions}

    def stages(self, interest: str) -> int:
        """How many stages an interest has."""
        return len(self.scenario.interests[interest].stages)

    def _agreed(self, issue: Issue) -> int:
        """Open, or what she signs: also what a reaction makes her offer, and what she opens with."""
        given = {effects.gives.get(issue.id) for effects in effects_of(self.scenario)} | {issue.opening}
        signed = [
            option.id in given or signable(issue, at_option(issue, option.id)) for option in issue.options
        ]
        if not any(signed):
            return full(2 * len(issue.options))
        mask = 1 | sum(1 << 2 * place + 1 for place, may in enumerate(signed) if may)
        if issue.kind is not None:
            mask |= sum(1 << 2 * place + 2 for place, pair in enumerate(pairwise(signed)) if all(pair))
        return mask


def talk_of(scenario: Scenario) -> Talk:
    """The changes of a scenario. A scene that a circle of `goto` leads back to is entered once."""
    opening = _arriving(scenario, Change("next", "", ALWAYS, turns=0), scenario.opening_scene)
    return Talk(scenario, opening, tuple(_changes(scenario)))


def effects_of(scenario: Scenario) -> Iterator[Effects]:
    """All effects that a scenario writes."""
    for scene in scenario.scenes.values():
        yield scene.then
        yield from (reaction.then for reaction in scene.reactions)
    yield from (reaction.then for reaction in scenario.anytime.values())
    yield from (moment.then for moment in scenario.moments.values())


def _changes(scenario: Scenario) -> Iterator[Change]:
    for scene in scenario.scenes.values():
        here = [_reaction(scenario, reaction, scene.id) for reaction in scene.reactions]
        second = [
            change
            for change, reaction in zip(here, scene.reactions, strict=True)
            if answers_question(reaction)
        ]
        yield from here
        yield from _silenced(here)
        yield from _second(second)
        yield from _both(here, second)
        if scene.next is not None:
            yield _following(scenario, scene, scene.next)
    for reaction in scenario.anytime.values():
        change = _reaction(scenario, reaction, None)
        yield change
        yield from _silenced([change])
        if answers_question(reaction):
            yield from _second([change])
    for interest in scenario.interests.values():
        for index, stage in enumerate(interest.stages):
            here_now = Reads(("interest", interest.id), 1 << index)
            gate = Every((here_now, gate_of(stage.when, scenario)))
            yield Change("stage", interest.id, gate, stage=index, opens=(interest.id,))
    for moment in scenario.moments.values():
        yield _moment(scenario, moment)


def _reaction(scenario: Scenario, reaction: Reaction, scene: str | None) -> Change:
    gate = gate_of(reaction.when, scenario)
    if reaction.like and not only_by_its_gate(reaction):
        # The words of a sample almost to the letter open it whatever the moves read.
        gate = of_the_state(gate)
    elif reaction.when is None and not reaction.like:
        gate = NEVER
    change = Change("reaction", reaction.id, gate, scene, turns=_turns(reaction))
    return _having(scenario, change, reaction.then)


def _turns(reaction: Reaction) -> int:
    """0 for a reaction to noise, or one that may say nothing: neither need advance the talk."""
    to_noise = any(isinstance(leaf, Does) and leaf.what == "off_topic" for leaf in leaves(reaction.when))
    return 0 if to_noise or not reaction.says else 1


def _silenced(reactions: list[Change]) -> Iterator[Change]:
    """A reaction that an offer silences, with a question beside it that is answered, still opens its interest."""
    for change in reactions:
        if change.opens and (change.sets or change.brings or change.through or change.ends):
            yield replace(change, sets=frozenset(), brings=frozenset(), through=(), ends=None)


def _second(reactions: list[Change]) -> Iterator[Change]:
    """The second answer to a reply, to a question of its own, opens no interest."""
    for change in reactions:
        if change.opens and (change.sets or change.brings or change.through or change.ends):
            yield replace(change, opens=())


def _both(reactions: list[Change], second: list[Change]) -> Iterator[Change]:
    """A reply with a question of its own beside it gets two answers: when both lead on, the scene between them is entered on
    the way."""
    for one in reactions:
        if not one.through or not (one.sets or one.brings):
            continue
        for other in second:
            if other is one or not other.through:
                continue
            yield replace(
                other,
                # Each gate is read of its own part of the reply.
                gate=Every((of_the_state(one.gate), other.gate)),
                sets=one.sets | other.sets,
                brings=one.brings | other.brings,
                through=(*one.through, *other.through),
            )


def _following(scenario: Scenario, scene: Scene, following: str) -> Change:
    gate: Gate = ALWAYS if scene.after > 0 else NEVER
    if scene.after == 0 and scene.leave_when is not None:
        gate = gate_of(scene.leave_when, scenario)
    return _arriving(scenario, Change("next", scene.id, gate, scene.id), following)


def _moment(scenario: Scenario, moment: Moment) -> Change:
    # A dropped connection is looked for before the turn that it falls on.
    due = moment.turn - (1 if moment.kind == "drops" else 0)
    gate = Every((Reads(TURN, between(due, MOST_TRUST)), gate_of(moment.when, scenario)))
    change = Change("moment", moment.id, gate, turns=0)
    return _having(scenario, change, moment.then, by_reply=False)


def _having(scenario: Scenario, change: Change, effects: Effects, by_reply: bool = True) -> Change:
    """The change with these effects. Only what a reply does opens interests."""
    change = replace(
        change,
        sets=change.sets.union(effects.sets),
        opens=change.opens + effects.opens if by_reply else change.opens,
        brings=change.brings.union(_brought(effects)),
        ends=effects.ends,
    )
    if effects.ends is None and effects.goto is not None:
        return _arriving(scenario, change, effects.goto)
    return change


def _arriving(scenario: Scenario, change: Change, scene: str) -> Change:
    """The change that ends with entering a scene."""
    if scene in change.through:
        return change
    entered = replace(change, through=(*change.through, scene))
    effects = scenario.scenes[scene].then
    return entered if effects == _NONE else _having(scenario, entered, effects, by_reply=False)


def _brought(effects: Effects) -> Iterator[Brought]:
    for section, name in (
        ("objections", effects.raises),
        ("claims", effects.claims),
        ("asks", effects.asks),
    ):
        if name is not None:
            yield section, name


def followed(variable: Variable) -> bool:
    """Whether a variable is one that changes set and states can follow: a flag or an interest."""
    return variable[0] in ("flag", "interest")
