"""The first page of the debrief: the outcome, the band before its figure, what to work on, what comes next."""

from textual.content import Content

from trainer.assessment.assessment import Assessment
from trainer.assessment.comparison import Comparison
from trainer.assessment.debrief import Debrief
from trainer.assessment.lessons import Lessons
from trainer.assessment.rubric import Rubric
from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.reports.canvas import Drawing, Stroke
from trainer.reports.criteria_drawing import criteria_drawing
from trainer.reports.debrief import remark_sections
from trainer.reports.heading import conditions, moment
from trainer.reports.reviewed import handed_words, reviews_in, verdict_words
from trainer.tui.pages import learning
from trainer.tui.pages.lines import Part, checked, heading
from trainer.tui.text import joined, on_one_line
from trainer.tui.widgets.picture import Maker
from trainer.tui.wording import figure, outcome


def overview(
    practice: Practice,
    assessment: Assessment,
    debrief: Debrief,
    lessons: Lessons,
    compared: Comparison | None,
    text: Messages,
) -> Content:
    """What became of the talk, the band and its figure, what to work on, and what can be done next."""
    rubric = practice.rubric
    parts: list[Part] = [(outcome(practice.state.outcome, text), "bold"), "\n"]
    if debrief.early:
        parts += [text("tui.debrief.early"), "\n"]
    if debrief.walked_away_rightly:
        parts += [text("tui.debrief.rightly"), "\n"]
    for label, value in conditions(practice, text):
        parts += [(on_one_line(text("report.fact", label=label, value=value)), "$quiet"), "\n"]
    parts += _reviews(practice, text)
    parts += ["\n", *heading("tui.debrief.whole", text), (band_words(assessment, rubric, text), "bold")]
    if assessment.total is not None:
        parts.append((f"  {figure(assessment.total, assessment.out_of, text)}", "bold"))
    parts.append("\n")
    parts += [(rubric.note.of(text.language), "$quiet"), "\n"]
    parts += learning.pursued(lessons, compared, text)
    parts += learning.priorities(practice, debrief, text)
    parts += learning.costly(practice, lessons, text)
    parts += learning.goal(lessons, text)
    parts += learning.calibration(practice, lessons, text)
    return joined(*parts)


def picture(practice: Practice, assessment: Assessment, text: Messages) -> Maker:
    """Every criterion as a bar, with its level in words."""

    def made(width: int, height: int) -> Drawing:
        del height
        head = (Stroke(text("tui.debrief.criteria"), "title"),)
        return head, *criteria_drawing(assessment, practice.rubric, text, width), ()

    return made


def summary(practice: Practice, assessment: Assessment, debrief: Debrief, text: Messages) -> Content:
    """Under the levels: the objectives; then hints and contested readings, where there are any."""
    parts: list[Part] = []
    if debrief.objectives:
        parts += heading("tui.debrief.objectives", text)
        for line in debrief.objectives:
            parts += checked(line.met, line.text, _met(line.met, line.turn, text))
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


def _reviews(practice: Practice, text: Messages) -> list[Part]:
    """When it was handed in, then who has reviewed it, with verdict and remark; levels and comments stand on their own
    pages."""
    parts: list[Part] = []
    handed = handed_words(practice)
    if handed:
        said = text("report.fact", label=text("handin.fact"), value=handed)
        parts += [(on_one_line(said), "$quiet"), "\n"]
    for review in reviews_in(practice):
        by = text("reviewed.by", by=review.by, date=moment(review.at))
        verdict = verdict_words(review, text)
        parts += [
            "\n",
            (on_one_line(by), "bold $secondary"),
            (f" · {verdict}" if verdict else "", "bold"),
            "\n",
        ]
        if review.remark:
            parts += [text("report.quoted", words=on_one_line(review.remark)), "\n"]
    return parts


def _met(met: bool, turn: int | None, text: Messages) -> str:
    if not met:
        return text("tui.debrief.missed")
    return text("tui.debrief.met") if turn is None else text("tui.debrief.met_at", turn=turn)
