"""What an attempt leaves to learn from besides its levels: the own estimate, the costliest turn, the behaviour, the law, the
goal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.assessment.assessment import Assessment
from trainer.assessment.calibration import Calibration, calibrate
from trainer.assessment.costly import Costly, costliest
from trainer.assessment.goals import Pursuit, proposals, pursued
from trainer.assessment.legal import LegalLine, legal_check
from trainer.assessment.played import Played, fold
from trainer.assessment.priorities import priorities
from trainer.assessment.profile import Profile, profile_of
from trainer.assessment.rubric import Rubric
from trainer.assessment.style import Style, style_of
from trainer.negotiation.talk.events import Aimed, Estimated, Event, Goal, Pursued
from trainer.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Lessons:
    """All of it, as codes, figures and quotations.

    Attributes:
        calibration: None where there is no estimate to compare.
        proposals: goals for the next attempt; chosen: the one that was chosen, None where none was.
        pursuit: what became of the goal that this attempt pursued, None where it had none.
    """

    calibration: Calibration | None
    costly: Costly | None
    profile: Profile
    style: Style | None
    legal: tuple[LegalLine, ...]
    proposals: tuple[Goal, ...]
    chosen: Goal | None
    pursuit: Pursuit | None


def lessons(rubric: Rubric, scenario: Scenario, log: Sequence[Event], assessment: Assessment) -> Lessons:
    """The lessons of an attempt. Pure, like `assess`.

    Raises:
        ValueError: the log does not begin with its Started event.
    """
    return lessons_of(rubric, fold(scenario, log, rubric.reading), log, assessment)


def lessons_of(rubric: Rubric, played: Played, log: Sequence[Event], assessment: Assessment) -> Lessons:
    """The same of a log already folded."""
    goal = next((event.goal for event in log if isinstance(event, Pursued)), None)
    return Lessons(
        calibration=calibrate(estimate_in(log) or {}, assessment),
        costly=costliest(rubric, played),
        profile=profile_of(played),
        style=style_of(played),
        legal=legal_check(played),
        proposals=proposals(rubric, assessment, priorities(rubric, played, assessment)),
        chosen=chosen_in(log),
        pursuit=None if goal is None else pursued(rubric, assessment, goal),
    )


def estimate_in(log: Sequence[Event]) -> Mapping[str, int] | None:
    """The student's own estimate, None where it was never asked; empty where it was skipped."""
    return next((event.levels for event in log if isinstance(event, Estimated)), None)


def chosen_in(log: Sequence[Event]) -> Goal | None:
    """The goal chosen after the attempt, for the next one."""
    return next((event.goal for event in reversed(log) if isinstance(event, Aimed)), None)
