"""Changes that one reply can bring about together. Each has its gate read before any of them: where each would undo what
the other's gate reads, no order of the two shows it, so their gates may read those variables as anything."""

from collections.abc import Mapping

from trainer.authoring.proof.changes import Change, Talk, followed
from trainer.authoring.proof.gates import Gate, Reads, Variable

# With more changes than this the pairs are not told apart: all of them may read what any other alters as anything.
_MOST = 150


def read_as_anything(talk: Talk) -> Mapping[int, frozenset[Variable]]:
    """Index of a change → the variables that its gate may read as anything."""
    nodes = {
        index: (_altered(change), _fragile(talk, change))
        for index, change in enumerate(talk.changes)
        if change.kind in ("reaction", "stage") and (_altered(change) or change.through)
    }
    if len(nodes) > _MOST:
        everything = frozenset(name for altered, _ in nodes.values() for name in altered)
        return {index: fragile & everything for index, (_, fragile) in nodes.items() if fragile & everything}
    undoes = {
        index: {
            other
            for other, (_, fragile) in nodes.items()
            if other != index
            and (altered & fragile or _leaves_behind(talk.changes[index], talk.changes[other]))
        }
        for index, (altered, _) in nodes.items()
    }
    free: dict[int, frozenset[Variable]] = {}
    for index, (_, fragile) in nodes.items():
        # A reply brings two reactions and a stage at most: circles are of two or three.
        near = undoes[index] | {third for second in undoes[index] for third in undoes[second]}
        blocking = [other for other in near if index in undoes[other]]
        names = frozenset(name for other in blocking for name in nodes[other][0] & fragile)
        if names:
            free[index] = names
    return free


def _altered(change: Change) -> frozenset[Variable]:
    flags: set[Variable] = {("flag", name) for name in change.sets}
    return frozenset(flags | {("interest", name) for name in change.opens})


def _leaves_behind(change: Change, other: Change) -> bool:
    """Whether a change leads away from the scene in which another can happen."""
    return bool(change.through) and other.scene is not None and other.scene == change.scene


def _fragile(talk: Talk, change: Change) -> frozenset[Variable]:
    """What a gate reads and a flag set or a stage opened can undo. An interest's own stage is not among it: one stage
    opens by a reply."""
    own: Variable | None = ("interest", change.name) if change.kind == "stage" else None
    return frozenset(name for name in _undone(talk, change.gate) if name != own)


def _undone(talk: Talk, gate: Gate) -> set[Variable]:
    if not isinstance(gate, Reads):
        return {name for part in gate.parts for name in _undone(talk, part)}
    if not followed(gate.variable):
        return set()
    most = 1 if gate.variable[0] == "flag" else talk.stages(gate.variable[1])
    # A value with which it holds, and one more with which it does not.
    lost = any(gate.values >> number & 0b11 == 0b01 for number in range(most))
    return {gate.variable} if lost else set()
