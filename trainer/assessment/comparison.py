"""A first attempt and its retry side by side: the same criteria, the deal, and what changed from the fork on."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.assessment.assess import assess_played
from trainer.assessment.assessment import Assessment, Evidence, Level
from trainer.assessment.debrief import DealSheet, deal_sheet
from trainer.assessment.played import Played, fold
from trainer.assessment.rubric import Rubric
from trainer.negotiation.talk.events import Event, Replied, standing
from trainer.scenario.scenario import Outcome, Scenario

# As many reasons as are read at once, of each kind.
MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class Attempt:
    """What one of the two came to.

    Attributes:
        said: the reply at the fork, "" where the attempt ended before it; answered: what she said to it.
        trust: at the end, 0–100.
    """

    assessment: Assessment
    outcome: Outcome | None
    trust: int
    deal: DealSheet
    said: str
    answered: str


@dataclass(frozen=True, slots=True)
class CriterionPair:
    """One criterion in both: levels and scores, None where it was not observed."""

    criterion: str
    before: Level | None
    after: Level | None
    score_before: float | None
    score_after: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The two attempts.

    Attributes:
        fork: number of the first reply that differs.
        terms: (issue, agreed first, agreed in the retry) where these differ, in words; None where nothing was agreed.
        gained: points of the retry, from the fork on, for something the first attempt did not do there.
        mended: points that the first attempt lost from the fork on, and the retry did not.
    """

    fork: int
    before: Attempt
    after: Attempt
    criteria: tuple[CriterionPair, ...]
    terms: tuple[tuple[str, str | None, str | None], ...]
    gained: tuple[Evidence, ...]
    mended: tuple[Evidence, ...]


def compare(
    rubric: Rubric, scenario: Scenario, first: Sequence[Event], retry: Sequence[Event]
) -> Comparison | None:
    """Compare an attempt with a branch of it; None while the branch has no reply of its own.

    Raises:
        ValueError: a log does not begin with its Started event.
    """
    fork = _fork(first, retry)
    if fork is None:
        return None
    before, after = (_attempt(rubric, fold(scenario, log, rubric.reading), fork) for log in (first, retry))
    pairs = zip(before.assessment.criteria, after.assessment.criteria, strict=True)
    rows = zip(before.deal.rows, after.deal.rows, strict=True)
    return Comparison(
        fork=fork,
        before=before,
        after=after,
        criteria=tuple(CriterionPair(b.id, b.level, a.level, b.score, a.score) for b, a in pairs),
        terms=tuple((b.label, b.obtained, a.obtained) for b, a in rows if b.obtained != a.obtained),
        gained=_only(after.assessment, before.assessment, fork, "+"),
        mended=_only(before.assessment, after.assessment, fork, "-"),
    )  # fmt: skip


def _fork(first: Sequence[Event], retry: Sequence[Event]) -> int | None:
    old, new = ([event for event in standing(log) if isinstance(event, Replied)] for log in (first, retry))
    for place, reply in enumerate(new):
        if place >= len(old) or (reply.text, reply.turn) != (old[place].text, old[place].turn):
            return 2 * place + 2
    return None


def _attempt(rubric: Rubric, played: Played, fork: int) -> Attempt:
    at_fork = next((exchange for exchange in played.exchanges if exchange.n == fork), None)
    return Attempt(
        assessment=assess_played(rubric, played),
        outcome=played.outcome,
        trust=played.state.trust,
        deal=deal_sheet(played),
        said=at_fork.text if at_fork else "",
        answered=at_fork.turn.text if at_fork else "",
    )


def _only(one: Assessment, other: Assessment, fork: int, effect: str) -> tuple[Evidence, ...]:
    """Evidence of one attempt from the fork on for rules that the other has none of there, each rule once; what was said
    before what was missing."""

    def found(assessment: Assessment) -> dict[str, Evidence]:
        notes: dict[str, Evidence] = {}
        for result in assessment.criteria:
            for note in result.evidence:
                if note.effect == effect and note.turn >= fork - 1:
                    notes.setdefault(note.rule, note)
        return notes

    elsewhere = found(other)
    own = [note for rule, note in found(one).items() if rule not in elsewhere]
    return tuple(sorted(own, key=lambda note: (not note.quote, note.turn))[:MOST_REASONS])
