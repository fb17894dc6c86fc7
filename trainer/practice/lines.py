"""The transcript of a log: what was said, line by line, as evidence and screens count it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from trainer.negotiation.talk.events import Event, Left, Replied, Started, standing
from trainer.negotiation.talk.exhibit import Exhibit

Speaker = Literal["counterpart", "student"]


@dataclass(frozen=True, slots=True)
class TalkLine:
    """One line of the transcript. `n` is the number the record and the evidence use: her opening is 1, the first
    reply 2, her answer 3…; `at` is seconds since the start, for the student's lines; `exhibit` is what was shown."""

    n: int
    speaker: Speaker
    text: str
    at: float | None = None
    by: str | None = None
    exhibit: Exhibit | None = None


def talk_lines(log: Sequence[Event]) -> tuple[TalkLine, ...]:
    """The transcript of a log, without the replies that were taken back."""
    lines: list[TalkLine] = []

    def add(speaker: Speaker, text: str, reply: Replied | None = None) -> None:
        at, by, exhibit = (reply.at, reply.by, reply.exhibit) if reply is not None else (None, None, None)
        lines.append(TalkLine(len(lines) + 1, speaker, text, at, by, exhibit))

    for event in standing(log):
        match event:
            case Started():
                add("counterpart", event.opening.text)
            case Replied():
                add("student", event.text, event)
                add("counterpart", event.turn.text)
            case Left():
                add("counterpart", event.turn.text)
            case _:
                pass
    return tuple(lines)


def replies(log: Sequence[Event]) -> dict[int, Replied]:
    """The replies that stand, by their number in the transcript."""
    found = (event for event in standing(log) if isinstance(event, Replied))
    return {2 * place + 2: event for place, event in enumerate(found)}
