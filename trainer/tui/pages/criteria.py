"""The criteria and the words behind each level, entry by entry."""

from dataclasses import dataclass

from textual.content import Content

from trainer.assessment.assessment import CriterionResult, Evidence
from trainer.assessment.rubric import Rubric
from trainer.messages.catalogue import Messages
from trainer.reports.judged import better_lines
from trainer.reports.lessons import levels_words, share_words
from trainer.tui.marks import GAINED, LOST, SEEN, bar
from trainer.tui.pages.lines import Part, at_line
from trainer.tui.text import joined, on_one_line, plain
from trainer.tui.wording import reason

_BAR = 12
SIGNS = {"+": (GAINED, "gained", "$success"), "-": (LOST, "lost", "$error"), "": (SEEN, "seen", "$quiet")}
"""Per effect of an evidence: the sign, the last part of the word's key, the style."""


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is said of a criterion besides its level: the own estimate in words, what the student holds against it, what comes
    out without the readings that are contested, the levels that jurors gave; "" or no line for nothing."""

    own: str = ""
    disputed: str = ""
    without: tuple[str, ...] = ()
    reviewed: tuple[str, ...] = ()


def level_words(result: CriterionResult, rubric: Rubric, text: Messages) -> str:
    """The level in words, or that it was not observed."""
    if result.level is None:
        return text("tui.debrief.not_observed")
    return rubric.level_words[result.level].of(text.language)


def criterion_entry(result: CriterionResult, rubric: Rubric, text: Messages, remarks: Remarks) -> Content:
    """One criterion in the list: its name, level, bar, how much it rests on, and what the student holds against it."""
    name = (rubric.criterion(result.id).name.of(text.language), "bold")
    words = level_words(result, rubric, text)
    said = _remarks(remarks, text)
    if result.score is None:
        return joined(name, "\n", (words, "$quiet"), *said)
    basis = share_words(result, text)
    sure = text(f"tui.confidence.{result.confidence}")
    level = (bar(result.score, _BAR), "$primary")
    return joined(name, "\n", level, f" {words}\n", (f"{basis} · {sure}", "$quiet"), *said)


def criterion_head(result: CriterionResult, rubric: Rubric, text: Messages, remarks: Remarks) -> Content:
    """What the level reached means, and what the student holds against it."""
    criterion = rubric.criterion(result.id)
    name, words = criterion.name.of(text.language), level_words(result, rubric, text)
    said = _remarks(remarks, text)
    if result.level is None:
        return joined((name, "bold $primary"), "\n", words, *said)
    meaning = criterion.levels[result.level].of(text.language)
    reached = text("tui.debrief.meaning", level=words, meaning=meaning)
    how = (f"\n{levels_words(rubric, text)}", "$quiet")
    return joined((name, "bold $primary"), "\n", reached, *said, how)


def evidence_entry(evidence: Evidence, text: Messages, language: str) -> Content:
    """One point gained or lost: the words, the reason, and what could have been said, in the scenario's language."""
    sign, word, style = SIGNS[evidence.effect]
    parts: list[Part] = [(f"{sign} {text(f'tui.evidence.{word}')}", f"bold {style}")]
    parts += [(f"  {at_line(evidence.turn, text)}", "$quiet"), "\n"]
    if evidence.quote:
        parts += [(text("tui.quoted", words=on_one_line(evidence.quote)), "italic"), "\n"]
    parts.append(reason(evidence.why, evidence.values, text))
    for line in better_lines(evidence, language, text):
        parts += ["\n", (on_one_line(line), "$accent")]
    return joined(*parts)


def after_evidence(result: CriterionResult, rubric: Rubric, text: Messages) -> list[Content]:
    """What to try next: the advice of the assessment, then the rubric's coach."""
    said = [reason(key, values, text) for key, values in result.advice]
    coach = (line for line in rubric.criterion(result.id).coach if line.id in result.coach)
    said += [line.text.of(text.language) for line in coach]
    advice = [joined((text("tui.debrief.advice"), "bold $accent"), "\n", line) for line in said]
    return advice if result.evidence else [plain(text("tui.debrief.no_evidence")), *advice]


def _remarks(remarks: Remarks, text: Messages) -> list[Part]:
    parts: list[Part] = []
    for line in remarks.reviewed:
        parts += ["\n", (on_one_line(line), "bold $secondary")]
    if remarks.own:
        parts += ["\n", (remarks.own, "italic")]
    for line in remarks.without:
        parts += ["\n", (line, "italic")]
    if remarks.disputed:
        quoted = text("tui.quoted", words=on_one_line(remarks.disputed))
        parts += ["\n", (text("tui.debrief.disputing", remark=quoted), "italic")]
    return parts
