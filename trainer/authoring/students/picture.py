"""What a student takes her to want: supposed from its own side, or put right by listening."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from trainer.authoring.students.seen import Seen
from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.deals.values import points
from trainer.scenario.scenario import Scenario

HEARD = 25
"""What a point gains in weight each time she lets a need be seen that bears on it; all of them together weigh 100
before anything was heard."""

HELD = 10
"""What it gains each time she states a position on it without giving ground."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What a student takes her to want.

    Attributes:
        weights: how much each point is thought to matter to her.
        ends: where she is known to stand; on other points she is thought to want what is worst for the student.
    """

    weights: Mapping[str, int]
    ends: Package = field(default_factory=dict)


def supposed(side: Scenario) -> Picture:
    """The picture of a student who does not listen: she wants the opposite, and each point as much as the student does.

    Most people take this for granted (Thompson and Hastie, Social perception in negotiation, 1990).
    """
    return Picture({name: issue.you.weight for name, issue in side.issues.items()})


def heard(side: Scenario, seen: Seen) -> Picture:
    """The picture of a student who takes nothing for granted: each point the same until she is heard to care about it.

    A need that bears on a point counts most, a position she comes back to without giving ground counts too, and a point
    on which she gives ground counts for less each time. Where she stands is where she has said she stands.
    """
    needs = dict.fromkeys(turn.touched for turn in seen.heard)
    touched = [name for need in needs for name in need]
    held, gave = _insistence(side, seen)
    even = 100 // len(side.issues)
    weights = {
        name: (even + HEARD * touched.count(name) + HELD * held.count(name)) // (1 + gave.count(name))
        for name in side.issues
    }
    ends = {**seen.theirs, **_wished(side, seen)}
    return Picture({name: max(1, weight) for name, weight in weights.items()}, ends)


def _wished(side: Scenario, seen: Seen) -> dict[str, Position]:
    """Of the options that serve a need she has told, the best for the student: there is no need to go further."""
    found: dict[str, Position] = {}
    for turn in seen.heard:
        for name, options in turn.wished.items():
            issue = side.issues[name]
            served = [at_option(issue, option) for option in options]
            found[name] = max(served, key=lambda position: points(issue, "you", position))
    return found


def _insistence(side: Scenario, seen: Seen) -> tuple[list[str], list[str]]:
    """The points she held to and those on which she gave ground, once for each time."""
    held: list[str] = []
    gave: list[str] = []
    stood: dict[str, Position] = {}
    for turn in seen.heard:
        for position in turn.took:
            before = stood.get(position.issue, position)
            came = better_for(side.issues[position.issue], "you", position, before) > 0
            (gave if came else held).append(position.issue)
            stood[position.issue] = position
    return held, gave
