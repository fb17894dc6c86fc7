"""The bargainer: what she does about the positions on the table. Deterministic, whole numbers, every reason kept.

She asks for less as the talk goes on (`aspiration`), less still for an exchange and more after a gift; she takes what
meets that, else gives ground in small steps for moves of the student's (`counter`), never twice without one.
"""

from dataclasses import dataclass

from trainer.negotiation.bargainer.decision import Decision, Rule, Table
from trainer.negotiation.deals.aspiration import TOP, aspiration, limit_of
from trainer.negotiation.deals.belief import Beliefs, beliefs_of, learn
from trainer.negotiation.deals.counter import next_step
from trainer.negotiation.deals.exchanged import brings_much
from trainer.negotiation.deals.packages import laid_over, unsignable
from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.scale import signable
from trainer.negotiation.deals.values import points, worth
from trainer.negotiation.talk.state import Memory
from trainer.negotiation.talk.turn import Trace
from trainer.scenario.people import Tendency
from trainer.scenario.scenario import Scenario

__all__ = ["Decision", "Rule", "Table", "bargain"]

# What a move of the student's does to her aspiration: an exchange lowers it by half of what it brings her (of 800 at
# most), a gift raises it by all of it.
EXCHANGE_PERCENT, EXCHANGE_MOST, GIFT_PERCENT = 50, 800, 100
# A tendency in the terms of Thomas and Kilmann makes an exchange bring more or less (percent of the move).
_TENDENCY: dict[Tendency, int] = {
    "competing": 35,
    "avoiding": 40,
    "compromising": 55,
    "collaborating": 65,
    "accommodating": 65,
}

# From nine tenths of the talk she takes what beats her alternative by 200; at the end, what equals it.
LATE_PERCENT, LATE_MARGIN = 90, 200

# Hostile or pressing replies she bears, beyond one for each degree of patience (0–3).
FORBEARANCE = 3


@dataclass(frozen=True, slots=True)
class _View:
    """The table as she sees it: what she has just taken, what is still apart, what it is all worth to her."""

    standing: dict[str, Position]
    taken: tuple[str, ...]
    wished: dict[str, Position]
    own: int
    offer: int
    offered: dict[str, Position]
    complete: bool
    beliefs: Beliefs
    curve: int
    asks: int
    limit: int


def bargain(scenario: Scenario, table: Table) -> Decision:
    """Decide on the table as it stands.

    Args:
        table: positions on options or numbers of the scenario's issues; `theirs` full.

    Raises:
        KeyError: `theirs` lacks an issue, or a position names an unknown issue or option.
    """
    view = _look(scenario, table)
    if table.irritation >= FORBEARANCE + scenario.counterpart.persona.patience:
        return _decide(scenario, table, view, "walk_away")
    rule = _acceptance(scenario, table, view)
    if rule is not None:
        return _decide(scenario, table, view, rule, view.wished)
    if _over(table) and max(view.offer, table.memory.best) < view.limit:
        return _decide(scenario, table, view, "walk_away")
    if table.moved and not table.pressed and not _gift(table):
        if whole := _exchanged(scenario, table, view):
            return _decide(scenario, table, view, "exchange", whole)
        step = _step(scenario, table, view)
        if step:
            return _decide(scenario, table, view, "counter", step)
    return _decide(scenario, table, view, "ask_back" if table.moved and not table.pressed else "hold")


def _look(scenario: Scenario, table: Table) -> _View:
    theirs = laid_over(scenario, table.theirs, table.settled)
    open_yours = {n: table.yours[n] for n in scenario.issues if n in table.yours and n not in table.settled}
    taken = tuple(n for n, p in open_yours.items() if _as_good(scenario, theirs, n, p))
    standing = laid_over(scenario, theirs, {name: open_yours[name] for name in taken})
    wished = {name: p for name, p in open_yours.items() if name not in taken}
    offered = laid_over(scenario, standing, wished)
    offer = worth(scenario, "them", offered)
    limit = limit_of(scenario)
    buys = scenario.counterpart.trust_buys
    curve = aspiration(limit, table.turn, table.turns, table.firmness, table.trust, buys)
    return _View(
        standing=standing,
        taken=taken,
        wished=wished,
        own=worth(scenario, "them", standing),
        offer=offer,
        offered=offered,
        complete=all(name in open_yours or name in table.settled for name in scenario.issues),
        beliefs=_beliefs(scenario, table),
        curve=curve,
        asks=_after_move(table, curve, _gained(scenario, table), limit, _exchange_percent(scenario)),
        limit=limit,
    )


def _as_good(scenario: Scenario, theirs: Package, name: str, yours: Position) -> bool:
    """Whether the student's position is one she takes at once: signable, and no worse for her than her own, alone and
    in combination with the rest of what she stands on."""
    issue = scenario.issues[name]
    if not signable(issue, yours) or better_for(issue, "them", yours, theirs[name]) < 0:
        return False
    if not scenario.bonuses:
        return True
    return worth(scenario, "them", {**theirs, name: yours}) >= worth(scenario, "them", theirs)


def _gained(scenario: Scenario, table: Table) -> int:
    """What the student's change of positions since she last looked brings her, at least 0."""
    gain = 0
    for before in table.memory.yours:
        now = table.yours.get(before.issue)
        if now is not None and before.issue not in table.settled:
            issue = scenario.issues[before.issue]
            gain += points(issue, "them", now) - points(issue, "them", before)
    return max(0, gain)


