"""The line on where the talk stands, and its transcript as the conversation takes it."""

from trainer.messages.catalogue import Messages
from trainer.messages.formats import clock_time
from trainer.practice.lines import TalkLine
from trainer.practice.mood import mood, trend
from trainer.practice.practice import Practice
from trainer.tui.wording import minutes, trend_mark

# Minutes before the end at which a timed talk says so.
WARNINGS = (5, 1)


def standing_words(practice: Practice, text: Messages) -> str:
    """Her mood, the clock, the replies that count, the points agreed."""
    settled, issues = len(practice.state.settled), len(practice.scenario.issues)
    direction = trend(practice.last_turn)
    feeling = text(f"tui.mood.{mood(practice.state.trust)}")
    if direction != "steady":
        feeling = f"{feeling} {trend_mark(direction)} {text(f'tui.trend.{direction}')}"
    parts = (
        feeling,
        time_words(practice, text),
        text("tui.talk.turns", turn=practice.state.turn, turns=practice.scenario.turns),
        text("tui.talk.settled", count=settled, issues=issues),
    )
    return " · ".join(parts)


def time_words(practice: Practice, text: Messages) -> str:
    """The time gone of the minutes planned, or, where the clock ends the talk, the time left."""
    limit = practice.limit
    if limit is None:
        return f"{clock_time(practice.elapsed())} / {minutes(practice.scenario.minutes, text)}"
    left = clock_time(max(0.0, limit - practice.elapsed()))
    if practice.started.extra:
        return text("tui.talk.left_extra", left=left, extra=practice.started.extra)
    return text("tui.talk.left", left=left)


def time_warning(practice: Practice) -> int | None:
    """How many minutes a timed talk announces as left now, None when there is nothing to announce."""
    if practice.limit is None or practice.ended:
        return None
    left = practice.limit - practice.elapsed()
    return next((warned for warned in reversed(WARNINGS) if left <= 60 * warned), None)


def spoken(practice: Practice, text: Messages) -> list[tuple[int, str, bool, str]]:
    """The transcript as the conversation takes it: (number, speaker, own, words)."""
    her = practice.scenario.counterpart.name
    return [
        (
            line.n,
            line.by or text("tui.you") if line.speaker == "student" else her,
            line.speaker == "student",
            _words(line, text),
        )
        for line in practice.lines
    ]


def _words(line: TalkLine, text: Messages) -> str:
    """What was said; after it what was shown, so that places in the words stay where they are."""
    if line.exhibit is None:
        return line.text
    shown = text("tui.talk.exhibit", title=line.exhibit.title)
    return "\n".join((line.text, shown, *(f"  {part}" for part in line.exhibit.lines)))
