"""A talk from a file of replies: one a line, a line break inside one written `\\n`."""

from collections.abc import Iterable, Iterator

from trainer.attempts.errors import StoreError
from trainer.messages.catalogue import Messages
from trainer.plain.commands import command_of, reply_of
from trainer.plain.console import Closed, Console
from trainer.plain.trouble import store_trouble
from trainer.plain.views import debrief_lines, heading_lines, talk_line
from trainer.practice.clock import VirtualClock
from trainer.practice.practice import Practice
from trainer.practice.typed import clean_reply
from trainer.reports.json_text import record_text

# With --at: one minute a reply.
VIRTUAL_SECONDS = 60.0


def replies_of(lines: Iterable[str]) -> list[str]:
    """The replies that a file's lines hold; blank lines hold none."""
    return [line.replace("\\n", "\n") for raw in lines if (line := raw.rstrip("\r\n")).strip()]


def typed_lines(console: Console) -> Iterator[str]:
    """Replies as they come in, with the same escapes as in a file."""
    while (line := console.ask()) is not None:
        yield from replies_of([line])


def play_script(
    practice: Practice,
    replies: Iterable[str],
    console: Console,
    text: Messages,
    *,
    virtual: VirtualClock | None = None,
    as_json: bool = False,
) -> int:
    """Type the replies until the talk or they end, then print the attempt: as it was played and its debrief, or as
    JSON. The command that ends a talk does so here too. Returns the exit code."""
    try:
        if not as_json:
            console.say(*heading_lines(practice.scenario, text), talk_line(practice, practice.lines[0], text))
        for line in replies:
            if practice.ended:
                break
            if virtual is not None:
                virtual.advance(VIRTUAL_SECONDS)
            before = len(practice.lines)
            _play(practice, line)
            if not as_json:
                console.say(*(talk_line(practice, said, text) for said in practice.lines[before:]))
        console.say(record_text(practice) if as_json else "\n".join(debrief_lines(practice, text)))
    except StoreError as error:
        console.warn(store_trouble(error, text))
        return 1
    except Closed:
        pass
    return 0


def _play(practice: Practice, line: str) -> None:
    if command_of(line) == "end":
        practice.leave()
    elif clean_reply(line).text:
        practice.reply(reply_of(line))
