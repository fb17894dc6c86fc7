"""Choosing a package: what is enough for the student and, as far as it can tell, pleases her most."""

from fractions import Fraction

from trainer.authoring.students.picture import Picture
from trainer.authoring.students.seen import Seen
from trainer.authoring.students.side import aim, best, her_end, step_towards, within_limit
from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.values import points, worth
from trainer.scenario.scenario import Issue, Scenario

_STARTS, _ENDS = 90, 5
"""What a trader asks for at first, in percent of its best package, and at the end, in percent of the way from its
alternative to that."""

_SPARED = 50
"""How much of the time spent asking, in percent, does not count when ground is given: who knows what he bargains over
need not begin where others have come to after as many replies."""

_LATE = 80
"""From how much of the talk on, in percent of its turns, a student looks for what can still be signed."""

_GIVEN = 50
"""From how far towards her, in percent of the way, a point counts as given."""


def asks(side: Scenario, seen: Seen) -> int:
    """What the student asks for now, 0–10,000: its alternative or a little more by the end."""
    top = worth(side, "you", {issue.id: best(issue) for issue in side.issues.values()} | dict(seen.settled))
    own = 100 * side.you.batna.value
    start, end = top * _STARTS // 100, own + max(0, top - own) * _ENDS // 100
    spared = seen.asked_first * _SPARED // 100
    time = max(1, side.turns - spared)
    gone = min(max(0, len(seen.said) - spared), time)
    return max(own, start - (start - end) * gone // time)


def next_package(side: Scenario, seen: Seen, picture: Picture) -> Package:
    """The package for this reply: what the student has said it would take, and from there, step by step, towards what it
    takes her to want, each time where a step pleases her most for what it costs the student.

    It goes as far as `asks` lets it. Where she already stands better for the student than what it would take, it takes
    that.
    """
    deal = {name: _start(side, seen, picture, name) for name in side.issues}
    least = asks(side, seen)
    while True:
        steps = [
            step for name in seen.still_open(side) if (step := _step(side, picture, deal, name)) is not None
        ]
        within = [step for step in steps if worth(side, "you", {**deal, step.issue: step}) >= least]
        if not within:
            return deal
        chosen = max(within, key=lambda step: _merit(side, picture, deal, step))
        deal[chosen.issue] = chosen


def _start(side: Scenario, seen: Seen, picture: Picture, name: str) -> Position:
    issue = side.issues[name]
    if name in seen.settled:
        return seen.settled[name]
    own = seen.stands.get(name) or best(issue)
    # What is known to serve her may be better for the student than what it has offered before it knew.
    hers = picture.ends.get(name) or seen.theirs.get(name)
    if hers is None:
        return own
    if name in seen.shut:
        return instead(issue, own, hers)
    return hers if better_for(issue, "you", hers, own) > 0 else own


def instead(issue: Issue, own: Position, hers: Position) -> Position:
    """What a student asks for in place of a position that she does not even consider: hers, or the next step towards it
    where hers is beyond its limit."""
    return hers if within_limit(issue, hers) else step_towards(issue, own, hers)


def her_package(side: Scenario, seen: Seen) -> Package | None:
    """The whole package she stands on, once one of the two has named every point; where she has said nothing of her own,
    what the student has put forward and she has not turned down. Near the end, points that nobody has named are taken to
    end as the student would have them."""
    late = len(seen.said) * 100 >= side.turns * _LATE
    unnamed = {issue.id: aim(issue) for issue in side.issues.values()} if late else {}
    both = {**unnamed, **seen.yours, **seen.theirs, **seen.settled}
    return {name: both[name] for name in side.issues} if all(name in both for name in side.issues) else None


def acceptable(side: Scenario, deal: Package, least: int) -> bool:
    """Whether a package is worth at least that much to the student and within its limits point by point."""
    return worth(side, "you", deal) >= least and all(
        within_limit(side.issues[name], position) for name, position in deal.items()
    )


def is_said(side: Scenario, seen: Seen, deal: Package) -> bool:
    """Whether all of a package that is open lies on the table already."""
    return all(seen.yours.get(name) == deal[name] for name in seen.still_open(side))


def given_and_wanted(
    side: Scenario, seen: Seen, picture: Picture, deal: Package
) -> tuple[tuple[Position, ...], tuple[Position, ...]]:
    """The points of a package that have to be said: those that are not on the table yet, and the weightiest that she has
    not granted.

    Returns:
        What the student gives (nearer to her end than to its own best), and what it wants for that; neither is empty
        where there are two points.
    """
    still = [name for name in seen.still_open(side) if name in deal]
    apart = [name for name in still if seen.theirs.get(name) != deal[name]]
    heavy = sorted(apart, key=lambda name: -side.issues[name].you.weight)[:1]
    fresh = [name for name in still if seen.yours.get(name) != deal[name]]
    names = [name for name in still if name in heavy or name in fresh]
    if len(names) < 2:
        names = still
    ranked = sorted(names, key=lambda name: _given(side, picture, deal[name]), reverse=True)
    gives = [name for name in ranked if _given(side, picture, deal[name]) >= _GIVEN]
    gives = ranked[: max(1, min(len(gives), len(ranked) - 1))]
    return (
        tuple(deal[name] for name in names if name in gives),
        tuple(deal[name] for name in names if name not in gives),
    )


def _step(side: Scenario, picture: Picture, deal: Package, name: str) -> Position | None:
    """The next option of a point towards her end, None where there is none that costs the student anything less."""
    issue = side.issues[name]
    step = step_towards(issue, deal[name], her_end(issue, picture.ends))
    return step if better_for(issue, "you", step, deal[name]) < 0 else None


def _merit(side: Scenario, picture: Picture, deal: Package, step: Position) -> tuple[Fraction, int]:
    """What a step is thought to bring her for each point it costs the student; of equals, the smaller."""
    cost = worth(side, "you", deal) - worth(side, "you", {**deal, step.issue: step})
    steps = max(1, len(side.issues[step.issue].options) - 1)
    return Fraction(picture.weights[step.issue], steps * max(1, cost)), -cost


def _given(side: Scenario, picture: Picture, position: Position) -> int:
    """How far a position lies from the student's best towards her end, in percent of what lies between, to the student."""
    issue = side.issues[position.issue]
    top, end = (points(issue, "you", p) for p in (best(issue), her_end(issue, picture.ends)))
    return 100 * (top - points(issue, "you", position)) // (top - end) if top > end else 100
