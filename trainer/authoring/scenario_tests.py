"""Running the tests that a scenario carries: its replies played through a practice, what came of them compared."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trainer.assessment.assessment import Assessment
from trainer.assessment.rubric import Rubric
from trainer.attempts.ids import attempt_id
from trainer.authoring.played_replies import played_replies
from trainer.authoring.wrong_turn import nearest_to, settled_at, spoken_of
from trainer.findings.finding import Finding
from trainer.findings.played_reply import PlayedReply
from trainer.negotiation.step import open_talk
from trainer.negotiation.talk.events import Started
from trainer.negotiation.voice.wording import value_words
from trainer.practice.clock import VirtualClock
from trainer.practice.practice import Practice
from trainer.scenario.scenario import Expectation, Scenario, ScenarioTest
from trainer.scenario.yaml_source import YamlSource

# Of what has no seed of its own: plays to try something out.
SEED = 1

# Of the conversation, so many replies are shown: the wrong one and those that led to it.
SHOWN = 4

_CODES = {
    "outcome": "TR701",
    "reaction": "TR702",
    "interest": "TR703",
    "agreed": "TR704",
    "level": "TR705",
    "total": "TR706",
    "replies": "TR707",
}


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One thing a test expected and did not get.

    Attributes:
        test: id of the test.
        path: where in the file the expectation stands, from the root ("tests", id, "expect", …).
        what: "outcome", "reaction", "interest", "agreed", "level", "total" or "replies" (some were left over).
        name: of the reaction, interest, issue or criterion; "" for the others.
        expected, got: as text; `got` is "" where there was nothing. For a reaction, what fired in its place.
        turn: number of the reply where it went wrong, as the record counts: the one nearest to the reaction or the
            interest expected, the one that settled the issue otherwise; the last one where nothing tells.
        talk: the last replies up to that one, each with how it was read.
    """

    test: str
    path: tuple[str | int, ...]
    what: str
    name: str
    expected: str
    got: str
    turn: int
    talk: tuple[PlayedReply, ...] = ()


def run_tests(scenario: Scenario, rubric: Rubric) -> tuple[Mismatch, ...]:
    """Run all tests of a scenario. No mismatch: all that was expected came about. Pure and stored nowhere."""
    return tuple(found for test in scenario.tests.values() for found in run_test(scenario, rubric, test))


def run_test(scenario: Scenario, rubric: Rubric, test: ScenarioTest) -> tuple[Mismatch, ...]:
    """Run one test."""
    practice, left_over = play(scenario, rubric, test.replies, test.seed)
    return tuple(_compared(practice, test, left_over))


def play(
    scenario: Scenario, rubric: Rubric, replies: tuple[str, ...], seed: int = SEED
) -> tuple[Practice, int]:
    """Play replies without a store, on a clock of one minute a reply.

    Returns:
        The practice, and how many replies were left when the talk ended.
    """
    clock = VirtualClock(0.0)
    practice = Practice(scenario, rubric, (_started(scenario, rubric, seed),), clock=clock)
    for index, reply in enumerate(replies):
        if practice.ended:
            return practice, len(replies) - index
        clock.advance(60.0)
        practice.reply(reply)
    return practice, 0


def _started(scenario: Scenario, rubric: Rubric, seed: int) -> Started:
    state, opening = open_talk(scenario, seed)
    return Started(
        attempt=attempt_id(0.0, scenario.id.encode()),
        scenario=scenario.id,
        scenario_hash="",
        rubric=rubric.id,
        rubric_hash="",
        mode="practice",
        seed=seed,
        students=(),
        language=scenario.language,
        program="",
        started="1970-01-01T00:00:00Z",
        opening=opening,
        state=state,
    )


def _compared(practice: Practice, test: ScenarioTest, left_over: int) -> Iterator[Mismatch]:
    expect, state, talk = test.expect, practice.state, played_replies(practice)
    last = talk[-1].n if talk else 0

    def missed(
        path: tuple[str | int, ...], what: str, name: str, expected: str, got: str, turn: int = last
    ) -> Mismatch:
        shown = tuple(reply for reply in talk if reply.n <= turn)[-SHOWN:]
        return Mismatch(test.id, ("tests", test.id, *path), what, name, expected, got, turn, shown)

    if left_over:
        place = ("replies", len(test.replies) - left_over)
        yield missed(place, "replies", "", str(len(test.replies)), str(len(test.replies) - left_over))
    if expect.outcome is not None and state.outcome != expect.outcome:
        yield missed(("expect", "outcome"), "outcome", "", expect.outcome, state.outcome or "")
    fired = dict(state.fired)
    for index, reaction in enumerate(expect.reactions):
        if not fired.get(reaction):
            turn = nearest_to(practice, reaction) or last
            instead = next((reply.reaction for reply in talk if reply.n == turn), None) or ""
            yield missed(("expect", "reactions", index), "reaction", reaction, reaction, instead, turn)
    opened = dict(state.interests)
    for index, interest in enumerate(expect.interests):
        if not opened.get(interest):
            turn = spoken_of(practice, practice.scenario.interests.get(interest)) or last
            yield missed(("expect", "interests", index), "interest", interest, interest, "", turn)
    for issue, option in expect.agreed.items():
        got = _agreed(practice, issue)
        if got != option:
            turn = settled_at(practice, issue) or last
            yield missed(("expect", "agreed", issue), "agreed", issue, option, got, turn)
    if expect.levels or expect.total is not None:
        assessment = practice.assessment()
        for what, name, expected, got in _scores(expect, assessment):
            path = ("expect", "total") if what == "total" else ("expect", "levels", name)
            yield missed(path, what, name, expected, got)


def _agreed(practice: Practice, issue: str) -> str:
    """What was settled on an issue: the option's id, or the figure in words; "" while open."""
    position = practice.state.settled_on(issue)
    if position is None:
        return ""
    scenario = practice.scenario
    return position.option or value_words(scenario.issues[issue], position, scenario.language)


def _scores(expect: Expectation, assessment: Assessment) -> Iterator[tuple[str, str, str, str]]:
    levels = {criterion.id: criterion.level for criterion in assessment.criteria}
    for criterion, allowed in expect.levels.items():
        level = levels.get(criterion)
        if level not in allowed:
            got = "" if level is None else str(level)
            yield "level", criterion, ", ".join(map(str, allowed)), got
    if expect.total is not None:
        low, high = expect.total
        if assessment.total is None or not low <= assessment.total <= high:
            got = "" if assessment.total is None else str(assessment.total)
            yield "total", "", f"{low:g}–{high:g}", got


def findings_of(mismatches: tuple[Mismatch, ...], source: YamlSource) -> tuple[Finding, ...]:
    """The mismatches as findings at the lines of the scenario's file that hold the expectations."""
    return tuple(replace(_finding(found, source), talk=found.talk) for found in mismatches)


def _finding(found: Mismatch, source: YamlSource) -> Finding:
    return source.at(
        found.path,
        _CODES[found.what],
        test=found.test,
        name=found.name,
        expected=found.expected,
        got=found.got or "–",
    )
