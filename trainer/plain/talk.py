"""A talk at a plain terminal or through a pipe: a line is a reply, a slash and a word is a command."""

from trainer.attempts.errors import StaleAttempt, StoreError
from trainer.messages.catalogue import Messages
from trainer.plain.commands import Command, Unknown, command_lines, command_of, reply_of
from trainer.plain.console import Closed, Console
from trainer.plain.scripted import VIRTUAL_SECONDS
from trainer.plain.trouble import store_trouble
from trainer.plain.views import (
    brief_lines,
    debrief_lines,
    heading_lines,
    mood_lines,
    objective_lines,
    table_lines,
    talk_line,
    time_lines,
    transcript_lines,
)
from trainer.practice.clock import VirtualClock
from trainer.practice.practice import Practice


class Talk:
    """One sitting: from the heading to the debrief, or to the moment the student goes."""

    def __init__(
        self, practice: Practice, console: Console, text: Messages, *, virtual: VirtualClock | None = None
    ) -> None:
        """Take a seat; `virtual` is moved on a minute a reply (`--at`)."""
        self._virtual = virtual
        self._practice = practice
        self._console = console
        self._text = text
        self._unsent = ""

    def run(self) -> int:
        """Play until the talk ends or the input does. Returns the exit code of the command."""
        try:
            self._greet()
            while not self._practice.ended:
                line = self._console.ask(self._text("plain.prompt"))
                if line is None or not self._take(line):
                    break
            self._part()
        except KeyboardInterrupt:
            self._console.say("", *self._resumable())
        except Closed:
            # The reader has gone: what was sent is stored, nothing is left to say.
            return 0
        except StaleAttempt as error:
            self._console.warn(store_trouble(error, self._text))
            return 1
        return 0

    def _greet(self) -> None:
        text, practice = self._text, self._practice
        self._console.say(*heading_lines(practice.scenario, text), text("plain.intro"))
        if practice.changed:
            self._console.say(text("plain.changed"))
        if len(practice.lines) > 1:
            self._console.say(text("plain.resumed"), *transcript_lines(practice, text))
        else:
            if self._console.interactive and self._agrees("plain.ask_brief"):
                self._console.say(*brief_lines(practice.scenario, text))
            self._console.say(talk_line(practice, practice.lines[0], text))
        if practice.draft:
            self._console.say(text("plain.draft", text=practice.draft))

    def _take(self, line: str) -> bool:
        """Do what a line asks. False when the student goes."""
        match command_of(line):
            case None:
                self._reply(reply_of(line))
            case Unknown(word, near):
                key = "plain.unknown_near" if near else "plain.unknown"
                self._console.say(self._text(key, word=word, near=near))
            case "quit":
                return False
            case "end":
                self._end()
            case "retry":
                self._retry()
            case command:
                self._console.say(*self._view(command))
        return True

    def _view(self, command: Command) -> list[str]:
        text, practice = self._text, self._practice
        match command:
            case "brief":
                return [*heading_lines(practice.scenario, text), *brief_lines(practice.scenario, text)]
            case "table":
                return table_lines(practice, text)
            case "objectives":
                return objective_lines(practice, text)
            case "mood":
                return mood_lines(practice, text)
            case "again":
                return transcript_lines(practice, text)
            case "time":
                return time_lines(practice, text)
            case _:
                return command_lines(text)

    def _reply(self, line: str) -> None:
        if self._virtual is not None:
            self._virtual.advance(VIRTUAL_SECONDS)
        try:
            self._practice.reply(line)
        except StaleAttempt:
            raise
        except StoreError as error:
            self._unsent = line
            self._console.warn(store_trouble(error, self._text), self._text("plain.unsent"))
            return
        except ValueError:
            # Nothing to read on that line: no turn is played.
            return
        self._unsent = ""
        if self._practice.cut:
            self._console.say(self._text.plural("plain.cut", self._practice.cut))
        self._console.say(talk_line(self._practice, self._practice.lines[-1], self._text))

    def _retry(self) -> None:
        if self._unsent:
            self._reply(self._unsent)
        else:
            self._console.say(self._text("plain.nothing_unsent"))

    def _end(self) -> None:
        if self._console.interactive and not self._agrees("plain.ask_end"):
            return
        try:
            turn = self._practice.leave()
        except StaleAttempt:
            raise
        except StoreError as error:
            self._console.warn(store_trouble(error, self._text))
            return
        if turn.lines:
            self._console.say(talk_line(self._practice, self._practice.lines[-1], self._text))

    def _part(self) -> None:
        if self._practice.ended:
            self._console.say(*debrief_lines(self._practice, self._text))
        else:
            self._console.say(*self._resumable())

    def _resumable(self) -> list[str]:
        if not self._practice.stored:
            return [self._text("plain.gone")]
        return [self._text("plain.resume_with", scenario=self._practice.scenario.id)]

    def _agrees(self, key: str) -> bool:
        answer = self._console.ask(self._text(key)) or ""
        return answer.strip().casefold() in self._text("plain.yes").split()
