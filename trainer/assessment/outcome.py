"""What a talk came to: the agreed package, what it is worth, and which objectives it meets."""

from collections.abc import Iterable

from trainer.assessment.played import Played
from trainer.negotiation.position import Package, Position
from trainer.negotiation.scale import neighbours
from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.state import State
from trainer.negotiation.values import points, worth
from trainer.scenario.scenario import Issue, Scenario


def package_of(played: Played) -> Package:
    """The agreed positions, in the order of the scenario's issues; empty without a deal."""
    if not played.agreed:
        return {}
    return in_order(played.scenario, played.state.settled)


def in_order(scenario: Scenario, positions: Iterable[Position]) -> Package:
    """Positions by issue, in the order of the scenario's issues."""
    found = {position.issue: position for position in positions}
    return {issue: found[issue] for issue in scenario.issues if issue in found}


def value_of(scenario: Scenario, package: Package) -> int:
    """What a package is worth to the student, 0–10,000."""
    return worth(scenario, "you", package)


def best_value(scenario: Scenario) -> int:
    """The most a legal package can be worth to the student (0–10,000) with the counterpart at her alternative or above.

    Issue by issue, only combinations that no other beats on both sides are kept (Minkowski sums with Pareto pruning).
    """
    floor = 100 * scenario.counterpart.batna.value
    front: list[tuple[int, int]] = [(0, 0)]
    for issue in scenario.issues.values():
        choices = _choices(issue)
        front = _pruned({(them + more_them, you + more_you) for them, you in front for more_them, more_you in choices})
    return max((you for them, you in front if them >= floor), default=0)


def _choices(issue: Issue) -> list[tuple[int, int]]:
    """(hers, the student's) points for each legal option that she could sign."""
    legal = [o for o in issue.options if o.id not in issue.illegal and (not issue.must_have or o.id in issue.must_have)]
    at = [Position(issue.id, option.id) for option in legal or issue.options]
    return [(points(issue, "them", position), points(issue, "you", position)) for position in at]


def _pruned(pairs: set[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    most = -1
    for them, you in sorted(pairs, reverse=True):
        if you > most:
            kept.append((them, you))
            most = you
    return kept


def illegal_terms(scenario: Scenario, package: Package) -> tuple[tuple[str, str], ...]:
    """(issue, law entry) for each agreed term that the law does not allow.

    A figure between a legal and an illegal option is past the limit, which is itself an option.
    """
    found: list[tuple[str, str]] = []
    for name, position in package.items():
        issue = scenario.issues[name]
        if not issue.illegal:
            continue
        if position.option is not None:
            options = [position.option]
        else:
            options = [issue.options[place].id for place in neighbours(issue, position)]
        entry = next((issue.illegal[option] for option in options if option in issue.illegal), None)
        if entry is not None:
            found.append((name, entry))
    return tuple(found)


def met_at(played: Played, objective: str) -> int | None:
    """The number of the reply since which an objective has been met to the end; None when it is not met."""
    if not played.agreed or not _met(played.scenario, played.state, objective):
        return None
    since = played.last_number()
    for exchange in reversed(played.exchanges):
        if not _met(played.scenario, exchange.after, objective):
            break
        since = exchange.n
    return since


def _met(scenario: Scenario, state: State, objective: str) -> bool:
    return holds(scenario.objectives[objective].when, Situation(scenario, state))
