"""What became of her interests and objections, and of the student's objectives, with the turns that decided."""

from dataclasses import dataclass
from typing import Literal

from trainer.assessment.objection_steps import steps_of
from trainer.assessment.played import Played
from trainer.assessment.serving import serving
from trainer.negotiation.voice.spoken import spoken_as

InterestState = Literal["hidden", "hinted", "opened", "used"]


@dataclass(frozen=True, slots=True)
class InterestLine:
    """One hidden interest. `turn` is that of the reply that took it furthest, None while it is hidden.

    `label` gives the interest away: whoever shows it minds the scenario's `reveal`.
    """

    id: str
    label: str
    state: InterestState
    turn: int | None


@dataclass(frozen=True, slots=True)
class ObjectionLine:
    """One objection she raised: the turns in which she said it, and the reply of each step (None: not done)."""

    id: str
    says: str
    turns: tuple[int, ...]
    dug: int | None
    restated: int | None
    answered: int | None
    checked: int | None


@dataclass(frozen=True, slots=True)
class ObjectiveLine:
    """One objective and, when it was met, the reply since which it was."""

    id: str
    text: str
    met: bool
    turn: int | None


def interest_lines(played: Played) -> tuple[InterestLine, ...]:
    """Every interest of the scenario, in the order of the file."""
    return tuple(_interest(played, id) for id in played.scenario.interests)


def _interest(played: Played, id: str) -> InterestLine:
    interest = played.scenario.interests[id]
    done = played.stages_opened(id)
    used = serving(played, interest)
    if used is not None:
        return InterestLine(id, interest.label, "used", used.n)
    if done == 0:
        return InterestLine(id, interest.label, "hidden", None)
    opened = [e.n for e in played.exchanges if any(o.interest == id for o in e.turn.interests)]
    state: InterestState = "opened" if done >= len(interest.stages) else "hinted"
    return InterestLine(id, interest.label, state, opened[-1] if opened else 1)


def objection_lines(played: Played) -> tuple[ObjectionLine, ...]:
    """The objections she raised, in the order of the file."""
    lines: list[ObjectionLine] = []
    for id, objection in played.scenario.objections.items():
        steps = steps_of(played, id)
        if "raised" not in steps:
            continue
        turns = tuple(
            2 * index + 1
            for index, turn in enumerate(played.turns)
            if any(name == id and event in ("raised", "returned") for name, event in turn.objections)
        )
        done = [steps.get(step) for step in ("dug", "restated", "answered", "checked")]
        # Quoted in her own words: a scene or a reaction may have said it in its own way.
        says = spoken_as(played.turns[turns[0] // 2], objection.says) if turns else objection.says
        lines.append(ObjectionLine(id, says, turns, *done))
    return tuple(lines)


def objective_lines(played: Played) -> tuple[ObjectiveLine, ...]:
    """The student's objectives, in the order of the file."""
    lines: list[ObjectiveLine] = []
    for id, objective in played.scenario.objectives.items():
        turn = played.met_at(id)
        lines.append(ObjectiveLine(id, objective.text, turn is not None, turn))
    return tuple(lines)
