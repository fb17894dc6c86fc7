"""One deal judged against all that could have been agreed."""

from dataclasses import dataclass

from trainer.negotiation.deals.deal import Deal, DealSpace, analyse, lay_out
from trainer.negotiation.deals.position import Package
from trainer.negotiation.deals.scale import neighbours
from trainer.negotiation.deals.values import worth
from trainer.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class DealVerdict:
    """A deal in figures. Values 0–10,000; shares in ten-thousandths, rounded half up.

    Attributes:
        you, them: the deal's value to each side; an issue left open adds nothing.
        efficiency: share of the largest joint gain over the alternatives that was reached; below 0 when both together
            would have done better without it, None when there was nothing to gain.
        claim: share of the student's best attainable gain over the alternative; negative below it, None as above.
        left_on_the_table: what the student could still have had without taking anything from her.
        dominated_by: packages at least as good for both sides and better for one.
        better: the package best for the student among those no worse for her; None when the deal is as good.
        illegal: issue → id of the law entry that the agreed option would break.
    """

    you: int
    them: int
    efficiency: int | None
    claim: int | None
    left_on_the_table: int
    dominated_by: int
    better: Deal | None
    illegal: dict[str, str]


def judge(scenario: Scenario, package: Package, space: DealSpace | None = None) -> DealVerdict:
    """Judge an agreed package, full or partial; pass the `analyse`d space when there is one.

    Raises:
        KeyError, ValueError: a position is not on its issue's scale.
    """
    space = space or analyse(scenario)
    you, them = worth(scenario, "you", package), worth(scenario, "them", package)
    best = max((deal for deal in space.frontier if deal.them >= them), key=lambda d: d.you, default=None)
    better = best if best is not None and best.you > you else None
    halves = lay_out(scenario).halves
    joint = space.joint_max.joint if space.joint_max else 0
    return DealVerdict(
        you=you,
        them=them,
        efficiency=_share(
            you + them - space.batna_you - space.batna_them, joint - space.batna_you - space.batna_them
        ),
        claim=_share(you - space.batna_you, space.best_you - space.batna_you),
        left_on_the_table=better.you - you if better else 0,
        dominated_by=halves.at_least(you, them) - halves.exactly(you, them),
        better=better,
        illegal=_broken(scenario, package),
    )


def _share(part: int, whole: int) -> int | None:
    return (2 * part * 10_000 + whole) // (2 * whole) if whole > 0 else None


def _broken(scenario: Scenario, package: Package) -> dict[str, str]:
    """The law entries that a package would break, issue by issue; a number beside an illegal option breaks its law."""
    found: dict[str, str] = {}
    for name, position in package.items():
        issue = scenario.issues[name]
        around = (issue.options[place].id for place in neighbours(issue, position))
        for option in around:
            if option in issue.illegal:
                found.setdefault(name, issue.illegal[option])
    return found
