"""The criteria drawn in characters: a bar each, as long as its score, with the word of its level."""

from trainer.assessment.assessment import Assessment
from trainer.assessment.rubric import Rubric
from trainer.messages.catalogue import Messages
from trainer.reports.canvas import Drawing, Row, Stroke

_FULL, _EMPTY, _UNSEEN = "█", "░", "·"
_SHORTEST, _LONGEST = 9, 30
_GAP = 2


def criteria_drawing(assessment: Assessment, rubric: Rubric, text: Messages, width: int) -> Drawing:
    """A row per criterion, in the order of the rubric: name, bar, word of the level; two where the width asks for it."""
    rows = [(rubric.criterion(r.id).name.of(text.language), r.score, r.level) for r in assessment.criteria]
    names = max((len(name) for name, _, _ in rows), default=0)
    words = [
        text("bars.unseen") if level is None else rubric.level_words[level].of(text.language)
        for *_, level in rows
    ]
    longest = max((len(word) for word in words), default=0)
    room = width - names - longest - 2 * _GAP
    beside = room >= _SHORTEST
    bar = max(_SHORTEST, min(_LONGEST, room if beside else width - longest - 2 * _GAP))
    drawing: list[Row] = []
    for (name, score, _), word in zip(rows, words, strict=True):
        found = (_bar(score, bar), Stroke(" " * _GAP), Stroke(word))
        if beside:
            drawing.append((Stroke(f"{name:<{names}}{' ' * _GAP}"), *found))
        else:
            drawing += [(Stroke(name),), (Stroke(" " * _GAP), *found)]
    return tuple(drawing)


def _bar(score: float | None, width: int) -> Stroke:
    if score is None:
        return Stroke(f"{_UNSEEN:<{width}}", "axis")
    full = round(max(0.0, min(1.0, score)) * width)
    return Stroke(_FULL * full + _EMPTY * (width - full), "bar")
