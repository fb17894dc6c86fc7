"""The lessons of a practice."""

from trainer.assessment.assessment import Assessment
from trainer.assessment.lessons import Lessons, lessons
from trainer.practice.practice import Practice


def lessons_in(practice: Practice, assessment: Assessment | None = None) -> Lessons:
    """What an attempt leaves to learn from. `assessment`: when it is known already, by `practice.rubric`."""
    return lessons(practice.rubric, practice.scenario, practice.events, assessment or practice.assessment())
