"""The splitter: one point after the other, and of each the middle."""

from decimal import Decimal

from trainer.authoring.students.owing import owed
from trainer.authoring.students.proposing import acceptable, her_package
from trainer.authoring.students.saying import Saying, of_terms
from trainer.authoring.students.seen import Seen
from trainer.authoring.students.side import aim, allowed, step_towards, within_limit
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for, distance
from trainer.negotiation.deals.scale import along, at_option, number_of
from trainer.negotiation.deals.values import worth
from trainer.negotiation.voice.wording import spoken_name
from trainer.scenario.scenario import Issue, Scenario

# Times in a row that it comes back to one point before it goes on to the next.
_TRIES = 3


def splitter(side: Scenario, seen: Seen) -> tuple[Saying, ...]:
    """The middle of the next point."""
    due = owed(side, seen)
    if due:
        return due
    still = seen.still_open(side)
    if not still:
        return (Saying("conclude"),)
    greeting = (Saying("greet"),) if not seen.said else ()
    hers = her_package(side, seen)
    if hers is not None and acceptable(side, hers, worth(side, "you", {**hers, **seen.yours})):
        return (of_terms(side, "accept", (hers[name] for name in still)),)
    return (*greeting, _on(side.issues[_next(side, seen, still)], side, seen))


def _next(side: Scenario, seen: Seen, still: list[str]) -> str:
    """The first open point that was not tried often enough, else the one tried least."""
    tried = {name: sum(spoken_name(side.issues[name]) in reply for reply in seen.said) for name in still}
    fresh = [name for name in still if tried[name] < _TRIES]
    return fresh[0] if fresh else min(still, key=tried.__getitem__)


def _on(issue: Issue, side: Scenario, seen: Seen) -> Saying:
    mine, hers = seen.yours.get(issue.id), seen.theirs.get(issue.id)
    if hers is not None and issue.id in seen.shut:
        taken = step_towards(issue, mine or aim(issue), hers)
        return of_terms(side, "accept" if taken == hers else "propose", (taken,))
    if hers is None or mine is None:
        start = mine or aim(issue)
        if hers is not None and better_for(issue, "you", hers, start) >= 0:
            return of_terms(side, "accept", (hers,))
        return of_terms(side, "propose", (start,))
    middle = _middle(issue, mine, hers)
    if within_limit(issue, hers) and (middle in (mine, hers) or 2 * distance(issue, mine, hers) <= 1):
        return of_terms(side, "accept", (hers,))
    return of_terms(side, "split", (middle if within_limit(issue, middle) else mine,))


def _middle(issue: Issue, mine: Position, hers: Position) -> Position:
    """Half-way between two positions: the figure on an issue of figures, else the option nearer to the student's."""
    if issue.kind is not None and mine.number is not None and hers.number is not None:
        return _at_number(issue, (mine.number + hers.number) / 2, whole=_is_whole(mine, hers))
    here, there = along(issue, mine), along(issue, hers)
    between = [p for p in allowed(issue) if min(here, there) <= along(issue, p) <= max(here, there)]
    return min(
        between or [mine],
        key=lambda p: (abs(2 * along(issue, p) - here - there), abs(along(issue, p) - here)),
    )


def _is_whole(*positions: Position) -> bool:
    return all(p.number is not None and p.number == p.number.to_integral_value() for p in positions)


def _at_number(issue: Issue, number: Decimal, *, whole: bool) -> Position:
    figure = number.to_integral_value() if whole else number
    for option in issue.options:
        if number_of(option) == figure:
            return at_option(issue, option.id)
    return Position(issue.id, None, figure)
