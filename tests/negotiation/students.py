"""Simulated students who negotiate in packages: what each of five ways of negotiating brings at this table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import product
from math import ceil, floor

from trainer.negotiation.bargainer.bargainer import bargain
from trainer.negotiation.bargainer.decision import Decision, Table
from trainer.negotiation.deals.packages import laid_over, opening_package
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for, distance
from trainer.negotiation.deals.scale import along, at_option
from trainer.negotiation.deals.values import points, worth
from trainer.negotiation.talk.state import Memory
from trainer.scenario.scenario import Scenario

Positions = dict[str, Position]


@dataclass(frozen=True)
class Offer:
    """What a student puts on the table in one turn."""

    positions: Positions
    conditional: bool = False
    priorities: tuple[str, ...] = ()


@dataclass
class Talk:
    """A talk so far, as its student sees it."""

    scenario: Scenario
    turn: int = 0
    theirs: Positions = field(default_factory=dict)
    yours: Positions = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)
    moved: bool = False
    decisions: list[Decision] = field(default_factory=list)
    deal: Mapping[str, Position] | None = None


Student = Callable[[Talk], Offer]


def play(scenario: Scenario, student: Student, trust: int = 50) -> Talk:
    """A whole talk between a student and the bargainer, with trust held still."""
    talk = Talk(scenario, theirs=opening_package(scenario))
    for turn in range(1, scenario.turns + 1):
        talk.turn = turn
        offer = student(talk)
        if worth(scenario, "you", talk.theirs) >= worth(scenario, "you", offer.positions) and turn > 1:
            talk.deal = talk.theirs
            return talk
        decision = _answer(talk, offer, trust)
        talk.decisions.append(decision)
        talk.moved = talk.moved and not decision.conceded
        talk.memory, talk.theirs = decision.memory, dict(decision.package)
        if decision.rule in ("accept", "late_accept"):
            talk.deal = decision.package
            return talk
        if decision.rule == "walk_away":
            return talk
    return talk


def _answer(talk: Talk, offer: Offer, trust: int) -> Decision:
    issues = talk.scenario.issues
    given = [
        n
        for n, p in offer.positions.items()
        if n in talk.yours and better_for(issues[n], "them", p, talk.yours[n]) > 0
    ]
    talk.moved = talk.moved or bool(given) or any(n not in talk.yours for n in offer.positions)
    talk.yours = laid_over(talk.scenario, talk.yours, offer.positions)
    return bargain(
        talk.scenario,
        Table(
            turn=talk.turn,
            turns=talk.scenario.turns,
            trust=trust,
            firmness=talk.scenario.counterpart.firmness,
            theirs=talk.theirs,
            yours=talk.yours,
            memory=talk.memory,
            moved=talk.moved,
            conditional=offer.conditional and bool(given),
            gift=bool(given) and not offer.conditional,
            priorities=offer.priorities,
        ),
    )


def dream(scenario: Scenario) -> Positions:
    """The student's best package."""
    return {
        i.id: max((at_option(i, o.id) for o in i.options), key=lambda p: points(i, "you", p))
        for i in scenario.issues.values()
    }


def _one_step(talk: Talk, name: str) -> Position:
    """The student's position on an issue, one option nearer to hers."""
    issue = talk.scenario.issues[name]
    here, there = along(issue, talk.yours[name]), along(issue, talk.theirs[name])
    place = here + (there > here) - (there < here)
    return at_option(issue, issue.options[int(place)].id)


def _apart(talk: Talk) -> list[str]:
    return [n for n, i in talk.scenario.issues.items() if distance(i, talk.yours[n], talk.theirs[n])]


def hardball(talk: Talk) -> Offer:
    """Repeats the best for himself; every other turn gives one step, issue after issue, never in exchange."""
    if talk.turn == 1:
        return Offer(dream(talk.scenario))
    apart = _apart(talk)
    if talk.turn % 2 or not apart:
        return Offer(talk.yours)
    name = apart[talk.turn // 2 % len(apart)]
    return Offer({**talk.yours, name: _one_step(talk, name)})


def giver(talk: Talk) -> Offer:
    """Gives a step on the issue that lies furthest apart, every turn, for nothing."""
    if talk.turn == 1:
        return Offer(dream(talk.scenario))
    apart = _apart(talk)
    if not apart:
        return Offer(talk.yours)
    name = max(apart, key=lambda n: distance(talk.scenario.issues[n], talk.yours[n], talk.theirs[n]))
    return Offer({**talk.yours, name: _one_step(talk, name)})


def splitter(talk: Talk) -> Offer:
    """Goes issue by issue and proposes the middle of each."""
    if talk.turn == 1:
        return Offer(dream(talk.scenario))
    names = list(talk.scenario.issues)
    for offset in range(len(names)):
        name = names[(talk.turn - 2 + offset) % len(names)]
        issue = talk.scenario.issues[name]
        if distance(issue, talk.yours[name], talk.theirs[name]):
            here, there = along(issue, talk.yours[name]), along(issue, talk.theirs[name])
            middle = floor((here + there) / 2) if there < here else ceil((here + there) / 2)
            return Offer({**talk.yours, name: at_option(issue, issue.options[middle].id)})
    return Offer(talk.yours)


def trader(informed: bool, low: int = 6000) -> Student:
    """Offers whole packages in exchange, at an aspiration falling to `low`; informed, he knows what she values."""

    def student(talk: Talk) -> Offer:
        scenario = talk.scenario
        asks = 10_000 - (10_000 - low) * talk.turn // scenario.turns
        best: tuple[int, int] | None = None
        chosen: Positions = {}
        for you, them, package in _packages(scenario):
            if you < asks:
                continue
            pleases = them if informed else -_steps_apart(scenario, package, talk.theirs)
            if best is None or (pleases, you) > best:
                best, chosen = (pleases, you), package
        declared = _matters(scenario) if informed and talk.turn == 2 else ()
        return Offer(chosen, conditional=True, priorities=declared)

    return student


def _matters(scenario: Scenario) -> tuple[str, ...]:
    """The two issues that weigh most for the student."""
    return tuple(sorted(scenario.issues, key=lambda n: -scenario.issues[n].you.weight)[:2])


def _steps_apart(scenario: Scenario, one: Positions, other: Positions) -> int:
    places = ((scenario.issues[n], n) for n in one)
    return sum(
        100 * abs(i.place(one[n].option) - int(along(i, other[n]))) // (len(i.options) - 1) for i, n in places
    )


_KNOWN: dict[int, list[tuple[int, int, Positions]]] = {}


def _packages(scenario: Scenario) -> list[tuple[int, int, Positions]]:
    key = hash(tuple(scenario.issues))
    if key not in _KNOWN:
        options = [[at_option(i, o.id) for o in i.options] for i in scenario.issues.values()]
        packages = [{p.issue: p for p in chosen} for chosen in product(*options)]
        _KNOWN[key] = [(worth(scenario, "you", p), worth(scenario, "them", p), p) for p in packages]
    return _KNOWN[key]


STUDENTS: dict[str, Student] = {
    "hardball": hardball,
    "splitter": splitter,
    "giver": giver,
    "trader": trader(informed=False),
    "informed trader": trader(informed=True),
}
