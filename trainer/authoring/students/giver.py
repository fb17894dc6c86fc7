"""The giver: concedes one point after the other to get a yes, and asks nothing for it."""

from trainer.authoring.students.owing import owed
from trainer.authoring.students.proposing import acceptable, her_package, instead
from trainer.authoring.students.saying import Saying, of_terms
from trainer.authoring.students.seen import Seen
from trainer.authoring.students.side import aim, her_end, step_towards
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for, distance
from trainer.negotiation.deals.values import worth
from trainer.scenario.scenario import Scenario


def giver(side: Scenario, seen: Seen) -> tuple[Saying, ...]:
    """The next gift."""
    stands = {issue.id: aim(issue) for issue in side.issues.values()} | dict(seen.yours) | dict(seen.settled)
    for name in seen.shut & seen.theirs.keys():
        stands[name] = instead(side.issues[name], stands[name], seen.theirs[name])
    gift = _gift(side, seen, stands)
    due = owed(side, seen)
    if due:
        return due
    still = seen.still_open(side)
    if not still:
        return (Saying("conclude"),)
    if not seen.said:
        return Saying("greet"), Saying("beg")
    hers = her_package(side, seen)
    after = stands if gift is None else {**stands, gift.issue: gift}
    if hers is not None and acceptable(side, hers, worth(side, "you", after)):
        return (of_terms(side, "accept", (hers[name] for name in still)),)
    unsaid = [stands[name] for name in still if name not in seen.yours]
    if unsaid or gift is None:
        return (of_terms(side, "offer", unsaid or (stands[name] for name in still)),)
    return (of_terms(side, "gift", (gift,)),)


def _gift(side: Scenario, seen: Seen, stands: dict[str, Position]) -> Position | None:
    """A step on the open point that lies furthest apart; None when there is nothing left to give that leaves it better
    off than without a deal."""
    own = 100 * side.you.batna.value
    gifts = []
    for name in seen.still_open(side):
        issue = side.issues[name]
        end = her_end(issue, seen.theirs)
        step = step_towards(issue, stands[name], end)
        if (
            better_for(issue, "you", step, stands[name]) < 0
            and worth(side, "you", {**stands, name: step}) >= own
        ):
            apart = distance(issue, stands[name], end) / max(1, len(issue.options) - 1)
            gifts.append((apart, step))
    return max(gifts, key=lambda gift: gift[0])[1] if gifts else None
