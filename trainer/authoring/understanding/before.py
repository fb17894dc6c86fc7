"""What she may have said just before a reply: a reformulation is judged against it, and "et pourquoi ?" goes on with it."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from trainer.scenario.condition import About, Compare, Does, Flag, atoms
from trainer.scenario.scenario import Reaction, Scenario

# Lines that are tried before a sample counts as one that its reaction does not get.
_MOST_LINES = 8


class Before(NamedTuple):
    """A line of hers, and the names it is about."""

    line: str
    subject: tuple[str, ...]


def said_before(scenario: Scenario, reaction: Reaction) -> Iterator[Before]:
    """Lines that lead up to a reaction, the likeliest first: what she says as an interest opens that its gate asks for,
    what sets its flags, then all that is about the names of its gate."""
    found = dict.fromkeys((*_leading(scenario, reaction), *_about(scenario, reaction)))
    yield from islice(found, _MOST_LINES)


def _leading(scenario: Scenario, reaction: Reaction) -> Iterator[Before]:
    for atom in atoms(reaction.when):
        if isinstance(atom, Compare) and atom.name in scenario.interests:
            interest = scenario.interests[atom.name]
            subject = (*interest.about, *interest.issues)
            last = min(max(int(atom.value), 1), len(interest.stages))
            yield from (Before(stage.says, subject) for stage in reversed(interest.stages[:last]))
        elif isinstance(atom, Flag):
            for other in _reactions(scenario):
                if atom.name in other.then.sets and other.says:
                    yield Before(other.says[0], _names(other))


def _about(scenario: Scenario, reaction: Reaction) -> Iterator[Before]:
    names = set(_names(reaction))
    for interest in scenario.interests.values():
        if names & {interest.id, *interest.about}:
            subject = (*interest.about, *interest.issues)
            yield from (Before(stage.says, subject) for stage in reversed(interest.stages))
    for objection in scenario.objections.values():
        if names & {objection.id, objection.about}:
            yield Before(objection.says, (objection.about,))
    for claim in scenario.claims.values():
        if names & {claim.id, *claim.about}:
            yield Before(claim.says, (claim.id, *claim.about))
    for ask in scenario.asks.values():
        if names & set(ask.about):
            yield Before(ask.says, ask.about)
    for other in _reactions(scenario):
        if other.id != reaction.id and other.says and names & set(_names(other)):
            yield Before(other.says[0], _names(other))


def _names(reaction: Reaction) -> tuple[str, ...]:
    """The names that a reaction's gate is about."""
    found = [
        atom.name if isinstance(atom, About) else atom.about
        for atom in atoms(reaction.when)
        if isinstance(atom, About | Does)
    ]
    return tuple(dict.fromkeys(name for name in found if name is not None))


def _reactions(scenario: Scenario) -> Iterator[Reaction]:
    yield from scenario.anytime.values()
    for scene in scenario.scenes.values():
        yield from scene.reactions
