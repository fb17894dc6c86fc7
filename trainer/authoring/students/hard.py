"""The hard bargainer: opens high, demands, barely moves, and puts it to her in the end."""

from trainer.authoring.students.owing import owed
from trainer.authoring.students.proposing import acceptable, her_package
from trainer.authoring.students.saying import Saying, of_terms
from trainer.authoring.students.seen import Seen
from trainer.authoring.students.side import best, her_end, step_towards
from trainer.negotiation.deals.position import Package
from trainer.negotiation.deals.values import worth
from trainer.scenario.scenario import Scenario

# Replies from one small step to the next, and the replies before the last at which it puts an ultimatum.
_EVERY = 4
_ULTIMATUMS = (4, 1)


def hard(side: Scenario, seen: Seen) -> tuple[Saying, ...]:
    """Demands."""
    stands = _stands(side, seen, len(seen.said) // _EVERY)
    due = owed(side, seen)
    if due:
        return due
    still = seen.still_open(side)
    if not still:
        return (Saying("conclude"),)
    hers = her_package(side, seen)
    if hers is not None and acceptable(side, hers, worth(side, "you", stands)):
        return (of_terms(side, "accept", (hers[name] for name in still)),)
    return _demanded(side, seen, stands, still)


def _demanded(side: Scenario, seen: Seen, stands: Package, still: list[str]) -> tuple[Saying, ...]:
    said = len(seen.said)
    heavy = sorted(still, key=lambda name: -side.issues[name].you.weight)
    if said < 2:
        names = heavy[:2] if not said else heavy[2:] or heavy
        greeting = (Saying("greet"),) if not said else ()
        return (*greeting, of_terms(side, "demand", (stands[name] for name in names)))
    if side.turns - said in _ULTIMATUMS:
        return (of_terms(side, "ultimatum", (stands[name] for name in still)),)
    before = _stands(side, seen, (said - 1) // _EVERY)
    moved = [stands[name] for name in still if stands[name] != before[name]]
    if moved:
        return (of_terms(side, "small_step", moved),)
    apart = [name for name in heavy if seen.theirs.get(name) != stands[name]] or heavy
    return (of_terms(side, "insist", [stands[apart[said % min(3, len(apart))]]]),)


def _stands(side: Scenario, seen: Seen, steps: int) -> Package:
    """Where it stands after so many small steps, each on the next point, the lightest first."""
    stands = {issue.id: best(issue) for issue in side.issues.values()}
    light = sorted(side.issues.values(), key=lambda issue: issue.you.weight)
    for step in range(steps):
        issue = light[step % len(light)]
        stands[issue.id] = step_towards(issue, stands[issue.id], her_end(issue, {}))
    return {**stands, **seen.settled}
