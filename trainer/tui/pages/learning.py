"""What the first page of the debrief says of the next attempt: the goal pursued, priorities, the costliest reply, the goal to
choose, the own estimate."""

from trainer.assessment.comparison import Comparison
from trainer.assessment.debrief import Debrief
from trainer.assessment.lessons import Lessons
from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.reports.goals import goal_section, pursuit_section
from trainer.reports.lessons import calibration_section, costly_lines, priority_lines
from trainer.reports.retry import short_retry
from trainer.reports.section import Section
from trainer.tui.pages.lines import Part, heading
from trainer.tui.text import on_one_line


def pursued(lessons: Lessons, compared: Comparison | None, text: Messages) -> list[Part]:
    """What became of the goal of this attempt, and how a retry came out; nothing where there is neither."""
    parts = _section(pursuit_section(lessons.pursuit, text))
    if compared is not None:
        parts += ["\n", *heading("lessons.retry", text)]
        parts += [
            on_one_line(short_retry(compared, text)),
            "\n",
            (text("lessons.retry.key"), "$accent"),
            "\n",
        ]
    return parts


def priorities(practice: Practice, debrief: Debrief, text: Messages) -> list[Part]:
    """At most three things to work on: where, why it matters, what to try."""
    parts: list[Part] = []
    for place, priority in enumerate(debrief.priorities, 1):
        name = practice.rubric.criterion(priority.criterion).name.of(text.language)
        title = text("lessons.priority", place=place, criterion=name)
        parts += [("" if parts else "\n"), *([] if parts else heading("lessons.priorities", text))]
        parts += [(title, "bold"), "\n"]
        *before, tried = priority_lines(priority, text)
        parts += [*((f"{on_one_line(line)}\n", "$quiet") for line in before), f"{on_one_line(tried)}\n"]
    return parts


def costly(practice: Practice, lessons: Lessons, text: Messages) -> list[Part]:
    """The costliest reply, why, and the key that takes the talk up again there."""
    first, *why = costly_lines(lessons.costly, text)
    parts: list[Part] = ["\n", *heading("lessons.costly", text), on_one_line(first), "\n"]
    parts += [(f"{on_one_line(line)}\n", "$quiet") for line in why]
    if lessons.costly is None:
        return parts
    key = "lessons.costly.key" if practice.rules.rewinds else "lessons.costly.jury"
    return [*parts, (text(key), "$accent"), "\n"]


def goal(lessons: Lessons, text: Messages) -> list[Part]:
    """The goal chosen or proposed, and the key that chooses one."""
    parts = _section(goal_section(lessons, text))
    return [*parts, (text("lessons.goal.key"), "$accent"), "\n"] if lessons.proposals else parts


def calibration(practice: Practice, lessons: Lessons, text: Messages) -> list[Part]:
    """The own estimate beside the levels, in words; nothing without one."""
    return _section(calibration_section(practice.rubric, lessons.calibration, text))


def _section(section: Section) -> list[Part]:
    """A section after an empty line; nothing without lines."""
    if not section.lines:
        return []
    first, *rest = section.lines
    parts: list[Part] = ["\n", (section.heading, "bold $primary"), "\n", on_one_line(first), "\n"]
    return [*parts, *((f"{on_one_line(line)}\n", "$quiet") for line in rest)]
