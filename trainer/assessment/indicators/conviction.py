"""Participation et capacité de conviction: leading, holding with reasons, and moving her."""

from collections.abc import Mapping
from math import ceil

from trainer.assessment.assessment import Evidence
from trainer.assessment.exchange import REASONS, Exchange, evidence, missing, positions_by_issue
from trainer.assessment.indicators.adaptability import given_away
from trainer.assessment.indicators.result import Advice, Chance, IndicatorResult, best_of
from trainer.assessment.objection_steps import steps_of
from trainer.assessment.played import Played
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.values import option_value
from trainer.terms.moves import Move


def initiative(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Replies that lead the talk, over the share of replies (`share`, 0–1) that a good negotiator leads with.

    A reply leads when it puts a new offer on the table, opens a need, sets the frame, digs into an objection,
    challenges a claim, or argues about something at stake. Short talks count at least `least` replies; an early end
    counts those that were still to come.
    """
    planned = played.scenario.turns if played.early else 0
    replies = max(len(played.exchanges), int(parameters["least"]), planned)
    offered = max(1, ceil(parameters["share"] * replies))
    first = _first_steps(played)
    led = [e for e in played.exchanges if _leads(played, e, first)]
    leading = [Chance(1.0, evidence(e, "led", "+", *_LEADING)) for e in led]
    forgone = played.early and len(played.exchanges) < offered
    lost = Chance(0.0, missing(played.last_number, "followed", led=str(len(leading))), forgone=forgone)
    chances = best_of(leading, offered, lost)
    advice = None
    if len(leading) < offered:
        advice = Advice(
            "assessment.advice.lead", {"led": str(len(leading)), "replies": str(len(played.exchanges))}
        )
    return IndicatorResult(chances, advice=advice)


_LEADING: tuple[Move, ...] = (
    "conditional_exchange",
    "proposal",
    "open_question",
    "argument",
    "evidence",
    "next_step",
)


def _first_steps(played: Played) -> frozenset[int]:
    """Numbers of the replies that were first to dig into an objection or to answer it."""
    steps = (steps_of(played, name) for name in played.scenario.objections)
    return frozenset(n for found in steps for step, n in found.items() if step in ("dug", "answered"))


def _leads(played: Played, exchange: Exchange, first: frozenset[int]) -> bool:
    if not exchange.genuine or "sure" in (exchange.blamed("hostility"), exchange.blamed("pressure")):
        return False
    if given_away(played, exchange):
        return False
    before, hers = positions_by_issue(exchange.before.yours), positions_by_issue(exchange.before.theirs)
    # Taking what she proposed closes a point; it leads nowhere new.
    named = exchange.reading.terms or exchange.reading.choices
    if named and any(
        position not in (before.get(position.issue), hers.get(position.issue))
        for position in exchange.turn.offered
    ):
        return True
    turn = exchange.turn
    asked = exchange.sees("open_question", "closed_question", "reformulation") != "no"
    if (turn.interests and asked) or exchange.act("framing", "options"):
        return True
    challenged = any(event == "challenged" for _, event in turn.claims) and not exchange.reading.elliptic
    return exchange.n in first or challenged or exchange.reasons


def positions_held(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """What she pushed against and the student held with a reason, over what was held or given away.

    Ground given for nothing right after a push is lost; an exchange, or a question that digs, is neither. A reason
    against an objection holds whenever it comes.
    """
    chances: list[Chance] = []
    called = {n for n, _ in played.calls}
    handled = {
        steps["answered"]
        for name in played.scenario.objections
        if "answered" in (steps := steps_of(played, name))
    }
    for exchange in played.exchanges:
        pushed = exchange.n - 1 in called
        if not pushed and exchange.n not in handled:
            continue
        if pushed and given_away(played, exchange):
            chances.append(
                Chance(
                    0.0, evidence(exchange, "gave-under-pressure", "-", "unilateral_concession", "proposal")
                )
            )
        elif exchange.genuine and exchange.reasons:
            chances.append(Chance(1.0, evidence(exchange, "held-with-reason", "+", *REASONS)))
        elif exchange.does("refusal"):
            # A reason read with doubt is not held against the student, nor is it worth less than none.
            doubtful = exchange.sees(*REASONS) == "doubtful"
            note = evidence(
                exchange, "refused" if doubtful else "bare-refusal", "" if doubtful else "-", "refusal"
            )
            chances.append(Chance(0.3, note))
    lost = any(chance.seized < 1 for chance in chances)
    if not chances and called:
        chances.append(Chance(0.0, missing(min(called), "nothing-held"), forgone=played.early))
        lost = True
    return IndicatorResult(tuple(chances), advice=Advice("assessment.advice.hold") if lost else None)


def moved_her(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Issues on which her position came closer after an argument or an exchange of the student's, over those on which she
    took one that could come closer, up to `enough`.

    Who took what was offered at once was not there to be moved: such an issue is no opportunity, unless an early end came
    first.
    """
    issues = played.scenario.issues
    movable = {
        position.issue
        for turn in played.turns
        for position in turn.answered
        if 100 * option_value(issues[position.issue], "you", position)
        < 95 * max(issues[position.issue].you.values)
    }
    offered = min(int(parameters["enough"]), len(issues) if played.early else len(movable))
    if offered == 0:
        return IndicatorResult()
    moved: dict[str, Chance] = {}
    for exchange in played.exchanges:
        if not exchange.genuine or not _presses(played, exchange):
            continue
        before = positions_by_issue(exchange.before.theirs)
        for position in (*exchange.turn.answered, *exchange.turn.settled):
            earlier = before.get(position.issue)
            if earlier is None or position.issue in moved:
                continue
            issue = issues[position.issue]
            if better_for(issue, "you", position, earlier) > 0:
                note = evidence(
                    exchange, "moved-her", "+", "conditional_exchange", *REASONS, issue=issue.label
                )
                moved[position.issue] = Chance(1.0, note)
    lost = Chance(0.0, missing(played.last_number, "never-moved"), forgone=played.early)
    chances = best_of(moved.values(), offered, lost)
    advice = Advice("assessment.advice.move-her") if len(moved) < offered else None
    return IndicatorResult(chances, advice=advice)


def _presses(played: Played, exchange: Exchange) -> bool:
    """Whether the reply argues, trades or offers a package: what moves her after a gift or a threat is not conviction."""
    if "sure" in (exchange.blamed("pressure"), exchange.blamed("hostility")):
        return False
    package = len(exchange.turn.offered) >= 2 and not given_away(played, exchange)
    return package or exchange.turn.conditional or exchange.does("conditional_exchange") or exchange.reasons


def composure(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Takes points off for hostility, pressure, and giving one's own weakness away.

    `hostility`, `pressure` and `weakness` are the points (0–1) for one occurrence. Readings in doubt cost nothing and
    are only shown.
    """
    costs: tuple[tuple[Move, str], ...] = (
        ("hostility", "hostility"),
        ("pressure", "pressure"),
        ("weak_disclosure", "weakness"),
    )
    notes: list[Evidence] = []
    penalty = 0.0
    advice = None
    for exchange in played.exchanges:
        for move, name in costs:
            seen = exchange.blamed(move)
            if seen == "no":
                continue
            notes.append(evidence(exchange, name, "-" if seen == "sure" else "", move))
            if seen == "sure":
                penalty += parameters[name]
                advice = advice or Advice(f"assessment.advice.{name}")
    return IndicatorResult(penalty=penalty, notes=tuple(notes), advice=advice)
