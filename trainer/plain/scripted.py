"""A talk from a file of replies: one a line, a line break inside one written `\\n`. The commands that belong to a talk
work here too."""

from collections.abc import Iterable, Iterator

from trainer.attempts.errors import StoreError
from trainer.attempts.store import Store
from trainer.messages.catalogue import Messages
from trainer.plain.commands import Asked, command_of, reply_of
from trainer.plain.console import Closed, Console
from trainer.plain.sitting import Sitting, speaker_at_first
from trainer.plain.trouble import Cannot, cannot, said_back, store_trouble
from trainer.plain.views import debrief_lines, heading_lines, talk_line
from trainer.practice.clock import VirtualClock
from trainer.practice.errors import EmptyReply, TimeUp
from trainer.practice.practice import Practice
from trainer.reports.coach import hint_lines
from trainer.reports.json_text import record_text


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
    store: Store | None = None,
    as_json: bool = False,
) -> int:
    """Type the replies until the talk or they end, then print the attempt: as it was played and its debrief, or as
    JSON.

    Args:
        virtual: moved on a minute a reply.
        store: where the attempt is kept, for its branches.

    Returns:
        The exit code: 1 when a line could not be done (each is told as a message).
    """
    script = _Script(practice, console, text, virtual=virtual, store=store, as_json=as_json)
    try:
        code = script.play(replies)
        console.say(
            record_text(script.practice) if as_json else "\n".join(debrief_lines(script.practice, text))
        )
    except StoreError as error:
        console.warn(store_trouble(error, text))
        return 1
    except Closed:
        return 0
    return code


class _Script:
    def __init__(
        self,
        practice: Practice,
        console: Console,
        text: Messages,
        *,
        virtual: VirtualClock | None,
        store: Store | None,
        as_json: bool,
    ) -> None:
        self._sitting = Sitting(practice, virtual=virtual, store=store, speaker=speaker_at_first(practice))
        self._console = console
        self._text = text
        self._quiet = as_json

    @property
    def practice(self) -> Practice:
        return self._sitting.practice

    def play(self, replies: Iterable[str]) -> int:
        """Type them. Returns the exit code."""
        code = 0
        self._say(*heading_lines(self.practice.scenario, self._text))
        self._say_lines(0)
        for line in replies:
            if self.practice.ended:
                break
            before = len(self.practice.lines)
            try:
                if not self._play(line):
                    break
            except Cannot as error:
                code = 1
                self._warn(line, cannot(error, self._text))
            except TimeUp:
                self._console.warn(self._text("speak.too_late", words=said_back(line)))
            except EmptyReply:
                # Nothing to read on that line: no turn is played.
                continue
            self._say_lines(before)
        return code

    def _play(self, line: str) -> bool:
        """Do what a line asks. False when it stops the script. Raises Cannot, EmptyReply, TimeUp, StoreError."""
        sitting, text, asked = self._sitting, self._text, command_of(line)
        match asked:
            case None:
                sitting.send(sitting.typed(reply_of(line)))
            case Asked("show", argument):
                sitting.send(sitting.shown(argument))
            case Asked("contest", argument):
                contest = sitting.contest(argument)
                key = "speak.withdrawn" if contest.withdrawn else "speak.flagged"
                self._say(text(key, n=contest.n, words=said_back(contest.words)))
            case Asked("hint", _):
                self._say(*hint_lines(sitting.hint(), self.practice.scenario, text))
            case Asked("who", argument):
                sitting.hand_over(argument)
            case Asked("rewind", argument):
                self._say(text("speak.branched", n=sitting.rewind(argument), number=self.practice.number))
            case Asked("end", _):
                if not self.practice.keep_time():
                    self.practice.leave()
            case Asked("quit", _):
                return False
            case Asked():
                raise Cannot("not-in-a-file")
            case _:
                raise Cannot("no-such-command")
        return True

    def _warn(self, line: str, why: str) -> None:
        self._console.warn(self._text("speak.script", line=said_back(line), why=why))

    def _say_lines(self, before: int) -> None:
        """What was said since there were so many lines."""
        self._say(*(talk_line(self.practice, said, self._text) for said in self.practice.lines[before:]))

    def _say(self, *lines: str) -> None:
        if not self._quiet and lines:
            self._console.say(*lines)
