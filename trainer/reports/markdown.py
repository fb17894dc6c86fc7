"""An attempt as Markdown, with all that its HTML page holds. Nothing typed is taken for markup."""

import re
from collections.abc import Sequence

from trainer.assessment.debrief import debrief
from trainer.messages.catalogue import Messages
from trainer.messages.formats import clock_time
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.practice.lines import TalkLine
from trainer.practice.practice import Practice
from trainer.practice.typed import without_controls
from trainer.reports.deal_words import deal_headings, deal_rows
from trainer.reports.debrief import (
    criterion_sections,
    money_lines,
    objective_lines,
    outcome_line,
    remark_sections,
    whole_lines,
)
from trainer.reports.heading import facts, speaker
from trainer.reports.lessons import first_sections, last_sections, levels_words
from trainer.reports.markdown_hindsight import course_drawn, levels_drawn, possible_drawn
from trainer.reports.remarks import contest_here, dispute_lines
from trainer.reports.reviewed import comment_lines, review_sections
from trainer.reports.section import Section
from trainer.reports.sheet_words import sheet_words

_BLANK = re.compile(r"\n{3,}")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#!|~&])")
# What makes a list, a heading or a rule of the words after it, at the beginning of a line only.
_LEADING = re.compile(r"^(\d*)([-+=.)])")


def markdown(practice: Practice, text: Messages) -> str:
    """The whole attempt, ending in a line break."""
    assessment = practice.assessment()
    made = debrief(practice.rubric, practice.scenario, practice.events, assessment)
    deal = made.deal
    note, *whole = whole_lines(practice, assessment, text)
    lines = [f"# {inert(practice.scenario.title)}", ""]
    lines += _items([text("report.fact", label=label, value=value) for label, value in facts(practice, text)])
    lines += _section(Section(text("report.outcome_title"), (outcome_line(practice, text), *whole, note)))
    for section in review_sections(practice, assessment, text):
        lines += _section(section)
    lines += _heading(text("report.deal"), 2)
    lines += _table(deal_headings(text), deal_rows(deal, text))
    lines += ["", *_items(money_lines(deal, text))]
    lines += _section(Section(text("report.objectives"), objective_lines(practice, text)))
    drawing, said = course_drawn(practice, made, text)
    lines += [*_heading(said.heading, 2), *drawing, *_items(said.lines)]
    for section in first_sections(practice, assessment, text):
        lines += _section(section)
    lines += [*_heading(text("report.criteria"), 2), *levels_drawn(practice, assessment, text)]
    lines += ["", inert(levels_words(practice.rubric, text))]
    for section in criterion_sections(practice, assessment, text):
        lines += [*_heading(section.heading, 3), *_items(section.lines)]
    disputed = Section(text("report.disputed"), dispute_lines(practice, text))
    found = (*last_sections(practice, assessment, text), *remark_sections(practice, assessment, text))
    for section in (*found, disputed):
        lines += _section(section)
    drawing, sections = possible_drawn(practice, text)
    lines += [*_heading(text("possible.map_title"), 2), *drawing] if drawing else []
    for section in sections:
        lines += _section(section)
    lines += [*_preparation(practice, text), *_heading(text("report.transcript"), 2)]
    for line in practice.lines:
        lines += _spoken(practice, line, text)
    return _BLANK.sub("\n\n", "\n".join(lines)) + "\n"


def inert(words: str) -> str:
    """Text on one line with every character that Markdown or HTML could act on escaped."""
    line = without_controls(words.replace("\t", " ")).replace("\n", " ").strip(" ")
    return _LEADING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", line))


def _heading(words: str, depth: int) -> list[str]:
    return ["", f"{'#' * depth} {inert(words)}", ""]


def _items(items: Sequence[str]) -> list[str]:
    return [f"- {inert(item)}" for item in items]


def _section(section: Section) -> list[str]:
    """A heading and its lines; nothing where there are none."""
    return [*_heading(section.heading, 2), *_items(section.lines)] if section.lines else []


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    return [_row(headings), "| --- " * len(headings) + "|", *map(_row, rows)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(inert, cells))} |"


def _preparation(practice: Practice, text: Messages) -> list[str]:
    """The sheet and the exhibits that were prepared."""
    found, exhibits = sheet_words(practice, text), practice.sheet.exhibits
    lines = _heading(text("report.sheet"), 2)
    if found.is_empty and not exhibits:
        return [*lines, inert(text("report.no_sheet"))]
    if found.rows:
        lines += _table(found.headings, found.rows)
    for name, words in found.entries:
        lines += [*_heading(name, 3), *_items(words.split("\n"))]
    for exhibit in exhibits:
        lines += ["", *_exhibit(exhibit, text)]
    return lines


def _exhibit(exhibit: Exhibit, text: Messages, indent: str = "") -> list[str]:
    title = text("report.exhibit", title=exhibit.title)
    rows = "  \n".join(f"{indent}> {inert(line)}" for line in (title, *exhibit.lines))
    return rows.split("\n")


def _spoken(practice: Practice, line: TalkLine, text: Messages) -> list[str]:
    """One line of the transcript, what was shown with it as a quotation, and whether its reading is contested."""
    when = "" if line.at is None else f" ({clock_time(line.at)})"
    said = "  \n".join(inert(part) for part in line.text.split("\n") if part.strip())
    name = inert(speaker(practice, line))
    # Without a name between them, the asterisks would be a rule.
    who = f"**{name}**" if name else ""
    lines = ["", f"{line.n}. {who}{when} {said}"]
    if line.exhibit is not None:
        lines += ["", *_exhibit(line.exhibit, text, indent="   ")]
    remark = contest_here(practice, line.n, text) if line.speaker == "student" else ""
    for said in (remark, *comment_lines(practice, line.n, text)):
        lines += ["", f"   {inert(said)}"] if said else []
    return lines
