"""The scenario as a student holds it in hand: the brief, the facts, its own values; everything of hers is blank."""

from collections.abc import Mapping
from dataclasses import replace

from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.deals.values import points
from trainer.scenario.people import Batna, Persona
from trainer.scenario.scenario import Issue, Scenario, Stakes


def student_side(scenario: Scenario) -> Scenario:
    """The student's side: a scenario without her values, alternative, needs, script and phrases.

    Whatever a student computes, it computes from this, so that nothing hidden can leak into what it says.
    """
    hers = replace(
        scenario.counterpart,
        batna=Batna(0),
        firmness="fair",
        trust=50,
        trust_buys="movement",
        persona=Persona(),
    )
    return replace(
        scenario,
        counterpart=hers,
        issues={name: _own(issue) for name, issue in scenario.issues.items()},
        interests={},
        objections={},
        claims={},
        asks={},
        objectives={},
        scenes={},
        moments={},
        anytime={},
        endings={},
        phrases={},
        tests={},
        bonuses={name: replace(bonus, them=0) for name, bonus in scenario.bonuses.items()},
    )


def _own(issue: Issue) -> Issue:
    blank = Stakes(0, (0,) * len(issue.options))
    return replace(issue, them=blank, opening=None, must_have=())


def allowed(issue: Issue) -> tuple[Position, ...]:
    """The options that a student puts its name to, in declared order: lawful, and no worse than its own limit."""
    floor = 0 if issue.limit is None else issue.you.values[issue.place(issue.limit)]
    found = [
        at_option(issue, option.id)
        for option, value in zip(issue.options, issue.you.values, strict=True)
        if value >= floor and option.id not in issue.illegal
    ]
    return tuple(found) or (best(issue),)


def within_limit(issue: Issue, position: Position) -> bool:
    """Whether a position, on an option or between two, is no worse for the student than its limit."""
    return points(issue, "you", position) >= min(points(issue, "you", p) for p in allowed(issue))


def best(issue: Issue) -> Position:
    """The lawful option that is best for the student."""
    lawful = [at_option(issue, o.id) for o in issue.options if o.id not in issue.illegal]
    return max(lawful, key=lambda position: points(issue, "you", position))


def aim(issue: Issue) -> Position:
    """The target of the brief, or the best option where it names none."""
    return best(issue) if issue.target is None else at_option(issue, issue.target)


def her_end(issue: Issue, theirs: Mapping[str, Position]) -> Position:
    """Where she stands as far as she has said, else the end that is worst for the student."""
    stated = theirs.get(issue.id)
    return stated or min(allowed(issue), key=lambda position: points(issue, "you", position))


def step_towards(issue: Issue, start: Position, end: Position) -> Position:
    """The allowed option that costs the student least after the one it stands on, no worse for it than `end`; the start
    itself where there is none.

    The student's own values give the order, for options of words have no other that it could know.
    """
    here, floor = points(issue, "you", start), points(issue, "you", end)
    onward = [p for p in allowed(issue) if floor <= points(issue, "you", p) < here]
    return max(onward, key=lambda p: points(issue, "you", p), default=start)
