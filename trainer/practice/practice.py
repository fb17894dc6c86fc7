"""One practice as a whole: a reply is read, answered, and durable before the answer is shown."""

import contextlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from trainer import __version__
from trainer.assessment.assess import assess
from trainer.assessment.assessment import Assessment
from trainer.assessment.debrief import Debrief, debrief
from trainer.assessment.record import record
from trainer.assessment.rubric import Rubric
from trainer.attempts.errors import StoreError
from trainer.attempts.ids import attempt_id
from trainer.attempts.moments import iso
from trainer.attempts.store import Store
from trainer.attempts.summary import Result
from trainer.language.read import read, warm
from trainer.negotiation.events import Event, Left, Mode, Prepared, Replied, Started
from trainer.negotiation.state import State
from trainer.negotiation.step import leave as leave_talk
from trainer.negotiation.step import open_talk, reading_context, step
from trainer.negotiation.turn import Turn
from trainer.practice.clock import Clock, system_clock
from trainer.practice.errors import EmptyReply, TalkEnded
from trainer.practice.sources import Source, has_changed, parse_sources, read_sources
from trainer.practice.typed import clean_name, clean_reply
from trainer.scenario.scenario import Outcome, Scenario

Speaker = Literal["counterpart", "student"]


@dataclass(frozen=True, slots=True)
class TalkLine:
    """One line of the transcript. `n` is the number the record and the evidence use: her opening is 1, the first
    reply 2, her answer 3…; `at` is seconds since the start, for the student's lines."""

    n: int
    speaker: Speaker
    text: str
    at: float | None = None
    by: str | None = None


