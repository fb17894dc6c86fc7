"""The behaviour profile as a bar list, and the style: beside the grade, never in it."""

from textual.content import Content

from trainer.assessment.lessons import Lessons
from trainer.assessment.profile import Behaviour
from trainer.messages.catalogue import Messages
from trainer.reports.behaviour import (
    basis_lines,
    behaviour_anchors,
    behaviour_name,
    behaviour_said,
    style_lines,
)
from trainer.tui.marks import bar
from trainer.tui.pages.lines import Part, heading
from trainer.tui.text import joined

_BAR = 12
_STYLES = {"good": "$success", "fair": "$warning", "poor": "$error"}


def profile(lessons: Lessons, text: Messages) -> Content:
    """What was done, a bar each, with the band in words; then the style."""
    parts = heading("profile.title", text)
    for behaviour in lessons.profile.behaviours:
        parts += _behaviour(behaviour, text)
    parts += [*((line, "$quiet") for line in basis_lines(lessons.profile, text)), "\n\n"]
    said, *source = style_lines(lessons.style, text)
    parts += [*heading("style.title", text), said, "\n", *((line, "$quiet") for line in source)]
    return joined(*parts)


def _behaviour(behaviour: Behaviour, text: Messages) -> list[Part]:
    share = (behaviour.value or 0.0) / behaviour.scale
    style = _STYLES.get(behaviour.band or "", "$quiet")
    return [
        (behaviour_name(behaviour, text), "bold"),
        "\n",
        (bar(share, _BAR), style),
        f" {behaviour_said(behaviour, text)}\n",
        (f"{behaviour_anchors(behaviour, text)}\n", "$quiet"),
    ]
