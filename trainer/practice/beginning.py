"""Making a practice: a new attempt, one taken up again, or a branch from an earlier reply."""

import os
from pathlib import Path

from trainer import __version__
from trainer.assessment.rubric import Rubric
from trainer.attempts.ids import attempt_id
from trainer.attempts.moments import iso
from trainer.attempts.regrades import regraded
from trainer.attempts.store import Store
from trainer.negotiation.step import open_talk
from trainer.negotiation.talk.events import Contested, Event, Mode, Prepared, Replied, Started, standing
from trainer.practice.clock import Clock, system_clock, wall_clock
from trainer.practice.errors import NoSuchReply, NotInThisMode, StillADraft
from trainer.practice.goals import goal_to_pursue
from trainer.practice.modes import MOST_EXTRA, RULES
from trainer.practice.practice import Practice
from trainer.practice.preparation import Sheet
from trainer.practice.sources import Source, has_changed, parse_sources, read_sources
from trainer.practice.typed import clean_name
from trainer.scenario.difficulty import at_difficulty
from trainer.scenario.scenario import Scenario


def start(
    scenario_path: Path,
    *,
    mode: Mode = "practice",
    students: tuple[str, ...] = (),
    seed: int | None = None,
    language: str = "fr",
    extra: int = 0,
    difficulty: int = 0,
    sheet: Sheet | None = None,
    store: Store | None = None,
    clock: Clock | None = None,
    entropy: bytes | None = None,
    rubric_folders: tuple[Path, ...] = (),
    rubric: str = "",
) -> Practice:
    """Start a new attempt on a scenario file.

    Args:
        students: who plays, as they want to be named; cleaned, blanks left out.
        seed: None draws one; the same seed and replies give the same talk.
        language: of the interface, kept in the log.
        extra: percent of extra time in jury mode, 0 to 100; kept and printed.
        difficulty: 1 to 3, as a choice against the scenario's own; 0 leaves it as it is.
        sheet: the preparation, None where there was none.
        store: where the attempt is kept, None to keep nothing.
        clock: None is the system's: the wall's in jury mode, a steady one in the others.
        entropy: what the attempt's id is made from besides the moment; None draws it, given bytes make the id
            depend on nothing but them, the moment and the texts.
        rubric_folders: looked in for the rubric before the usual places; rubric: its id, "" for the scenario's own.

    Raises:
        ScenarioUnusable, RubricUnusable: a file has errors (with their findings); StillADraft; StoreError; OSError.
    """
    clock = clock or _clock_for(mode)
    scenario, judged_by = read_sources(scenario_path, rubric_folders, rubric)
    refuse_draft(scenario.value, mode, scenario_path)
    played = at_difficulty(scenario.value, difficulty)
    now = clock()
    state, opening = open_talk(played, seed := _seed(seed))
    started = Started(
        attempt=_new_id(now, scenario, judged_by, entropy, store),
        scenario=scenario.value.id,
        scenario_hash=scenario.hash,
        rubric=judged_by.value.id,
        rubric_hash=judged_by.hash,
        mode=mode,
        seed=seed,
        students=tuple(name for student in students if (name := clean_name(student))),
        language=language,
        program=__version__,
        started=iso(now),
        opening=opening,
        state=state,
        extra=max(0, min(MOST_EXTRA, extra)) if RULES[mode].timed else 0,
        difficulty=0 if played is scenario.value else played.difficulty,
    )
    number = 1
    if store is not None:
        path = str(scenario_path.resolve())
        store.create(started, scenario.text, judged_by.text, title=scenario.value.title, path=path)
        number = store.summary(started.attempt).number
    practice = Practice(played, judged_by.value, (started,), clock=clock, store=store, number=number)
    goal = goal_to_pursue(store, started.students)
    if goal is not None:
        practice.append(goal)
    if sheet is not None:
        practice.prepare(sheet)
    return practice


def resume(attempt: str, *, store: Store, clock: Clock | None = None) -> Practice:
    """Take up an unfinished attempt (or open a finished one) on the texts it was played on, with the rubric of a later
    regrading where there is one. A jury attempt whose time has run out meanwhile is ended.

    Raises:
        UnknownAttempt, StoreDamaged: see `attempts.errors`; ScenarioUnusable, RubricUnusable: this version of the
            program no longer accepts the texts.
    """
    events = store.events(attempt)
    started = events[0]
    assert isinstance(started, Started)  # The store has checked it.
    again = regraded(store, attempt)
    grid = started.rubric_hash if again is None else again.rubric_hash
    scenario, rubric = parse_sources(store.text(started.scenario_hash), store.text(grid))
    summary = store.summary(attempt)
    practice = Practice(
        at_difficulty(scenario, started.difficulty),
        rubric,
        events,
        clock=clock or _clock_for(started.mode),
        store=store,
        number=summary.number,
        changed=has_changed(Path(store.path_of(attempt)), started.scenario_hash),
    )
    practice.regraded = again
    practice.keep_time()
    if practice.ended and not summary.levels:
        # The program died between the last reply and its result.
        practice.keep_result()
    return practice


def rewind(
    practice: Practice,
    n: int,
    *,
    store: Store | None = None,
    clock: Clock | None = None,
    entropy: bytes | None = None,
) -> Practice:
    """Go back to before the reply number `n`, in a branch: a new attempt that begins as this one did. This one stays as
    it is.

    Args:
        store: where this attempt is kept and the branch will be; None keeps neither.
        clock, entropy: as for `start`.

    Raises:
        NotInThisMode: a jury attempt cannot be branched; NoSuchReply, StoreError.
    """
    if not practice.rules.rewinds:
        raise NotInThisMode()
    if n not in practice.replies:
        raise NoSuchReply()
    clock = clock or _clock_for(practice.mode)
    events = _before(practice, n, attempt_id(clock(), entropy or os.urandom(16)))
    number = practice.number + 1
    if store is not None:
        store.branch(practice.attempt, events)
        number = store.summary(events[0].attempt).number
    return Practice(
        practice.scenario,
        practice.rubric,
        events,
        clock=clock,
        store=store,
        number=number,
        changed=practice.changed,
    )


def refuse_draft(scenario: Scenario, mode: Mode, path: Path) -> None:
    """Raise StillADraft when something of the scenario is still to be written and the mode plays no drafts."""
    if scenario.todos and not RULES[mode].drafts:
        raise StillADraft(str(path), scenario.title, len(scenario.todos))


def _before(practice: Practice, n: int, attempt: str) -> tuple[Started, *tuple[Event, ...]]:
    """The log of a branch: what stood before the reply, the preparation as it is now."""
    from dataclasses import replace

    first = replace(practice.started, attempt=attempt, parent=practice.attempt)
    kept: list[Event] = []
    count = 0
    for event in standing(practice.events)[1:]:
        if isinstance(event, Replied):
            count += 1
            if 2 * count >= n:
                break
        if isinstance(event, Contested) and event.withdrawn:
            # The reply it took back stays behind: in the branch it would take back another.
            continue
        kept.append(event)
    sheets = [event for event in practice.events if isinstance(event, Prepared)]
    if sheets and sheets[-1] not in kept:
        at = kept[-1].at if kept and not isinstance(kept[-1], Started) else 0.0
        kept.append(replace(sheets[-1], at=at))
    return (first, *kept)


def _clock_for(mode: Mode) -> Clock:
    return wall_clock() if RULES[mode].timed else system_clock()


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
