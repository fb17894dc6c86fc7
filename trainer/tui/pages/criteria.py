"""The criteria and the words behind each level, entry by entry."""

from textual.content import Content

from trainer.assessment.assessment import CriterionResult, Evidence
from trainer.assessment.rubric import Rubric
from trainer.messages.catalogue import Messages
from trainer.tui.marks import GAINED, LOST, SEEN, bar
from trainer.tui.pages.lines import Part, at_line
from trainer.tui.text import joined, on_one_line, plain
from trainer.tui.wording import reason

_BAR = 12
_SIGNS = {"+": (GAINED, "gained", "$success"), "-": (LOST, "lost", "$error"), "": (SEEN, "seen", "$quiet")}


def level_words(result: CriterionResult, rubric: Rubric, text: Messages) -> str:
    """The level in words, or that it was not observed."""
    if result.level is None:
        return text("tui.debrief.not_observed")
    return rubric.level_words[result.level].of(text.language)


def criterion_entry(result: CriterionResult, rubric: Rubric, text: Messages, disputed: str = "") -> Content:
    """One criterion in the list: its name, level, bar, how much it rests on, and what the student holds against it."""
    name = (rubric.criterion(result.id).name.of(text.language), "bold")
    words = level_words(result, rubric, text)
    dispute = _dispute(disputed, text)
    if result.score is None:
        return joined(name, "\n", (words, "$quiet"), *dispute)
    basis = text("tui.debrief.seized", seized=result.seized, offered=result.offered)
    sure = text(f"tui.confidence.{result.confidence}")
    level = (bar(result.score, _BAR), "$primary")
    return joined(name, "\n", level, f" {words}\n", (f"{basis} · {sure}", "$quiet"), *dispute)


def criterion_head(result: CriterionResult, rubric: Rubric, text: Messages, disputed: str = "") -> Content:
    """What the level reached means, and what the student holds against it."""
    criterion = rubric.criterion(result.id)
    name, words = criterion.name.of(text.language), level_words(result, rubric, text)
    dispute = _dispute(disputed, text)
    if result.level is None:
        return joined((name, "bold $primary"), "\n", words, *dispute)
    meaning = criterion.levels[result.level].of(text.language)
    said = text("tui.debrief.meaning", level=words, meaning=meaning)
    return joined((name, "bold $primary"), "\n", said, *dispute)


def evidence_entry(evidence: Evidence, text: Messages) -> Content:
    """One point gained or lost: the words, then the reason."""
    sign, word, style = _SIGNS[evidence.effect]
    parts: list[Part] = [(f"{sign} {text(f'tui.evidence.{word}')}", f"bold {style}")]
    parts += [(f"  {at_line(evidence.turn, text)}", "$quiet"), "\n"]
    if evidence.quote:
        parts += [(text("tui.quoted", words=on_one_line(evidence.quote)), "italic"), "\n"]
    return joined(*parts, reason(evidence.why, evidence.values, text))


def after_evidence(result: CriterionResult, rubric: Rubric, text: Messages) -> list[Content]:
    """What to try next: the advice of the assessment, then the rubric's coach."""
    said = [reason(key, values, text) for key, values in result.advice]
    coach = (line for line in rubric.criterion(result.id).coach if line.id in result.coach)
    said += [line.text.of(text.language) for line in coach]
    advice = [joined((text("tui.debrief.advice"), "bold $accent"), "\n", line) for line in said]
    return advice if result.evidence else [plain(text("tui.debrief.no_evidence")), *advice]


def _dispute(remark: str, text: Messages) -> list[Part]:
    if not remark:
        return []
    quoted = text("tui.quoted", words=on_one_line(remark))
    return ["\n", (text("tui.debrief.disputing", remark=quoted), "italic")]
