"""Attempts in a SQLite database: append-only logs, the texts they were played on, drafts."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from trainer.attempts.connection import connect, explained, write
from trainer.attempts.errors import AttemptExists, StaleAttempt, StoreDamaged
from trainer.attempts.folders import database_file
from trainer.attempts.history import folded, found, summary_of
from trainer.attempts.ids import content_hash
from trainer.attempts.moments import later
from trainer.attempts.spoken import spoken_words
from trainer.attempts.summary import AttemptSummary, Result

if TYPE_CHECKING:
    # Menus open the store without reading a log: they must not pay for all that a log can hold.
    from trainer.negotiation.talk.events import Event, Started

_CREATE = """
insert into attempts (id, scenario, title, scenario_hash, rubric, rubric_hash, mode, students, names, seed, language,
                      program, parent, path, started, number)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        1 + (select count(*) from attempts where scenario = ? and students = ?))
"""


class Store:
    """The attempts of one database. Safe from several threads, and beside other processes on the same file.

    Every method may raise `StoreError`; a method that writes has then written nothing.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = connect(path)
        self._lock = RLock()

    def close(self) -> None:
        """Close the file; the store is of no use afterwards."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def put_aside(self) -> Iterator[None]:
        """The file is closed meanwhile, so that another can take its place; whoever asks waits, and reads what is there then.

        Raises:
            StoreError: it cannot be opened again.
        """
        with self._lock:
            self._connection.close()
            try:
                yield
            finally:
                self._connection = connect(self.path)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for queries that change nothing (`history`)."""
        with self._lock, explained(self.path):
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection inside a transaction: all of the block is kept, or nothing."""
        with self._lock, explained(self.path), write(self._connection):
            yield self._connection

    def create(
        self, started: "Started", scenario_text: str, rubric_text: str, *, title: str, path: str
    ) -> None:
        """Begin a log.

        Args:
            started: the first event; its hashes are those of the two texts.
            title: of the scenario; path: where its file was, to notice later that it has changed.

        Raises:
            AttemptExists: the id is taken.
        """
        with self.writing():
            self._begin(started, (scenario_text, rubric_text), title, path)

    def branch(self, parent: str, events: "tuple[Started, *tuple[Event, ...]]") -> None:
        """Begin a log that starts as another attempt's did, on the same texts.

        Args:
            parent: the attempt it branches from.
            events: the new log so far.

        Raises:
            UnknownAttempt; AttemptExists: the new id is taken.
        """
        started = events[0]
        texts = (self.text(started.scenario_hash), self.text(started.rubric_hash))
        summary, path = self.summary(parent), self.path_of(parent)
        with self.writing():
            self._begin(started, texts, summary.title, path)
            for n, event in enumerate(events[1:], 1):
                self._insert(started.attempt, n, event)
                self._note(started.attempt, event)

    def insert_log(
        self, events: "tuple[Started, *tuple[Event, ...]]", texts: tuple[str, str], *, title: str, number: int
    ) -> None:
        """Store a log that was played elsewhere, inside a transaction of the caller's (`writing`).

        Args:
            events: the whole log; texts: of the scenario and of the rubric, whose hashes it names.
            title: of the scenario; number: which try it was for those students, from 1.

        Raises:
            AttemptExists: the id is taken.
        """
        started = events[0]
        self._begin(started, texts, title, "")
        self._connection.execute("update attempts set number = ? where id = ?", (number, started.attempt))
        for n, event in enumerate(events[1:], 1):
            self._insert(started.attempt, n, event)
            self._note(started.attempt, event)

    def replace_log(self, events: "tuple[Started, *tuple[Event, ...]]") -> None:
        """Put another log in the place of an attempt's, inside a transaction of the caller's (`writing`). What lists show of
        it is made again; its result goes, regraded or not, its reviews stay."""
        started = events[0]
        for table in ("events", "spoken", "regrades"):
            self._connection.execute(f"delete from {table} where attempt = ?", (started.attempt,))
        self._connection.execute(
            "update attempts set scenario = ?, rubric = ?, replies = 0, seconds = 0, outcome = null, ended = null,"
            " total = null, out_of = null, levels = null where id = ?",
            (started.scenario, started.rubric, started.attempt),
        )
        for n, event in enumerate(events):
            self._insert(started.attempt, n, event)
            self._note(started.attempt, event)

    def append(self, attempt: str, n: int, event: "Event") -> None:
        """Add the event number `n` (the first, Started, is 0) to a log; durable when this returns. Clears the draft.

        Raises:
            StaleAttempt: the log already holds an event `n`: it has gone on elsewhere since it was read.
        """
        with self.writing() as connection:
            if self._length(attempt) != n:
                raise StaleAttempt(attempt)
            self._insert(attempt, n, event)
            self._note(attempt, event)
            if event.kind in ("replied", "left"):
                connection.execute("delete from drafts where attempt = ?", (attempt,))

    def keep_result(self, attempt: str, result: Result) -> None:
        """Keep what the assessment of an ended attempt came to, for the lists."""
        with self.writing():
            self.note_result(attempt, result)

    def note_result(self, attempt: str, result: Result) -> None:
        """The same inside a transaction of the caller's (`writing`)."""
        levels = json.dumps(dict(result.levels), ensure_ascii=False)
        self._connection.execute(
            "update attempts set total = ?, out_of = ?, levels = ? where id = ?",
            (result.total, result.out_of, levels, attempt),
        )

    def has(self, attempt: str) -> bool:
        """Whether an attempt with exactly this id is stored."""
        with self.reading():
            return self._is_known(attempt)

    def events(self, attempt: str) -> "tuple[Event, ...]":
        """The log of an attempt, as played.

        Raises:
            UnknownAttempt: no such attempt; StoreDamaged: the log cannot be read.
        """
        from trainer.attempts.codec import UnreadableEvent, decode

        with self.reading() as connection:
            found(connection, attempt)
            rows = connection.execute(
                "select n, body from events where attempt = ? order by n", (attempt,)
            ).fetchall()
        try:
            events = tuple(decode(body) for _, body in rows)
        except UnreadableEvent as error:
            raise StoreDamaged(path=str(self.path)) from error
        if not events or events[0].kind != "started" or [n for n, _ in rows] != list(range(len(rows))):
            raise StoreDamaged(path=str(self.path))
        return events

    def text(self, name: str) -> str:
        """A text by its content hash.

        Raises:
            StoreDamaged: it is not there, or is no longer what its hash says.
        """
        with self.reading() as connection:
            row = connection.execute("select body from texts where hash = ?", (name,)).fetchone()
        if row is None or content_hash(row[0]) != name:
            raise StoreDamaged(path=str(self.path))
        return str(row[0])

    def path_of(self, attempt: str) -> str:
        """Where the scenario's file was when the attempt was started."""
        with self.reading() as connection:
            found(connection, attempt)
            row = connection.execute("select path from attempts where id = ?", (attempt,)).fetchone()
        return str(row[0])

    def summary(self, attempt: str) -> AttemptSummary:
        """One attempt as lists show it. Raises UnknownAttempt."""
        with self.reading() as connection:
            return summary_of(connection, found(connection, attempt))

    def draft(self, attempt: str) -> str:
        """The line being typed, as last kept; empty when there is none."""
        with self.reading() as connection:
            row = connection.execute("select body from drafts where attempt = ?", (attempt,)).fetchone()
        return str(row[0]) if row else ""

    def keep_draft(self, attempt: str, text: str) -> None:
        """Keep the line being typed."""
        with self.writing() as connection:
            connection.execute("insert or replace into drafts (attempt, body) values (?, ?)", (attempt, text))

    def preparation(self, scenario: str, students: tuple[str, ...]) -> str | None:
        """The preparation of these students for a scenario, as JSON text; None when there is none."""
        with self.reading() as connection:
            row = connection.execute(
                "select body from preparations where scenario = ? and names = ?",
                (scenario, folded(students)),
            ).fetchone()
        return str(row[0]) if row else None

    def keep_preparation(self, scenario: str, students: tuple[str, ...], body: str) -> None:
        """Keep the preparation of these students for a scenario, in place of the one before."""
        with self.writing() as connection:
            connection.execute(
                "insert or replace into preparations (scenario, names, body) values (?, ?, ?)",
                (scenario, folded(students), body),
            )

    def forget(self, student: str) -> int:
        """Remove for good all attempts and preparations in which a student took part. Returns how many attempts."""
        with self.writing() as connection:
            rows = connection.execute(
                "select id from attempts where instr(names, ?) > 0", (folded((student,)),)
            ).fetchall()
            connection.execute("delete from preparations where instr(names, ?) > 0", (folded((student,)),))
        return self.delete(tuple(row[0] for row in rows))

    def delete(self, attempts: tuple[str, ...]) -> int:
        """Remove attempts for good, and the texts that nothing uses any more. Returns how many there were."""
        with self.writing() as connection:
            removed = sum(
                connection.execute("delete from attempts where id = ?", (attempt,)).rowcount
                for attempt in attempts
            )
            connection.execute(
                "delete from texts where hash not in (select scenario_hash from attempts)"
                " and hash not in (select rubric_hash from attempts)"
                " and hash not in (select rubric_hash from regrades)"
            )
        with self.reading() as connection:
            # The write-ahead file would still hold the words.
            connection.execute("pragma wal_checkpoint(truncate)")
        return removed

    def _begin(self, started: "Started", texts: tuple[str, str], title: str, path: str) -> None:
        students = json.dumps(started.students, ensure_ascii=False)
        row = (
            started.attempt, started.scenario, title, started.scenario_hash, started.rubric, started.rubric_hash,
            started.mode, students, folded(started.students), started.seed, started.language, started.program, started.parent, path,
            started.started, started.scenario, students,
        )  # fmt: skip
        if self._is_known(started.attempt):
            raise AttemptExists(started.attempt)
        for text in texts:
            self._connection.execute(
                "insert or ignore into texts (hash, body) values (?, ?)", (content_hash(text), text)
            )
        self._connection.execute(_CREATE, row)
        self._insert(started.attempt, 0, started)
        self._note(started.attempt, started)

    def _is_known(self, attempt: str) -> bool:
        return (
            self._connection.execute("select 1 from attempts where id = ?", (attempt,)).fetchone() is not None
        )

    def _length(self, attempt: str) -> int:
        row = self._connection.execute("select max(n) from events where attempt = ?", (attempt,)).fetchone()
        return 0 if row[0] is None else int(row[0]) + 1

    def _insert(self, attempt: str, n: int, event: "Event") -> None:
        from trainer.attempts.codec import encode

        self._connection.execute(
            "insert into events (attempt, n, kind, body) values (?, ?, ?, ?)",
            (attempt, n, event.kind, encode(event)),
        )

    def _note(self, attempt: str, event: "Event") -> None:
        """Repeat in the attempt's row what lists show."""
        if words := spoken_words(event):
            self._connection.execute(
                "insert into spoken (attempt, words) values (?, ?)"
                " on conflict (attempt) do update set words = words || char(10) || excluded.words",
                (attempt, words),
            )
        if event.kind == "contested" and event.withdrawn:
            self._connection.execute(
                "update attempts set replies = replies - 1, seconds = ?, outcome = null, ended = null, total = null,"
                " out_of = null, levels = null where id = ?",
                (event.at, attempt),
            )
        if event.kind != "replied" and event.kind != "left":
            return
        outcome = event.turn.outcome if event.kind == "replied" else event.outcome
        started = self._connection.execute(
            "select started from attempts where id = ?", (attempt,)
        ).fetchone()[0]
        ended = later(started, event.at) if outcome else None
        self._connection.execute(
            "update attempts set replies = replies + ?, seconds = ?, outcome = ?, ended = ? where id = ?",
            (event.kind == "replied", event.at, outcome, ended, attempt),
        )


def open_store(path: Path | None = None) -> Store:
    """The user's own store, or the one at `path`; created when it is not there."""
    return Store(path or database_file())


def existing_store(path: Path | None = None) -> Store | None:
    """The same, but None when nothing has been stored yet: looking must create nothing."""
    path = path or database_file()
    return Store(path) if path.exists() else None
