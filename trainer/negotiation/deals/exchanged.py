"""A trade weighed as one: what its halves bring her together, against what they cost."""

from trainer.negotiation.deals.position import Package
from trainer.negotiation.deals.values import points, stakes
from trainer.scenario.scenario import Scenario

MUCH = 2
"""Times that what a trade brings her is worth what it costs her, from which it is plainly good for her."""


def brings_much(scenario: Scenario, theirs: Package, tied: Package, known: Package) -> bool:
    """Whether a trade is plainly good for her.

    Args:
        theirs: where she stands; tied: the positions that the student gives and takes in one.
        known: the student's positions before it. What suits her is a gain over those, and at most over half of what the point is
            worth to her at best, which is what she reckoned with; what he comes down to on what he asks for is none.
    """
    brings = costs = 0
    for name, position in tied.items():
        issue = scenario.issues[name]
        worth, own = points(issue, "them", position), points(issue, "them", theirs[name])
        half = stakes(issue, "them").weight * max(issue.them.values) // 2
        if worth >= own:
            before = points(issue, "them", known[name]) if name in known else half
            brings += max(0, worth - min(before, half))
        costs += max(0, own - worth)
    return brings >= MUCH * costs
