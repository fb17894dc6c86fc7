"""A stored conversation as a test of its scenario: its replies, and what comes of them when they are played now."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Literal

from trainer.assessment.rubric import Rubric
from trainer.authoring.played_replies import played_replies
from trainer.authoring.recorded_file import write_test
from trainer.authoring.scenario_tests import play
from trainer.authoring.watching import Divergence, first_divergence
from trainer.practice.practice import Practice
from trainer.practice.sources import read_sources
from trainer.scenario.file_values import clean_text
from trainer.scenario.scenario import Expectation, Scenario, ScenarioTest

# Points of the total, either way, that a recorded test allows.
TOLERANCE = 1.5
# The highest level of a criterion.
MOST = 3

Dropped = Literal["outcome", "reaction", "interest", "agreed"]


@dataclass(frozen=True, slots=True)
class Recorded:
    """A test made from a conversation.

    Attributes:
        test: what to write into the scenario's file.
        dropped: what had happened and no longer does on the present text, as (what, name); it is not expected.
        divergence: where the replies first came out otherwise than they had, None where they did not.
    """

    test: ScenarioTest
    dropped: tuple[tuple[Dropped, str], ...] = ()
    divergence: Divergence | None = None


def recorded(practice: Practice, scenario: Scenario, rubric: Rubric, name: str) -> Recorded:
    """Make a test of a conversation.

    The replies are played on the text as it is now, as the test will be; what it expects came about both then and now.
    Levels are expected within one of what they are now, the total within TOLERANCE.

    Args:
        practice: the conversation; nothing of it is changed.
        scenario, rubric: as the file has them now.
        name: id of the test.
    """
    before = played_replies(practice)
    # As the file's own texts are cleaned, so that what is read back from it is the same.
    replies = tuple(clean_text(reply.reply) for reply in before)
    seed = practice.started.seed
    now, left = play(scenario, rubric, replies, seed)
    said = replies[: len(replies) - left]
    then = expectation(practice, scored=False)
    expect = expectation(now, scored=now.ended)
    dropped = tuple(_dropped(then, expect))
    return Recorded(
        ScenarioTest(name, said, _common(then, expect), ("",) * len(said), seed),
        dropped,
        first_divergence(before, played_replies(now)),
    )


def test_name(scenario: Scenario) -> str:
    """The next free name for a recorded test: "recorded-1", "recorded-2"…"""
    return next(name for n in count(1) if (name := f"recorded-{n}") not in scenario.tests)


def expectation(practice: Practice, *, scored: bool = True) -> Expectation:
    """What has come of a conversation, as a test may expect it. Of a talk that goes on, no outcome.

    Args:
        scored: with levels and total, as ranges.
    """
    scenario, state = practice.scenario, practice.state
    fired, opened = dict(state.fired), dict(state.interests)
    levels: dict[str, tuple[int, ...]] = {}
    total = None
    if scored:
        assessment = practice.assessment()
        levels = {c.id: _around(c.level) for c in assessment.criteria if c.level is not None}
        if assessment.total is not None:
            low, high = assessment.total - TOLERANCE, assessment.total + TOLERANCE
            total = (max(0.0, round(low, 1)), min(float(assessment.out_of), round(high, 1)))
    return Expectation(
        # Whoever leaves, or runs out of time, does so without a reply that a test could play.
        outcome=None if state.outcome in ("abandoned", "time_out") else state.outcome,
        reactions=tuple(name for name in scenario_reactions(scenario) if fired.get(name)),
        interests=tuple(name for name in scenario.interests if opened.get(name)),
        # A figure between two options has no name that a test could give.
        agreed={p.issue: p.option for p in state.settled if p.option is not None},
        levels=levels,
        total=total,
    )


def scenario_reactions(scenario: Scenario) -> Iterator[str]:
    """The ids of all reactions, in the order of the file."""
    for scene in scenario.scenes.values():
        yield from (reaction.id for reaction in scene.reactions)
    yield from scenario.anytime


def _around(level: int) -> tuple[int, ...]:
    return tuple(near for near in (level - 1, level, level + 1) if 0 <= near <= MOST)


def _common(then: Expectation, now: Expectation) -> Expectation:
    """What came about both then and now; levels as they are now."""
    return replace(
        now,
        outcome=now.outcome if now.outcome == then.outcome else None,
        reactions=tuple(name for name in now.reactions if name in then.reactions),
        interests=tuple(name for name in now.interests if name in then.interests),
        agreed={issue: option for issue, option in now.agreed.items() if then.agreed.get(issue) == option},
    )


def _dropped(then: Expectation, now: Expectation) -> Iterator[tuple[Dropped, str]]:
    if then.outcome is not None and then.outcome != now.outcome:
        yield "outcome", then.outcome
    yield from (("reaction", name) for name in then.reactions if name not in now.reactions)
    yield from (("interest", name) for name in then.interests if name not in now.interests)
    yield from (("agreed", issue) for issue, option in then.agreed.items() if now.agreed.get(issue) != option)


@dataclass(frozen=True, slots=True)
class RecordedIn:
    """A test written into a file: the file, the test's id, the line on which it begins, and what was left out of it."""

    path: Path
    test: str
    line: int
    recorded: Recorded


class OtherScenario(Exception):
    """The file holds another scenario than the one that was played, or the conversation is empty."""


def record_into(path: Path, practice: Practice, name: str = "", folders: tuple[Path, ...] = ()) -> RecordedIn:
    """Write a conversation into a scenario's file, as a test of it.

    Args:
        path: of the file; the earlier text is kept beside it.
        name: id of the test; "" takes the next free one.
        folders: looked in for the scenario's rubric.

    Raises:
        OtherScenario; Unwritten: it cannot be put there safely; ScenarioUnusable, RubricUnusable, OSError. In every case
            the file is as it was.
    """
    scenario, rubric = read_sources(path, folders)
    if scenario.value.id != practice.scenario.id or not practice.replies:
        raise OtherScenario
    name = name or test_name(scenario.value)
    found = recorded(practice, scenario.value, rubric.value, name)
    return RecordedIn(path, name, write_test(path, found.test).line, found)
