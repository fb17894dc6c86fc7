"""What is drawn in Markdown: text drawings between fences that nothing in them can close."""

import re

from trainer.assessment.assessment import Assessment
from trainer.assessment.debrief import Debrief
from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.practice.reveal import may_reveal
from trainer.practice.typed import without_controls
from trainer.reports.canvas import Drawing, drawn
from trainer.reports.criteria_drawing import criteria_drawing
from trainer.reports.hindsight import hindsight
from trainer.reports.possible_words import (
    closed_section,
    details_section,
    model_sections,
    possible_sections,
)
from trainer.reports.section import Section
from trainer.reports.timeline_drawing import timeline_drawing
from trainer.reports.timeline_words import timeline_lines
from trainer.reports.value_map import value_map

# As wide as code is shown without a scroll bar nearly everywhere; the height suits it.
_WIDTH, _HEIGHT = 78, 20


def levels_drawn(practice: Practice, assessment: Assessment, text: Messages) -> list[str]:
    """All criteria at a glance, as lines of Markdown."""
    return fenced(criteria_drawing(assessment, practice.rubric, text, _WIDTH))


def course_drawn(practice: Practice, debrief: Debrief, text: Messages) -> tuple[list[str], Section]:
    """Trust and value through the talk, drawn and in sentences."""
    name, hers = practice.scenario.counterpart.name, may_reveal(practice)
    drawing = timeline_drawing(debrief.points, debrief.swings, name, text, _WIDTH, hers=hers)
    said = timeline_lines(debrief.points, debrief.swings, name, text, hers=hers)
    return fenced(drawing), Section(text("line.title"), said)


def possible_drawn(practice: Practice, text: Messages) -> tuple[list[str], tuple[Section, ...]]:
    """The value map and what is said of it, once it may be told; before, when it will be. Nothing of a talk that goes on."""
    if not practice.ended:
        return [], ()
    if not may_reveal(practice):
        return [], (closed_section(practice, text),)
    found = hindsight(practice)
    drawing = value_map(found.possible, practice.scenario.counterpart.name, text, _WIDTH, _HEIGHT)
    sections = (
        *possible_sections(found, practice, text),
        *model_sections(found, practice, text),
        details_section(found, practice, text),
    )
    return fenced(drawing), sections


def fenced(drawing: Drawing) -> list[str]:
    """A drawing as a block of code."""
    lines = [" ".join(without_controls(line).split("\n")) for line in drawn(drawing)]
    longest = max((len(run) for line in lines for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return ["", f"{fence}text", *lines, fence, ""]
