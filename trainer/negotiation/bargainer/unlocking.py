"""Options that she does not consider before something has been reached in the talk: a need heard, trust, a flag."""

from dataclasses import replace

from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.scale import signable
from trainer.negotiation.situation import Situation, holds
from trainer.scenario.scenario import Issue, Scenario


def as_open(situation: Situation) -> Scenario:
    """The scenario with the options that she would not sign yet outside her must-haves."""
    scenario = situation.scenario
    if not any(issue.opens_if for issue in scenario.issues.values()):
        return scenario
    return replace(
        scenario, issues={name: _open(issue, situation) for name, issue in scenario.issues.items()}
    )


def _open(issue: Issue, situation: Situation) -> Issue:
    shut = {option for option, condition in issue.opens_if.items() if not holds(condition, situation)}
    if not shut:
        return issue
    had = issue.must_have or tuple(option.id for option in issue.options)
    return replace(issue, must_have=tuple(option for option in had if option not in shut))


def waits_for_more(situation: Situation, position: Position) -> bool:
    """Whether only what has not been reached yet keeps her from signing a position."""
    issue = situation.scenario.issues[position.issue]
    if not issue.opens_if or not signable(issue, position):
        return False
    return not signable(_open(issue, situation), position)
