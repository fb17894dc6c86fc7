"""The first page of the debrief: the outcome, the band, what to work on; the figure last."""

from textual.content import Content

from trainer.assessment.assessment import Assessment
from trainer.assessment.debrief import Debrief
from trainer.assessment.rubric import Rubric
from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.reports.debrief import remark_sections
from trainer.reports.heading import conditions
from trainer.tui.pages.criteria import level_words
from trainer.tui.pages.lines import Part, checked, heading
from trainer.tui.text import joined, on_one_line
from trainer.tui.wording import figure, outcome, reason


def overview(practice: Practice, assessment: Assessment, debrief: Debrief, text: Messages) -> Content:
    """What became of the talk, in words and under which conditions, and at most three things to work on."""
    rubric = practice.rubric
    parts: list[Part] = [(outcome(practice.state.outcome, text), "bold"), "\n"]
    if debrief.early:
        parts += [text("tui.debrief.early"), "\n"]
    if debrief.walked_away_rightly:
        parts += [text("tui.debrief.rightly"), "\n"]
    for label, value in conditions(practice, text):
        parts += [(on_one_line(text("report.fact", label=label, value=value)), "$quiet"), "\n"]
    parts += ["\n", *heading("tui.debrief.whole", text), (band_words(assessment, rubric, text), "bold"), "\n"]
    parts += [(rubric.note.of(text.language), "$quiet"), "\n"]
    for place, priority in enumerate(debrief.priorities, 1):
        if place == 1:
            parts += ["\n", *heading("tui.debrief.priorities", text)]
        parts += [(f"{place}. {rubric.criterion(priority.criterion).name.of(text.language)}", "bold"), "\n"]
        parts += [f"{reason(key, values, text)}\n" for key, values in priority.advice]
    return joined(*parts)


def summary(practice: Practice, assessment: Assessment, debrief: Debrief, text: Messages) -> Content:
    """Every criterion with its level in words, the objectives, the figure after them; then hints and contested
    readings, where there are any."""
    rubric = practice.rubric
    parts: list[Part] = heading("tui.debrief.criteria", text)
    for result in assessment.criteria:
        name = rubric.criterion(result.id).name.of(text.language)
        parts += [name, "  ", (level_words(result, rubric, text), "bold"), "\n"]
    if debrief.objectives:
        parts += ["\n", *heading("tui.debrief.objectives", text)]
        for line in debrief.objectives:
            parts += checked(line.met, line.text, _met(line.met, line.turn, text))
    if assessment.total is not None:
        shown = figure(assessment.total, assessment.out_of, text)
        parts += ["\n", (text("tui.debrief.figure", figure=shown), "$quiet"), "\n"]
    for section in remark_sections(practice, assessment, text):
        parts += ["\n", (section.heading, "bold $primary"), "\n"]
        for said in section.lines:
            parts += [("· ", "$quiet"), on_one_line(said), "\n"]
    return joined(*parts)


def band_words(assessment: Assessment, rubric: Rubric, text: Messages) -> str:
    """The words of the band, or why there is none."""
    for band in rubric.bands:
        if band.id == assessment.band:
            return band.words.of(text.language)
    return text("tui.debrief.too_little", least=rubric.figure.minimum_observed)


def _met(met: bool, turn: int | None, text: Messages) -> str:
    if not met:
        return text("tui.debrief.missed")
    return text("tui.debrief.met") if turn is None else text("tui.debrief.met_at", turn=turn)
