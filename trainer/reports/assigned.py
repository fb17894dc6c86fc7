"""An assignment in words: for whom, how, until when, and how far it has come."""

from datetime import datetime

from trainer.attempts.assignment import Assignment
from trainer.attempts.tasks import Task, deadline_of
from trainer.messages.catalogue import Messages
from trainer.messages.formats import date_and_time, long_date, percent

Line = tuple[str, str]
"""A label and what it says."""


def task_line(task: Task, now: datetime, text: Messages) -> str:
    """How far it has come, on one line: `À faire pour BTS 2, avant le 12/12/2026 18:00`."""
    assignment = task.assignment
    values = {"class_name": assignment.class_name, "date": _short(deadline_of(assignment))}
    if not task.to_do:
        return text("assign.task.handed", class_name=assignment.class_name, date=_short(_moment(task.handed)))
    stage = "played" if task.played else "to_do"
    if task.late(now):
        return text(f"assign.task.{stage}.late", **values)
    return text(f"assign.task.{stage}.before" if values["date"] else f"assign.task.{stage}", **values)


def terms_line(assignment: Assignment, text: Messages, *, extra: int | None = None) -> str:
    """How it is played: `mode jury · difficulté 2 sur 3 · 33 % de temps en plus`.

    Args:
        extra: percent of extra time that counts in the end; None takes the assignment's.
    """
    granted = assignment.extra if extra is None else extra
    parts = [text("assign.mode", mode=text(f"tui.mode.{assignment.mode}"))]
    if assignment.difficulty:
        parts.append(text("assign.difficulty", words=text(f"report.difficulty.{assignment.difficulty}")))
    if granted and assignment.mode == "jury":
        parts.append(text("assign.extra", percent=percent(granted, text.language)))
    return " · ".join(parts)


def assignment_facts(assignment: Assignment, text: Messages, rubric: str = "") -> tuple[Line, ...]:
    """Everything it says, label by label, the note aside. `rubric` is the rubric's title, where it is known."""
    end = deadline_of(assignment)
    found = [
        (text("assign.label.class"), assignment.class_name),
        (text("assign.label.scenario"), assignment.title),
        (text("assign.label.terms"), terms_line(assignment, text)),
        (text("assign.label.rubric"), rubric or assignment.rubric),
    ]
    if end is not None:
        found.append((text("assign.label.deadline"), deadline_words(end, text)))
    return tuple(found)


def assignment_lines(assignment: Assignment, text: Messages, rubric: str = "") -> tuple[str, ...]:
    """The same as lines, with the note."""
    lines = [
        text("report.fact", label=label, value=value)
        for label, value in assignment_facts(assignment, text, rubric)
    ]
    if assignment.note:
        note = text("report.quoted", words=assignment.note)
        lines.append(text("report.fact", label=text("assign.label.note"), value=note))
    return tuple(lines)


def brief_lines(
    assignment: Assignment, text: Messages, extra: int | None = None, *, note: bool = True
) -> tuple[str, ...]:
    """What the brief says of it: for whom and how, until when, the note unless that stands elsewhere.

    Args:
        extra: see `terms_line`.
    """
    end = deadline_of(assignment)
    terms = terms_line(assignment, text, extra=extra)
    lines = [text("assign.brief", class_name=assignment.class_name, terms=terms)]
    if end is not None:
        lines.append(text("assign.brief.deadline", date=deadline_words(end, text)))
    if assignment.note and note:
        lines.append(text("report.quoted", words=assignment.note))
    return tuple(lines)


def deadline_words(end: datetime, text: Messages) -> str:
    """`12 décembre 2026 à 18:00`, in the time of here."""
    here = end.astimezone()
    hour = f"{here.hour:02d}:{here.minute:02d}"
    return text("assign.date", date=long_date(here.date(), text.language), hour=hour)


def _short(moment: datetime | None) -> str:
    return "" if moment is None else date_and_time(moment.astimezone())


def _moment(iso: str) -> datetime | None:
    try:
        return datetime.fromisoformat(iso)
    except ValueError:
        return None
