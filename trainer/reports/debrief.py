"""The debrief in words, as sections that every output format lays out in its own way.

What was agreed comes first, then each criterion: its level before any figure, then the words behind it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.assessment.assessment import Assessment, CriterionResult, Evidence
from trainer.assessment.rubric import Rubric
from trainer.messages.catalogue import Messages
from trainer.messages.formats import money, number
from trainer.negotiation.wording import value_words
from trainer.practice.practice import Practice
from trainer.practice.table import objectives_met

# More quotations than this are not listened to; the record has them all.
_QUOTED = 4


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, a sentence or an item a line."""

    heading: str
    lines: tuple[str, ...]


def debrief_sections(
    practice: Practice, text: Messages, assessment: Assessment | None = None
) -> tuple[Section, ...]:
    """The whole debrief of an attempt.

    Args:
        assessment: to show in place of the attempt's own (by another rubric, say, which must be `practice.rubric`).
    """
    assessment = assessment or practice.assessment()
    whole = (
        practice.rubric.note.of(text.language) or text("report.disclaimer"),
        *_outcome(practice, text),
        *_money(practice, text),
        *_whole(assessment, practice.rubric, text),
    )
    criteria = (_criterion(result, practice.rubric, text) for result in assessment.criteria)
    return (Section(text("report.debrief"), whole), *criteria)


def _outcome(practice: Practice, text: Messages) -> list[str]:
    """How the talk ended, what was agreed, which objectives that meets."""
    scenario, state = practice.scenario, practice.state
    lines = [text(f"report.outcome.{state.outcome or 'open'}")]
    for position in state.settled:
        issue = scenario.issues[position.issue]
        lines.append(
            text("report.settled", issue=issue.label, value=value_words(issue, position, scenario.language))
        )
    if state.outcome is not None:
        agreed = state.outcome in ("agreement", "partial")
        for aim, met in objectives_met(scenario, state):
            lines.append(
                text("report.objective_met" if met and agreed else "report.objective_missed", text=aim)
            )
    return lines


def _money(practice: Practice, text: Messages) -> list[str]:
    deal = practice.debrief().deal
    if deal.worth is None or deal.left is None or deal.currency is None:
        return []
    obtained, left = (money(amount, deal.currency, text.language) for amount in (deal.worth, deal.left))
    return [
        text("report.money", obtained=obtained, left=left)
        if deal.left
        else text("report.money_all", obtained=obtained)
    ]


def _whole(assessment: Assessment, rubric: Rubric, text: Messages) -> list[str]:
    if assessment.total is None:
        return [text("report.too_little")]
    band = next((band.words.of(text.language) for band in rubric.bands if band.id == assessment.band), "")
    figure = number(assessment.total, text.language)
    return [text("report.whole", band=band, total=figure, out_of=assessment.out_of)]


def _criterion(result: CriterionResult, rubric: Rubric, text: Messages) -> Section:
    criterion = rubric.criterion(result.id)
    name = criterion.name.of(text.language)
    if result.level is None:
        return Section(text("report.not_observed", criterion=name), ())
    heading = text(
        "report.criterion",
        criterion=name,
        word=rubric.level_words[result.level].of(text.language),
        level=result.level,
        seized=result.seized,
        offered=result.offered,
        confidence=text(f"report.confidence.{result.confidence}"),
    )
    lines = [criterion.levels[result.level].of(text.language)]
    lines.extend(_evidence(item, text) for item in result.evidence[:_QUOTED])
    if len(result.evidence) > _QUOTED:
        lines.append(text.plural("report.more_evidence", len(result.evidence) - _QUOTED))
    lines.extend(text("report.advice", text=_said(key, values, text)) for key, values in result.advice)
    coach = (line.text.of(text.language) for line in criterion.coach if line.id in result.coach)
    lines.extend(text("report.advice", text=said) for said in coach)
    return Section(heading, tuple(lines))


def _evidence(item: Evidence, text: Messages) -> str:
    why = _said(item.why, item.values, text)
    sign = text({"+": "report.gained", "-": "report.lost", "": "report.seen"}[item.effect])
    if not item.quote:
        return text("report.evidence_missing", sign=sign, turn=item.turn, why=why)
    quote = " ".join(item.quote.split())
    return text("report.evidence", sign=sign, turn=item.turn, quote=quote, why=why)


def _said(key: str, values: Mapping[str, str], text: Messages) -> str:
    return text(key, **values)
