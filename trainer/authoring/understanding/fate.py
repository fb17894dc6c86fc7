"""Whether a reaction can fire at all: some reading in some state lets it, and no other reaction always answers instead."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from trainer.authoring.understanding.moments import SEED, possible
from trainer.language.reading import Reading
from trainer.negotiation.choosing.routing import Routed, route
from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.talk.state import State
from trainer.negotiation.voice.speech import Speech
from trainer.scenario.condition import About, And, Condition, Does, Not, Or
from trainer.scenario.scenario import Reaction, Scenario

# Ways of meeting a gate that are tried; gates with more are taken to be met by one of them.
_MOST_WAYS = 64

Atoms = frozenset[Does | About]


@dataclass(frozen=True, slots=True)
class Supposed(Situation):
    """A situation in which the reply does and names what is supposed, and nothing else."""

    supposed: Atoms = frozenset()

    def does(self, what: str) -> bool:
        """Whether the reply is supposed to do it, about whatever."""
        return any(isinstance(atom, Does) and atom.what == what for atom in self.supposed)

    def about(self, name: str) -> bool:
        """Whether the reply is supposed to be about it."""
        return any((atom.name if isinstance(atom, About) else atom.about) == name for atom in self.supposed)

    def does_about(self, what: str, name: str) -> bool:
        """Whether the reply is supposed to do this about that."""
        return Does(what, name) in self.supposed


def can_be_read(scenario: Scenario, state: State, reaction: Reaction) -> bool:
    """Whether some reading, in some state of the scene, meets the gate of a reaction."""
    return any(True for _ in _ways(scenario, state, reaction))


def always_beaten_by(scenario: Scenario, state: State, reaction: Reaction) -> str | None:
    """The reaction that answers whatever meets the gate of this one, which has no samples; None where it gets its turn.

    Supposed are the least that meets the gate, and all at once that its gate names; without a sample near by.
    """
    beaten: str | None = None
    for supposed in _ways(scenario, state, reaction):
        routed = _routed(supposed)
        if routed.reaction is None or routed.reaction.id == reaction.id:
            return None
        beaten = routed.reaction.id
    return beaten


def _routed(supposed: Supposed) -> Routed:
    return route(supposed, Speech(supposed.scenario, SEED, list(supposed.state.said)))


def _ways(scenario: Scenario, state: State, reaction: Reaction) -> Iterator[Supposed]:
    least = _least(reaction.when)[:_MOST_WAYS]
    whole = frozenset(atom for atoms in least for atom in atoms)
    for near in possible(scenario, state, reaction.when):
        for atoms in dict.fromkeys((*least, whole)):
            supposed = Supposed(scenario, near, Reading("", words=1), supposed=atoms)
            if holds(reaction.when, supposed):
                yield supposed


def _least(condition: Condition | None) -> list[Atoms]:
    """For each way of meeting a condition, what a reply must do and name; what it must not is not in it."""
    match condition:
        case Does() | About():
            return [frozenset({condition})]
        case Or(operands):
            return [way for operand in operands for way in _least(operand)][:_MOST_WAYS]
        case And(operands):
            each = [_least(operand) for operand in operands]
            ways: list[Atoms] = [frozenset()]
            for some in each:
                ways = [before | way for before, way in product(ways, some)][:_MOST_WAYS]
            return ways
        case Not(Not(operand)):
            return _least(operand)
        case _:
            return [frozenset()]
