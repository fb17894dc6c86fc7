"""The preparation sheet as lines of text."""

from trainer.messages.catalogue import Messages
from trainer.plain.exhibits import exhibit_lines
from trainer.practice.preparation import Field, Sheet, fields
from trainer.scenario.scenario import Scenario


def sheet_lines(sheet: Sheet, scenario: Scenario, text: Messages) -> list[str]:
    """The preparation as it stands: the entries in the order of the sheet, then the exhibits."""
    asked = {field.name: field_label(field, scenario, text) for field in fields(scenario, full=True)}
    # What a file brought under names of its own comes last.
    labels = asked | {name: name for name in sheet.entries if name not in asked}
    lines = [
        text("speak.sheet.entry", label=label, text=sheet.entries[name])
        for name, label in labels.items()
        if sheet.entries.get(name)
    ]
    if not sheet:
        lines.append(text("speak.sheet.empty"))
    return [text("speak.sheet"), *lines, *exhibits_lines(sheet, scenario, text)]


def exhibits_lines(sheet: Sheet, scenario: Scenario, text: Messages) -> list[str]:
    """The exhibits under their heading, nothing where there are none."""
    lines = [text("speak.exhibits")] if sheet.exhibits else []
    for n, exhibit in enumerate(sheet.exhibits, 1):
        lines += exhibit_lines(exhibit, n, scenario, text)
    return lines


def field_label(field: Field, scenario: Scenario, text: Messages) -> str:
    """What an entry of the sheet is called."""
    label = text(f"sheet.label.{field.kind}")
    if not field.issue:
        return label
    return text("speak.sheet.of_issue", issue=scenario.issues[field.issue].label, label=label)


def field_question(field: Field, place: int, count: int, scenario: Scenario, text: Messages) -> str:
    """What an entry of the sheet asks, and which of how many questions that is."""
    question = text(f"sheet.ask.{field.kind}", name=scenario.counterpart.name)
    label = field_label(field, scenario, text)
    key = "speak.sheet.issue_question" if field.issue else "speak.sheet.question"
    return text(key, place=place, count=count, label=label, question=question)
