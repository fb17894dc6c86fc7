"""What each way of negotiating came to, as means over several plays, and whether the scenario rewards the right ones."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from trainer.authoring.students.play import Played, play
from trainer.authoring.students.ways import TRY_TO_AGREE, WAYS
from trainer.negotiation.deals.deal import DealSpace, analyse
from trainer.negotiation.deals.values import worth
from trainer.negotiation.deals.verdict import judge
from trainer.scenario.scenario import OUTCOMES, Outcome, Scenario

MARGIN = 0.05
"""By how much the listener's joint value should exceed every other honest student's."""

_FULL = 10_000


@dataclass(frozen=True, slots=True)
class Row:
    """Means over the plays of one way of negotiating. Values 0–1, as `trainer deal` has them.

    Attributes:
        way: its name; plays: how many; outcomes: how often each came about.
        you, them: value of what was agreed to the student and to her; a talk that ended without a deal counts both
            alternatives. joint: both together.
        efficiency: share of the largest joint gain over the alternatives; None where there was nothing to gain.
        replies: of the student; trust: hers at the end, 0–100.
        not_understood: share of the replies that she did not understand; interests: needs she let be seen.
    """

    way: str
    plays: int
    outcomes: Mapping[Outcome, int]
    you: float
    them: float
    efficiency: float | None
    replies: float
    trust: float
    not_understood: float
    interests: float

    @property
    def joint(self) -> float:
        """The value to both together, 0–2."""
        return self.you + self.them


def rows(
    scenario: Scenario, plays: int, ways: Iterable[str] = WAYS, space: DealSpace | None = None
) -> Iterator[Row]:
    """Play each way `plays` times, with seeds 1, 2, 3…; one row a way, as soon as it is played.

    Raises:
        KeyError: there is no such way.
    """
    space = space or analyse(scenario)
    for name in ways:
        yield row_of(
            scenario, name, [play(scenario, WAYS[name], seed) for seed in range(1, plays + 1)], space
        )


def row_of(scenario: Scenario, name: str, talks: Sequence[Played], space: DealSpace) -> Row:
    """The row of some talks, at least one."""
    came_to = [values(scenario, talk) for talk in talks]
    counted = Counter(talk.end.outcome for talk in talks)
    efficiencies = [_efficiency(scenario, talk, space) for talk in talks]
    known = [efficiency for efficiency in efficiencies if efficiency is not None]
    return Row(
        way=name,
        plays=len(talks),
        outcomes={outcome: counted[outcome] for outcome in OUTCOMES if counted[outcome]},
        you=fmean(you for you, _ in came_to) / _FULL,
        them=fmean(them for _, them in came_to) / _FULL,
        efficiency=fmean(known) / _FULL if known else None,
        replies=fmean(len(talk.replies) for talk in talks),
        trust=fmean(talk.end.trust for talk in talks),
        not_understood=fmean(fmean(not reply.turn.matched for reply in talk.replies) for talk in talks),
        interests=fmean(len(talk.end.interests) for talk in talks),
    )


def values(scenario: Scenario, talk: Played) -> tuple[int, int]:
    """What a talk came to for the student and for her, 0–10,000: the deal, or without one both alternatives."""
    if not _has_deal(talk):
        return 100 * scenario.you.batna.value, 100 * scenario.counterpart.batna.value
    deal = {position.issue: position for position in talk.end.settled}
    return worth(scenario, "you", deal), worth(scenario, "them", deal)


def out_of_order(table: Iterable[Row]) -> tuple[str, ...]:
    """What a table lacks of the order that a scenario should bring about; nothing when all is well.

    Returns:
        "listener-not-first": the listener's joint value does not exceed that of every other honest student by `MARGIN`;
        "hard-not-last": another honest student's joint value is no better than the hard bargainer's;
        "giver-above-listener": to give brings the student no less than to listen.

    Raises:
        KeyError: the table lacks one of `TRY_TO_AGREE`.
    """
    by_way = {row.way: row for row in table}
    honest = {name: by_way[name] for name in TRY_TO_AGREE}
    listener, hard = honest["listener"], honest["hard"]
    # Means are sums of whole values divided once: half a ten-thousandth is below anything they can differ by.
    near = 0.5 / _FULL / listener.plays
    found = []
    if any(listener.joint < row.joint + MARGIN - near for row in honest.values() if row is not listener):
        found.append("listener-not-first")
    if any(row.joint <= hard.joint + near for row in honest.values() if row is not hard):
        found.append("hard-not-last")
    if honest["giver"].you >= listener.you - near:
        found.append("giver-above-listener")
    return tuple(found)


def is_in_order(table: Iterable[Row]) -> bool:
    """Whether listening pays most for both together, hard bargaining least, and giving less than listening."""
    return not out_of_order(table)


def to_json(row: Row) -> dict[str, Any]:
    """A row in the shape of `trainer walk --students --json`."""
    return {
        "profile": row.way,
        "plays": row.plays,
        "outcomes": dict(row.outcomes),
        "you": round(row.you, 3),
        "them": round(row.them, 3),
        "joint": round(row.joint, 3),
        "efficiency": None if row.efficiency is None else round(row.efficiency, 3),
        "replies": round(row.replies, 1),
        "trust": round(row.trust, 1),
        "not_understood": round(row.not_understood, 3),
        "interests": round(row.interests, 1),
    }


def _has_deal(talk: Played) -> bool:
    return talk.end.outcome in ("agreement", "partial")


def _efficiency(scenario: Scenario, talk: Played, space: DealSpace) -> int | None:
    deal = {position.issue: position for position in talk.end.settled}
    reached = judge(scenario, deal, space).efficiency
    return reached if reached is None or _has_deal(talk) else 0
