"""A model answer for the reply that cost most: what the scenario holds ready for that moment, tried at the table."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from trainer.assessment.costly import costliest
from trainer.assessment.played import fold
from trainer.language.reading import Reading
from trainer.negotiation.talk.turn import Turn
from trainer.practice.choices import MISTAKES, Choice, choices
from trainer.practice.practice import Practice
from trainer.practice.samples import fairest, leads_on, waiting_reactions
from trainer.practice.trying import Moment, Tried, moments, tried

# Replies tried: each costs a reply's time.
_MOST_TRIES = 12

# What mends what was lost: rule of the evidence → the moves or acts of a better reply.
_MENDS: Mapping[str, tuple[str, ...]] = {
    "gave-for-nothing": ("conditional_exchange",),
    "split": ("conditional_exchange",),
    "same-offer": ("conditional_exchange", "options"),
    "no-other-offer": ("conditional_exchange", "options"),
    "gave-under-pressure": ("argument", "evidence", "conditional_exchange"),
    "bare-refusal": ("argument", "evidence", "conditional_exchange"),
    "objection-left": ("open_question", "reformulation", "evidence"),
    "no-argument": ("argument", "evidence", "benefit_link"),
    "changed-topic": ("reformulation", "acknowledgement"),
    "need-not-restated": ("reformulation", "acknowledgement"),
    "interest-not-used": ("benefit_link", "conditional_exchange"),
    "evaded-question": ("answer",),
    "claim-unchallenged": ("challenge", "open_question"),
    "offer-too-soon": ("open_question", "framing"),
}

# Points of trust that other good news is worth, to weigh one reply against another.
_NEED, _MENDED, _OBJECTION, _CLAIM, _SETTLED = 12, 10, 6, 4, 4
_LOST = 50


@dataclass(frozen=True, slots=True)
class ModelReply:
    """A better reply for one moment: the student's line and words, the words to say instead, and her answer to them."""

    n: int
    said: str
    instead: str
    answer: str


def model_reply(practice: Practice, worded: Callable[[Choice], str]) -> ModelReply | None:
    """The model answer for the costliest reply; None where there is no such reply, or nothing better to say there.

    Args:
        worded: the words of a guided choice, in the language of the talk.
    """
    costly = costliest(practice.rubric, fold(practice.scenario, practice.events, practice.rubric.reading))
    moment = next((m for m in moments(practice.events) if costly is not None and m.n == costly.turn), None)
    if costly is None or moment is None:
        return None
    mends = {move for point in costly.reasons for move in _MENDS.get(point.rule, ())}
    seed = practice.started.seed
    texts = list(dict.fromkeys(_candidates(practice, moment, worded)))[:_MOST_TRIES]
    found = [tried(practice.scenario, seed, moment, text) for text in texts]
    best = max(found, key=lambda it: _merit(it.reading, it.turn, mends), default=None)
    if best is None or not _is_better(best, moment, mends):
        return None
    return ModelReply(moment.n, moment.text, best.text, best.turn.text)


def _candidates(practice: Practice, moment: Moment, worded: Callable[[Choice], str]) -> Iterator[str]:
    scenario, state = practice.scenario, moment.before
    said = frozenset(text for speaker, text in moment.lines if speaker == "student") | {moment.text}
    for choice in choices(scenario, state, practice.started.seed, said):
        if choice.kind not in MISTAKES:
            yield worded(choice)
    for reaction in waiting_reactions(scenario, state):
        if leads_on(reaction) and (text := fairest(reaction.like, said)):
            # Samples are typed as students type; what is shown as a model is set as it should be.
            yield text.replace("'", "’")


def _is_better(reply: Tried, moment: Moment, mends: set[str]) -> bool:
    merit = _merit(reply.reading, reply.turn, mends)
    return merit > max(0, _merit(moment.reading, moment.turn, mends))


def _merit(reading: Reading, turn: Turn, mends: set[str]) -> int:
    """How well a reply did, in points of trust or what is worth as much."""
    if not turn.matched or turn.outcome not in (None, "agreement"):
        return -_LOST
    does = {move.move for move in reading.moves} | {act.act for act in turn.acts}
    return (
        turn.trust
        - turn.trust_before
        + _NEED * len(turn.interests)
        + _MENDED * len(mends & does)
        + _OBJECTION * sum(event in ("dug", "restated", "answered") for _, event in turn.objections)
        + _CLAIM * sum(event == "challenged" for _, event in turn.claims)
        + _CLAIM * sum(event == "answered" for _, event in turn.asks)
        + _SETTLED * bool(turn.settled and turn.conditional)
        - _NEED * bool(turn.conceded and not turn.conditional)
    )
