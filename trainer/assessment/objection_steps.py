"""What became of each objection she raised, step by step: dug into, restated, answered, checked (CRAC)."""

from trainer.assessment.exchange import QUESTIONS, Exchange
from trainer.assessment.grounding import is_grounded
from trainer.assessment.played import Played
from trainer.negotiation.choosing.routing import leaves
from trainer.scenario.condition import About, Does
from trainer.scenario.scenario import Objection


def steps_of(played: Played, objection: str) -> dict[str, int]:
    """What happened to an objection: event → number of the first reply (1: her opening) at which it did.

    An answer gives a reason, a fact or something in exchange: a price alone answers nothing, whatever she made of it. A
    fact or a reason about what would settle the objection answers it, even where she did not say so.
    """
    found = played.scenario.objections[objection]
    steps: dict[str, int] = {}
    raised = False
    for index, turn in enumerate(played.turns):
        n = max(1, 2 * index)
        if index > 0:
            exchange = played.exchanges[index - 1]
            for step in _done(played, index - 1, found, raised):
                steps.setdefault(step, exchange.n)
        for name, event in turn.objections:
            if name == objection and event in ("raised", "returned"):
                steps.setdefault(event, n)
                raised = True
    return steps


def subjects(played: Played, objection: Objection) -> frozenset[str]:
    """What a reason has to be about to answer an objection: what the scenario says answers it, and its own subject unless
    that is an issue (a reason about the price alone repeats the price)."""
    atoms = leaves(objection.answered_by)
    named = {leaf.about for leaf in atoms if isinstance(leaf, Does) and leaf.about is not None}
    named |= {leaf.name for leaf in leaves(objection.answered_by) if isinstance(leaf, About)}
    named.add(objection.id)
    if objection.about not in played.scenario.issues or len(named) == 1:
        named.add(objection.about)
    return frozenset(named)


def _done(played: Played, index: int, objection: Objection, raised: bool) -> list[str]:
    """The steps that one reply takes."""
    exchange = played.exchanges[index]
    events = {event for name, event in exchange.turn.objections if name == objection.id}
    if not exchange.genuine:
        return []
    steps: list[str] = [step for step in ("dug", "restated", "checked") if step in events]
    just_raised = (objection.id, "raised") in exchange.heard.objections
    if just_raised and "restated" not in steps and is_grounded(played, index):
        steps.append("restated")
    if ("answered" in events and _is_answer(exchange)) or (raised and _meets(played, exchange, objection)):
        steps.append("answered")
    return steps


def _is_answer(exchange: Exchange) -> bool:
    """Whether the reply is more than a term put on the table."""
    asks = exchange.sees(*QUESTIONS) != "no"
    return exchange.reasons or asks or exchange.turn.conditional or not exchange.turn.offered


def _meets(played: Played, exchange: Exchange, objection: Objection) -> bool:
    """Whether the reply sets a fact or a reason against the objection."""
    wanted = subjects(played, objection)
    for id, _, _ in exchange.told:
        if wanted & {id, *played.scenario.facts[id].about}:
            return True
    argued = exchange.does("argument", "evidence", "benefit_link") and exchange.on_case
    return argued and bool(wanted & exchange.names) and exchange.sees(*QUESTIONS) != "sure"
