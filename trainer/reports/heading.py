"""The facts of an attempt, label by label: who, when, in which mode, with how much time."""

from datetime import datetime

from trainer.messages.catalogue import Messages
from trainer.messages.formats import clock_time, date_and_time, percent
from trainer.practice.lines import TalkLine
from trainer.practice.practice import Practice

Fact = tuple[str, str]
"""A label and what it says."""


def facts(practice: Practice, text: Messages) -> tuple[Fact, ...]:
    """Everything that names the attempt, in the order in which it is printed."""
    started, scenario = practice.started, practice.scenario
    roles = text(
        "report.roles",
        you=_person(scenario.you.name, scenario.you.role, text),
        them=_person(scenario.counterpart.name, scenario.counterpart.role, text),
    )
    duration = text("report.duration", elapsed=clock_time(practice.elapsed()), minutes=scenario.minutes)
    names = ", ".join(started.students)
    return (
        *([(text("report.fact.students"), names)] if names else []),
        (text("report.fact.roles"), roles),
        (text("report.fact.date"), moment(started.started)),
        (text("report.fact.try"), text("report.try", number=practice.number)),
        *conditions(practice, text),
        (text("report.fact.duration"), duration),
        (text("report.fact.attempt"), practice.attempt),
    )


def conditions(practice: Practice, text: Messages) -> tuple[Fact, ...]:
    """What whoever reads a result must know of how it came about: the mode, a difficulty that was
    chosen, extra time, the attempt it goes on from, another rubric."""
    started = practice.started
    found = [(text("report.fact.mode"), text(f"report.mode.{practice.mode}"))]
    if started.difficulty:
        found.append((text("report.fact.difficulty"), text(f"report.difficulty.{started.difficulty}")))
    if started.extra and practice.limit is not None:
        extra = text(
            "report.extra", percent=percent(started.extra, text.language), limit=clock_time(practice.limit)
        )
        found.append((text("report.fact.extra"), extra))
    if started.parent:
        found.append((text("report.fact.branch"), started.parent))
    if practice.regraded is not None:
        date = moment(practice.regraded.at)
        found.append((text("report.fact.regraded"), text("report.regraded", date=date)))
    return tuple(found)


def moment(iso: str) -> str:
    """A moment of the log in the user's own time; as it stands in the log when it is none."""
    try:
        return date_and_time(datetime.fromisoformat(iso).astimezone())
    except (ValueError, OverflowError):
        return iso


def speaker(practice: Practice, line: TalkLine) -> str:
    """Who said a line: whoever typed it, where that is known; else the part that was played."""
    if line.speaker == "counterpart":
        return practice.scenario.counterpart.name
    students = practice.started.students
    return line.by or (students[0] if len(students) == 1 else practice.scenario.you.name)


def _person(name: str, role: str, text: Messages) -> str:
    return text("report.person", name=name, role=role) if role else name
