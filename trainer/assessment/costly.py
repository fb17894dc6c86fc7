"""The costliest turn: the reply at which most was lost, from which a retry is worth most."""

from collections import defaultdict
from dataclasses import dataclass

from trainer.assessment.assessment import Evidence
from trainer.assessment.losses import Loss, losses
from trainer.assessment.played import Played
from trainer.assessment.rubric import Rubric

# What the value of the deal is judged by; its criterion's weight makes points of value given away.
_VALUE = "deal_value"
# Losses of the preparation, which no other reply would have made good.
_PREPARATION = "sheet-"
# What was not taken up could also have been taken up by a later reply.
_MISSED = 0.5
# As many reasons as are read at once.
MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class Costly:
    """The costliest turn.

    Attributes:
        turn: number of the student's reply; words: the reply.
        points: lost there, of the 100 that the weights sum to, value given for nothing included.
        value: what the offer on the table lost for the student by it, in points of 100, when nothing was asked in return.
        reasons: what was lost there, the largest losses first; words not quoted twice for the same reason.
    """

    turn: int
    words: str
    points: float
    value: int
    reasons: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Cost:
    """What was lost at one reply.

    Attributes:
        turn: number of the student's reply.
        points: of the 100 that the weights sum to, value given for nothing included.
        value: what the reply gave for nothing, in points of 100 of the student's value.
        losses: points and loss, the largest first.
    """

    turn: int
    points: float
    value: int
    losses: tuple[tuple[float, Loss], ...]


def costliest(rubric: Rubric, played: Played) -> Costly | None:
    """The reply at which most weighted points and value were lost, the earlier of two equal ones; None where none was."""
    found = costs(rubric, played)
    if not found:
        return None
    most = max(found, key=lambda cost: (round(cost.points, 6), -cost.turn))
    reasons = {(loss.evidence.rule, loss.evidence.why): loss.evidence for _, loss in reversed(most.losses)}
    return Costly(
        turn=most.turn,
        words=played.exchanges[most.turn // 2 - 1].text,
        points=round(most.points, 1),
        value=most.value,
        reasons=tuple(reversed(reasons.values()))[:MOST_REASONS],
    )


def costs(rubric: Rubric, played: Played) -> tuple[Cost, ...]:
    """What each reply cost, in the order of the talk; replies that cost nothing are left out.

    A passage that lost points counts at its reply; something of hers that was not taken up counts half, at the reply that
    met it. What was missed in the talk as a whole counts at no turn, nor does what her opening offered: every reply could
    have taken that up. Value counts where ground was given without asking for anything: all of the value there is weighs
    as much as the criterion that judges the deal.
    """
    lost: dict[int, list[tuple[float, Loss]]] = defaultdict(list)
    numbers = {exchange.n for exchange in played.exchanges}
    for loss in losses(rubric, played):
        turn = _reply_of(loss.evidence, played)
        if turn in numbers:
            share = 1.0 if loss.evidence.quote else _MISSED
            lost[turn].append((share * loss.points, loss))
    value = _given(played)
    weight = sum(c.weight for c in rubric.criteria if any(i.name == _VALUE for i in c.indicators))
    return tuple(
        Cost(
            turn=n,
            points=sum(cost for cost, _ in lost.get(n, ())) + weight * value.get(n, 0) / 100,
            value=value.get(n, 0),
            losses=tuple(sorted(lost.get(n, ()), key=lambda pair: -pair[0])),
        )
        for n in sorted({*lost, *value})
    )


def _reply_of(note: Evidence, played: Played) -> int | None:
    """The reply at which a loss happened, None for what happened at no single one."""
    if note.rule.startswith(_PREPARATION):
        return None
    if not note.quote and note.turn in (1, played.last_number):
        return None
    return note.turn if note.turn % 2 == 0 else note.turn + 1


def _given(played: Played) -> dict[int, int]:
    """What each reply gave for nothing, in points of 100 of the student's value."""
    found: dict[int, int] = {}
    before = played.opening.value_you
    for exchange in played.exchanges:
        after = exchange.turn.value_you
        if before is not None and after is not None and exchange.turn.conceded:
            given = round((before - after) / 100)
            if given > 0 and not exchange.turn.conditional:
                found[exchange.n] = given
        before = after if after is not None else before
    return found
