"""What is noted of an attempt that came as a file: its class, what the file claimed, and what was found to be so."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from trainer.attempts.errors import AttemptExists
from trainer.attempts.said import said_hash
from trainer.attempts.summary import Result

if TYPE_CHECKING:
    from sqlite3 import Connection

    from trainer.attempts.hand_in import HandIn
    from trainer.attempts.store import Store
    from trainer.negotiation.talk.events import Event, Started

    Log = tuple[Started, *tuple[Event, ...]]

ReceivedState = Literal["pending", "same", "edited", "differs", "unplayable"]
"""Not yet computed again · everything came out as the file says · the file was changed after it was written · it comes
out otherwise here (another version, another text) · this version cannot play its texts."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where a file does not say what comes out here.

    Attributes:
        code: last part of the catalogue key of its sentence.
        turn: the reply it is about, by its number in the record; 0 for the whole.
        criterion: "" for none.
        handed, computed: as short texts, "" where there is nothing to show.
    """

    code: str
    turn: int = 0
    criterion: str = ""
    handed: str = ""
    computed: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """One received attempt, as noted.

    Attributes:
        class_name: of the class it belongs to, "" for none.
        file: the name it came under; at: when it was received, ISO 8601, UTC.
        claimed: what the file said the attempt came to, and claimed_outcome how the talk ended.
        sealed: whether the file is as it was written, by the version `program`.
        events, log: how long the log in the file was, and the hash of what was said in it (`said_hash`).
    """

    attempt: str
    class_name: str
    file: str
    at: str
    state: ReceivedState
    claimed: Result
    differences: tuple[Difference, ...] = ()
    claimed_outcome: str | None = None
    sealed: bool = True
    program: str = ""
    events: int = 0
    log: str = ""


@dataclass(frozen=True, slots=True)
class ClassSize:
    """A class by its name ("" for attempts without one), and how many attempts are in it."""

    name: str
    attempts: int


def take_in(store: "Store", hand_in: "HandIn", *, class_name: str, file: str, at: str) -> None:
    """Store a received attempt with its texts and its receipt, to be computed again: all of it or nothing.

    Raises:
        AttemptExists: it is there already; StoreError.
    """
    with store.writing() as connection:
        store.insert_log(
            hand_in.events,
            (hand_in.scenario_text, hand_in.rubric_text),
            title=hand_in.title,
            number=hand_in.number,
        )
        _note(connection, hand_in, class_name, file, at)


def note_known(store: "Store", hand_in: "HandIn", *, class_name: str, file: str, at: str) -> None:
    """Note that an attempt which is stored already (played on this machine) was handed in. Raises StoreError."""
    with store.writing() as connection:
        _note(connection, hand_in, class_name, file, at)


def take_longer(store: "Store", hand_in: "HandIn", *, class_name: str, file: str, at: str) -> None:
    """Put a log that goes on from the stored one in its place, to be computed again. Reviews and the class stay.

    Args:
        class_name: where nothing is noted of the attempt yet.

    Raises:
        StoreError.
    """
    known = receipt(store, hand_in.attempt)
    with store.writing() as connection:
        store.replace_log(hand_in.events)
        connection.execute("delete from received where attempt = ?", (hand_in.attempt,))
        _note(connection, hand_in, class_name if known is None else known.class_name, file, at)


def receipts(store: "Store", class_name: str | None = None) -> tuple[Receipt, ...]:
    """What was received for a class, or at all, in the order of the attempts' ids."""
    condition, values = ("1", ()) if class_name is None else ("class = ?", (class_name,))
    with store.reading() as connection:
        rows = connection.execute(f"{_SELECT} where {condition} order by attempt", values).fetchall()
    return tuple(_receipt(row) for row in rows)


