"""Which flags and interests are followed together: for each thing asked, those that bear on it and no other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from trainer.authoring.proof.changes import Talk, followed
from trainer.authoring.proof.explore import Explored, explore
from trainer.authoring.proof.gates import Gate, Variable, variables
from trainer.authoring.proof.reach import Unfollowed, known_from
from trainer.authoring.proof.together import read_as_anything

USUAL_LIMIT = 900_000
"""State–change pairs looked at over all explorations of one scenario: less than a second."""

# Of what is left of the limit, the part that one exploration may take; and how many explorations there may be.
_PARTS = 3
_MOST_EXPLORED = 60


@dataclass
class Slices:
    """The explorations of one talk. Each is right about what it does not find; the more is followed, the less it finds.

    Attributes:
        limit: state–change pairs that may still be looked at.
    """

    talk: Talk
    limit: int = USUAL_LIMIT
    _found: dict[frozenset[Variable], Explored | None] = field(default_factory=dict)

    @cached_property
    def unfollowed(self) -> Unfollowed:
        """Which flags can ever be set, and how far each interest can open."""
        return self._first[1]

    @cached_property
    def plain(self) -> Explored:
        """What is found when nothing is followed but the scene."""
        return self._first[0]

    @cached_property
    def _first(self) -> tuple[Explored, Unfollowed]:
        known = known_from(self.talk, ())
        while True:
            found = explore(self.talk, (), known, self.limit, free={})
            self.limit -= min(self.limit, found.steps)
            more = known_from(self.talk, found.happened)
            if more == known or not found.complete:
                return found, known
            known = more

    def prepare(self, gates: Iterable[Gate]) -> None:
        """Explore for these gates what bears on most first: what bears on the others is mostly among it."""
        sets = {frozenset(self._bearing(self.read(gate))) for gate in gates}
        for names in sorted(sets, key=lambda names: (-len(names), sorted(names))):
            self._following(names)

    def around(self, gate: Gate) -> tuple[Explored, bool]:
        """What is found when all that bears on a gate is followed, as far as the limit goes, and whether that was all."""
        wanted = self._bearing(self.read(gate))
        found = self._following(frozenset(wanted))
        if found is not None:
            return found, True
        kept: list[Variable] = []
        states = len(self.plain.states) * self._breadth
        for name in wanted:
            states *= self._values(name)
            if states * _PARTS > self.limit:
                break
            kept.append(name)
        return self._following(frozenset(kept)) or self.plain, False

    def read(self, gate: Gate) -> tuple[Variable, ...]:
        """The flags and interests that a gate reads and that are not always the same."""
        return tuple(
            name for name in dict.fromkeys(variables(gate)) if followed(name) and self._values(name) > 1
        )

    def _values(self, name: Variable) -> int:
        return self.unfollowed.range_of(name).bit_count()

    @cached_property
    def _breadth(self) -> int:
        """How many changes there are to look at in a state, about."""
        scenes = max(1, len(self.plain.states))
        return max(1, self.plain.steps // scenes)

    def _following(self, names: frozenset[Variable]) -> Explored | None:
        """What is found when these are followed, or these and more; None when it is too much."""
        if not names:
            return self.plain
        if names not in self._found:
            wider = (found for key, found in self._found.items() if found is not None and names <= key)
            self._found[names] = next(wider, None) or self._explored(names)
        return self._found[names]

    def _explored(self, names: frozenset[Variable]) -> Explored | None:
        if len(self._found) >= _MOST_EXPLORED:
            return None
        # No single attempt may use up what is left for the others.
        limit = self.limit // _PARTS
        found = explore(self.talk, sorted(names), self.unfollowed, limit, self._free)
        self.limit -= min(self.limit, found.steps)
        return found if found.complete else None

    @cached_property
    def _free(self) -> Mapping[int, frozenset[Variable]]:
        return read_as_anything(self.talk)

    @cached_property
    def _bears(self) -> Mapping[Variable, Sequence[Variable]]:
        """Variable → what the gates of the changes that alter it read."""
        bears: dict[Variable, dict[Variable, None]] = {}
        for index in self.plain.happened:
            change = self.talk.changes[index]
            altered = [("flag", name) for name in change.sets] + [("interest", name) for name in change.opens]
            for name in altered:
                bears.setdefault(name, {}).update(dict.fromkeys(self.read(change.gate)))
        return {name: tuple(read) for name, read in bears.items()}

    @cached_property
    def _on_the_way(self) -> Sequence[Variable]:
        """What the gates of the changes that lead from one scene to another read."""
        leading = (self.talk.changes[i] for i in self.plain.happened if self.talk.changes[i].through)
        return tuple(dict.fromkeys(name for change in leading for name in self.read(change.gate)))

    def _bearing(self, first: Sequence[Variable]) -> list[Variable]:
        """These variables, then those that bear on them, nearest first."""
        found = dict.fromkeys(first)
        self._add_bearing(found)
        found.update(dict.fromkeys(self._on_the_way))
        self._add_bearing(found)
        return list(found)

    def _add_bearing(self, found: dict[Variable, None]) -> None:
        waiting = list(found)
        while waiting:
            others = [other for other in self._bears.get(waiting.pop(0), ()) if other not in found]
            found.update(dict.fromkeys(others))
            waiting += others
