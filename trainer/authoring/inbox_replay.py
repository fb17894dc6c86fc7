"""What a changed scenario changes in an attempt that was played earlier: the first reply that is answered otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass

from trainer.assessment.rubric import Rubric
from trainer.attempts.earlier import EarlierAttempt
from trainer.authoring.inbox import words_alone
from trainer.authoring.played_replies import played_replies
from trainer.authoring.scenario_tests import play
from trainer.authoring.watching import first_divergence
from trainer.findings.played_reply import PlayedReply
from trainer.practice.clock import VirtualClock
from trainer.practice.practice import Practice
from trainer.scenario.difficulty import at_difficulty
from trainer.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class ChangedAttempt:
    """An attempt that would go otherwise.

    Attributes:
        started: ISO 8601, UTC.
        before, after: the first reply that is answered otherwise, as it comes out on each text.
        left: replies after it, of which nothing is said.
    """

    attempt: str
    started: str
    before: PlayedReply
    after: PlayedReply
    left: int


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Attempts that go otherwise at equal replies, in the same way.

    Attributes:
        own: whether it is the reply that was added, else another one that now finds itself near to it.
        before, after: how the reply comes out in the first of them.
    """

    own: bool
    before: PlayedReply
    after: PlayedReply
    attempts: tuple[ChangedAttempt, ...]


def grouped(changed: Iterable[ChangedAttempt], reply: str) -> tuple[ChangeGroup, ...]:
    """Changed attempts by what is answered otherwise and how: the reply added first, then what most attempts have.

    Args:
        reply: that was added.
    """
    alike: dict[tuple[object, ...], list[ChangedAttempt]] = {}
    for one in changed:
        how = (one.before.reaction, one.before.matched, one.after.reaction, one.after.matched)
        alike.setdefault((words_alone(one.before.reply), *how), []).append(one)
    own = words_alone(reply)
    groups = [
        ChangeGroup(words_alone(same[0].before.reply) == own, same[0].before, same[0].after, tuple(same))
        for same in alike.values()
    ]
    return tuple(sorted(groups, key=lambda group: (not group.own, -len(group.attempts))))


def what_changes(
    earlier: EarlierAttempt, before: Scenario, after: Scenario, rubric: Rubric, scene: str | None
) -> ChangedAttempt | None:
    """Play an earlier attempt (its replies, its seed, its difficulty) and find where the new text answers otherwise.

    Up to there both texts are in the same state, so that one play does, and a second answer to each reply of the scene.

    Args:
        before, after: the text as it is and as it would be; they differ in what can answer in the scene, no more.
        scene: None where they differ in what can answer anywhere.

    Returns:
        None when every reply is answered as before, if in other words.
    """
    now, then = (at_difficulty(one, earlier.difficulty) for one in (before, after))
    practice, _ = play(now, rubric, (), earlier.seed)
    for place, said in enumerate(earlier.said):
        if practice.ended:
            break
        start = practice
        if said.taken_back:
            # Answered at its place, and then as if it had not been said.
            practice = _beside(now, start)
        other = _beside(then, start) if scene is None or start.state.scene == scene else None
        practice.reply(said.text, exhibit=said.exhibit)
        if other is not None:
            other.reply(said.text, exhibit=said.exhibit)
            old, new = played_replies(practice)[-1], played_replies(other)[-1]
            if first_divergence((old,), (new,)) is not None:
                left = sum(not later.taken_back for later in earlier.said[place + 1 :])
                return ChangedAttempt(earlier.attempt, earlier.started, old, new, left)
        if said.taken_back:
            practice = start
    return None


def _beside(scenario: Scenario, practice: Practice) -> Practice:
    """The same talk, going on on another text."""
    return Practice(scenario, practice.rubric, practice.events, clock=VirtualClock(0.0))
