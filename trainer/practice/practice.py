"""One practice as a whole: a reply is read, answered, and durable before the answer is shown."""

import contextlib
from collections.abc import Mapping
from datetime import datetime

from trainer.assessment.assess import assess
from trainer.assessment.assessment import Assessment
from trainer.assessment.debrief import Debrief, debrief
from trainer.assessment.record import record
from trainer.assessment.rubric import Rubric
from trainer.attempts.errors import StoreError
from trainer.attempts.regrades import Regrading
from trainer.attempts.review import review_json
from trainer.attempts.reviews import reviews_of
from trainer.attempts.store import Store
from trainer.attempts.summary import Result
from trainer.language.read import read, warm
from trainer.negotiation.step import leave as leave_talk
from trainer.negotiation.step import reading_context, step
from trainer.negotiation.talk.events import (
    Contested,
    Disputed,
    Event,
    Hinted,
    Left,
    Mode,
    Prepared,
    Replied,
    Started,
    last_said,
    standing,
    time_of,
)
from trainer.negotiation.talk.exhibit import Exhibit, Shown
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.practice.choices import Choice, choices
from trainer.practice.clock import Clock
from trainer.practice.errors import EmptyReply, NoSuchReply, NotInThisMode, TalkEnded, TimeUp
from trainer.practice.hints import Hint, next_hint
from trainer.practice.lines import TalkLine, replies, talk_lines
from trainer.practice.modes import RULES, Rules, limit_of
from trainer.practice.preparation import Sheet
from trainer.practice.typed import clean_name, clean_reply
from trainer.scenario.scenario import Outcome, Scenario


