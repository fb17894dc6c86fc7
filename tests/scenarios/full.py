"""The full scenarios of the shelf, and what can be asked of any of them: its lines, its reactions, a talk at its table."""

from collections.abc import Iterable
from fractions import Fraction
from functools import cache
from itertools import product
from pathlib import Path

from trainer.assessment.rubric import Rubric
from trainer.assessment.rubric_load import load_rubric
from trainer.language.read import read
from trainer.negotiation.step import open_talk, reading_context, step
from trainer.negotiation.talk.exhibit import Exhibit, Shown
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Issue, Reaction, Scenario

ROOT = Path(__file__).parents[2]
FULL = ("emballages", "machines-maroc", "impaye", "usa-framework", "agent-commercial", "saas-visio")


def path_of(name: str) -> Path:
    """The file of a shipped scenario."""
    return ROOT / "scenarios" / f"{name}.yaml"


@cache
def full(name: str) -> Scenario:
    """A shipped scenario."""
    found = load_scenario(path_of(name).read_bytes(), str(path_of(name))).scenario
    assert found is not None
    return found


@cache
def rubric_of(name: str) -> Rubric:
    """A shipped rubric."""
    path = ROOT / "rubrics" / f"{name}.yaml"
    found, findings, _ = load_rubric(path.read_bytes(), str(path))
    assert found is not None, findings
    return found


def reactions_of(case: Scenario) -> list[Reaction]:
    """Every reaction, of the scenes and of any time."""
    inside = [reaction for scene in case.scenes.values() for reaction in scene.reactions]
    return [*inside, *case.anytime.values()]


def spoken_in(case: Scenario) -> Iterable[str]:
    """Every line that the scenario has the counterpart say, moments apart: they may ask a question of the scenario's."""
    for scene in case.scenes.values():
        yield from scene.says
    for reaction in reactions_of(case):
        yield from reaction.says
    for interest in case.interests.values():
        yield from (stage.says for stage in interest.stages)
    for objection in case.objections.values():
        yield from (objection.says, objection.returns_as)
    for claim in case.claims.values():
        yield from (claim.says, claim.admits)
    yield from (ask.says for ask in case.asks.values())
    for issue in case.issues.values():
        yield from issue.because
    for ending in case.endings.values():
        yield from ending.says
    for variants in case.phrases.values():
        yield from variants


def printed_of(case: Scenario) -> Iterable[str]:
    """Every text of the scenario that a student may read."""
    yield from spoken_in(case)
    yield from (case.title, *case.brief)
    yield from (line for moment in case.moments.values() for line in moment.says)
    for fact in case.facts.values():
        yield from (fact.text, fact.source)
    for issue in case.issues.values():
        yield from (issue.label, *(option.label for option in issue.options))
    yield from (objective.text for objective in case.objectives.values())


def talk(case: Scenario, replies: Iterable[str], seed: int = 1) -> tuple[State, list[Turn]]:
    """A talk with these replies, to their end or its own."""
    state, turn = open_talk(case, seed)
    turns = [turn]
    lines = [("counterpart", turn.text)]
    for reply in replies:
        reading = read(reply, reading_context(case, state, tuple(lines)))
        state, turn = step(case, state, reading, seed)
        turns.append(turn)
        lines += [("student", reply), ("counterpart", turn.text)]
        if state.outcome is not None:
            break
    return state, turns


def show(case: Scenario, title: str, fact: str, words: str) -> tuple[State, State, Turn]:
    """An exhibit that rests on one fact, shown with a few words at the beginning: before, after, and what she answers."""
    state, turn = open_talk(case, 1)
    text = case.facts[fact].text
    context = reading_context(case, state, (("counterpart", turn.text),))
    shown = Shown(Exhibit(title, (text,), (fact,)), read(f"{title}\n{text}", context))
    after, turn = step(case, state, read(words, context), 1, shown)
    return state, after, turn


def packages_of(case: Scenario) -> list[tuple[int, int]]:
    """What every package of options is worth to each side, 0–10,000."""
    issues = list(case.issues.values())
    values = [[(i.you.weight * y, i.them.weight * t) for y, t in _options_of(i)] for i in issues]
    return [(sum(you for you, _ in at), sum(them for _, them in at)) for at in product(*values)]


def middle_of_everything(case: Scenario) -> tuple[Fraction, Fraction]:
    """What the very middle of every issue is worth to each side: half of two options where no option lies there."""
    halves = [_middle_of(_options_of(issue)) for issue in case.issues.values()]
    weights = [(issue.you.weight, issue.them.weight) for issue in case.issues.values()]
    you = sum((w * half for (w, _), (half, _) in zip(weights, halves, strict=True)), Fraction(0))
    them = sum((w * half for (_, w), (_, half) in zip(weights, halves, strict=True)), Fraction(0))
    return you, them


def middles_of_everything(case: Scenario) -> list[tuple[int, int]]:
    """The packages in the middle of every issue: what each is worth to both together, and how many are better for both."""
    issues = list(case.issues.values())

    def worth(side: str, at: tuple[int, ...]) -> int:
        stakes = [getattr(issue, side) for issue in issues]
        return sum(one.weight * one.values[place] for one, place in zip(stakes, at, strict=True))

    packages = product(*(range(len(issue.options)) for issue in issues))
    everything = [(worth("you", at), worth("them", at)) for at in packages]
    middles = product(*({(len(issue.options) - 1) // 2, len(issue.options) // 2} for issue in issues))
    values = [(worth("you", at), worth("them", at)) for at in middles]
    return [(you + them, sum(y > you and t > them for y, t in everything)) for you, them in values]


def _options_of(issue: Issue) -> list[tuple[int, int]]:
    return list(zip(issue.you.values, issue.them.values, strict=True))


def _middle_of(values: list[tuple[int, int]]) -> tuple[Fraction, Fraction]:
    one, other = values[(len(values) - 1) // 2], values[len(values) // 2]
    return Fraction(one[0] + other[0], 2), Fraction(one[1] + other[1], 2)
