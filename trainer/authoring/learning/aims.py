"""The student's objectives against what can be agreed: met by everything, by nothing, not all together, said otherwise
than they are judged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from trainer.authoring.learning.deals import open_positions
from trainer.findings.finding import Finding
from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.scale import along, at_option, number_of
from trainer.negotiation.deals.values import points
from trainer.scenario.condition import And, Compare, Condition, Not, Or, atoms, compares
from trainer.scenario.scenario import Issue, Objective, Option, Scenario
from trainer.scenario.yaml_source import YamlSource
from trainer.terms.find import find_values
from trainer.terms.value import TermValue

# Combinations of options looked at for objectives that share issues; beyond, nothing is said about them.
_MOST_COMBINATIONS = 20_000


@dataclass(frozen=True, slots=True)
class Together:
    """The best that can be had of all objectives at once.

    Attributes:
        share: the part (0–1) of their weight; left_out: those that the best choice misses.
        them: the most that the counterpart can have where the best choice is made, an over-estimate, 0–10,000.
    """

    share: float
    left_out: tuple[str, ...]
    them: int


def aim_findings(scenario: Scenario, source: YamlSource) -> Iterator[Finding]:
    """Findings on the objectives."""
    met_by_nothing = False
    for aim in scenario.objectives.values():
        path = ("objectives", aim.id, "when")
        if not _can(scenario, aim, signed=True, wanted=True):
            met_by_nothing = True
            yield source.at(path, "TR855", name=aim.id)
        elif not _can(scenario, aim, signed=False, wanted=False):
            yield source.at(path, "TR854", name=aim.id)
        yield from _said_otherwise(scenario, aim, source)
    if met_by_nothing or any(not open_positions(issue) for issue in scenario.issues.values()):
        return
    best = objectives_together(scenario)
    if best is None:
        return
    if best.left_out:
        place = ("objectives", best.left_out[0])
        yield source.at_key(place, "TR856", names=", ".join(best.left_out), most=f"{100 * best.share:.0f}")
    elif best.them < 100 * scenario.counterpart.batna.value:
        place = ("objectives", next(iter(scenario.objectives)))
        alternative = scenario.counterpart.batna.value
        yield source.at_key(place, "TR857", most=f"{best.them / 100:g}", batna=alternative)


def objectives_together(scenario: Scenario) -> Together | None:
    """The best choice for all objectives at once, of what can be signed; what is no issue is taken to go well. None where
    there are too many combinations to look at."""
    whole = sum(aim.weight for aim in scenario.objectives.values())
    if not whole:
        return None
    won, left_out, them, seen = 0, list[str](), 0, set[str]()
    for group in _sharing(scenario):
        chosen = _best(scenario, group)
        if chosen is None:
            return None
        met, package = chosen
        won += sum(aim.weight for aim in met)
        left_out += [aim.id for aim in group if aim not in met]
        them += sum(points(scenario.issues[name], "them", position) for name, position in package.items())
        seen |= package.keys()
    free = [issue for name, issue in scenario.issues.items() if name not in seen]
    them += sum(max(points(issue, "them", position) for position in open_positions(issue)) for issue in free)
    them += 100 * sum(max(0, bonus.them) for bonus in scenario.bonuses.values())
    return Together(won / whole, tuple(left_out), them)


def _sharing(scenario: Scenario) -> list[list[Objective]]:
    """The objectives in groups that share no issue with one another."""
    groups: list[tuple[set[str], list[Objective]]] = []
    for aim in scenario.objectives.values():
        issues = _issues(scenario, aim.when)
        touched = [group for group in groups if group[0] & issues]
        groups = [group for group in groups if group not in touched]
        merged = [other for _, aims in touched for other in aims]
        groups.append((issues.union(*(names for names, _ in touched)), [*merged, aim]))
    return [aims for _, aims in groups]


def _best(scenario: Scenario, group: Sequence[Objective]) -> tuple[tuple[Objective, ...], Package] | None:
    """The objectives of a group that can be met at once, the heaviest, and the package best for the counterpart then."""
    names = sorted(set[str]().union(*(_issues(scenario, aim.when) for aim in group)))
    best: tuple[tuple[int, int], tuple[Objective, ...], Package] | None = None
    packages = _packages([open_positions(scenario.issues[name]) for name in names])
    if packages is None:
        return None
    for package in packages:
        met = tuple(aim for aim in group if _may(scenario, aim.when, package, True))
        hers = sum(points(scenario.issues[name], "them", position) for name, position in package.items())
        merit = (sum(aim.weight for aim in met), hers)
        if best is None or merit > best[0]:
            best = merit, met, package
    return None if best is None else best[1:]


def _packages(choices: Sequence[Sequence[Position]]) -> list[dict[str, Position]] | None:
    count = 1
    for positions in choices:
        count *= len(positions)
    if count > _MOST_COMBINATIONS:
        return None
    return [{position.issue: position for position in chosen} for chosen in product(*choices)]


def _can(scenario: Scenario, aim: Objective, signed: bool, wanted: bool) -> bool:
    """Whether some choice on its issues lets the objective hold (`wanted`) or fail.

    Args:
        signed: of what can be signed; else of what she would sign if the law let her.
    """
    choices = [
        open_positions(issue) if signed else _within_must_have(issue)
        for name, issue in scenario.issues.items()
        if name in _issues(scenario, aim.when)
    ]
    packages = _packages(choices)
    return packages is None or any(_may(scenario, aim.when, package, wanted) for package in packages)


def _within_must_have(issue: Issue) -> tuple[Position, ...]:
    kept = (o.id for o in issue.options if not issue.must_have or o.id in issue.must_have)
    return tuple(at_option(issue, option) for option in kept)


def _issues(scenario: Scenario, condition: Condition) -> set[str]:
    return {atom.name for atom in _compared(condition) if atom.name in scenario.issues}


def _compared(condition: Condition) -> Iterator[Compare]:
    return (atom for atom in atoms(condition) if isinstance(atom, Compare))


def _may(scenario: Scenario, condition: Condition, package: Package, wanted: bool) -> bool:
    """Whether a condition may come out as wanted; what is not about the package may come out either way."""
    match condition:
        case Not(operand):
            return _may(scenario, operand, package, not wanted)
        case And(operands):
            every = all if wanted else any
            return every(_may(scenario, operand, package, wanted) for operand in operands)
        case Or(operands):
            some = any if wanted else all
            return some(_may(scenario, operand, package, wanted) for operand in operands)
        case Compare(name, operator, value) if name in package:
            issue = scenario.issues[name]
            place = issue.place(value) if isinstance(value, str) else value
            return compares(operator, along(issue, package[name]), Fraction(place)) == wanted
        case _:
            return True


def _said_otherwise(scenario: Scenario, aim: Objective, source: YamlSource) -> Iterator[Finding]:
    """An objective whose text names another figure than the option it is judged by."""
    for atom in _compared(aim.when):
        issue = scenario.issues.get(atom.name)
        if issue is None or issue.kind is None:
            continue
        judged = _judged_by(issue, atom)
        figures = [f.value for f in find_values(aim.text, scenario.language) if _comparable(f.value, issue)]
        if not judged or len(figures) != 1 or figures[0].number in map(number_of, judged):
            continue
        said = f"{figures[0].number:f}"
        if scenario.language == "fr":
            said = said.replace(".", ",")
        values = {"name": aim.id, "said": said, "option": judged[0].label}
        yield source.at(("objectives", aim.id, "text"), "TR858", **values)


def _judged_by(issue: Issue, atom: Compare) -> tuple[Option, ...]:
    """The option a comparison names, and for a strict one the next that fulfils it."""
    place = issue.place(atom.value) if isinstance(atom.value, str) else atom.value
    places = [place, place + {">": 1, "<": -1}.get(atom.operator, 0)]
    return tuple(dict.fromkeys(issue.options[p] for p in places if 0 <= p < len(issue.options)))


def _comparable(value: TermValue, issue: Issue) -> bool:
    return value.kind == issue.kind and value.unit == issue.unit and value.number is not None
