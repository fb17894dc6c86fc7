"""The course of the talk: trust and value turn by turn, her needs, her objections."""

from textual.content import Content

from trainer.assessment.debrief import Debrief
from trainer.assessment.ledger import InterestLine, ObjectionLine
from trainer.assessment.timeline import Point, Swing
from trainer.messages.catalogue import Messages
from trainer.practice.mood import mood
from trainer.practice.practice import Practice
from trainer.practice.reveal import may_reveal
from trainer.reports.canvas import Drawing
from trainer.reports.timeline_drawing import timeline_drawing
from trainer.reports.why import refusal_lines
from trainer.tui.marks import DONE, LOST, OPEN, bar
from trainer.tui.pages.lines import Part, at_line, checked, heading
from trainer.tui.text import joined, on_one_line
from trainer.tui.widgets.picture import Maker
from trainer.tui.wording import reason

_BAR = 10
# Rows of a strip of the drawing, on a screen with so many rows for the page and on a smaller one.
_HIGH, _LOW, _ROOMY = 5, 3, 34


def picture(practice: Practice, debrief: Debrief, text: Messages) -> Maker:
    """Trust and value as they rise and fall; the value to her only when it may be told."""
    name, hers = on_one_line(practice.scenario.counterpart.name), may_reveal(practice)

    def made(width: int, height: int) -> Drawing:
        high = _HIGH if height >= _ROOMY else _LOW
        return timeline_drawing(debrief.points, debrief.swings, name, text, width, hers=hers, high=high)

    return made


def timeline(debrief: Debrief, text: Messages) -> Content:
    """The moments that changed most, then every line in words."""
    points = debrief.points
    parts: list[Part] = []
    if debrief.swings:
        parts += heading("tui.course.moments", text)
    for swing in debrief.swings:
        parts += _swing(swing, text)
    parts += [*(["\n"] if parts else []), *heading("tui.course.each", text)]
    for point in points:
        parts += _point(point, text)
    return joined(*parts)


def ledgers(practice: Practice, debrief: Debrief, text: Messages) -> Content:
    """What became of her needs and objections, and why she refused what she refused."""
    return joined(
        *_interests(debrief.interests, may_reveal(practice), text),
        *_objections(debrief.objections, text),
        *_refusals(practice, debrief, text),
    )


def _refusals(practice: Practice, debrief: Debrief, text: Messages) -> list[Part]:
    if not debrief.refusals:
        return []
    parts = ["\n", *heading("why.title", text)]
    for refusal in debrief.refusals:
        first, said, *rest = refusal_lines(practice, refusal, text, figures=may_reveal(practice))
        parts += [f"{first}\n", (f"{said}\n", "italic"), *((f"{line}\n", "$quiet") for line in rest), "\n"]
    return parts


def _swing(swing: Swing, text: Messages) -> list[Part]:
    sign = "+" if swing.change > 0 else LOST
    moved = text(f"tui.course.{swing.what}", change=f"{sign}{abs(swing.change)}")
    why = ", ".join(reason(cause.key, cause.values, text) for cause in swing.reasons)
    parts: list[Part] = [(at_line(swing.turn, text), "bold"), f"  {moved}\n"]
    return [*parts, (f"{why}\n", "$quiet")] if why else parts


def _point(point: Point, text: Messages) -> list[Part]:
    words = text(f"tui.mood.{mood(point.trust)}")
    level = (bar(point.trust / 100, _BAR), "$primary")
    if point.value_you is None:
        return [f"{at_line(point.turn, text):<9}", level, f" {words}\n"]
    value = text("tui.course.worth", value=round(point.value_you / 100))
    return [f"{at_line(point.turn, text):<9}", level, f" {words:<17}", (f" {value}\n", "$quiet")]


def _interests(lines: tuple[InterestLine, ...], revealed: bool, text: Messages) -> list[Part]:
    if not lines:
        return []
    parts = heading("tui.needs.title", text)
    hidden = 0
    for line in lines:
        # What she has said outright is no secret; a hint or less stays one until the scenario lets it be told.
        if line.state in ("opened", "used") or revealed:
            remark = " · ".join(
                part for part in (text(f"tui.needs.{line.state}"), at_line(line.turn, text)) if part
            )
            parts += checked(line.state in ("opened", "used"), line.label, remark)
        elif line.state == "hinted":
            parts += checked(False, text("tui.needs.a_hint"), at_line(line.turn, text))
        else:
            hidden += 1
    if hidden:
        parts += checked(False, text.plural("tui.needs.still_hidden", hidden))
    return [*parts, "\n"]


def _objections(lines: tuple[ObjectionLine, ...], text: Messages) -> list[Part]:
    if not lines:
        return []
    parts = heading("tui.objections.title", text)
    for line in lines:
        parts += [text("tui.quoted", words=on_one_line(line.says)), "\n"]
        steps = (
            ("dug", line.dug),
            ("restated", line.restated),
            ("answered", line.answered),
            ("checked", line.checked),
        )
        for name, turn in steps:
            key = "done" if turn is not None else "not_done"
            mark: Part = (f"{DONE} ", "bold $success") if turn is not None else (f"{OPEN} ", "$quiet")
            said = text(f"tui.objections.{key}", turn=at_line(turn, text))
            parts += ["  ", mark, text(f"tui.objections.{name}"), (f"  {said}\n", "$quiet")]
    return parts
