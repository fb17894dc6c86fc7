"""Every state of a talk that its changes can bring about: the scene, the flags and interests that are followed, and the first
turn at which it can be so. Whatever is not followed may be anything: what is not found here cannot be."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from trainer.authoring.proof.changes import Change, Talk, followed
from trainer.authoring.proof.gates import TURN, Gate, Variable, between, full, may_hold, variables
from trainer.authoring.proof.reach import Unfollowed


class Packing:
    """Followed variables packed into one whole number, a field of bits each."""

    def __init__(self, talk: Talk, names: Sequence[Variable], unfollowed: Unfollowed) -> None:
        self.fields: dict[Variable, tuple[int, int, int]] = {}
        """Variable → how far its field is shifted, its mask there, the highest value it can come to."""
        shift = 0
        for variable in names:
            most = 1 if variable[0] == "flag" else talk.stages(variable[1])
            width = most.bit_length()
            reached = min(most, unfollowed.range_of(variable).bit_length() - 1)
            self.fields[variable] = shift, full(width) << shift, reached
            shift += width

    def mask(self, names: Sequence[Variable]) -> int:
        """The bits that hold these variables."""
        return sum(self.fields[name][1] for name in set(names) if name in self.fields)

    def ranges(self, value: int, names: Sequence[Variable]) -> dict[Variable, int]:
        """Of these variables, those that are followed, each with the one value it has."""
        found: dict[Variable, int] = {}
        for name in names:
            if name in self.fields:
                shift, mask, _ = self.fields[name]
                found[name] = 1 << ((value & mask) >> shift)
        return found


class Asked:
    """A gate asked at many states: each combination of what it reads is worked out once.

    `mask` covers what it reads of a state; `known` holds the answers, by what it reads, unless it goes `by_turn` too.
    """

    def __init__(
        self,
        gate: Gate,
        found: "Explored",
        free: frozenset[Variable] = frozenset(),
    ) -> None:
        self._gate, self._found = gate, found
        reads = tuple(dict.fromkeys(variables(gate)))
        self._followed = tuple(name for name in reads if name not in free)
        self._packing, self._last = found.packing, found.talk.last_turn
        self.mask = self._packing.mask(self._followed)
        self.by_turn = TURN in reads
        self.known: dict[int, bool] = {}
        self._base: dict[Variable, int] = {}
        for name in reads:
            if followed(name):
                self._base[name] = found.unfollowed.range_of(name)
            elif name in found.talk.ranges:
                self._base[name] = found.talk.ranges[name]

    def at(self, value: int, turn: int) -> bool:
        """Whether the gate may hold in the state, at this turn or later."""
        read = value & self.mask
        key = read << 8 | turn if self.by_turn else read
        found = self.known.get(key)
        if found is None:
            ranges = {**self._base, **self._packing.ranges(value, self._followed)}
            ranges[TURN] = between(turn, self._last)
            found = self.known[key] = may_hold(self._gate, ranges)
            # Working it out takes that many times as long as looking it up.
            self._found.steps += 4 + len(self._followed)
        return found


@dataclass(slots=True)
class Explored:
    """What was found.

    Attributes:
        states: scene → followed value → the first turn at which it can be there.
        entered: scenes that can be entered; those passed through by a circle-free chain of `goto` too.
        happened: index of a change → the scenes in which it can happen.
        leads: scene → scenes in which the talk can stand after one change there.
        steps: state–change pairs looked at; complete: whether the limit of steps sufficed.
    """

    talk: Talk
    packing: Packing
    unfollowed: Unfollowed
    states: dict[str, dict[int, int]] = field(default_factory=dict)
    entered: set[str] = field(default_factory=set)
    happened: dict[int, set[str]] = field(default_factory=dict)
    leads: dict[str, set[str]] = field(default_factory=dict)
    steps: int = 0
    complete: bool = True

    def may(self, gate: Gate, scenes: Sequence[str] | None = None) -> bool:
        """Whether a gate may hold in any state found (in these scenes, None: in all)."""
        asked = Asked(gate, self)
        places = self.states if scenes is None else [scene for scene in scenes if scene in self.states]
        return any(asked.at(value, turn) for scene in places for value, turn in self.states[scene].items())


def explore(
    talk: Talk,
    names: Sequence[Variable],
    unfollowed: Unfollowed,
    limit: int,
    free: Mapping[int, frozenset[Variable]],
) -> Explored:
    """Follow all changes from the opening on.

    Args:
        names: the flags and interests that states tell apart.
        unfollowed: what the others can be.
        limit: state–change pairs looked at before giving up.
        free: index of a change → variables that its gate may read as anything, since another change of the same reply
            can have altered them.
    """
    found = Explored(talk, Packing(talk, names, unfollowed), unfollowed)
    _Walk(talk, found, free).run(limit)
    return found


class _Try:
    """A change as the search tries it: where its gate and its effects lie in the packed value."""

    __slots__ = ("asked", "change", "flags", "index", "inert", "opens")

    def __init__(self, index: int, change: Change, asked: Asked, packing: Packing) -> None:
        fields = packing.fields
        self.index, self.change, self.asked = index, change, asked
        self.flags = packing.mask([("flag", name) for name in change.sets])
        self.opens = tuple(fields["interest", name] for name in change.opens if ("interest", name) in fields)
        # What alters nothing that is followed need happen once in a scene; then it is looked at no more.
        self.inert = change.ends is not None or not (self.flags or self.opens or change.through)

    def after(self, value: int) -> int:
        """The value after the change."""
        for shift, mask, most in self.opens:
            if (value & mask) >> shift < most:
                return (value | self.flags) + (1 << shift)
        return value | self.flags


class _Walk:
    """The search: states in the order of the turns they take, each change tried in each."""

    def __init__(self, talk: Talk, found: Explored, free: Mapping[int, frozenset[Variable]]) -> None:
        self.talk, self.found = talk, found
        none: frozenset[Variable] = frozenset()
        self.here: dict[str, list[_Try]] = {name: [] for name in talk.scenario.scenes}
        # Of an interest that is followed only one stage can come next: field, and the stages in their order.
        ladders: dict[Variable, list[_Try]] = {}
        for index, change in enumerate(talk.changes):
            asked = Asked(change.gate, found, free.get(index, none))
            attempt = _Try(index, change, asked, found.packing)
            if change.kind == "stage" and ("interest", change.name) in found.packing.fields:
                ladders.setdefault(("interest", change.name), []).append(attempt)
                continue
            for scene in self.here if change.scene is None else (change.scene,):
                self.here[scene].append(attempt)
        self.ladders = [(*found.packing.fields[name], stages) for name, stages in ladders.items()]
        self.waiting: deque[tuple[str, int, int]] = deque()

    def run(self, limit: int) -> None:
        """Search on until nothing new is found or the limit of steps is reached."""
        found, opening = self.found, self.talk.opening
        found.entered.update(opening.through)
        if opening.ends is None:
            flags = found.packing.mask([("flag", name) for name in opening.sets])
            self._reach(opening.through[-1], flags, 0, first=True)
        while self.waiting:
            scene, value, turn = self.waiting.popleft()
            if found.states[scene][value] < turn or turn > self.talk.last_turn:
                continue
            if found.steps > limit:
                found.complete = False
                return
            self._changes(scene, value, turn)

    def _changes(self, scene: str, value: int, turn: int) -> None:
        here = self.here[scene]
        climbs = [
            stages[at] for shift, mask, most, stages in self.ladders if (at := (value & mask) >> shift) < most
        ]
        self.found.steps += len(here) + len(climbs)
        spent: list[_Try] = []
        for attempt in (*here, *climbs):
            asked = attempt.asked
            holds = asked.known.get(value & asked.mask) if not asked.by_turn else asked.at(value, turn)
            if holds is None:
                holds = asked.at(value, turn)
            if not holds:
                continue
            change = attempt.change
            if attempt.inert:
                self._happened(attempt, scene)
                spent.append(attempt)
                continue
            after = attempt.after(value)
            there = change.through[-1] if change.through else scene
            if after != value or there != scene or scene not in self.found.happened.get(attempt.index, ()):
                self._happened(attempt, scene)
                self._reach(there, after, turn + change.turns, first=change.turns == 0)
        for attempt in spent:
            here.remove(attempt)

    def _happened(self, attempt: _Try, scene: str) -> None:
        found, change = self.found, attempt.change
        happened = found.happened.setdefault(attempt.index, set())
        if scene not in happened:
            happened.add(scene)
            found.entered.update(change.through)
            if change.through and change.ends is None:
                found.leads.setdefault(scene, set()).add(change.through[-1])

    def _reach(self, scene: str, value: int, turn: int, first: bool) -> None:
        states = self.found.states.setdefault(scene, {})
        known = states.get(value)
        if known is None or turn < known:
            states[value] = turn
            (self.waiting.appendleft if first else self.waiting.append)((scene, value, turn))
