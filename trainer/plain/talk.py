"""A talk at a plain terminal or through a pipe: a line is a reply, a slash and a word is a command."""

import shlex
from pathlib import Path

from trainer.attempts.errors import StaleAttempt, StoreError
from trainer.attempts.folders import data_folder
from trainer.attempts.store import Store
from trainer.messages.catalogue import Messages
from trainer.negotiation.voice.wording import listed
from trainer.plain.clock_warnings import ClockWarnings
from trainer.plain.commands import Asked, Unknown, command_of, reply_of
from trainer.plain.console import Closed, Console
from trainer.plain.deeds import Deeds, agrees
from trainer.plain.estimate import ask_estimate
from trainer.plain.goals import next_step_lines
from trainer.plain.lobby import mode_lines
from trainer.plain.looking import look, told_lines
from trainer.plain.sitting import Line, Sitting, prompt, speaker_at_first
from trainer.plain.speakers import signed
from trainer.plain.trouble import Cannot, cannot, store_trouble
from trainer.plain.views import brief_lines, debrief_lines, heading_lines, talk_line, transcript_lines
from trainer.practice.clock import VirtualClock
from trainer.practice.errors import EmptyReply, TimeUp
from trainer.practice.estimates import may_estimate
from trainer.practice.goals import goal_of
from trainer.practice.practice import Practice
from trainer.practice.typed import clean_reply
from trainer.reports.goals import goal_words
from trainer.scenario.shelf import scenario_folders