class Practice:
    """A running (or finished) attempt. Every screen and the plain mode go through this object; `start` and `resume`
    make one.

    Attributes:
        attempt: its id; number: 1 for the first try of these students at this scenario.
        events: the log so far; state: where the talk stands.
        changed: whether the scenario's file has changed since the attempt began (it goes on with the old text).
        cut: characters left off the end of the last reply because it was too long, 0 for nearly all.
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
            clock: seconds; only differences from now on count.
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
        self._started = events[0]
        self._store = store
        self._clock = clock
        self._resumed_at = clock()
        self._elapsed_before = _time_of(events[-1])
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
    def started(self) -> Started:
        """The first event: seed, students, language, hashes."""
        return self._started

    @property
    def state(self) -> State:
        """Where the talk stands."""
        return next(event.state for event in reversed(self.events) if not isinstance(event, Prepared))

    @property
    def last_turn(self) -> Turn:
        """What she said last (her opening at first)."""
        return next(_turn_of(event) for event in reversed(self.events) if not isinstance(event, Prepared))

    @property
    def ended(self) -> bool:
        """Whether the talk is over."""
        return self.state.outcome is not None

    @property
    def stored(self) -> bool:
        """Whether the attempt is kept."""
        return self._store is not None

    @property
    def lines(self) -> tuple[TalkLine, ...]:
        """The transcript so far."""
        return talk_lines(self.events)

    @property
    def sheet(self) -> Mapping[str, str]:
        """The preparation as last kept."""
        sheets = [event.sheet for event in self.events if isinstance(event, Prepared)]
        return sheets[-1] if sheets else {}

    @property
    def draft(self) -> str:
        """The line being typed, as last saved."""
        return self._draft

    def keep_draft(self, text: str) -> bool:
        """Save the line being typed, so that a closed window does not lose it. Returns whether it is on disk: trouble
        with a draft stops nobody from typing on, and the text is kept in memory either way."""
        self._draft = text
        if self._store is None:
            return False
        try:
            # Lone surrogates can be typed but not stored.
            self._store.keep_draft(self.attempt, text.encode("utf-8", "ignore").decode("utf-8"))
        except StoreError:
            return False
        return True

    def prepare(self, sheet: Mapping[str, str]) -> None:
        """Keep the preparation sheet in the log. Raises TalkEnded, StoreError."""
        self._refuse_when_over()
        cleaned = {clean_reply(key).text: clean_reply(value).text for key, value in sheet.items()}
        self._append(Prepared(at=self.elapsed(), sheet=cleaned))

    def reply(self, text: str, by: str | None = None) -> Turn:
        """Read, answer and append one reply; durable when this returns.

        Args:
            text: as typed; it is cleaned (`typed.clean_reply`), and `cut` says whether its end was left off.
            by: which of the students said it.

        Raises:
            EmptyReply: there is nothing to read; no turn is played.
            TalkEnded: the talk is over. Both are ValueErrors.
            StoreError: it could not be stored: nothing has happened, `draft` holds the text, on disk too when that can
                be written.
        """
        self._refuse_when_over()
        typed = clean_reply(text)
        if not typed.text:
            raise EmptyReply()
        at = self.elapsed()
        spoken = tuple((line.speaker, line.text) for line in self.lines)
        reading = read(typed.text, reading_context(self.scenario, self.state, spoken))
        state, turn = step(self.scenario, self.state, reading, self._started.seed)
        try:
            self._append(Replied(at=at, text=typed.text, reading=reading, turn=turn, state=state, by=by))
        except StoreError:
            # What refuses a reply (a log that has grown elsewhere) may well take a draft.
            self.keep_draft(text)
            raise
        self.cut = typed.cut
        return turn

    def leave(self, outcome: Outcome = "abandoned") -> Turn:
        """End the talk from the student's side, or because time has run out ("time_out"). Raises TalkEnded."""
        self._refuse_when_over()
        state, turn = leave_talk(self.scenario, self.state, outcome)
        # The ending that was played knows best: leaving after a settled point may be a partial agreement.
        outcome = turn.outcome or state.outcome or outcome
        self._append(Left(at=self.elapsed(), outcome=outcome, turn=turn, state=state))
        return turn

    def elapsed(self) -> float:
        """Seconds of talk so far, to a tenth (pauses between sessions not counted); stands still once ended."""
        if self.ended:
            return _time_of(self.events[-1])
        return round(self._elapsed_before + max(0.0, self._clock() - self._resumed_at), 1)

    def assessment(self) -> Assessment:
        """The assessment of the log as it stands."""
        return assess(self.rubric, self.scenario, self.events)

    def debrief(self) -> Debrief:
        """What the debrief shows besides the criteria: deal sheet, timeline, ledgers, priorities."""
        return debrief(self.rubric, self.scenario, self.events, self.assessment())

    def record(self) -> dict[str, object]:
        """The attempt as the JSON of the command line's contract."""
        return record(self.rubric, self.scenario, self.events, number=self.number)

    def keep_result(self) -> None:
        """Keep what the assessment came to in the stored row. It can be made again from the log at any time, so that
        trouble with the store is no trouble here."""
        if self._store is None or not self.ended:
            return
        assessment = self.assessment()
        levels = {criterion.id: criterion.level for criterion in assessment.criteria}
        with contextlib.suppress(StoreError):
            self._store.keep_result(self.attempt, Result(assessment.total, assessment.out_of, levels))

    def _append(self, event: Event) -> None:
        if self._store is not None:
            self._store.append(self.attempt, len(self.events), event)
        self.events = (*self.events, event)
        if not isinstance(event, Prepared):
            self._draft = ""
        if self.ended:
            self.keep_result()

    def _refuse_when_over(self) -> None:
        if self.ended:
            raise TalkEnded()


