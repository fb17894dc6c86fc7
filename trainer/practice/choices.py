"""Guided mode: a few replies to choose from. Typing one's own is always possible, and often better."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from zlib import crc32

from trainer.negotiation.routing import leaves
from trainer.negotiation.state import State
from trainer.practice.samples import is_fair, question_towards, waiting_reactions
from trainer.practice.trades import Trade, likely_trade
from trainer.scenario.condition import Does
from trainer.scenario.scenario import Reaction, Scenario

MOST = 4
"""Replies offered at once."""

Kind = Literal["confirm", "answer", "ask", "trade", "say", "blunder"]

# What nobody should be taught to say, but a learner should recognise.
_BLUNT = ("hostility", "pressure", "weak_disclosure", "unilateral_concession", "register_slip", "split")


@dataclass(frozen=True, slots=True)
class Choice:
    """A reply to choose. `text` is a sample of the scenario; it is empty for the kinds that the catalogue words
    ("choice.confirm", "choice.trade" with the values of `trade`)."""

    kind: Kind
    text: str = ""
    trade: Trade | None = None


def choices(scenario: Scenario, state: State, seed: int) -> tuple[Choice, ...]:
    """Two to four replies for this moment, one of which is usually a mistake; their order tells nothing.

    Args:
        seed: the attempt's; the same state and seed give the same choices.
    """
    found: list[Choice] = []
    if state.outcome is not None:
        return ()
    found += _due(scenario, state)
    found += _questions(scenario, state)
    trade = likely_trade(scenario, state)
    if trade is not None and _waits_for(state) != "recap":
        found.append(Choice("trade", trade=trade))
    found += _statements(scenario, state)
    good = _distinct(found)
    blunder = _blunder(scenario, state)
    kept = [*good[: MOST - 1], blunder] if blunder is not None else good[:MOST]
    return tuple(sorted(kept, key=lambda choice: crc32(f"{seed}/{state.replies}/{choice}".encode())))


def _waits_for(state: State) -> str:
    return "" if state.pending is None else state.pending.kind


def _due(scenario: Scenario, state: State) -> list[Choice]:
    """What she waits for: a yes, an answer."""
    if _waits_for(state) in ("recap", "read_back"):
        return [Choice("confirm")]
    if state.pending is not None and state.pending.name in scenario.asks:
        samples = scenario.asks[state.pending.name].like
        return [Choice("answer", text) for text in samples if is_fair(text)][:1]
    return []


def _questions(scenario: Scenario, state: State) -> list[Choice]:
    """A question towards each of the first two needs that are not in the open."""
    opened = dict(state.interests)
    found = []
    for interest in scenario.interests.values():
        if opened.get(interest.id, 0) < len(interest.stages):
            text = question_towards(scenario, state, interest)
            if text and is_fair(text):
                found.append(Choice("ask", text))
    return found[:2]


def _statements(scenario: Scenario, state: State) -> list[Choice]:
    """Samples of the scene that do no harm."""
    found = []
    for reaction in waiting_reactions(scenario, state):
        if reaction.then.trust >= 0 and not _is_blunt(reaction) and not reaction.then.ends:
            found += [Choice("say", text) for text in reaction.like if is_fair(text)][:1]
    return found


def _blunder(scenario: Scenario, state: State) -> Choice | None:
    """A sample that costs something, a different one as the talk goes on."""
    found = [
        text
        for reaction in waiting_reactions(scenario, state)
        if reaction.then.trust < 0 or _is_blunt(reaction)
        for text in reaction.like
        if is_fair(text)
    ]
    return Choice("blunder", found[state.replies % len(found)]) if found else None


def _is_blunt(reaction: Reaction) -> bool:
    return any(isinstance(leaf, Does) and leaf.what in _BLUNT for leaf in leaves(reaction.when))


def _distinct(found: Iterable[Choice]) -> list[Choice]:
    kept: dict[str, Choice] = {}
    for choice in found:
        kept.setdefault(choice.text or choice.kind, choice)
    return list(kept.values())
