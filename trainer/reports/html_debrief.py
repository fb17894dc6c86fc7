"""The debrief of an attempt as HTML: result, deal sheet, criteria with bars and quotations, remarks, preparation."""

from collections.abc import Iterable, Sequence

from trainer.assessment.assessment import Assessment, CriterionResult, Evidence
from trainer.assessment.debrief import DealSheet
from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.reports.deal_words import deal_headings, deal_rows
from trainer.reports.debrief import (
    advice_lines,
    evidence_signs,
    money_lines,
    objective_lines,
    outcome_line,
    remark_sections,
    whole_lines,
)
from trainer.reports.elements import Markup, element, filled, joined, lines
from trainer.reports.heading import facts
from trainer.reports.html_transcript import anchor, card
from trainer.reports.judged import better_lines, without_contested
from trainer.reports.lessons import levels_words, own_words, share_words
from trainer.reports.remarks import dispute_line, dispute_lines
from trainer.reports.reviewed import level_lines
from trainer.reports.section import Section
from trainer.reports.sheet_words import sheet_words


def heading(practice: Practice, text: Messages) -> Markup:
    """The title and the facts of the attempt."""
    rows = (
        element("div", element("dt", label), element("dd", value)) for label, value in facts(practice, text)
    )
    return joined(
        element("h1", practice.scenario.title, lang=practice.scenario.language), element("dl", *rows)
    )


def result(practice: Practice, assessment: Assessment, deal: DealSheet, text: Messages) -> Markup:
    """How it ended, the deal sheet, the objectives, and the whole in words and figures."""
    note, *whole = whole_lines(practice, assessment, text)
    table = _table(deal_headings(text), deal_rows(deal, text))
    objectives = objective_lines(practice, text)
    return joined(
        _section(
            text("report.outcome_title"),
            element("p", element("strong", outcome_line(practice, text))),
            *(element("p", line) for line in whole),
            element("p", note, class_="note"),
        ),
        _section(
            text("report.deal"), table, *(element("p", line) for line in money_lines(deal, text))
        ),
        _section(text("report.objectives"), _list(objectives)) if objectives else "",
    )  # fmt: skip


def criteria(practice: Practice, assessment: Assessment, prefix: str, text: Messages) -> Markup:
    """Every criterion: its level in words over a bar, what it rests on, the words behind it, what to try next."""
    found = (_criterion(practice, result, prefix, text) for result in assessment.criteria)
    how = element("p", levels_words(practice.rubric, text), class_="note")
    return _section(text("report.criteria"), how, *found)


def sections(parts: Iterable[Section]) -> Markup:
    """Sections whose lines are a list each."""
    return joined(*(_section(part.heading, _list(part.lines)) for part in parts))


def remarks(practice: Practice, assessment: Assessment, text: Messages) -> Markup:
    """Hints, contested readings, disputed levels, where there are any."""
    found = list(remark_sections(practice, assessment, text))
    disputed = dispute_lines(practice, text)
    if disputed:
        found.append(Section(text("report.disputed"), disputed))
    return sections(found)


def preparation(practice: Practice, text: Messages) -> Markup:
    """The sheet and the exhibits that were prepared."""
    found = sheet_words(practice, text)
    exhibits = practice.sheet.exhibits
    if found.is_empty and not exhibits:
        return _section(text("report.sheet"), element("p", text("report.no_sheet")))
    entries = [
        joined(element("h3", name), element("p", lines(words))) for name, words in found.entries
    ]  # fmt: skip
    return _section(
        text("report.sheet"),
        _table(found.headings, found.rows) if found.rows else "",
        *entries,
        *(card(exhibit, practice, text) for exhibit in exhibits),
    )


def _criterion(practice: Practice, result: CriterionResult, prefix: str, text: Messages) -> Markup:
    rubric = practice.rubric
    criterion = rubric.criterion(result.id)
    name = element("h3", criterion.name.of(text.language))
    given = level_lines(practice, result.id, text)
    said = (*given, own_words(practice, result, text), dispute_line(practice, result.id, text))
    remark = joined(*(element("p", words, class_="remark") for words in said if words))
    if result.level is None or result.score is None:
        return element("article", name, element("p", text("report.unseen"), class_="level"), remark)
    word = text("report.level", word=rubric.level_words[result.level].of(text.language), level=result.level)
    basis = text(
        "report.basis",
        share=share_words(result, text),
        confidence=text(f"report.confidence.{result.confidence}"),
    )
    return element(
        "article",
        name,
        element("p", _bar(result.score), element("strong", word), element("span", basis, class_="note"), class_="level"),
        element("p", criterion.levels[result.level].of(text.language)),
        *(element("p", line, class_="remark") for line in without_contested(practice, result, text)),
        remark,
        element("ul", *(_evidence(item, practice, prefix, text) for item in result.evidence), class_="evidence")
        if result.evidence
        else "",
        *(element("p", line, class_="advice") for line in advice_lines(result, rubric, text)),
    )  # fmt: skip


def _evidence(item: Evidence, practice: Practice, prefix: str, text: Messages) -> Markup:
    sign, why = evidence_signs(item, text)
    target = f"#{anchor(prefix, item.turn)}"
    parts = {"sign": element("b", sign), "turn": element("a", str(item.turn), href=target), "why": why}
    better = [element("p", line) for line in better_lines(item, practice.scenario.language, text)]
    if not item.quote:
        return element("li", filled(text("report.evidence_missing"), **parts), *better)
    said = lines(item.quote)
    quote = element("a", said, href=target, class_="quote", lang=practice.scenario.language)
    return element("li", filled(text("report.evidence"), quote=quote, **parts), *better)


def _bar(share: float) -> Markup:
    """A box filled as far as the share (0–1); the level beside it says the same in words."""
    full = round(100 * max(0.0, min(1.0, share)))
    return element("span", element("span", style=f"width:{full}%"), class_="bar", aria_hidden="true")


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    head = element("tr", *(element("th", heading, scope="col") for heading in headings))
    body = (
        element("tr", element("th", row[0], scope="row"), *(element("td", lines(cell)) for cell in row[1:]))
        for row in rows
    )
    return element("table", element("thead", head), element("tbody", *body))


def _list(items: Iterable[str]) -> Markup:
    return element("ul", *(element("li", item) for item in items))


def _section(heading: str, *content: str) -> Markup:
    return element("section", element("h2", heading), *content)