class Talk:
    """One sitting: from the heading to the debrief and what follows it, or to the moment the student goes."""

    def __init__(
        self,
        practice: Practice,
        console: Console,
        text: Messages,
        *,
        virtual: VirtualClock | None = None,
        store: Store | None = None,
        introduced: bool = False,
    ) -> None:
        """Take a seat.

        Args:
            virtual: moved on a minute a reply (`--at`).
            store: where the attempt is kept, for its branches.
            introduced: whether what is played, the brief and the mode have been told already.
        """
        self._sitting = Sitting(practice, store=store, virtual=virtual, speaker=speaker_at_first(practice))
        self._console = console
        self._text = text
        self._introduced = introduced
        self._deeds = Deeds(self._sitting, console, text)
        self._warnings = ClockWarnings()
        self._unsent: Line | None = None

    def run(self) -> int:
        """Play until the talk ends or the input does. Returns the exit code of the command."""
        try:
            self._greet()
            while self._converse() and self._look_back():
                pass
        except KeyboardInterrupt:
            self._console.tell("", *self._resumable())
        except Closed:
            # The reader has gone: what was sent is stored, nothing is left to say.
            return 0
        except StaleAttempt as error:
            self._console.warn(store_trouble(error, self._text))
            return 1
        return 0

    @property
    def _practice(self) -> Practice:
        return self._sitting.practice

    def _greet(self) -> None:
        text, practice = self._text, self._practice
        if not self._introduced:
            self._console.tell(*heading_lines(practice.scenario, text))
        self._console.tell(text("plain.intro"))
        if not self._introduced:
            started = practice.started
            self._console.tell(*mode_lines(practice.scenario, started.mode, started.extra, text))
        goal = goal_of(practice)
        if goal is not None and not self._introduced:
            self._console.tell(text("plain.goal", words=goal_words(goal, text)))
        if len(self._sitting.students) > 1:
            self._console.tell(text("speak.two", names=listed(self._sitting.students, text.language)))
        if self._tells_readings():
            self._console.tell(text("speak.warm_up"))
        if practice.changed:
            self._console.tell(text("plain.changed"))
        if len(practice.lines) > 1:
            self._console.tell(text("plain.resumed"), *transcript_lines(practice, text))
        else:
            if not self._introduced and self._console.interactive and self._agrees("plain.ask_brief"):
                self._console.tell(*brief_lines(practice.scenario, text))
            self._console.tell(talk_line(practice, practice.lines[0], text))
        self._offer()
        if practice.draft:
            self._console.tell(text("plain.draft", text=practice.draft))

    def _converse(self) -> bool:
        """Talk until the end, and show the debrief. False when the student has gone before it."""
        while not self._practice.ended:
            line = self._console.ask(prompt(self._sitting, self._text))
            if self._is_too_late(line or ""):
                break
            if line is None or not self._take(line):
                self._console.tell(*self._resumable())
                return False
        if self._console.interactive and may_estimate(self._practice):
            ask_estimate(self._practice, self._console, self._text)
        self._console.tell(*debrief_lines(self._practice, self._text))
        return True

    def _look_back(self) -> bool:
        """After the debrief: commands until an empty line. True when the talk goes on again, a reply taken back."""
        if not self._console.interactive:
            return False
        text = self._text
        self._console.tell("", *next_step_lines(self._practice, text), text("speak.after"))
        while line := (self._console.ask(text("speak.after.prompt")) or "").strip():
            asked = command_of(line)
            if asked is None:
                self._console.tell(text("speak.after.only"))
            elif not self._do(asked):
                return False
            if not self._practice.ended:
                return True
        return False

    def _take(self, line: str) -> bool:
        """Do what a line asks during the talk. False when the student goes."""
        asked = command_of(line)
        if asked is not None:
            return self._do(asked)
        line = reply_of(line)
        by, rest = signed(line, self._sitting.students)
        if by is not None and not rest:
            return self._do(Asked("who", by))
        try:
            reply = self._sitting.typed(line)
            self._send(reply, echoed=reply.words.strip() != rest.strip())
        except Cannot as error:
            self._console.tell(cannot(error, self._text))
        return True

    def _do(self, asked: Asked | Unknown) -> bool:
        """Do what a command asks. False when the student goes."""
        text = self._text
        if isinstance(asked, Unknown):
            key = "plain.unknown_near" if asked.near else "plain.unknown"
            self._console.tell(text(key, word=asked.word, near=asked.near))
            return True
        if asked.command == "quit":
            return False
        try:
            self._obey(asked)
        except Cannot as error:
            self._console.tell(cannot(error, text))
        except StaleAttempt:
            raise
        except StoreError as error:
            self._console.warn(store_trouble(error, text))
        return True

    def _obey(self, asked: Asked) -> None:
        """Raises Cannot, StoreError."""
        match asked.command:
            case "show":
                self._send(self._sitting.shown(asked.argument), echoed=True)
            case "retry":
                self._retry()
            case "end":
                self._end()
            case _:
                lines = self._deeds.do(asked)
                if lines is None:
                    lines = look(asked.command, asked.argument, self._sitting, self._text)
                self._console.tell(*(lines or ()))
                if asked.command in ("contest", "rewind"):
                    self._offer()

    def _send(self, line: Line, *, echoed: bool = False) -> None:
        """Say a reply and show her answer. `echoed`: whether it is said back, its words not being those typed."""
        text = self._text
        try:
            self._sitting.send(line)
        except TimeUp:
            self._close(line.words)
            return
        except EmptyReply:
            # Nothing to read on that line: no turn is played.
            return
        except StaleAttempt:
            raise
        except StoreError as error:
            self._unsent = line
            self._console.warn(store_trouble(error, text), text("plain.unsent"))
            return
        self._unsent = None
        if self._practice.cut:
            self._console.tell(text.plural("plain.cut", self._practice.cut))
        self._hear(echoed=echoed)

    def _hear(self, *, echoed: bool) -> None:
        """Her answer, and what goes with it."""
        text, practice = self._text, self._practice
        said, answer = practice.lines[-2:]
        if echoed:
            self._console.tell(talk_line(practice, said, text))
        self._console.tell(talk_line(practice, answer, text))
        if self._tells_readings():
            self._console.tell(text("speak.read_by_itself"), *told_lines(practice, said.n, text))
        self._offer()

    def _tells_readings(self) -> bool:
        """Whether each reply is followed by how it was read: in a warm-up, unless a jury sits there."""
        return self._practice.scenario.warm_up and self._practice.rules.hints

    def _offer(self) -> None:
        """The choices of guided mode, and how little time is left."""
        text = self._text
        minutes = self._warnings.due(self._practice)
        if minutes is not None:
            self._console.tell(text.plural("speak.minutes_left", minutes))
        offered = self._sitting.choices()
        if offered:
            self._console.tell(
                text("speak.choices"),
                *(text("speak.choice", n=n, text=words) for n, words in enumerate(offered, 1)),
            )

    def _retry(self) -> None:
        if self._unsent is not None:
            self._send(self._unsent)
        else:
            self._console.tell(self._text("plain.nothing_unsent"))

    def _end(self) -> None:
        if self._practice.ended:
            raise Cannot("talk-ended")
        if self._console.interactive and not self._agrees("plain.ask_end"):
            return
        if self._is_too_late(""):
            return
        turn = self._practice.leave()
        if turn.lines:
            self._console.tell(talk_line(self._practice, self._practice.lines[-1], self._text))

    def _is_too_late(self, line: str) -> bool:
        """End the talk if its time is over; whether that has just happened. What was typed meanwhile does not count."""
        try:
            over = self._practice.keep_time()
        except StaleAttempt:
            raise
        except StoreError as error:
            self._console.warn(store_trouble(error, self._text))
            return False
        if over:
            self._close("" if command_of(line) else reply_of(line))
        return over

    def _close(self, words: str) -> None:
        """The clock has ended the talk, and these words came too late."""
        text, late = self._text, " ".join(clean_reply(words).text.split())
        if late:
            self._console.tell(text("speak.too_late", words=late))
        self._console.tell(text("speak.time_up"))
        if self._practice.last_turn.lines:
            self._console.tell(talk_line(self._practice, self._practice.lines[-1], text))

    def _resumable(self) -> list[str]:
        if self._practice.ended:
            return []
        if not self._practice.stored:
            return [self._text("plain.gone")]
        running = [self._text("speak.still_running")] if self._practice.rules.timed else []
        return [self._text("plain.resume_with", scenario=self._name()), *running]

    def _name(self) -> str:
        """What the scenario is called on a command line: its id where the library has it, else its file."""
        practice = self._practice
        path = practice.store.path_of(practice.attempt) if practice.store is not None else ""
        known = not path or any(
            Path(path).is_relative_to(folder.resolve()) for folder in scenario_folders(user=data_folder())
        )
        return practice.scenario.id if known else shlex.quote(path)

    def _agrees(self, key: str) -> bool:
        return agrees(self._console, self._text(key), self._text)
