"""The talk as its student can see it: what was said, the positions on the table, what she waits for."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import PendingKind, Turn
from trainer.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Heard:
    """One turn of hers.

    Attributes:
        lines: what she said, in order.
        touched: issues that a need she let be seen in this turn bears on; empty when she let none be seen.
        took: positions she took, new ones and such as she held to.
        shut: issues on which she says that more has to be said before she goes so far.
        wished: options, by issue, that she has let be known would serve a need, once she has told it to the end.
    """

    lines: tuple[str, ...]
    touched: tuple[str, ...] = ()
    took: tuple[Position, ...] = ()
    shut: tuple[str, ...] = ()
    wished: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """All of it."""
        return " ".join(self.lines)


@dataclass(frozen=True, slots=True)
class Seen:
    """A talk so far.

    Attributes:
        heard: her turns, the opening first; said: the student's replies, one fewer.
        last_said: positions that the student took by its last reply; stands: the last one it took on each point.
        theirs, yours, settled: positions by issue on the table, of each side and agreed.
        waits: what she waits for; wanted: the positions that a yes would settle.
        asked_first: replies before the first by which the student took a position.
    """

    heard: tuple[Heard, ...]
    said: tuple[str, ...] = ()
    last_said: tuple[Position, ...] = ()
    stands: Package = field(default_factory=dict)
    theirs: Package = field(default_factory=dict)
    yours: Package = field(default_factory=dict)
    settled: Package = field(default_factory=dict)
    waits: PendingKind | None = None
    wanted: tuple[Position, ...] = ()
    asked_first: int = 0

    @property
    def last(self) -> Heard:
        """Her last turn."""
        return self.heard[-1]

    @property
    def shut(self) -> frozenset[str]:
        """Issues on which she waits for more to be said, and nothing has come out since."""
        waiting: set[str] = set()
        for turn in self.heard:
            waiting -= set(turn.touched)
            waiting |= set(turn.shut)
        return frozenset(waiting)

    def still_open(self, side: Scenario) -> list[str]:
        """The issues that are not agreed, in the order of the brief."""
        return [name for name in side.issues if name not in self.settled]


def opened(scenario: Scenario, state: State, turn: Turn) -> Seen:
    """What is seen once she has opened the talk."""
    return _at(state, Seen((_heard(scenario, turn),)))


def followed(
    seen: Seen, scenario: Scenario, said: str, took: tuple[Position, ...], state: State, turn: Turn
) -> Seen:
    """What is seen after one more reply, by which the student took these positions, and her answer."""
    after = replace(
        seen,
        heard=(*seen.heard, _heard(scenario, turn)),
        said=(*seen.said, said),
        last_said=took,
        asked_first=seen.asked_first if seen.stands or took else len(seen.said) + 1,
        stands={**seen.stands, **{position.issue: position for position in took}},
    )
    return _at(state, after)


def _at(state: State, seen: Seen) -> Seen:
    pending = state.pending
    return replace(
        seen,
        theirs={p.issue: p for p in state.theirs},
        yours={p.issue: p for p in state.yours},
        settled={p.issue: p for p in state.settled},
        waits=None if pending is None else pending.kind,
        wanted=() if pending is None else pending.positions,
    )


def _heard(scenario: Scenario, turn: Turn) -> Heard:
    """Her turn; of the needs it lets be seen only the issues they bear on, as the notebook of a student would note."""
    touched = [name for found in turn.interests for name in scenario.interests[found.interest].issues]
    wished: dict[str, tuple[str, ...]] = {}
    for found in turn.interests:
        if found.stage == found.stages:
            wished.update(scenario.interests[found.interest].served_by)
    lines = tuple(line.text for line in turn.lines)
    return Heard(lines, tuple(dict.fromkeys(touched)), turn.answered, turn.shut, wished)
