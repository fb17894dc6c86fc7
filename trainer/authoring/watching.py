"""What a change to a scenario's file changes: findings that are new or gone, and where the same replies come out otherwise."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from trainer.assessment.rubric import Rubric
from trainer.authoring.played_replies import played_replies
from trainer.authoring.scenario_tests import SEED, play
from trainer.findings.finding import Finding
from trainer.findings.played_reply import PlayedReply
from trainer.practice.practice import Practice
from trainer.scenario.scenario import Scenario

# What may differ in how a reply comes out, the most telling first.
Difference = Literal["reaction", "understood", "reading", "answer", "scene", "end"]


@dataclass(frozen=True, slots=True)
class Divergence:
    """The first reply that comes out otherwise.

    Attributes:
        place: its place among the replies, from 0.
        before, after: how it came out; None where the talk had ended before it.
        differs: in what.
    """

    place: int
    before: PlayedReply | None
    after: PlayedReply | None
    differs: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Replayed:
    """The same replies on another text.

    Attributes:
        replies: as they come out now, up to the first that diverges, that one included.
        divergence: None when all come out as before.
        reworded: numbers of the replies answered in other words to the same effect, up to there.
        left: how many replies were not played.
    """

    replies: tuple[PlayedReply, ...]
    divergence: Divergence | None
    reworded: tuple[int, ...]
    left: int


def first_divergence(before: Sequence[PlayedReply], after: Sequence[PlayedReply]) -> Divergence | None:
    """Compare two plays of the same replies. Her answer in other words, to the same effect, is no divergence."""
    for place in range(max(len(before), len(after))):
        old = before[place] if place < len(before) else None
        new = after[place] if place < len(after) else None
        differs = _differences(old, new)
        if differs:
            return Divergence(place, old, new, differs)
    return None


def replay(
    scenario: Scenario, rubric: Rubric, before: Sequence[PlayedReply], seed: int = SEED
) -> tuple[Practice, Replayed]:
    """Play the replies of an earlier play on another text, and stop where they diverge.

    Args:
        before: the earlier play.

    Returns:
        The practice, which stands after the reply that diverged (or after the last); and how it compares.
    """
    practice, _ = play(scenario, rubric, tuple(reply.reply for reply in before), seed)
    after = played_replies(practice)
    found = first_divergence(before, after)
    if found is not None:
        practice, _ = play(scenario, rubric, tuple(reply.reply for reply in before[: found.place + 1]), seed)
        after = played_replies(practice)
    pairs = zip(before, after, strict=False)
    reworded = tuple(new.n for old, new in pairs if old.answer != new.answer)
    if found is not None and found.after is not None:
        reworded = tuple(n for n in reworded if n != found.after.n)
    return practice, Replayed(after, found, reworded, len(before) - len(after))


@dataclass(frozen=True, slots=True)
class Changes:
    """How two lists of findings compare. Findings that only moved to another line are the same."""

    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    kept: tuple[Finding, ...]


def compare_findings(before: Sequence[Finding], after: Sequence[Finding]) -> Changes:
    """What is new and what is gone from one check to the next."""
    known, now = Counter(map(_identity, before)), Counter(map(_identity, after))
    kept, new = _parted(after, known)
    return Changes(new, gone=_parted(before, now)[1], kept=kept)


def _parted(
    findings: Sequence[Finding], others: Counter[tuple[str, ...]]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Those that the others have too, and those that they have not; of several alike, as many as they have."""
    left = Counter(others)
    shared: list[Finding] = []
    alone: list[Finding] = []
    for finding in findings:
        identity = _identity(finding)
        (shared if left[identity] > 0 else alone).append(finding)
        left[identity] -= 1
    return tuple(shared), tuple(alone)


def _identity(finding: Finding) -> tuple[str, ...]:
    values = (f"{name}={value}" for name, value in sorted(finding.values.items()))
    return (finding.path, finding.code, finding.near or "", *values)


def _differences(old: PlayedReply | None, new: PlayedReply | None) -> tuple[Difference, ...]:
    if old is None or new is None:
        return ("end",)
    found: list[Difference] = []
    if old.reaction != new.reaction:
        found.append("reaction")
    if old.matched != new.matched:
        found.append("understood")
    if old.moves != new.moves:
        found.append("reading")
    if old.sources != new.sources:
        found.append("answer")
    if old.scene_after != new.scene_after:
        found.append("scene")
    if old.outcome != new.outcome:
        found.append("end")
    return tuple(found)
