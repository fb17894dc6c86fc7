"""The criteria as a picture for the HTML page: a bar each over the steps of the levels, with the word of its level."""

from trainer.assessment.assessment import Assessment
from trainer.assessment.rubric import Rubric
from trainer.messages.catalogue import Messages
from trainer.reports.elements import Markup
from trainer.reports.svg import GREY, box, picture, words

_WIDTH, _ROW = 640, 22
_BAR_FROM, _BAR_TO = 260, 500


def criteria_svg(assessment: Assessment, rubric: Rubric, text: Messages) -> Markup:
    """A row per criterion, in the order of the rubric."""
    shapes: list[Markup] = []
    told: list[str] = []
    for place, result in enumerate(assessment.criteria):
        name = rubric.criterion(result.id).name.of(text.language)
        word = (
            text("bars.unseen")
            if result.level is None
            else rubric.level_words[result.level].of(text.language)
        )
        told.append(text("report.fact", label=name, value=word))
        y = 4 + place * _ROW
        shapes.append(words((_BAR_FROM - 10, y + 13), name, size=12, at="end"))
        if result.score is None:
            shapes.append(words((_BAR_FROM, y + 13), word, size=12, fill=GREY))
            continue
        full = max(0.0, min(1.0, result.score)) * (_BAR_TO - _BAR_FROM)
        shapes.append(box(_BAR_FROM, y + 2, _BAR_TO - _BAR_FROM, 13, fill="#fff"))
        shapes.append(box(_BAR_FROM, y + 2, full, 13, fill="#555"))
        shapes.append(words((_BAR_TO + 10, y + 13), word, size=12, bold=True))
    return picture(_WIDTH, 8 + _ROW * len(assessment.criteria), ". ".join(told), *shapes)