class Practice:
    """A running (or finished) attempt. Every screen and the plain mode go through this object; `beginning` makes one.

    Attributes:
        number: 1 for the first try of these students at this scenario.
        events: the log so far; store: where it is kept, None where it is not.
        changed: whether the scenario's file has changed since the attempt began (it goes on with the old text).
        cut: characters left off the end of the last reply because it was too long, 0 for nearly all.
        for_instructor: whether it is an instructor who looks at it, who may see everything (`reveal`).
        regraded: the regrading whose rubric is used in place of the attempt's own; None where there was none.
    """

    def __init__(
        self,
        scenario: Scenario,
        rubric: Rubric,
        events: tuple[Event, ...],
        *,
        clock: Clock,
        store: Store | None = None,
        number: int = 1,
        changed: bool = False,
    ) -> None:
        """Take up a log.

        Args:
            events: a log, Started first.
            clock: seconds since 1970. In jury mode the moment itself counts, however long the program was closed;
                in the other modes only differences from now on.
            store: where to append, None to keep nothing.
        """
        if not events or not isinstance(events[0], Started):
            raise ValueError("a log begins with Started")
        warm(scenario.language)
        self.scenario = scenario
        self.rubric = rubric
        self.events = events
        self.number = number
        self.changed = changed
        self.cut = 0
        self.for_instructor = False
        self.regraded: Regrading | None = None
        self._started = events[0]
        self.store = store
        self._clock = clock
        self._resumed_at = clock()
        self._elapsed_before = time_of(events[-1])
        if self.rules.timed:
            begun = datetime.fromisoformat(self._started.started).timestamp()
            self._elapsed_before = max(self._elapsed_before, self._resumed_at - begun)
        self._draft = store.draft(self.attempt) if store else ""

    @property
    def attempt(self) -> str:
        """The id of the attempt."""
        return self._started.attempt

    @property
    def mode(self) -> Mode:
        """The mode it is played in."""
        return self._started.mode

    @property
    def rules(self) -> Rules:
        """What the mode allows."""
        return RULES[self._started.mode]

    @property
    def started(self) -> Started:
        """The first event: seed, students, language, hashes."""
        return self._started

    @property
    def state(self) -> State:
        """Where the talk stands."""
        return self._last().state

    @property
    def last_turn(self) -> Turn:
        """What she said last (her opening at first)."""
        last = self._last()
        return last.opening if isinstance(last, Started) else last.turn

    @property
    def ended(self) -> bool:
        """Whether the talk is over."""
        return self.state.outcome is not None

    @property
    def stored(self) -> bool:
        """Whether the attempt is kept."""
        return self.store is not None

    @property
    def lines(self) -> tuple[TalkLine, ...]:
        """The transcript so far."""
        return talk_lines(self.events)

    @property
    def replies(self) -> Mapping[int, Replied]:
        """The replies that stand, by their number in the transcript."""
        return replies(self.events)

    @property
    def sheet(self) -> Sheet:
        """The preparation as last kept."""
        sheets = [event for event in self.events if isinstance(event, Prepared)]
        return Sheet(dict(sheets[-1].sheet), sheets[-1].exhibits) if sheets else Sheet()

    @property
    def contested(self) -> tuple[Contested, ...]:
        """The readings that were contested."""
        return tuple(event for event in self.events if isinstance(event, Contested))

    @property
    def disputed(self) -> Mapping[str, str]:
        """What was said against levels: criterion → the last remark that is not empty."""
        found = {one.criterion: one.remark for one in self.events if isinstance(one, Disputed)}
        return {criterion: remark for criterion, remark in found.items() if remark}

    @property
    def hints(self) -> tuple[Hinted, ...]:
        """The hints that were given."""
        return tuple(event for event in self.events if isinstance(event, Hinted))

    @property
    def draft(self) -> str:
        """The line being typed, as last saved."""
        return self._draft

    def keep_draft(self, text: str) -> bool:
        """Save the line being typed, so that a closed window does not lose it. Returns whether it is on disk: trouble
        with a draft stops nobody from typing on, and the text is kept in memory either way."""
        self._draft = text
        if self.store is None:
            return False
        try:
            # Lone surrogates can be typed but not stored.
            self.store.keep_draft(self.attempt, text.encode("utf-8", "ignore").decode("utf-8"))
        except StoreError:
            return False
        return True

    def prepare(self, sheet: Sheet) -> None:
        """Keep the preparation in the log, if it differs from what is there. Raises TalkEnded, NotInThisMode (a jury
        attempt takes its sheet before the first reply and no later), StoreError."""
        self._refuse_when_over()
        if not self.rules.notes and self.replies:
            raise NotInThisMode()
        sheet = sheet.cleaned()
        if sheet != self.sheet:
            self.append(Prepared(at=self.elapsed(), sheet=dict(sheet.entries), exhibits=sheet.exhibits))

    def reply(self, text: str, by: str | None = None, exhibit: Exhibit | None = None) -> Turn:
        """Read, answer and append one reply; durable when this returns.

        Args:
            text: as typed; it is cleaned (`typed.clean_reply`), and `cut` says whether its end was left off.
            by: which of the students said it.
            exhibit: what is shown with it.

        Raises:
            EmptyReply: there is nothing to read; no turn is played.
            TalkEnded: the talk is over; TimeUp: the clock has just ended it. All are ValueErrors.
            StoreError: it could not be stored: nothing has happened, `draft` holds the text, on disk too when that can
                be written.
        """
        self._refuse_when_over()
        typed = clean_reply(text)
        if not typed.text:
            raise EmptyReply()
        if self.keep_time():
            raise TimeUp()
        spoken = tuple((line.speaker, line.text) for line in self.lines)
        context = reading_context(self.scenario, self.state, spoken)
        reading = read(typed.text, context)
        shown = None if exhibit is None else Shown(exhibit, read(exhibit.text, context))
        state, turn = step(self.scenario, self.state, reading, self._started.seed, shown)
        event = Replied(
            at=self.elapsed(),
            text=typed.text,
            reading=reading,
            turn=turn,
            state=state,
            by=clean_name(by) or None if by else None,
            exhibit=exhibit,
            shown_reading=None if shown is None else shown.reading,
        )
        try:
            self.append(event)
        except StoreError:
            # What refuses a reply (a log that has grown elsewhere) may well take a draft.
            self.keep_draft(text)
            raise
        self.cut = typed.cut
        return turn

    def takes_back(self, n: int) -> bool:
        """Whether contesting the reply number `n` would take it back: the mode allows it, and nothing has been said
        since. Raises NoSuchReply."""
        said = [event for event in self.events if isinstance(event, Replied | Left)]
        return self.rules.rewords and self._reply(n) is said[-1]

    def contest(self, n: int, remark: str = "", by: str | None = None) -> bool:
        """Say that the reply number `n` was misread.

        Where the mode allows it, the last reply is taken back (once in a row) and becomes the draft, to be said in
        other words, though the talk had ended on it; else, and for earlier replies, the reading is only flagged.

        Returns:
            Whether the reply was taken back.

        Raises:
            NoSuchReply, StoreError.
        """
        reply = self._reply(n)
        withdrawn = self.takes_back(n)
        at = self.elapsed()
        self.append(
            Contested(
                at=at,
                n=n,
                words=reply.text,
                remark=clean_reply(remark).text,
                withdrawn=withdrawn,
                by=clean_name(by) or None if by else None,
            )
        )
        if withdrawn:
            # The clock goes on where it stood, whether or not the talk had ended meanwhile.
            self._elapsed_before, self._resumed_at = at, self._clock()
            self.keep_draft(reply.text)
        return withdrawn

    def dispute(self, criterion: str, remark: str) -> None:
        """After the talk: disagree with the level of a criterion in one line; an empty one takes it back.

        Raises:
            KeyError: the rubric has no such criterion; StoreError.
        """
        self.rubric.criterion(criterion)
        said = " ".join(clean_reply(remark).text.split())
        if said != self.disputed.get(criterion, ""):
            self.append(Disputed(at=self.elapsed(), criterion=criterion, remark=said))

    def hint(self) -> Hint:
        """The next hint for the reply to come: asked again, it says more. Logged with its cost.

        Raises:
            NotInThisMode: a jury gives none; TalkEnded, StoreError.
        """
        self._refuse_when_over()
        if not self.rules.hints:
            raise NotInThisMode()
        n = len(self.lines) + 1
        log, free = standing(self.events), not self.rules.paid
        found = next_hint(self.scenario, log, self.hints, n=n, number=self.number, free=free)
        if not found.again:
            self.append(Hinted(self.elapsed(), n, found.code, found.degree, found.cost))
        return found

    def choices(self) -> tuple[Choice, ...]:
        """Guided mode: the replies offered now, none in the other modes or after the end."""
        if not self.rules.choices:
            return ()
        said = frozenset(reply.text for reply in self.replies.values())
        return choices(self.scenario, self.state, self._started.seed, said)

    def leave(self, outcome: Outcome = "abandoned") -> Turn:
        """End the talk from the student's side, or because time has run out ("time_out"). Raises TalkEnded."""
        self._refuse_when_over()
        at = self.elapsed()
        if self.limit is not None:
            at = min(at, self.limit)
        state, turn = leave_talk(self.scenario, self.state, outcome)
        # The ending that was played knows best: leaving after a settled point may be a partial agreement.
        outcome = turn.outcome or state.outcome or outcome
        self.append(Left(at=max(at, time_of(self.events[-1])), outcome=outcome, turn=turn, state=state))
        return turn

    def elapsed(self) -> float:
        """Seconds of talk so far, to a tenth; stands still once ended. Pauses between sessions count in jury mode
        only."""
        if self.ended:
            return time_of(self.events[-1])
        return round(self._elapsed_before + max(0.0, self._clock() - self._resumed_at), 1)

    @property
    def limit(self) -> float | None:
        """Seconds after which the clock ends the talk, None where it never does."""
        return limit_of(self.mode, self.scenario.minutes, self._started.extra)

    def keep_time(self) -> bool:
        """End the talk when its time is over. Returns whether that has just happened. Raises StoreError."""
        if self.ended or self.limit is None or self.elapsed() < self.limit:
            return False
        self.leave("time_out")
        return True

    def assessment(self) -> Assessment:
        """The assessment of the log as it stands."""
        return assess(self.rubric, self.scenario, self.events)

    def debrief(self) -> Debrief:
        """What the debrief shows besides the criteria: deal sheet, timeline, ledgers, priorities."""
        return debrief(self.rubric, self.scenario, self.events, self.assessment())

    def record(self) -> dict[str, object]:
        """The attempt as the JSON of the command line's contract."""
        reviews = () if self.store is None else reviews_of(self.store, self.attempt)
        said = tuple(map(review_json, reviews))
        made = record(self.rubric, self.scenario, self.events, number=self.number, reviews=said)
        if (again := self.regraded) is not None:
            made["regraded"] = {"rubric": again.rubric, "hash": again.rubric_hash, "at": again.at}
        return made

    def keep_result(self) -> None:
        """Keep what the assessment came to in the stored row. It can be made again from the log at any time, so that
        trouble with the store is no trouble here."""
        if self.store is None or not self.ended:
            return
        assessment = self.assessment()
        levels = {criterion.id: criterion.level for criterion in assessment.criteria}
        with contextlib.suppress(StoreError):
            self.store.keep_result(self.attempt, Result(assessment.total, assessment.out_of, levels))

    def append(self, event: Event) -> None:
        """Add to the log, durably where the attempt is kept. Raises StoreError: nothing has been added."""
        if self.store is not None:
            self.store.append(self.attempt, len(self.events), event)
        self.events = (*self.events, event)
        if isinstance(event, Replied | Left):
            self._draft = ""
            if self.ended:
                self.keep_result()

    def _last(self) -> Started | Replied | Left:
        return last_said(standing(self.events))

    def _reply(self, n: int) -> Replied:
        found = self.replies.get(n)
        if found is None:
            raise NoSuchReply()
        return found

    def _refuse_when_over(self) -> None:
        if self.ended:
            raise TalkEnded()
