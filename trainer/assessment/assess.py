"""Applying a rubric to the log of an attempt."""

from collections.abc import Sequence

from trainer.assessment.assessment import Assessment
from trainer.assessment.rubric import Rubric
from trainer.negotiation.events import Event
from trainer.scenario.scenario import Scenario


def assess(rubric: Rubric, scenario: Scenario, log: Sequence[Event]) -> Assessment:
    """Assess one attempt from its log as played. Pure: the same log gives the same assessment."""
    raise NotImplementedError
