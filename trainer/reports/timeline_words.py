"""The course of a talk in sentences: where trust and value began and ended, and the swings."""

from collections.abc import Sequence

from trainer.assessment.timeline import Point, Swing
from trainer.messages.catalogue import Messages


def timeline_lines(
    points: Sequence[Point], swings: Sequence[Swing], name: str, text: Messages, *, hers: bool
) -> tuple[str, ...]:
    """A sentence a line of the picture, then one a swing. `hers`: whether the value to her may be told."""
    series: list[tuple[str, list[int | None]]] = [
        (text("line.trust", name=name), [100 * point.trust for point in points]),
        (text("line.you"), [point.value_you for point in points]),
    ]
    if hers:
        series.append((text("line.them", name=name), [point.value_them for point in points]))
    lines = [_told(what, values, text) for what, values in series if any(v is not None for v in values)]
    return (*lines, *(swing_line(swing, text) for swing in swings))


def swing_line(swing: Swing, text: Messages) -> str:
    """One swing: its line, how much, and why."""
    change = f"+{swing.change}" if swing.change > 0 else f"−{abs(swing.change)}"
    said = text(f"line.swing.{swing.what}", n=swing.turn, change=change)
    why = ", ".join(text(reason.key, **reason.values) for reason in swing.reasons)
    return text("line.swing_why", said=said, why=why) if why else text("line.swing_bare", said=said)


def _told(what: str, values: Sequence[int | None], text: Messages) -> str:
    shown = [round(value / 100) for value in values if value is not None]
    return text("line.told", what=what, first=shown[0], last=shown[-1], high=max(shown), low=min(shown))
