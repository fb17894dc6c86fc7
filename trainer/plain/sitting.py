"""Whoever sits at the keyboard, and what can be done there: the same for a person, a file of replies and a program."""

from dataclasses import dataclass

from trainer.attempts.store import Store
from trainer.messages.catalogue import Messages
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.plain.commands import halves
from trainer.plain.exhibits import asked_exhibit, default_words
from trainer.plain.speakers import after, named, signed
from trainer.plain.trouble import Cannot, said_back
from trainer.practice.beginning import rewind
from trainer.practice.clock import VirtualClock
from trainer.practice.errors import NotInThisMode
from trainer.practice.hints import Hint
from trainer.practice.practice import Practice
from trainer.practice.typed import clean_reply
from trainer.reports.coach import choice_text

VIRTUAL_SECONDS = 60.0
"""With a virtual clock: how long a reply takes."""


@dataclass(frozen=True, slots=True)
class Line:
    """A reply ready to be sent: its words, who says it, and what is shown with it."""

    words: str
    by: str | None = None
    exhibit: Exhibit | None = None


@dataclass(frozen=True, slots=True)
class Contest:
    """A contested reading: the number of the reply, its words, whether it was taken back, and what was shown with it."""

    n: int
    words: str
    withdrawn: bool
    exhibit: Exhibit | None = None


class Sitting:
    """One practice, or its branches one after the other.

    Attributes:
        practice: the attempt that is being played.
        speaker: who is typing; None where names do not matter.
    """

    def __init__(
        self,
        practice: Practice,
        *,
        store: Store | None = None,
        virtual: VirtualClock | None = None,
        speaker: str | None = None,
    ) -> None:
        """Take a seat.

        Args:
            store: where the attempt and its branches are kept, if anywhere.
            virtual: a clock that is moved on with every reply.
        """
        self.practice = practice
        self.speaker = speaker
        self._store = store
        self._virtual = virtual

    @property
    def students(self) -> tuple[str, ...]:
        """Who plays."""
        return self.practice.started.students

    @property
    def store(self) -> Store | None:
        """Where the attempt is kept."""
        return self._store

    def choices(self) -> tuple[str, ...]:
        """Guided mode: the replies to choose from now, in words."""
        language = self.practice.scenario.language
        return tuple(choice_text(choice, language) for choice in self.practice.choices())

    def typed(self, line: str) -> Line:
        """The reply that a typed line holds: signed with a name or not, or the number of a choice.

        Raises:
            Cannot: a number alone that is no choice.
        """
        by, words = signed(line, self.students)
        number = words.strip()
        offered = self.choices() if number.isdecimal() else ()
        if offered:
            place = int(number[:4])
            if not 1 <= place <= len(offered):
                raise Cannot("no-such-choice", wanted=said_back(number), most=len(offered))
            words = offered[place - 1]
        return Line(words, by or self.speaker)

    def shown(self, typed: str) -> Line:
        """The reply that shows an exhibit, from what was typed after the command: a number or a title, then words if
        any. Raises Cannot."""
        exhibit, words = self.exhibit(typed)
        return Line(words, self.speaker, exhibit)

    def exhibit(self, typed: str) -> tuple[Exhibit, str]:
        """The exhibit that a number or a title asks for, and what is said with it: the words that follow, else a
        ready sentence. Raises Cannot."""
        self._refuse_when_over()
        exhibits = self.practice.sheet.exhibits
        if not exhibits:
            raise Cannot("no-exhibits" if self.practice.rules.notes else "no-exhibits-now")
        exhibit, words = asked_exhibit(typed, exhibits)
        return exhibit, words if clean_reply(words).text else default_words(exhibit, self.practice.scenario)

    def send(self, line: Line) -> None:
        """Say it. Raises what `Practice.reply` does."""
        if self._virtual is not None:
            self._virtual.advance(VIRTUAL_SECONDS)
        self.practice.reply(line.words, line.by, line.exhibit)

    def contest(self, typed: str) -> Contest:
        """Contest a reading, from what was typed after the command: the number of a reply, if not the last, and what
        was meant, if anything. Raises Cannot, StoreError."""
        number, rest = halves(typed)
        if number.isdecimal() and (not rest or int(number[:6]) in self.practice.replies):
            return self.contested(int(number[:6]), rest)
        return self.contested(self.reply_number(), typed)

    def contested(self, n: int, remark: str) -> Contest:
        """Contest the reading of the reply number `n`. Raises Cannot, StoreError."""
        self._has_reply(n)
        reply = self.practice.replies[n]
        withdrawn = self.practice.contest(n, remark, self.speaker)
        return Contest(n, reply.text, withdrawn, reply.exhibit)

    def reply_number(self, typed: str = "") -> int:
        """The number of a reply: the one typed, else the last. Raises Cannot."""
        if not self.practice.replies:
            raise Cannot("nothing-said")
        if not typed:
            return max(self.practice.replies)
        if not typed.isdecimal():
            raise Cannot("not-a-number", wanted=said_back(typed))
        self._has_reply(int(typed[:6]))
        return int(typed[:6])

    def hint(self) -> Hint:
        """The next hint. Raises Cannot, StoreError."""
        self._refuse_when_over()
        try:
            return self.practice.hint()
        except NotInThisMode:
            raise Cannot("no-hint") from None

    def rewind(self, typed: str) -> int:
        """Go back to before a reply, whose number was typed, in a branch that is played from now on. Returns that
        number. Raises Cannot, StoreError."""
        if not self.practice.rules.rewinds:
            raise Cannot("no-rewind")
        n = self.reply_number(typed)
        if not typed:
            raise Cannot("which-line", last=n)
        entropy = None
        if self._virtual is not None:
            # The same input, the same bytes.
            entropy = f"{self.practice.attempt}/{len(self.practice.events)}/{n}".encode()
        self.practice = rewind(
            self.practice,
            n,
            store=self._store if self.practice.stored else None,
            clock=self._virtual,
            entropy=entropy,
        )
        return n

    def hand_over(self, typed: str) -> str:
        """Another student types from now on: the one named, else the next. Returns the name. Raises Cannot."""
        self._refuse_when_over()
        if len(self.students) < 2:
            raise Cannot("alone")
        name = named(typed, self.students) if typed else after(self.speaker, self.students)
        if name is None:
            names = ", ".join(f"{n} {student}" for n, student in enumerate(self.students, 1))
            raise Cannot("no-such-name", wanted=said_back(typed), names=names)
        self.speaker = name
        return name

    def _has_reply(self, n: int) -> None:
        replies = self.practice.replies
        if not replies:
            raise Cannot("nothing-said")
        if n not in replies:
            raise Cannot("no-such-reply", n=n, last=max(replies))

    def _refuse_when_over(self) -> None:
        if self.practice.ended:
            raise Cannot("talk-ended")


def speaker_at_first(practice: Practice) -> str | None:
    """Of several students, the one who spoke last, else the first; None where one plays alone."""
    students = practice.started.students
    if len(students) < 2:
        return None
    spoke = [line.by for line in practice.lines if line.by in students]
    return spoke[-1] if spoke else students[0]


def prompt(sitting: Sitting, text: Messages) -> str:
    """What stands before the line being typed: who is typing it."""
    if sitting.speaker is None:
        return text("plain.prompt")
    return text("speak.prompt_of", name=sitting.speaker)
