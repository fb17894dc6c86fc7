"""The scenario's model negotiation with the author's comments, beside what came of the student's own."""

from dataclasses import dataclass

from trainer.authoring.scenario_tests import play
from trainer.negotiation.voice.wording import value_words
from trainer.practice.practice import Practice


@dataclass(frozen=True, slots=True)
class ModelLine:
    """One line of the model. `comment` is the author's on a reply, "" where there is none."""

    n: int
    own: bool
    words: str
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """One issue: what was agreed in the student's talk and in the model, in words; "" where it stayed open."""

    label: str
    yours: str
    model: str


@dataclass(frozen=True, slots=True)
class ModelTalk:
    """The model negotiation.

    Attributes:
        issues: issue by issue against the student's own talk.
        needs: needs of hers in the open at the end, the student's and the model's; of: how many she has.
        trust: her trust (0–100) at the end, the student's and the model's.
    """

    lines: tuple[ModelLine, ...]
    issues: tuple[Compared, ...]
    needs: tuple[int, int]
    of: int
    trust: tuple[int, int]


def model_talk(practice: Practice) -> ModelTalk | None:
    """The model negotiation played through, None where the scenario has none. Nothing is stored."""
    scenario = practice.scenario
    test = scenario.model
    if test is None:
        return None
    model, _ = play(scenario, practice.rubric, test.replies, test.seed)
    comments = dict(enumerate(test.comments))
    lines = tuple(
        ModelLine(line.n, own, line.text, comments.get(line.n // 2 - 1, "") if own else "")
        for line in model.lines
        for own in (line.speaker == "student",)
    )
    return ModelTalk(
        lines=lines,
        issues=tuple(
            Compared(issue.label, _agreed(practice, name), _agreed(model, name))
            for name, issue in scenario.issues.items()
        ),
        needs=(_opened(practice), _opened(model)),
        of=len(scenario.interests),
        trust=(practice.state.trust, model.state.trust),
    )


def _agreed(practice: Practice, name: str) -> str:
    if practice.state.outcome not in ("agreement", "partial"):
        return ""
    position, scenario = practice.state.settled_on(name), practice.scenario
    return value_words(scenario.issues[name], position, scenario.language) if position is not None else ""


def _opened(practice: Practice) -> int:
    return sum(stage > 0 for _, stage in practice.state.interests)
