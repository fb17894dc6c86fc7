"""Trust and value through the talk, and the moments that changed them most."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from trainer.assessment.exchange import Exchange
from trainer.assessment.played import Played

# As many swings as a person can take in at once.
MOST_SWINGS = 3


@dataclass(frozen=True, slots=True)
class Point:
    """After one reply: trust 0–100, and the value of the package on the table (0–10,000), None before any."""

    turn: int
    trust: int
    value_you: int | None
    value_them: int | None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something changed: a catalogue key and its values."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Swing:
    """A reply that changed trust (points of 100) or the value on the table for the student (points of 100)."""

    turn: int
    what: Literal["trust", "value"]
    change: int
    reasons: tuple[Reason, ...]


def points_of(played: Played) -> tuple[Point, ...]:
    """The talk's points, the opening first."""
    first = Point(1, played.opening.trust, played.opening.value_you, played.opening.value_them)
    return (first, *(Point(e.n, e.turn.trust, e.turn.value_you, e.turn.value_them) for e in played.exchanges))


def swings_of(played: Played) -> tuple[Swing, ...]:
    """The largest changes, at most three, in the order of the talk; the earlier of two equal ones."""
    found: list[Swing] = []
    value = played.opening.value_you
    for exchange in played.exchanges:
        change = exchange.turn.trust - exchange.turn.trust_before
        if change:
            found.append(Swing(exchange.n, "trust", change, _why_trust(exchange)))
        after = exchange.turn.value_you
        if value is not None and after is not None and abs(after - value) >= 100:
            found.append(
                Swing(exchange.n, "value", round((after - value) / 100), _why_value(played, exchange))
            )
        value = after if after is not None else value
    largest = sorted(found, key=lambda swing: (-abs(swing.change), swing.turn))[:MOST_SWINGS]
    return tuple(sorted(largest, key=lambda swing: (swing.turn, swing.what)))


def _why_trust(exchange: Exchange) -> tuple[Reason, ...]:
    """The rules of trust that fired; a reaction of the scenario's is one reason of its own."""
    known = dict.fromkeys(change.rule for change in exchange.turn.trust_changes)
    return tuple(Reason(f"assessment.trust.{rule.split(':')[0]}") for rule in known)


def _why_value(played: Played, exchange: Exchange) -> tuple[Reason, ...]:
    turn = exchange.turn
    reasons: list[Reason] = []
    if turn.conceded:
        key = "traded" if turn.conditional else "conceded"
        reasons.append(Reason(f"assessment.value.{key}", _issues(played, turn.conceded)))
    elif turn.offered:
        reasons.append(
            Reason("assessment.value.offered", _issues(played, tuple(p.issue for p in turn.offered)))
        )
    if turn.answered:
        reasons.append(
            Reason("assessment.value.answered", _issues(played, tuple(p.issue for p in turn.answered)))
        )
    return tuple(reasons)


def _issues(played: Played, ids: tuple[str, ...]) -> dict[str, str]:
    labels = [played.scenario.issues[id].label for id in dict.fromkeys(ids) if id in played.scenario.issues]
    return {"issues": ", ".join(labels)}
