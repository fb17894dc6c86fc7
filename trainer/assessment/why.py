"""Why she refused: each turn in which she did not take what was offered, in her own words, with the reason and the
figures behind it. All of it comes from the trace kept as the talk was played; nothing is computed again."""

from dataclasses import dataclass
from typing import Literal

from trainer.assessment.exchange import REFUSING, Exchange
from trainer.assessment.played import Played
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.talk.turn import Turn

Reason = Literal[
    "illegal",
    "pressure",
    "same",
    "taken_back",
    "gift",
    "light_exchange",
    "far",
    "below_limit",
    "step",
    "unheard",
]
"""illegal: the law forbids it; pressure: she gives nothing to a threat; same: nothing new since her last word; taken_back:
the student went back on an earlier offer; gift: ground given for nothing made her ask for more; light_exchange: the
exchange brought her too little; far: still below what she asked for at that moment; below_limit: below her alternative when
time was over; step: she came closer, but did not take it; unheard: she would not go so far before her reasons were heard."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One refusal.

    Attributes:
        turn: number of the student's reply that was refused; said: her words about it.
        reason: why; issues: what the offer was about.
        asked, offered: what she asked for then and what the offer was worth to her, 0–10,000; hidden values, to be shown
            as the scenario's `reveal` allows.
    """

    turn: int
    said: str
    reason: Reason
    issues: tuple[str, ...]
    asked: int
    offered: int


def refusals(played: Played) -> tuple[Refusal, ...]:
    """Every offer of the student's that she did not take as it was, in the order of the talk."""
    found = []
    for exchange in played.exchanges:
        trace = exchange.turn.trace
        if trace is None or trace.rule not in REFUSING or not exchange.turn.offered:
            continue
        found.append(
            Refusal(
                turn=exchange.n,
                said=_said(exchange.turn),
                reason=_reason(played, exchange),
                issues=tuple(position.issue for position in exchange.turn.offered),
                asked=trace.adjusted,
                offered=trace.offer,
            )
        )
    return tuple(found)


def _said(turn: Turn) -> str:
    """Her words on the terms: the lines of the bargainer, else all she said."""
    lines = [line.text for line in turn.lines if line.source.startswith("bargain:")]
    return " ".join(lines) or turn.text


def _reason(played: Played, exchange: Exchange) -> Reason:
    turn, trace, issues = exchange.turn, exchange.turn.trace, played.scenario.issues
    assert trace is not None  # Only such turns are asked about.
    if any(position.option in issues[position.issue].illegal for position in turn.offered):
        return "illegal"
    if turn.shut:
        return "unheard"
    if any(move.move == "pressure" for move in exchange.reading.moves) and trace.rule == "hold":
        return "pressure"
    if trace.rule == "walk_away":
        return "below_limit"
    before = {position.issue: position for position in exchange.before.yours}
    turns = [
        better_for(issues[p.issue], "them", p, before[p.issue]) for p in turn.offered if p.issue in before
    ]
    if any(step < 0 for step in turns) and not any(step > 0 for step in turns):
        return "taken_back"
    if turns and all(step == 0 for step in turns) and len(turns) == len(turn.offered):
        return "same"
    if turn.conceded and not turn.conditional and trace.rule in ("hold", "ask_back"):
        return "gift"
    if turn.conditional and trace.rule in ("hold", "ask_back"):
        return "light_exchange"
    return "step" if trace.rule == "counter" else "far"
