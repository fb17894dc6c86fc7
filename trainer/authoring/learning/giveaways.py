"""Replies that are worth more than all others: one that opens every need, or brings all that a scene has to give."""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.findings.finding import Finding
from trainer.scenario.condition import (
    About,
    Always,
    And,
    Compare,
    Condition,
    Does,
    Flag,
    Not,
    Or,
    atoms,
    compares,
)
from trainer.scenario.scenario import Effects, Reaction, Scenario
from trainer.scenario.yaml_source import YamlSource

# Fewer reactions than this are no choice that one of them could spoil.
_FEWEST = 3


def giveaway_findings(scenario: Scenario, source: YamlSource) -> Iterator[Finding]:
    """Findings on replies that make all others pointless."""
    yield from _needs(scenario, source)
    for scene in scenario.scenes.values():
        for reaction in scene.reactions:
            path = ("scenes", scene.id, "reactions", reaction.id)
            yield from _reaction(scenario, reaction, path, source)
        best = _dominant(scene.reactions)
        if best is not None:
            yield source.at_key(
                ("scenes", scene.id, "reactions", best.id), "TR845", name=best.id, scene=scene.id
            )
    for reaction in scenario.anytime.values():
        yield from _reaction(scenario, reaction, ("anytime", reaction.id), source)


def _reaction(
    scenario: Scenario, reaction: Reaction, path: tuple[str, ...], source: YamlSource
) -> Iterator[Finding]:
    opens, gives = set(reaction.then.opens), set(reaction.then.gives)
    if len(scenario.interests) > 1 and opens == set(scenario.interests):
        yield source.at((*path, "then", "opens"), "TR860", name=reaction.id, what="all_interests")
    if len(scenario.issues) > 1 and gives == set(scenario.issues):
        yield source.at((*path, "then", "gives"), "TR860", name=reaction.id, what="all_issues")


def _dominant(reactions: tuple[Reaction, ...]) -> Reaction | None:
    """The reaction that brings everything that any of the others brings, and more trust than none of them less."""
    if len(reactions) < _FEWEST:
        return None
    for reaction in reactions:
        others = [other.then for other in reactions if other is not reaction]
        brought = [_brings(effects) for effects in others]
        something = sum(1 for one in brought if one)
        rest = frozenset[str]().union(*brought)
        strictly = _brings(reaction.then) > rest or all(e.trust < reaction.then.trust for e in others)
        if something >= 2 and rest <= _brings(reaction.then) and strictly:
            return reaction
    return None


def _brings(effects: Effects) -> frozenset[str]:
    return frozenset((*effects.opens, *(f"{issue}={option}" for issue, option in effects.gives.items())))


@dataclass(frozen=True, slots=True)
class _Plain:
    """A reply as plain as can be: one move about one subject, or about nothing."""

    what: str | None
    about: str | None


def _needs(scenario: Scenario, source: YamlSource) -> Iterator[Finding]:
    """First stages that any question opens whatever it is about, and a plain reply that opens every need."""
    bare: set[str] = set()
    for interest in scenario.interests.values():
        for what in sorted(_moves(interest.stages[0].when)):
            if _true(scenario, interest.stages[0].when, _Plain(what, None)):
                path = ("interests", interest.id, "stages", 0, "when")
                bare.add(interest.id)
                yield source.at(path, "TR861", interest=interest.id, move=what)
                break
    if len(scenario.interests) < 2 or bare:
        return
    for plain in sorted(_plain_replies(scenario), key=lambda reply: (reply.about or "", reply.what or "")):
        if all(_true(scenario, need.stages[0].when, plain) for need in scenario.interests.values()):
            last = list(scenario.interests)[-1]
            said = f"{plain.what or ''} about {plain.about}".strip()
            yield source.at(("interests", last, "stages", 0, "when"), "TR862", reply=said)
            return


def _moves(condition: Condition) -> frozenset[str]:
    return frozenset(atom.what for atom in atoms(condition) if isinstance(atom, Does))


def _plain_replies(scenario: Scenario) -> frozenset[_Plain]:
    found = [atom for need in scenario.interests.values() for atom in atoms(need.stages[0].when)]
    named = (_Plain(atom.what, atom.about) for atom in found if isinstance(atom, Does) and atom.about)
    return frozenset((*named, *(_Plain(None, atom.name) for atom in found if isinstance(atom, About))))


def _true(scenario: Scenario, condition: Condition, plain: _Plain) -> bool:
    """Whether a plain first reply fulfils a condition as the talk begins."""
    match condition:
        case Always():
            return True
        case Does(what, about):
            return what == plain.what and (about is None or about == plain.about)
        case About(name):
            return name == plain.about
        case Flag():
            return False
        case Compare("trust", operator, value) if isinstance(value, int):
            return compares(operator, scenario.counterpart.trust, value)
        case Compare("turn", operator, value) if isinstance(value, int):
            return compares(operator, 1, value)
        case Compare(_, operator, value):
            # An interest at its first stage; an issue is open, and an open issue fulfils nothing.
            return (
                isinstance(value, int)
                and condition.name in scenario.interests
                and compares(operator, 0, value)
            )
        case Not(operand):
            return not _true(scenario, operand, plain)
        case And(operands):
            return all(_true(scenario, operand, plain) for operand in operands)
        case Or(operands):
            return any(_true(scenario, operand, plain) for operand in operands)