def receipt(store: "Store", attempt: str) -> Receipt | None:
    """What is noted of one attempt; None for one that did not come as a file."""
    with store.reading() as connection:
        row = connection.execute(f"{_SELECT} where attempt = ?", (attempt,)).fetchone()
    return None if row is None else _receipt(row)


def pending(store: "Store") -> tuple[str, ...]:
    """The attempts that have not been computed again yet, in the order of their ids."""
    with store.reading() as connection:
        return tuple(
            row[0]
            for row in connection.execute(
                "select attempt from received where state = 'pending' order by attempt"
            )
        )


def settle(
    store: "Store",
    attempt: str,
    state: ReceivedState,
    differences: tuple[Difference, ...],
    *,
    read: int,
    log: "Log | None" = None,
    result: Result | None = None,
) -> bool:
    """Note what computing again has found, with the log and the result to be kept: all of it or nothing.

    Args:
        read: how many events the log had that was computed.
        log: to be kept in its place, None to leave it; result: what it comes to, None for nothing.

    Returns:
        False when a longer log has come meanwhile: nothing is noted then, and the attempt waits still. Raises StoreError.
    """
    body = json.dumps(
        [[one.code, one.turn, one.criterion, one.handed, one.computed] for one in differences],
        ensure_ascii=False,
    )
    with store.writing() as connection:
        (length,) = connection.execute("select count(*) from events where attempt = ?", (attempt,)).fetchone()
        if length != read:
            return False
        if log is not None:
            store.replace_log(log)
        if result is not None:
            store.note_result(attempt, result)
        connection.execute(
            "update received set state = ?, differences = ? where attempt = ?", (state, body, attempt)
        )
    return True


def classes(store: "Store") -> tuple[ClassSize, ...]:
    """The classes of which something was received or assigned, by name."""
    with store.reading() as connection:
        rows = connection.execute(
            "select name, sum(n) from (select class as name, count(*) as n from received group by class"
            " union all select class, 0 from assignments group by class) group by name order by name"
        ).fetchall()
    return tuple(ClassSize(name, number) for name, number in rows)


def move_to_class(store: "Store", attempts: tuple[str, ...], class_name: str) -> None:
    """Put received attempts into a class. Raises StoreError."""
    with store.writing() as connection:
        connection.executemany(
            "update received set class = ? where attempt = ?", [(class_name, attempt) for attempt in attempts]
        )


_SELECT = "select attempt, class, file, at, state, claimed, differences from received"


def _note(connection: "Connection", hand_in: "HandIn", class_name: str, file: str, at: str) -> None:
    known = connection.execute("select 1 from received where attempt = ?", (hand_in.attempt,)).fetchone()
    if known is not None:
        raise AttemptExists(hand_in.attempt)
    claimed = {
        "total": hand_in.claimed.total,
        "out_of": hand_in.claimed.out_of,
        "levels": dict(hand_in.claimed.levels),
        "outcome": hand_in.claimed_outcome,
        "sealed": hand_in.sealed,
        "program": hand_in.program,
        "events": len(hand_in.events),
        "log": said_hash(hand_in.events),
    }
    connection.execute(
        "insert into received (attempt, class, file, at, state, claimed) values (?, ?, ?, ?, 'pending', ?)",
        (hand_in.attempt, class_name, file, at, json.dumps(claimed, ensure_ascii=False)),
    )


def _receipt(row: tuple[str, ...]) -> Receipt:
    attempt, class_name, file, at, state, claimed, differences = row
    claim = json.loads(claimed)
    return Receipt(
        attempt=attempt,
        class_name=class_name,
        file=file,
        at=at,
        state=state,  # type: ignore[arg-type]
        claimed=Result(claim["total"], claim["out_of"], claim["levels"]),
        differences=tuple(Difference(*one) for one in json.loads(differences)),
        claimed_outcome=claim.get("outcome"),
        sealed=claim.get("sealed", True),
        program=claim.get("program", ""),
        events=claim.get("events", 0),
        log=claim.get("log", ""),
    )
