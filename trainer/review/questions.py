"""Three questions a jury could ask: about what was lost, and about what was read with doubt. Codes and values only."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from trainer.assessment.assessment import Evidence
from trainer.assessment.losses import Loss, losses
from trainer.assessment.played import Played, contested, fold
from trainer.assessment.rubric import Rubric
from trainer.assessment.timeline import swings_of
from trainer.negotiation.talk.events import Event
from trainer.scenario.scenario import Scenario

MOST_QUESTIONS = 3

# A reading that the student contests is worth asking about whatever it cost: nobody knows better what was meant.
_CONTESTED = 100.0

# Reason of a loss (last part of the catalogue key of its `why`) → what to ask about it.
_ASKED: Mapping[str, str] = {
    "claim-unchallenged": "claim",
    "objection-left": "objection",
    "need-not-restated": "need",
    "changed-topic": "need",
    "feeling-passed-over": "need",
    "interest-not-used": "offer_for_need",
    "interest-hidden": "hidden",
    "need-not-argued": "hidden",
    "false-figure": "figure",
    "wrong-sum": "figure",
    "unsourced": "source",
    "facts-unused": "facts",
    "figures-unused": "facts",
    "law-unused": "law",
    "gave-for-nothing": "gave",
    "gave-under-pressure": "pressed",
    "concession-uncosted": "cost",
    "no-other-offer": "other_offer",
    "same-offer": "other_offer",
    "no-options": "options",
    "no-argument": "argument",
    "nothing-held": "argument",
    "bare-refusal": "argument",
    "never-moved": "argument",
    "never-traded": "trade",
    "hostility": "effect",
    "pressure": "effect",
    "register": "effect",
    "weakness": "weakness",
    "hedged": "weakness",
    "excused": "weakness",
    "opened-low": "opened_low",
    "offer-too-soon": "too_soon",
    "no-offer": "first_offer",
    "no-agenda": "agenda",
    "no-recap": "recap",
    "undated-step": "next_step",
    "no-next-step": "next_step",
    "half-written-step": "next_step",
    "nothing-written": "next_step",
    "objective-missed": "objective",
    "term-short": "term",
    "term-open": "open_term",
    "below-batna": "below",
    "no-deal": "no_deal",
    "illegal-term": "illegal",
    "evaded-question": "evaded",
    "sheet-gaps": "preparation",
    "sheet-unused": "preparation",
    "sheet-incoherent": "preparation",
    "no-ranges": "preparation",
    "objections-unforeseen": "foreseen",
    "needs-unsupposed": "supposed",
    "no-questions-prepared": "supposed",
    "no-exhibit": "exhibit",
    "exhibit-kept": "exhibit",
    "relation-hurt": "relation",
    "relationship-skipped": "relation",
}

# What is asked of whoever lost little: everybody answers something to these.
_ALWAYS = ("turning_point", "limit", "again")


@dataclass(frozen=True, slots=True)
class JuryQuestion:
    """One question.

    Attributes:
        code: last part of the catalogue key of its sentence.
        criterion: the one it sheds light on, "" for the whole.
        turn: the line it is about, by its number in the record, 0 for none; quote: the student's words there, "" for none.
        values: what else its sentence names.
        points: what was lost there, of the 100 that the weights sum to.
    """

    code: str
    criterion: str = ""
    turn: int = 0
    quote: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    points: float = 0.0


def questions(
    rubric: Rubric, scenario: Scenario, log: Sequence[Event], most: int = MOST_QUESTIONS
) -> tuple[JuryQuestion, ...]:
    """The questions worth most, at most one of a kind and, while others are left, one per criterion; in the order of the
    talk, those about no line of it last. Never fewer than `most` up to three.

    Raises:
        ValueError: the log does not begin with its Started event.
    """
    played = fold(scenario, log, rubric.reading)
    found = sorted((*_contested(played, log), *_lost(rubric, played)), key=lambda one: -one.points)
    chosen: list[JuryQuestion] = []
    for again in (False, True):
        for one in found:
            if len(chosen) < most and _is_new(one, chosen, again):
                chosen.append(one)
    chosen += _always(played)[: max(0, most - len(chosen))]
    return tuple(sorted(chosen, key=lambda one: one.turn or played.last_number + 2))


def _is_new(one: JuryQuestion, chosen: Sequence[JuryQuestion], again: bool) -> bool:
    """Whether a question adds something: another code and line; `again` allows a criterion that was asked about."""
    return not any(
        other.code == one.code
        or (one.turn and other.turn == one.turn)
        or (not again and one.criterion and other.criterion == one.criterion)
        for other in chosen
    )


def _lost(rubric: Rubric, played: Played) -> Iterator[JuryQuestion]:
    """A question for every kind of loss, at the place where most was lost: as much worth asking as all of its kind cost."""
    kinds: dict[str, list[Loss]] = {}
    for loss in losses(rubric, played):
        code = _ASKED.get(loss.evidence.why.rpartition(".")[2])
        if code is not None:
            kinds.setdefault(code, []).append(loss)
    for code, lost in kinds.items():
        worst = max(lost, key=lambda loss: loss.points)
        yield JuryQuestion(
            code,
            worst.criterion,
            _place(worst.evidence, played),
            worst.evidence.quote,
            worst.evidence.values,
            round(sum(loss.points for loss in lost), 4),
        )


def _place(note: Evidence, played: Played) -> int:
    """The line a loss is about; 0 for what was missed in the talk as a whole."""
    if not note.quote and (note.turn == played.last_number or note.rule.startswith("sheet-")):
        return 0
    return note.turn


def _contested(played: Played, log: Sequence[Event]) -> Iterator[JuryQuestion]:
    """The first reply whose reading the student contests."""
    for n in sorted(contested(log))[:1]:
        yield JuryQuestion("meant", "", n, played.exchanges[n // 2 - 1].text, points=_CONTESTED)


def _always(played: Played) -> list[JuryQuestion]:
    swings = swings_of(played)
    decisive = max(swings, key=lambda swing: abs(swing.change)).turn if swings else 0
    asked = [JuryQuestion(code, turn=decisive if code == "turning_point" else 0) for code in _ALWAYS]
    return asked if decisive else asked[1:]
