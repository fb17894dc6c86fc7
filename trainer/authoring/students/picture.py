"""What a student takes her to want: supposed from its own side, or put right by listening."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from trainer.authoring.students.seen import Seen
from trainer.negotiation.position import Package
from trainer.scenario.scenario import Scenario

HEARD = 25
"""What a point gains in weight each time she lets a need be seen that bears on it; all of them together weigh 100
before anything was heard."""


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
    """The same, put right by where she said she stands and by what she was heard to care about."""
    touched = [name for turn in seen.heard for name in turn.touched]
    weights = {name: weight + HEARD * touched.count(name) for name, weight in supposed(side).weights.items()}
    return Picture(weights, seen.theirs)
