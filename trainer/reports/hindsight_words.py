"""The drawings and the page that opens after the retry, for whoever listens: in sentences, without a picture."""

from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.practice.reveal import may_reveal
from trainer.reports.hindsight import hindsight
from trainer.reports.possible_words import closed_section, details_section, model_sections, possible_sections
from trainer.reports.section import Section
from trainer.reports.timeline_words import timeline_lines


def hindsight_sections(practice: Practice, text: Messages) -> tuple[Section, ...]:
    """The course of the talk; once it is over, what was possible, or when that may be told."""
    made, name, hers = practice.debrief(), practice.scenario.counterpart.name, may_reveal(practice)
    said = timeline_lines(made.points, made.swings, name, text, hers=hers)
    course = Section(text("line.title"), said)
    if not practice.ended:
        return (course,)
    if not hers:
        return course, closed_section(practice, text)
    found = hindsight(practice)
    return (
        course,
        *possible_sections(found, practice, text),
        *model_sections(found, practice, text),
        details_section(found, practice, text),
    )