def _given(scenario: Scenario, table: Table) -> list[str]:
    """Issues on which the student gave ground since she last looked."""
    return [
        before.issue
        for before in table.memory.yours
        if before.issue in table.yours
        and better_for(scenario.issues[before.issue], "them", table.yours[before.issue], before) > 0
    ]


def _beliefs(scenario: Scenario, table: Table) -> dict[str, int]:
    known = beliefs_of(scenario, table.memory.beliefs)
    return learn(known, table.priorities, _given(scenario, table))


def _gift(table: Table) -> bool:
    """Whether the move is a gift: not in exchange, nor in return for what she gave just before."""
    answers_hers = 0 <= table.memory.conceded_at == table.turn - 1
    return table.gift and not table.conditional and not answers_hers


def _exchange_percent(scenario: Scenario) -> int:
    tendency = scenario.counterpart.persona.tendency
    return EXCHANGE_PERCENT if tendency is None else _TENDENCY[tendency]


def _after_move(table: Table, curve: int, gained: int, limit: int, percent: int) -> int:
    """The aspiration after reciprocity, `limit` to `TOP`."""
    if table.conditional:
        return max(limit, curve - min(gained, EXCHANGE_MOST) * percent // 100)
    if _gift(table):
        return max(curve, min(TOP, curve + gained * GIFT_PERCENT // 100))
    return curve


def _over(table: Table) -> bool:
    return table.turn >= table.turns


def _exchanged(scenario: Scenario, table: Table, view: _View) -> Package:
    """What she gives in a trade that she takes whole: all that it wishes for, where its halves together bring her much more
    than they cost; else nothing."""
    wished = {name: view.wished[name] for name in table.whole if name in view.wished}
    tied = {name: table.yours[name] for name in table.whole if name in table.yours}
    if (
        not table.conditional
        or not wished
        or not all(signable(scenario.issues[n], p) for n, p in wished.items())
    ):
        return {}
    theirs = laid_over(scenario, table.theirs, table.settled)
    after = worth(scenario, "them", laid_over(scenario, view.standing, wished))
    if after < max(view.asks, view.limit):
        return {}
    known = {position.issue: position for position in table.memory.yours}
    return wished if brings_much(scenario, theirs, tied, known) else {}


def _step(scenario: Scenario, table: Table, view: _View) -> Package:
    """Her next step: on what the reply speaks of, else, where she may, on any point."""
    here = {name: position for name, position in view.wished.items() if name in table.here}
    step = _step_on(scenario, table, view, here) if here else {}
    if step or (table.here and not table.elsewhere):
        return step
    return _step_on(scenario, table, view, view.wished)


def _step_on(scenario: Scenario, table: Table, view: _View, wished: Package) -> Package:
    return next_step(
        scenario,
        view.standing,
        wished,
        floor=max(view.asks, view.limit),
        value=view.own,
        beliefs=view.beliefs,
        # Who gives information for trust gives nothing else for it.
        trust=table.trust if scenario.counterpart.trust_buys == "movement" else 50,
        issues=2 if table.conditional else 1,
    )


def _acceptance(scenario: Scenario, table: Table, view: _View) -> Rule | None:
    """Whether she takes all that the student has stated, and by which rule.

    A package that names every issue is weighed against her aspiration. Positions on some issues only are not a package:
    she takes them when nothing is apart, and otherwise comes closer step by step, until time runs out.
    """
    if not (view.wished or view.taken) or unsignable(scenario, view.offered) or view.offer < view.limit:
        return None
    if not view.wished or (view.complete and view.offer >= view.asks):
        return "accept"
    margin = 0 if _over(table) else LATE_MARGIN
    late = table.turn * 100 >= table.turns * LATE_PERCENT and view.offer >= view.limit + margin
    return "late_accept" if late and not (table.pressed and not _over(table)) else None


def _decide(
    scenario: Scenario, table: Table, view: _View, rule: Rule, step: Package | None = None
) -> Decision:
    """The decision by a rule, with the positions she moves to."""
    step = step or {}
    package = laid_over(scenario, view.standing, step)
    accepted = {*view.taken, *(name for name, p in step.items() if p == view.wished[name])}
    asking = rule in ("counter", "ask_back", "hold") and not table.pressed
    memory = Memory(
        best=max(table.memory.best, view.offer) if table.yours else table.memory.best,
        conceded_at=table.turn if step else table.memory.conceded_at,
        beliefs=tuple(view.beliefs.items()),
        yours=tuple(table.yours[name] for name in scenario.issues if name in table.yours),
    )
    return Decision(
        rule=rule,
        package=package,
        conceded=tuple(name for name in scenario.issues if name in step),
        accepted=tuple(name for name in scenario.issues if name in accepted),
        wants=_wants(scenario, package, view.wished) if asking else None,
        memory=memory,
        trace=Trace(
            rule,
            aspiration=view.curve,
            adjusted=view.asks,
            offer=view.offer,
            best=memory.best,
            own=worth(scenario, "them", package),
            beliefs=memory.beliefs,
        ),
    )


def _wants(scenario: Scenario, package: Package, wished: Package) -> str | None:
    """The open issue on which the student's position costs her most, the first declared among equals."""
    apart = {
        name: points(scenario.issues[name], "them", package[name])
        - points(scenario.issues[name], "them", position)
        for name, position in wished.items()
    }
    most = max(apart.values(), default=0)
    return next((name for name, cost in apart.items() if cost == most), None) if most > 0 else None
