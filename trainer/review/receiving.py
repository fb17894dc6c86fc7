"""Receiving hand-ins: every file that was found is looked at, the good ones are stored at once, and of each it is said what
became of it. Nothing is computed here (`recomputing`), and a file is never changed or removed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from trainer.attempts.assignment import Assignment, assign, assignments
from trainer.attempts.hand_in import HandIn, parse_hand_in
from trainer.attempts.received import Receipt, move_to_class, note_known, receipt, take_in, take_longer
from trainer.attempts.reviews import reviews_of_all
from trainer.attempts.said import goes_on, said_hash
from trainer.attempts.travelling import UnreadableFile
from trainer.negotiation.talk.events import Event, Started
from trainer.practice.typed import clean_line, clean_name
from trainer.review.found_files import FoundFile, found_files

if TYPE_CHECKING:
    from trainer.attempts.store import Store

Outcome = Literal["taken", "longer", "again", "refused", "other"]
"""Stored · stored in place of a shorter log of the same attempt · nothing new in it · refused for the reason given · no file of
this program."""

_NOT_OURS = ("foreign", "other_archive", "empty", "not_a_file")


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """What became of one file.

    Attributes:
        file: its name, to be shown.
        reason: why it was not taken, as the last part of a catalogue key that `values` fill; "" where it was.
        attempt: its id; students, title, number, mode, handed: of it, as far as they are known.
        class_name: where it was put.
    """

    file: str
    outcome: Outcome
    reason: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    attempt: str = ""
    students: tuple[str, ...] = ()
    title: str = ""
    number: int = 0
    mode: str = ""
    handed: str = ""
    class_name: str = ""


@dataclass(frozen=True, slots=True)
class ReceivingStep:
    """One file is done; `done` of the `total` that are known so far (a zip file that is opened adds its own)."""

    done: int
    total: int
    file: ReceivedFile


def receive(
    store: "Store", paths: Iterable[Path], *, at: str, class_name: str = ""
) -> Iterator[ReceivingStep]:
    """Receive files, one at a time: what has come back is stored for good, whatever happens to the next.

    Args:
        paths: files, folders, zip files.
        at: now, ISO 8601, UTC.
        class_name: where they belong; "" is the class of the assignment they were played for, if any.

    Raises:
        StoreError: nothing can be stored any more. What came before is.
    """
    given = {assignment.id: assignment for assignment in assignments(store)}
    for done, found in enumerate(found_files(paths), 1):
        yield ReceivingStep(done, done + found.left, _received(store, found, class_name, at, given))


def take_back(store: "Store", files: Iterable[ReceivedFile]) -> int:
    """Remove what was newly stored of these files; the files themselves are where they were. What is reviewed already stays,
    and what was played on this machine.

    Returns:
        How many attempts were removed. Raises StoreError.
    """
    taken = tuple(dict.fromkeys(file.attempt for file in files if file.outcome == "taken"))
    reviewed = reviews_of_all(store, taken)
    return store.delete(
        tuple(one for one in taken if one not in reviewed and store.has(one) and not store.path_of(one))
    )


def _received(
    store: "Store", found: FoundFile, class_name: str, at: str, given: Mapping[str, Assignment]
) -> ReceivedFile:
    if found.reason is not None:
        return ReceivedFile(found.name, _not_taken(found.name, found.reason), found.reason)
    try:
        hand_in = _cleaned(parse_hand_in(found.content))
    except UnreadableFile as error:
        values = {name: clean_line(value) for name, value in error.values.items()}
        return ReceivedFile(found.name, _not_taken(found.name, error.reason), error.reason, values)
    known = receipt(store, hand_in.attempt)
    wanted = clean_name(class_name or (hand_in.assignment.class_name if hand_in.assignment else ""))
    outcome, reason = _stored(store, hand_in, known, wanted, found.name, at)
    if outcome in ("taken", "longer") and hand_in.assignment is not None and hand_in.assignment.id in given:
        # Only the own copy counts: what a file says it was asked to do is a claim like the rest.
        assign(store, hand_in.attempt, hand_in.assignment.id)
    return ReceivedFile(
        found.name,
        outcome,
        reason,
        {"stored": ", ".join(store.summary(hand_in.attempt).students)} if reason == "other_name" else {},
        attempt=hand_in.attempt,
        students=hand_in.started.students,
        title=hand_in.title,
        number=hand_in.number,
        mode=hand_in.started.mode,
        handed=hand_in.handed,
        class_name=known.class_name if known is not None and known.class_name else wanted,
    )


def _not_taken(name: str, reason: str) -> Outcome:
    """An empty file that is called as hand-ins are is one that was lost on its way."""
    if reason == "empty" and name.lower().endswith(".json"):
        return "refused"
    return "other" if reason in _NOT_OURS else "refused"


def _stored(
    store: "Store", hand_in: HandIn, known: Receipt | None, class_name: str, file: str, at: str
) -> tuple[Outcome, str]:
    """Store it where it says something new. Of two logs of one attempt the longer is kept, if it begins as the other does; of
    two that contradict each other, the one that was there."""
    if not store.has(hand_in.attempt):
        take_in(store, hand_in, class_name=class_name, file=file, at=at)
        return "taken", ""
    if known is None:
        here = store.events(hand_in.attempt)
        if goes_on(hand_in.events, here) and len(hand_in.events) > len(here):
            take_longer(store, hand_in, class_name=class_name, file=file, at=at)
            return "longer", ""
        if not goes_on(here, hand_in.events):
            return "refused", _against(here, hand_in)
        note_known(store, hand_in, class_name=class_name, file=file, at=at)
        return "taken", ""
    return _known_again(store, hand_in, known, class_name, file, at)


def _known_again(
    store: "Store", hand_in: HandIn, known: Receipt, class_name: str, file: str, at: str
) -> tuple[Outcome, str]:
    length = len(hand_in.events)
    if length >= known.events and said_hash(hand_in.events[: known.events]) == known.log:
        if length == known.events:
            return _again(store, hand_in, known, class_name)
        take_longer(store, hand_in, class_name=class_name, file=file, at=at)
        return "longer", ""
    here = store.events(hand_in.attempt)
    if length < known.events and goes_on(here, hand_in.events):
        return "again", ""
    return "refused", _against(here, hand_in)


def _against(here: tuple[Event, ...], hand_in: HandIn) -> str:
    """Why it cannot be taken beside what is stored: the same talk under another name, or another talk."""
    first = here[0]
    assert isinstance(first, Started)  # The store has checked it.
    renamed = (replace(hand_in.started, students=first.students), *hand_in.events[1:])
    if first.students != hand_in.started.students and (goes_on(here, renamed) or goes_on(renamed, here)):
        return "other_name"
    return "contradicts"


def _again(store: "Store", hand_in: HandIn, known: Receipt, class_name: str) -> tuple[Outcome, str]:
    """The same words a second time. With other results they are refused, so that nobody believes them taken; an attempt that
    was in no class yet is put into the one it now comes for."""
    if (hand_in.claimed, hand_in.claimed_outcome) != (known.claimed, known.claimed_outcome):
        return "refused", "other_results"
    if class_name and not known.class_name:
        move_to_class(store, (hand_in.attempt,), class_name)
    return "again", ""


def _cleaned(hand_in: HandIn) -> HandIn:
    """The names as they would have been kept had they been typed here."""
    started = hand_in.started
    students = tuple(name for student in started.students if (name := clean_name(student)))
    first = replace(started, students=students, program=clean_line(started.program))
    return replace(
        hand_in,
        events=(first, *hand_in.events[1:]),
        title=clean_line(hand_in.title),
        handed=clean_line(hand_in.handed),
        program=clean_line(hand_in.program),
    )
