"""The table of issues: what each side last said, what is agreed; and the objectives met so far. Codes and ids only."""

from dataclasses import dataclass

from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.talk.state import State
from trainer.negotiation.voice.wording import value_words
from trainer.scenario.scenario import Issue, Scenario


@dataclass(frozen=True, slots=True)
class TableRow:
    """One issue as it stands: positions in the scenario's own words, "" where a side has not spoken."""

    issue: Issue
    yours: str
    theirs: str
    settled: str


@dataclass(frozen=True, slots=True)
class Importance:
    """What an issue is worth to the student.

    Attributes:
        weight: 0–100, its share of all issues; rank: "high" from 30, "medium" from 15, "low" below.
        best: label of the student's best option; target, limit: labels as the scenario gives them, else "".
    """

    issue: Issue
    weight: int
    rank: str
    best: str
    target: str
    limit: str


def table_rows(scenario: Scenario, state: State) -> tuple[TableRow, ...]:
    """The issues in the order of the scenario, with both sides' last positions."""
    rows = []
    for issue in scenario.issues.values():
        positions = (state.yours_on(issue.id), state.theirs_on(issue.id), state.settled_on(issue.id))
        words = [value_words(issue, place, scenario.language) if place else "" for place in positions]
        rows.append(TableRow(issue, *words))
    return tuple(rows)


def objectives_met(scenario: Scenario, state: State) -> tuple[tuple[str, bool], ...]:
    """(text of the objective, whether what is agreed so far meets it), in the order of the scenario."""
    situation = Situation(scenario, state)
    return tuple((aim.text, holds(aim.when, situation)) for aim in scenario.objectives.values())


def what_counts(scenario: Scenario) -> tuple[Importance, ...]:
    """The issues, the weightiest for the student first: "what counts for you", from the scenario's own values."""
    found = []
    for issue in scenario.issues.values():
        weight, values = issue.you.weight, issue.you.values
        best = issue.options[values.index(max(values))].label if values else ""
        rank = "high" if weight >= 30 else "medium" if weight >= 15 else "low"
        found.append(
            Importance(issue, weight, rank, best, _label(issue, issue.target), _label(issue, issue.limit))
        )
    return tuple(sorted(found, key=lambda importance: -importance.weight))


def _label(issue: Issue, option: str | None) -> str:
    return issue.options[issue.place(option)].label if option is not None else ""
