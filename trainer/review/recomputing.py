"""Computing received attempts again: nothing a file claims is believed, and what does not come out as it says is noted.

Done in the background, one attempt after the other; what is left when the program ends waits in the store.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer import __version__
from trainer.assessment.assess import assess
from trainer.assessment.record import record
from trainer.attempts.assignment import Assignment, assignment_of
from trainer.attempts.errors import UnknownAttempt
from trainer.attempts.moments import later
from trainer.attempts.received import Difference, Receipt, ReceivedState, pending, receipt, settle
from trainer.attempts.summary import Result
from trainer.negotiation.talk.events import Event, Left, Replied, Started
from trainer.practice.errors import RubricUnusable, ScenarioUnusable
from trainer.practice.sources import parse_sources
from trainer.review.replaying import Replay, Stopped, replay

if TYPE_CHECKING:
    from trainer.assessment.rubric import Rubric
    from trainer.attempts.store import Store
    from trainer.review.own_texts import OwnTexts
    from trainer.scenario.scenario import Scenario

NOTES = frozenset(
    {
        "program", "scenario_text", "rubric_text", "scenario_unknown", "late", "assigned_mode", "assigned_extra",
        "assigned_difficulty", "assigned_text",
    }
)  # fmt: skip
"""Differences that are no differences of results: what an instructor should know of an attempt all the same."""
_OTHER_TEXT = frozenset({"scenario_text", "rubric_text", "assigned_text"})
# What no version of the program could have written.
_IMPOSSIBLE = frozenset({"typed", "after_end", "entry", "hint", "overtime", "other_scenario"})


@dataclass(frozen=True, slots=True)
class RecomputingStep:
    """One attempt has been computed again; `done` of the `total` that were waiting."""

    done: int
    total: int
    attempt: str
    state: ReceivedState


def recompute_pending(
    store: "Store", own: "OwnTexts", stop: Callable[[], bool] = lambda: False
) -> Iterator[RecomputingStep]:
    """Compute everything that waits, one at a time. What comes in meanwhile waits for the next call.

    Args:
        own: the texts this machine has.
        stop: asked before each reply; once it says so, nothing more comes, and what was on its way waits again.

    Raises:
        StoreError.
    """
    waiting = pending(store)
    for done, attempt in enumerate(waiting, 1):
        try:
            state = recompute(store, attempt, own, stop)
        except Stopped:
            return
        yield RecomputingStep(done, len(waiting), attempt, state)


def recompute(
    store: "Store", attempt: str, own: "OwnTexts", stop: Callable[[], bool] = lambda: False
) -> ReceivedState:
    """Compute one received attempt again and note what comes out, with the result.

    The log is kept as it comes out here where she says the same words; else as it was handed in, which is the talk that the
    student had.

    Returns:
        The state noted; "pending" where the attempt is gone, was not received, or has grown meanwhile.

    Raises:
        StoreError, Stopped.
    """
    noted = receipt(store, attempt)
    if noted is None:
        return "pending"
    try:
        log = store.events(attempt)
    except UnknownAttempt:
        # Deleted this instant.
        return "pending"
    started = log[0]
    assert isinstance(started, Started)  # The store has checked it.
    texts = store.text(started.scenario_hash), store.text(started.rubric_hash)
    try:
        scenario, rubric = parse_sources(*texts)
        found = replay(scenario, [one.id for one in rubric.criteria], log, stop)
        kept, result, differences = _judged(found, rubric, noted, store.summary(attempt).number)
    except Stopped:
        raise
    except (ScenarioUnusable, RubricUnusable) as error:
        code = "no_scenario" if isinstance(error, ScenarioUnusable) else "no_rubric"
        return _unplayable(store, attempt, Difference(code), len(log))
    except Exception as error:
        # A log made to break things is one more kind of damaged file: it must stop nobody else's.
        return _unplayable(store, attempt, Difference("broken", handed=type(error).__name__), len(log))
    assigned = assignment_of(store, attempt)
    notes = [*_texts(started, own, assigned), *_assigned(found, assigned)]
    if not _same_version(noted, started):
        notes.insert(0, Difference("program", handed=_version(noted, started), computed=__version__))
    state = _state(noted, started, differences, notes)
    if state == "edited" and not noted.sealed:
        differences = (Difference("seal"), *differences)
    here = bool(store.path_of(attempt))
    done = settle(
        store,
        attempt,
        state,
        (*notes, *_worth_telling(differences, state)),
        read=len(log),
        # What was played on this machine stays as it was played.
        log=None if here or tuple(kept) == log else _begun(kept),
        result=None if here else result,
    )
    return state if done else "pending"


def _begun(log: list[Event]) -> "tuple[Started, *tuple[Event, ...]]":
    first, *rest = log
    assert isinstance(first, Started)
    return (first, *rest)


def _unplayable(store: "Store", attempt: str, difference: Difference, read: int) -> ReceivedState:
    return "unplayable" if settle(store, attempt, "unplayable", (difference,), read=read) else "pending"


def _judged(
    found: Replay, rubric: "Rubric", noted: Receipt, number: int
) -> tuple[list[Event], Result | None, tuple[Difference, ...]]:
    """The log to keep, what it comes to (None while the talk goes on), and all differences."""
    kept, started = found.ours, _begun(found.ours)[0]
    if found.diverged and _holds(found.handed, rubric, found.scenario, number):
        kept = found.handed
    # Whoever edits her words edits what they led to. Where another version does not explain them, what the replies come to
    # here counts.
    explained = noted.sealed and not _same_version(noted, started)
    impossible = any(one.code in _IMPOSSIBLE for one in found.differences)
    believed = kept if explained and not impossible else found.ours
    outcome = _outcome(believed)
    if outcome is None and _outcome(kept) is None:
        return kept, None, tuple(found.differences)
    result = _result(rubric, found.scenario, believed)
    return kept, result, (*found.differences, *_claims(noted, result, outcome))


def _holds(log: list[Event], rubric: "Rubric", scenario: "Scenario", number: int) -> bool:
    """Whether a log as it was handed in can be shown and judged at all."""
    try:
        record(rubric, scenario, log, number=number)
    except Exception:
        # Whatever breaks on it: it is not kept.
        return False
    return True


def _outcome(log: list[Event]) -> str | None:
    last = next(event for event in reversed(log) if isinstance(event, Started | Replied | Left))
    return last.state.outcome


def _result(rubric: "Rubric", scenario: "Scenario", log: list[Event]) -> Result:
    assessment = assess(rubric, scenario, log)
    levels = {criterion.id: criterion.level for criterion in assessment.criteria}
    return Result(assessment.total, assessment.out_of, levels)


def _claims(noted: Receipt, result: Result, outcome: str | None) -> list[Difference]:
    """Where the file claims another result than the one computed."""
    claimed = noted.claimed
    found = []
    if noted.claimed_outcome != outcome:
        found.append(Difference("outcome", handed=noted.claimed_outcome or "", computed=outcome or ""))
    if (claimed.total, claimed.out_of) != (result.total, result.out_of):
        found.append(Difference("total", handed=_figure(claimed.total), computed=_figure(result.total)))
    missing = object()
    for criterion, level in result.levels.items():
        handed = claimed.levels.get(criterion, missing)
        if handed != level:
            told = "" if handed is missing else _level(claimed.levels[criterion])
            found.append(Difference("level", 0, criterion, told, _level(level)))
    return found


def _figure(total: float | None) -> str:
    return "" if total is None else f"{total:g}"


def _level(level: int | None) -> str:
    return "x" if level is None else str(level)


def _same_version(noted: Receipt, started: Started) -> bool:
    return noted.program == started.program == __version__


def _version(noted: Receipt, started: Started) -> str:
    return started.program if started.program != __version__ else noted.program


def _state(
    noted: Receipt, started: Started, differences: Sequence[Difference], notes: Sequence[Difference]
) -> ReceivedState:
    if not noted.sealed or any(one.code in _IMPOSSIBLE for one in differences):
        return "edited"
    if differences and _same_version(noted, started):
        return "edited"
    # Between versions, what nobody sees of a turn may well come out in another form.
    if any(one.code != "trace" for one in differences) or any(one.code in _OTHER_TEXT for one in notes):
        return "differs"
    return "same"


def _worth_telling(differences: tuple[Difference, ...], state: ReceivedState) -> tuple[Difference, ...]:
    return tuple(one for one in differences if one.code != "trace" or state == "edited")


def _texts(started: Started, own: "OwnTexts", assigned: Assignment | None) -> list[Difference]:
    """Where it was played on another text than this machine has, or gave out."""
    found = []
    given = assigned is not None and assigned.scenario == started.scenario
    if assigned is not None and given and assigned.scenario_hash != started.scenario_hash:
        found.append(Difference("assigned_text"))
    scenario = own.scenario(started.scenario)
    if scenario is None:
        found.append(Difference("scenario_unknown", handed=started.scenario))
    elif scenario != started.scenario_hash and not (given and not found):
        # The text given out is the right one, though it was changed here since.
        found.append(Difference("scenario_text"))
    if own.rubric(started.rubric, started.scenario) not in (None, started.rubric_hash):
        found.append(Difference("rubric_text"))
    return found


def _assigned(found: Replay, assigned: Assignment | None) -> list[Difference]:
    """Where it was not played as it was assigned."""
    started = found.ours[0]
    if assigned is None or not isinstance(started, Started):
        return []
    wanted = (
        ("assigned_mode", started.mode, assigned.mode),
        ("assigned_extra", started.extra, assigned.extra if started.mode == "jury" else started.extra),
        ("assigned_difficulty", started.difficulty, assigned.difficulty),
    )
    notes = [Difference(code, handed=str(is_), computed=str(was)) for code, is_, was in wanted if is_ != was]
    said = [event for event in found.ours if isinstance(event, Replied | Left)]
    if (
        said
        and assigned.deadline
        and _is_later(ended := later(started.started, said[-1].at), assigned.deadline)
    ):
        notes.append(Difference("late", handed=ended, computed=assigned.deadline))
    return notes


def _is_later(moment: str, deadline: str) -> bool:
    from datetime import datetime

    try:
        return datetime.fromisoformat(moment) > datetime.fromisoformat(deadline)
    except (TypeError, ValueError):
        return False
