"""Handing in an attempt: one file with the log, the texts it was played on, and what it came to here."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from trainer.attempts.assignment import Assignment, assign, assignment_of
from trainer.attempts.hand_in import HandIn
from trainer.attempts.handed import Handed, handed_of, note_handed
from trainer.attempts.moments import iso
from trainer.attempts.store import Store
from trainer.attempts.summary import Result
from trainer.negotiation.talk.events import Started
from trainer.practice.errors import NotEnded
from trainer.practice.practice import Practice
from trainer.practice.settings import students_of
from trainer.review.file_names import hand_in_stem

# A branch of a branch of a branch…
_MOST_PARENTS = 50


class NoName(ValueError):
    """Nobody is named: an instructor must know whose attempt it is."""


def names_for(practice: Practice) -> tuple[str, ...]:
    """The names to hand in under: those of the last time, else those it was played under. Raises StoreError."""
    before = None if practice.store is None else handed_of(practice.store, practice.attempt)
    return practice.started.students if before is None else before.under


def hand_in_of(practice: Practice, names: Sequence[str], now: float) -> HandIn:
    """An attempt as it is handed in.

    Args:
        practice: an ended attempt that is stored.
        names: whose it is, as they are to be called; they take the place of the names in the log.
        now: seconds since 1970.

    Raises:
        NotEnded: the talk goes on; NoName; StoreError.
    """
    under, store = students_of(*names), practice.store
    if not practice.ended:
        raise NotEnded
    if not under:
        raise NoName
    if store is None:
        raise ValueError("only what is stored can be handed in")
    assessment = practice.assessment()
    levels = {criterion.id: criterion.level for criterion in assessment.criteria}
    started = practice.started
    return HandIn(
        events=(replace(started, students=under), *practice.events[1:]),
        scenario_text=store.text(started.scenario_hash),
        rubric_text=store.text(started.rubric_hash),
        title=practice.scenario.title,
        number=practice.number,
        handed=iso(now),
        claimed=Result(assessment.total, assessment.out_of, levels),
        claimed_outcome=practice.state.outcome,
        assignment=assignment_for(store, practice.attempt),
    )


def hand_in_name(hand_in: HandIn) -> str:
    """What the file is called, without its ending: `MARTIN_Zoe_emballages_2026-11-28`, the day being that of the talk."""
    started = hand_in.started
    return hand_in_stem(started.students, started.scenario, day_of(started))


def keep_handed(store: Store, hand_in: HandIn, file: str) -> None:
    """Note that an attempt was handed in, in the file with this path. Raises StoreError."""
    if hand_in.assignment is not None:
        # A branch answers the assignment too, once it is what was handed in.
        assign(store, hand_in.attempt, hand_in.assignment.id)
    note_handed(store, hand_in.attempt, Handed(hand_in.handed, file, hand_in.started.students))


def assignment_for(store: Store, attempt: str) -> Assignment | None:
    """The assignment that an attempt, or the one it branched from, was played for. Raises StoreError."""
    for _ in range(_MOST_PARENTS):
        found = assignment_of(store, attempt)
        if found is not None:
            return found
        parent = store.summary(attempt).parent
        if parent is None or not store.has(parent):
            return None
        attempt = parent
    return None


def day_of(started: Started) -> str:
    """The day of the talk, in the time of here: `2026-11-28`."""
    try:
        return datetime.fromisoformat(started.started).astimezone().date().isoformat()
    except (ValueError, OverflowError):
        return started.started[:10]
