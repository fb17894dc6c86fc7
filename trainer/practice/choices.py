"""Guided mode: a few replies to choose from. Typing one's own is always possible, and often better."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal
from zlib import crc32

from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.talk.state import State
from trainer.negotiation.voice.wording import spoken_name, value_words
from trainer.practice.samples import fairest, is_fair, leads_on, step_towards, waiting_reactions
from trainer.practice.trades import likely_trade
from trainer.scenario.scenario import Issue, Scenario

MOST = 4
"""Replies offered at once."""

Kind = Literal[
    "confirm", "accept", "why", "answer", "ask", "trade", "propose", "position", "say", "recap", "gift", "split",
    "ultimatum", "weakness", "surrender",
]  # fmt: skip
_USUAL: tuple[Kind, ...] = ("gift", "ultimatum", "split", "weakness")
MISTAKES: tuple[Kind, ...] = (*_USUAL, "surrender")
"""What nobody should be taught to say, but a learner should recognise. To surrender is to take her offer though it lies
below the limit of one's own brief."""

# Share of the talk from which summing up is always on offer, and before which one asks rather than proposes.
_LATE, _EARLY = 0.6, 0.15


@dataclass(frozen=True, slots=True)
class Choice:
    """A reply to choose. `text` is a sample of the scenario; it is empty for the kinds that the catalogue words, under
    "choice.KIND" with `values`."""

    kind: Kind
    text: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


def choices(
    scenario: Scenario, state: State, seed: int, said: frozenset[str] = frozenset()
) -> tuple[Choice, ...]:
    """Two to four replies for this moment, at most one of which is a mistake; their order tells nothing.

    Args:
        seed: the attempt's; the same state and seed give the same choices.
        said: what the student has said already, which is not offered again.
    """
    if state.outcome is not None:
        return ()
    late = state.turn >= _LATE * scenario.turns
    found = [
        *_due(scenario, state, said),
        *_needs(scenario, state, said)[:1],
        *_terms(scenario, state)[:1],
        *([Choice("recap")] if late and state.settled else []),
        *_statements(scenario, state, said),
        *_terms(scenario, state)[1:],
        Choice("recap"),
    ]
    kept = _distinct(found)[: MOST - 1]
    mistake = _mistake(scenario, state)
    if mistake is not None:
        kept.append(mistake)
    return tuple(sorted(kept, key=lambda choice: crc32(f"{seed}/{state.replies}/{choice}".encode())))


def _waits_for(state: State) -> str:
    return "" if state.pending is None else state.pending.kind


def _due(scenario: Scenario, state: State, said: frozenset[str]) -> list[Choice]:
    """What she waits for: a yes, an answer."""
    if _waits_for(state) in ("recap", "read_back"):
        return [Choice("confirm")]
    if state.pending is not None and state.pending.kind == "offer":
        low = _below_limit(scenario, state)
        if low is None:
            return [Choice("accept")]
        issue = scenario.issues[low.issue]
        words = value_words(issue, low, scenario.language)
        return [Choice("why", values={"issue": spoken_name(issue), "value": words})]
    if state.pending is not None and state.pending.name in scenario.asks:
        text = fairest(scenario.asks[state.pending.name].like, said)
        return [Choice("answer", text)] if text else []
    return []


def _needs(scenario: Scenario, state: State, said: frozenset[str]) -> list[Choice]:
    """A step towards each need that is not in the open, those already hinted at first."""
    opened = dict(state.interests)
    order = sorted(scenario.interests.values(), key=lambda interest: not opened.get(interest.id, 0))
    texts = (step_towards(scenario, state, interest, said) for interest in order)
    return [Choice("ask", text) for text in texts if text and is_fair(text)]


def _terms(scenario: Scenario, state: State) -> list[Choice]:
    """A trade, then what one aims at or where she stands, the weightiest point first."""
    found = []
    trade = likely_trade(scenario, state)
    if trade is not None and _waits_for(state) != "recap":
        found.append(Choice("trade", values={"give": trade.give, "want": trade.want}))
    for issue in sorted(scenario.issues.values(), key=lambda issue: -issue.you.weight):
        if state.settled_on(issue.id) is not None or state.yours_on(issue.id) is not None:
            continue
        name = spoken_name(issue)
        if state.theirs_on(issue.id) is None and state.turn < _EARLY * scenario.turns:
            found.append(Choice("position", values={"issue": name}))
        else:
            found.append(Choice("propose", values={"issue": name, "value": _aim(issue)}))
    return found


def _statements(scenario: Scenario, state: State, said: frozenset[str]) -> list[Choice]:
    """Samples about something of the case that cost nothing."""
    found = [
        fairest(reaction.like, said) for reaction in waiting_reactions(scenario, state) if leads_on(reaction)
    ]
    return [Choice("say", text) for text in found if text]


def _mistake(scenario: Scenario, state: State) -> Choice | None:
    """A common mistake, another one each time; none while a yes is all that is missing."""
    if _waits_for(state) == "recap":
        return None
    if _waits_for(state) == "offer" and _below_limit(scenario, state) is not None:
        return Choice("surrender")
    kind = _USUAL[state.replies % len(_USUAL)]
    if kind != "gift":
        return Choice(kind)
    for issue in sorted(scenario.issues.values(), key=lambda issue: -issue.you.weight):
        if state.settled_on(issue.id) is None:
            option = issue.limit or issue.options[_middle(issue)].id
            label = issue.options[issue.place(option)].label
            return Choice(kind, values={"issue": spoken_name(issue), "value": label})
    return None


def _below_limit(scenario: Scenario, state: State) -> Position | None:
    """The first position of the offer she waits on that is worse for the student than the brief's limit."""
    for position in state.pending.positions if state.pending is not None else ():
        issue = scenario.issues[position.issue]
        if issue.limit is not None and better_for(issue, "you", at_option(issue, issue.limit), position) > 0:
            return position
    return None


def _aim(issue: Issue) -> str:
    """The label of the student's target, or of what is best for the student."""
    if issue.target is not None:
        return issue.options[issue.place(issue.target)].label
    return issue.options[issue.you.values.index(max(issue.you.values))].label


def _middle(issue: Issue) -> int:
    return len(issue.options) // 2


def _distinct(found: Iterable[Choice]) -> list[Choice]:
    kept: dict[str, Choice] = {}
    for choice in found:
        kept.setdefault(choice.text or f"{choice.kind}/{choice.values}", choice)
    return list(kept.values())
