"""What can be looked at without anything happening: an answer in lines to every such command."""

from collections.abc import Callable, Mapping

from trainer.assessment.assessment import CriterionResult
from trainer.messages.catalogue import Messages
from trainer.messages.formats import clock_time, percent
from trainer.plain.commands import Command, command_lines
from trainer.plain.glossary import glossary_lines
from trainer.plain.sheet import sheet_lines
from trainer.plain.sitting import Sitting
from trainer.plain.views import (
    brief_lines,
    heading_lines,
    mood_lines,
    objective_lines,
    table_lines,
    time_lines,
    transcript_lines,
)
from trainer.practice.notebook import notebook
from trainer.practice.practice import Practice
from trainer.reports.coach import notebook_sections
from trainer.reports.told import told


def look(command: Command, argument: str, sitting: Sitting, text: Messages) -> list[str] | None:
    """The answer to a command, None for one that does something instead. Raises Cannot."""
    view = _VIEWS.get(command)
    return None if view is None else view(sitting, text, argument)


def told_lines(practice: Practice, n: int, text: Messages) -> list[str]:
    """How the reply number `n` was read, an item a line."""
    return [text("plain.item", text=line) for line in told(practice.replies[n], practice.scenario, text)]


def criterion_lines(practice: Practice, text: Messages) -> list[str]:
    """The criteria with their numbers, their levels and what was said against these."""
    results = practice.assessment().criteria
    return [
        text("speak.criteria"),
        *(_criterion(practice, n, result, text) for n, result in enumerate(results, 1)),
    ]


def left_lines(practice: Practice, text: Messages) -> list[str]:
    """What is left of the time a jury gives."""
    limit = practice.limit or 0.0
    values = {
        "left": clock_time(max(0.0, limit - practice.elapsed())),
        "limit": clock_time(limit),
        "turn": practice.state.turn,
        "turns": practice.scenario.turns,
    }
    extra = practice.started.extra
    if extra:
        return [text("speak.left_extra", percent=percent(extra, text.language), **values)]
    return [text("speak.left", **values)]


def _brief(sitting: Sitting, text: Messages, argument: str) -> list[str]:
    del argument
    scenario = sitting.practice.scenario
    return [*heading_lines(scenario, text), *brief_lines(scenario, text)]


def _time(sitting: Sitting, text: Messages, argument: str) -> list[str]:
    del argument
    practice = sitting.practice
    return time_lines(practice, text) if practice.limit is None else left_lines(practice, text)


def _notebook(sitting: Sitting, text: Messages, argument: str) -> list[str]:
    del argument
    practice = sitting.practice
    lines: list[str] = []
    for section in notebook_sections(notebook(practice.scenario, practice.events), practice.scenario, text):
        lines.append(section.heading)
        lines.extend(text("plain.item", text=line) for line in section.lines)
    return [*lines, *table_lines(practice, text)]


def _sheet(sitting: Sitting, text: Messages, argument: str) -> list[str]:
    del argument
    practice = sitting.practice
    lines = sheet_lines(practice.sheet, practice.scenario, text)
    may_write = not practice.ended and (practice.rules.notes or not practice.replies)
    return [*lines, text("speak.sheet.to_edit")] if may_write else lines


def _reading(sitting: Sitting, text: Messages, argument: str) -> list[str]:
    practice = sitting.practice
    n = sitting.reply_number(argument)
    words = " ".join(practice.replies[n].text.split())
    return [text("speak.read", n=n, words=words), *told_lines(practice, n, text)]


def _criterion(practice: Practice, n: int, result: CriterionResult, text: Messages) -> str:
    rubric, language = practice.rubric, text.language
    name = rubric.criterion(result.id).name.of(language)
    if result.level is None:
        level = text("speak.criterion_unseen")
    else:
        word = rubric.level_words[result.level].of(language)
        level = text("speak.criterion_level", word=word, level=result.level)
    remark = practice.disputed.get(result.id)
    if remark:
        return text("speak.criterion_disputed", n=n, criterion=name, level=level, remark=remark)
    return text("speak.criterion", n=n, criterion=name, level=level)


_VIEWS: Mapping[Command, Callable[[Sitting, Messages, str], list[str]]] = {
    "help": lambda sitting, text, argument: command_lines(text),
    "brief": _brief,
    "table": lambda sitting, text, argument: table_lines(sitting.practice, text),
    "objectives": lambda sitting, text, argument: objective_lines(sitting.practice, text),
    "mood": lambda sitting, text, argument: mood_lines(sitting.practice, text),
    "notebook": _notebook,
    "sheet": _sheet,
    "again": lambda sitting, text, argument: transcript_lines(sitting.practice, text),
    "time": _time,
    "reading": _reading,
    "glossary": lambda sitting, text, argument: glossary_lines(argument, text),
}
