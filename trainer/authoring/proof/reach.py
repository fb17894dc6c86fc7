"""How far the flags and interests that states do not follow can come."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from trainer.authoring.proof.changes import Talk
from trainer.authoring.proof.gates import EITHER, FALSE, Variable, full


@dataclass(frozen=True, slots=True)
class Unfollowed:
    """Flags that can ever be set, and the most stages of each interest that can open; what is left out never does."""

    flags: frozenset[str]
    opened: Mapping[str, int]

    def range_of(self, variable: Variable) -> int:
        """The values that a flag or an interest can have."""
        kind, name = variable
        if kind == "flag":
            return EITHER if name in self.flags else FALSE
        return full(self.opened.get(name, 0) + 1)


def known_from(talk: Talk, happened: Collection[int], spared: str | None = None) -> Unfollowed:
    """What the changes with these indexes can bring about, and the opening.

    Args:
        spared: a reaction that is to be left with one of its times unused.
    """
    changes = [talk.changes[index] for index in happened]
    flags = talk.opening.sets.union(*(change.sets for change in changes))
    stages = {(change.name, change.stage) for change in changes if change.kind == "stage"}
    openers: dict[str, set[str]] = {}
    for change in changes:
        if change.kind == "reaction":
            for name in change.opens:
                openers.setdefault(name, set()).add(change.name)
    opened: dict[str, int] = {}
    for name in talk.scenario.interests:
        times = sum(talk.times[reaction] - (reaction == spared) for reaction in openers.get(name, ()))
        opened[name] = _opened(talk, name, stages, times)
    return Unfollowed(flags, opened)


def _opened(talk: Talk, interest: str, stages: set[tuple[str, int]], times: int) -> int:
    """The most stages that open: each by its own condition, or by one of the times that a reaction can open it."""
    for stage in range(talk.stages(interest)):
        if (interest, stage) not in stages:
            times -= 1
            if times < 0:
                return stage
    return talk.stages(interest)
