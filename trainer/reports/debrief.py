"""The debrief in words, as sections that every output format lays out in its own way.

What was agreed comes first, then each criterion: its level before any figure, then the words behind it; then what goes
with the result: hints, contested readings.
"""

from trainer.assessment.assessment import Assessment, CriterionResult, Evidence
from trainer.assessment.debrief import DealSheet
from trainer.assessment.rubric import Rubric
from trainer.messages.catalogue import Messages
from trainer.messages.formats import money, number
from trainer.negotiation.voice.wording import value_words
from trainer.practice.practice import Practice
from trainer.practice.reveal import may_reveal
from trainer.practice.table import objectives_met
from trainer.reports.heading import conditions
from trainer.reports.hindsight_words import hindsight_sections
from trainer.reports.judged import better_lines, whole_without_contested, without_contested
from trainer.reports.lessons import first_sections, last_sections, levels_words, own_words, share_words
from trainer.reports.remarks import contest_lines, dispute_line, hint_lines
from trainer.reports.reviewed import level_lines, review_sections
from trainer.reports.section import Section
from trainer.reports.why import why_section

# More quotations than this are not listened to; the record has them all.
_QUOTED = 4


def debrief_sections(
    practice: Practice, text: Messages, assessment: Assessment | None = None
) -> tuple[Section, ...]:
    """The whole debrief of an attempt, to be listened to: the first quotations only.

    Args:
        assessment: to show in place of the attempt's own (by another rubric, say, which must be `practice.rubric`).
    """
    assessment = assessment or practice.assessment()
    note, *whole = whole_lines(practice, assessment, text)
    said = (text("report.fact", label=label, value=value) for label, value in conditions(practice, text))
    result = (*outcome_lines(practice, text), *money_lines(practice.debrief().deal, text))
    return (
        Section(text("report.debrief"), (note, *said, *result, *whole, levels_words(practice.rubric, text))),
        *review_sections(practice, assessment, text),
        *first_sections(practice, assessment, text),
        *criterion_sections(practice, assessment, text, most=_QUOTED),
        *last_sections(practice, assessment, text),
        *hindsight_sections(practice, text),
        *remark_sections(practice, assessment, text),
    )


def criterion_sections(
    practice: Practice, assessment: Assessment, text: Messages, most: int | None = None
) -> tuple[Section, ...]:
    """Each criterion with the words behind its level.

    Args:
        most: quotations of each at most, None for all.
    """
    return tuple(_criterion(practice, result, text, most) for result in assessment.criteria)


def remark_sections(practice: Practice, assessment: Assessment, text: Messages) -> tuple[Section, ...]:
    """Refusals with their reasons, hints and contested readings, where there are any."""
    why = why_section(practice, text, figures=may_reveal(practice))
    sections = (
        *([why] if why is not None else []),
        Section(text("report.hints"), hint_lines(practice, assessment, text)),
        Section(text("report.contested"), contest_lines(practice, text)),
    )
    return tuple(section for section in sections if section.lines)


def outcome_lines(practice: Practice, text: Messages) -> tuple[str, ...]:
    """How the talk ended, what was agreed, which objectives that meets."""
    scenario, state = practice.scenario, practice.state
    lines = [outcome_line(practice, text)]
    for position in state.settled:
        issue = scenario.issues[position.issue]
        lines.append(
            text("report.settled", issue=issue.label, value=value_words(issue, position, scenario.language))
        )
    return (*lines, *objective_lines(practice, text))


def outcome_line(practice: Practice, text: Messages) -> str:
    """How the talk ended."""
    return text(f"report.outcome.{practice.state.outcome or 'open'}")


def objective_lines(practice: Practice, text: Messages) -> tuple[str, ...]:
    """Once the talk has ended: each objective, and whether what was agreed meets it."""
    state = practice.state
    if state.outcome is None:
        return ()
    agreed = state.outcome in ("agreement", "partial")
    return tuple(
        text("report.objective_met" if met and agreed else "report.objective_missed", text=aim)
        for aim, met in objectives_met(practice.scenario, state)
    )


def money_lines(deal: DealSheet, text: Messages) -> tuple[str, ...]:
    """What was obtained in money, and what was left. "Nothing" is said only of a deal that beats the alternative and that
    none beats without taking from her."""
    if deal.worth is None or deal.left is None or deal.currency is None:
        return ()
    obtained, left = (money(amount, deal.currency, text.language) for amount in (deal.worth, deal.left))
    if deal.left:
        return (text("report.money", obtained=obtained, left=left),)
    good = deal.value is not None and deal.value > deal.batna
    if good and (deal.verdict is None or deal.verdict.better is None):
        return (text("report.money_all", obtained=obtained),)
    return (text("report.money_obtained", obtained=obtained),)


def whole_lines(practice: Practice, assessment: Assessment, text: Messages) -> tuple[str, ...]:
    """What must be said beside every figure, then the band and the figure, or why there is none."""
    rubric = practice.rubric
    note = rubric.note.of(text.language) or text("report.disclaimer")
    if assessment.total is None:
        return (note, text("report.too_little"))
    band = next((band.words.of(text.language) for band in rubric.bands if band.id == assessment.band), "")
    figure = number(assessment.total, text.language)
    whole = text("report.whole", band=band, total=figure, out_of=assessment.out_of)
    return (note, whole, *whole_without_contested(assessment, text))


def evidence_signs(item: Evidence, text: Messages) -> tuple[str, str]:
    """What a piece of evidence did, in a word, and why."""
    sign = text({"+": "report.gained", "-": "report.lost", "": "report.seen"}[item.effect])
    return sign, text(item.why, **item.values)


def advice_lines(result: CriterionResult, rubric: Rubric, text: Messages) -> tuple[str, ...]:
    """What to try next time: the assessment's advice, then the rubric's coach."""
    said = [text(key, **values) for key, values in result.advice]
    coach = rubric.criterion(result.id).coach
    general = (line.text.of(text.language) for line in coach if line.id in result.coach)
    return (*said, *(text("report.advice", text=line) for line in general))


def _criterion(practice: Practice, result: CriterionResult, text: Messages, most: int | None) -> Section:
    criterion = practice.rubric.criterion(result.id)
    name = criterion.name.of(text.language)
    disputed = dispute_line(practice, result.id, text)
    given = level_lines(practice, result.id, text)
    remark = [words for words in (*given, own_words(practice, result, text), disputed) if words]
    if result.level is None:
        return Section(text("report.not_observed", criterion=name), tuple(remark))
    heading = text(
        "report.criterion",
        criterion=name,
        word=practice.rubric.level_words[result.level].of(text.language),
        level=result.level,
        share=share_words(result, text),
        confidence=text(f"report.confidence.{result.confidence}"),
    )
    lines = [
        criterion.levels[result.level].of(text.language),
        *without_contested(practice, result, text),
        *remark,
    ]
    for item in result.evidence[:most]:
        lines += [_evidence(item, text), *better_lines(item, practice.scenario.language, text)]
    if most is not None and len(result.evidence) > most:
        lines.append(text.plural("report.more_evidence", len(result.evidence) - most))
    lines.extend(advice_lines(result, practice.rubric, text))
    return Section(heading, tuple(lines))


def _evidence(item: Evidence, text: Messages) -> str:
    sign, why = evidence_signs(item, text)
    if not item.quote:
        return text("report.evidence_missing", sign=sign, turn=item.turn, why=why)
    quote = " ".join(item.quote.split())
    return text("report.evidence", sign=sign, turn=item.turn, quote=quote, why=why)
