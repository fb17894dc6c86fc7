"""What there is to negotiate: room for a deal, for a better one than the middle of everything, and on every issue."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.findings.finding import Finding
from trainer.negotiation.deals.deal import DealSpace, analyse, lay_out
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.scale import at_option, signable
from trainer.negotiation.deals.values import Side, points
from trainer.scenario.scenario import Issue, Scenario
from trainer.scenario.yaml_source import YamlSource

MOST_WANTED = 50
"""Packages that must beat the middle of everything in a full scenario…"""
ONE_IN = 32
"""…and in a small one, one in so many of those that can be signed, at least one."""


def deal_findings(scenario: Scenario, source: YamlSource) -> Iterator[Finding]:
    """Findings on what can be agreed, and on what each issue leaves to negotiate."""
    blocked = False
    for issue in scenario.issues.values():
        for finding in _issue(issue, source):
            blocked = blocked or finding.code == "TR851"
            yield finding
    if not blocked:
        yield from _whole(scenario, source)


@dataclass(frozen=True, slots=True)
class Middle:
    """What somebody comes to who splits everything down the middle.

    Attributes:
        you, them: what it is worth to each side, 0–10,000, rounded up.
        better: the packages that are at least as good for both and better for one; wanted: how many there should be.
    """

    you: int
    them: int
    better: int
    wanted: int


def middle_of_everything(scenario: Scenario) -> Middle | None:
    """The middle of each issue, of the options that can be signed; None where an issue has none.

    Between two middle options it is halfway between what they are worth. Combinations are left out of the middle's worth.
    """
    middles = [pair for issue in scenario.issues.values() if (pair := _middle(issue))]
    if len(middles) < len(scenario.issues):
        return None
    you, them = (_halfway(scenario, side, middles) for side in ("you", "them"))
    halves = lay_out(scenario).halves
    better = halves.at_least(you, them) - halves.exactly(you, them)
    return Middle(you, them, better, max(1, min(MOST_WANTED, len(halves) // ONE_IN)))


def _halfway(scenario: Scenario, side: Side, middles: Sequence[tuple[Position, Position]]) -> int:
    twice = sum(
        points(scenario.issues[position.issue], side, position) for pair in middles for position in pair
    )
    return (twice + 1) // 2


def open_positions(issue: Issue) -> tuple[Position, ...]:
    """The options of an issue that can be signed, in declared order."""
    positions = (at_option(issue, option.id) for option in issue.options)
    return tuple(position for position in positions if signable(issue, position))


def _middle(issue: Issue) -> tuple[Position, Position] | None:
    """The two middle options, twice the same where there is one; None where none can be signed."""
    positions = open_positions(issue)
    if not positions:
        return None
    return positions[(len(positions) - 1) // 2], positions[len(positions) // 2]


def _issue(issue: Issue, source: YamlSource) -> Iterator[Finding]:
    positions = open_positions(issue)
    path = ("issues", issue.id)
    if not positions:
        yield source.at_key((*path, "must_have"), "TR851", issue=issue.id)
        return
    if len(positions) == 1:
        yield source.at_key((*path, "must_have"), "TR850", issue=issue.id, option=positions[0].option)
    elif (shared := _best(issue, "you") & _best(issue, "them")) and not issue.opens_if:
        option = next(p.option for p in positions if p.option in shared)
        yield source.at_key(path, "TR846", issue=issue.id, option=option)
    for key in ("target", "limit"):
        option = getattr(issue, key)
        if option is not None and not signable(issue, at_option(issue, option)):
            yield source.at((*path, key), "TR852", issue=issue.id, key=key, option=option)
    if issue.target is not None and issue.limit is not None:
        values = issue.you.values
        if values[issue.place(issue.limit)] > values[issue.place(issue.target)]:
            yield source.at((*path, "limit"), "TR853", issue=issue.id, target=issue.target, limit=issue.limit)


def _best(issue: Issue, side: Side) -> frozenset[str]:
    """The options that can be signed and than which none is better for a side; none where all are alike."""
    worths = {position.option or "": points(issue, side, position) for position in open_positions(issue)}
    most = max(worths.values())
    best = frozenset(option for option, value in worths.items() if value == most)
    return best if len(best) < len(worths) else frozenset()


def _whole(scenario: Scenario, source: YamlSource) -> Iterator[Finding]:
    space = analyse(scenario)
    beaten = tuple(_hopeless(space))
    for side in beaten:
        party = "you" if side == "you" else "counterpart"
        yield source.at((party, "batna", "value"), "TR848", side=side, most=_hundredths(_most(space, side)))
    if not beaten and space.agreement_zone == 0:
        higher = "you" if space.batna_you > space.batna_them else "counterpart"
        yield source.at((higher, "batna", "value"), "TR849")
    if beaten or space.agreement_zone == 0 or len(scenario.issues) == 1:
        return
    middle = middle_of_everything(scenario)
    if middle is not None and middle.better < middle.wanted:
        yield source.at_key(("issues",), "TR847", count=middle.better, wanted=middle.wanted)


def _hopeless(space: DealSpace) -> Iterator[Side]:
    """The sides whose alternative is better than every deal."""
    if _most(space, "you") < space.batna_you:
        yield "you"
    if _most(space, "them") < space.batna_them:
        yield "them"


def _most(space: DealSpace, side: Side) -> int:
    return max((deal.you if side == "you" else deal.them) for deal in space.frontier)


def _hundredths(value: int) -> str:
    return f"{value / 100:g}"