def start(
    scenario_path: Path,
    *,
    mode: Mode = "practice",
    students: tuple[str, ...] = (),
    seed: int | None = None,
    language: str = "fr",
    store: Store | None = None,
    clock: Clock | None = None,
    entropy: bytes | None = None,
    rubric_folders: tuple[Path, ...] = (),
) -> Practice:
    """Start a new attempt on a scenario file.

    Args:
        students: who plays, as they want to be named; cleaned, blanks left out.
        seed: None draws one; the same seed and replies give the same talk.
        language: of the interface, kept in the log.
        store: where the attempt is kept, None to keep nothing.
        clock: None is the system's.
        entropy: what the attempt's id is made from besides the moment; None draws it, given bytes make the id
            depend on nothing but them, the moment and the texts.
        rubric_folders: looked in for the scenario's rubric before the usual places.

    Raises:
        ScenarioUnusable, RubricUnusable: a file has errors (with their findings); StoreError; OSError.
    """
    clock = clock or system_clock()
    scenario, rubric = read_sources(scenario_path, rubric_folders)
    now = clock()
    state, opening = open_talk(scenario.value, seed := _seed(seed))
    started = Started(
        attempt=_new_id(now, scenario, rubric, entropy, store),
        scenario=scenario.value.id,
        scenario_hash=scenario.hash,
        rubric=rubric.value.id,
        rubric_hash=rubric.hash,
        mode=mode,
        seed=seed,
        students=tuple(name for student in students if (name := clean_name(student))),
        language=language,
        program=__version__,
        started=iso(now),
        opening=opening,
        state=state,
    )
    number = 1
    if store is not None:
        path = str(scenario_path.resolve())
        store.create(started, scenario.text, rubric.text, title=scenario.value.title, path=path)
        number = store.summary(started.attempt).number
    return Practice(scenario.value, rubric.value, (started,), clock=clock, store=store, number=number)


def resume(attempt: str, *, store: Store, clock: Clock | None = None) -> Practice:
    """Take up an unfinished attempt (or open a finished one) on the texts it was played on.

    Raises:
        UnknownAttempt, StoreDamaged: see `attempts.errors`; ScenarioUnusable, RubricUnusable: this version of the
            program no longer accepts the texts.
    """
    events = store.events(attempt)
    started = events[0]
    assert isinstance(started, Started)  # The store has checked it.
    scenario, rubric = parse_sources(store.text(started.scenario_hash), store.text(started.rubric_hash))
    summary = store.summary(attempt)
    practice = Practice(
        scenario,
        rubric,
        events,
        clock=clock or system_clock(),
        store=store,
        number=summary.number,
        changed=has_changed(Path(store.path_of(attempt)), started.scenario_hash),
    )
    if practice.ended and not summary.levels:
        # The program died between the last reply and its result.
        practice.keep_result()
    return practice


def _seed(seed: int | None) -> int:
    return int.from_bytes(os.urandom(4)) if seed is None else seed


def _new_id(
    now: float, scenario: Source[Scenario], rubric: Source[Rubric], entropy: bytes | None, store: Store | None
) -> str:
    if entropy is None:
        return attempt_id(now, os.urandom(16))
    content = "\n".join((scenario.hash, rubric.hash, entropy.hex())).encode()
    name = attempt_id(now, content)
    again = 1
    # The same content stored a second time is another attempt.
    while store is not None and store.has(name):
        again += 1
        name = attempt_id(now, content + again.to_bytes(4))
    return name


def talk_lines(events: tuple[Event, ...]) -> tuple[TalkLine, ...]:
    """The transcript of a log."""
    lines: list[TalkLine] = []

    def add(speaker: Speaker, text: str, at: float | None = None, by: str | None = None) -> None:
        lines.append(TalkLine(len(lines) + 1, speaker, text, at, by))

    for event in events:
        match event:
            case Started():
                add("counterpart", event.opening.text)
            case Replied():
                add("student", event.text, event.at, event.by)
                add("counterpart", event.turn.text)
            case Left():
                add("counterpart", event.turn.text)
    return tuple(lines)


def _time_of(event: Event) -> float:
    return 0.0 if isinstance(event, Started) else event.at


def _turn_of(event: Started | Replied | Left) -> Turn:
    return event.opening if isinstance(event, Started) else event.turn
