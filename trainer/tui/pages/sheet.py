"""The preparation sheet in words: what each entry asks, and what the brief already says of it."""

from textual.content import Content

from trainer.messages.catalogue import Messages
from trainer.practice.preparation import Field
from trainer.practice.table import Importance
from trainer.scenario.scenario import Scenario
from trainer.tui.text import joined, on_one_line


def entry_head(field: Field, scenario: Scenario, text: Messages) -> Content:
    """The label of an entry, and the question that helps to fill it in."""
    question = text(f"sheet.ask.{field.kind}", name=on_one_line(scenario.counterpart.name))
    return joined((text(f"sheet.label.{field.kind}"), "bold"), (f"  {question}", "$quiet"))


def issue_head(importance: Importance, text: Messages) -> Content:
    """An issue, and what the brief says of it: target, limit, how much it counts."""
    told = [
        text(f"tui.brief.{name}", value=on_one_line(value))
        for name, value in (("target", importance.target), ("limit", importance.limit))
        if value
    ]
    told.append(text(f"tui.rank.{importance.rank}"))
    return joined((on_one_line(importance.issue.label), "bold"), (f"  {' · '.join(told)}", "$quiet"))


def from_the_brief(field: Field, scenario: Scenario) -> str:
    """What the brief says of an entry that is about no issue, "" where it says nothing."""
    return on_one_line(scenario.you.batna.text) if field.kind == "batna" else ""


def prompt(field: Field, scenario: Scenario, text: Messages) -> str:
    """What an empty box shows: the question of a short entry, the issues as a check-list of clauses."""
    if field.part == "issue":
        return text(f"sheet.ask.{field.kind}")
    if field.kind == "clauses":
        return " · ".join(on_one_line(issue.label) for issue in scenario.issues.values())
    return ""
