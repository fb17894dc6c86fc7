"""What the debrief needs besides the criteria: the deal sheet, the timeline, the ledgers, at most three priorities."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from trainer.assessment.assessment import Assessment
from trainer.assessment.ledger import (
    InterestLine,
    ObjectionLine,
    ObjectiveLine,
    interest_lines,
    objection_lines,
    objective_lines,
)
from trainer.assessment.outcome import illegal_terms
from trainer.assessment.played import Played, fold
from trainer.assessment.priorities import Priority, priorities
from trainer.assessment.rubric import Rubric
from trainer.assessment.timeline import Point, Swing, points_of, swings_of
from trainer.assessment.why import Refusal, refusals
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.values import money_currency, money_worth, option_value
from trainer.negotiation.deals.verdict import DealVerdict, judge
from trainer.negotiation.talk.events import Event
from trainer.negotiation.voice.wording import value_words
from trainer.scenario.scenario import Issue, Scenario


@dataclass(frozen=True, slots=True)
class DealRow:
    """One issue of the deal sheet. Texts are the scenario's own labels.

    Attributes:
        obtained: what was agreed, in words; None while the issue is open.
        number: its figure when it lies between two options.
        share: what it is worth to the student, 0–100; None while open.
        worth: what it is worth in money over the worst legal option; None when the scenario does not say.
        left: the money a better package for both would have added on this issue (it may be negative); None likewise.
        illegal: id of the law entry that the agreed term breaks.
    """

    issue: str
    label: str
    target: str | None
    limit: str | None
    obtained: str | None
    number: Decimal | None
    share: int | None
    worth: int | None
    left: int | None
    illegal: str | None


@dataclass(frozen=True, slots=True)
class DealSheet:
    """The deal against the student's aims and alternative. Values 0–10,000.

    Attributes:
        value, batna: of the deal (None without one) and of the alternative; alternative is its text.
        worth, left: money obtained, and left on the table: what the package best for the student, and no worse for
            her, would have added (never below 0). None when the scenario has no money worths or there is no deal.
        verdict: the deal analysis; it tells what she could accept, so whoever shows it minds the `reveal`.
    """

    rows: tuple[DealRow, ...]
    value: int | None
    batna: int
    alternative: str
    worth: int | None
    left: int | None
    currency: str | None
    verdict: DealVerdict | None


@dataclass(frozen=True, slots=True)
class Debrief:
    """The whole debrief, without a word of it written: codes, figures and quotations."""

    deal: DealSheet
    points: tuple[Point, ...]
    swings: tuple[Swing, ...]
    interests: tuple[InterestLine, ...]
    objections: tuple[ObjectionLine, ...]
    objectives: tuple[ObjectiveLine, ...]
    priorities: tuple[Priority, ...]
    early: bool
    walked_away_rightly: bool
    refusals: tuple[Refusal, ...] = ()


def debrief(rubric: Rubric, scenario: Scenario, log: Sequence[Event], assessment: Assessment) -> Debrief:
    """The debrief of an attempt. Pure, like `assess`.

    Raises:
        ValueError: the log does not begin with its Started event.
    """
    played = fold(scenario, log, rubric.reading)
    return Debrief(
        deal=deal_sheet(played),
        points=points_of(played),
        swings=swings_of(played),
        interests=interest_lines(played),
        objections=objection_lines(played),
        objectives=objective_lines(played),
        priorities=priorities(rubric, played, assessment),
        early=played.early,
        walked_away_rightly=played.justified_walk_away,
        refusals=refusals(played),
    )


def deal_sheet(played: Played) -> DealSheet:
    """The deal sheet; without a deal it still holds the rows, with nothing obtained."""
    scenario, package = played.scenario, played.package
    verdict = judge(scenario, package) if played.agreed else None
    better = verdict.better.package if verdict is not None and verdict.better is not None else {}
    broken = dict(illegal_terms(scenario, package))
    rows = tuple(
        _row(scenario, issue, package.get(name), better.get(name), broken.get(name))
        for name, issue in scenario.issues.items()
    )
    currency = money_currency(scenario)
    worth = money_worth(scenario, package) if currency and played.agreed else None
    left = None if worth is None else max(0, money_worth(scenario, better) - worth) if better else 0
    return DealSheet(
        rows=rows,
        value=None if verdict is None else verdict.you,
        batna=100 * scenario.you.batna.value,
        alternative=scenario.you.batna.text,
        worth=worth,
        left=left,
        currency=currency,
        verdict=verdict,
    )


def _row(
    scenario: Scenario, issue: Issue, obtained: Position | None, better: Position | None, illegal: str | None
) -> DealRow:
    priced = issue.worth_per_step > 0
    worth = money_worth(scenario, {issue.id: obtained}) if priced and obtained is not None else None
    left = None
    if worth is not None:
        left = money_worth(scenario, {issue.id: better}) - worth if better is not None else 0
    return DealRow(
        issue=issue.id,
        label=issue.label,
        target=_label(issue, issue.target),
        limit=_label(issue, issue.limit),
        obtained=value_words(issue, obtained, scenario.language) if obtained is not None else None,
        number=obtained.number if obtained is not None and obtained.option is None else None,
        share=option_value(issue, "you", obtained) if obtained is not None else None,
        worth=worth,
        left=left,
        illegal=illegal,
    )


def _label(issue: Issue, option: str | None) -> str | None:
    return None if option is None else issue.options[issue.place(option)].label
