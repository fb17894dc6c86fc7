"""Results computed again on another rubric: kept beside what stood there before, so that they can be taken back."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.attempts.ids import content_hash
from trainer.attempts.summary import Result

if TYPE_CHECKING:
    from sqlite3 import Connection

    from trainer.attempts.store import Store


@dataclass(frozen=True, slots=True)
class Regraded:
    """One new result.

    Attributes:
        before: what is stored; None where nothing is yet.
    """

    attempt: str
    before: Result | None
    after: Result


@dataclass(frozen=True, slots=True)
class Regrading:
    """What was done at one time.

    Attributes:
        rubric: id of the rubric that has been in force since; rubric_hash: of its text.
        at: ISO 8601, UTC.
        attempts: how many results were replaced.
    """

    batch: int
    rubric: str
    rubric_hash: str
    at: str
    attempts: int


def keep_regrades(
    store: "Store", rubric: str, rubric_text: str, results: Sequence[Regraded], *, at: str
) -> int:
    """Put results computed on another rubric in place of the stored ones: all of it or nothing.

    Args:
        rubric: id of the rubric; rubric_text: its text, kept with the attempts.
        results: one whose `before` is no longer what is stored is left out: it has changed since it was looked at.

    Returns:
        How many were replaced. Raises StoreError.
    """
    name = content_hash(rubric_text)
    with store.writing() as connection:
        batch = 1 + int(connection.execute("select coalesce(max(batch), 0) from regrades").fetchone()[0])
        connection.execute("insert or ignore into texts (hash, body) values (?, ?)", (name, rubric_text))
        fitting = [one for one in results if _stored(connection, one.attempt) == (one.before,)]
        connection.executemany(
            "insert into regrades (attempt, batch, rubric, rubric_hash, at, before) values (?, ?, ?, ?, ?, ?)",
            [(one.attempt, batch, rubric, name, at, _text(one.before)) for one in fitting],
        )
        for one in fitting:
            _put(connection, one.attempt, one.after)
    return len(fitting)


def last_regrading(store: "Store") -> Regrading | None:
    """The latest regrading that still stands; None where there is none."""
    with store.reading() as connection:
        row = connection.execute(
            "select batch, rubric, rubric_hash, at, count(*) from regrades"
            " where batch = (select max(batch) from regrades) group by batch"
        ).fetchone()
    return None if row is None else Regrading(*row)


def undo_regrading(store: "Store") -> int:
    """Take the latest regrading back: the results from before it, and their rubric, are in force again. Returns of how many
    attempts; 0 where there is none. Raises StoreError."""
    with store.writing() as connection:
        rows = connection.execute(
            "select attempt, before from regrades where batch = (select max(batch) from regrades)"
        ).fetchall()
        for attempt, before in rows:
            _put(connection, attempt, _result(before))
        connection.execute("delete from regrades where batch = (select max(batch) from regrades)")
    return len(rows)


def regraded(store: "Store", attempt: str) -> Regrading | None:
    """The regrading in force for an attempt; None while that of its own rubric is."""
    with store.reading() as connection:
        row = connection.execute(
            "select batch, rubric, rubric_hash, at, 1 from regrades where attempt = ? order by batch desc limit 1",
            (attempt,),
        ).fetchone()
    return None if row is None else Regrading(*row)


def _stored(connection: "Connection", attempt: str) -> tuple[Result | None] | None:
    """The stored result in a tuple; None for an attempt that is gone."""
    row = connection.execute("select total, out_of, levels from attempts where id = ?", (attempt,)).fetchone()
    return None if row is None else (stored_result(*row),)


def stored_result(total: float | None, out_of: int | None, levels: str | None) -> Result | None:
    """The columns of an attempt's row as its result; None where no result is kept."""
    return None if levels is None else Result(total, out_of or 0, json.loads(levels))


def _put(connection: "Connection", attempt: str, result: Result | None) -> None:
    values = (
        (None, None, None)
        if result is None
        else (result.total, result.out_of, json.dumps(dict(result.levels), ensure_ascii=False))
    )
    connection.execute(
        "update attempts set total = ?, out_of = ?, levels = ? where id = ?", (*values, attempt)
    )


def _text(result: Result | None) -> str:
    if result is None:
        return "null"
    content = {"total": result.total, "out_of": result.out_of, "levels": dict(result.levels)}
    return json.dumps(content, ensure_ascii=False)


def _result(text: str) -> Result | None:
    found = json.loads(text)
    return None if found is None else Result(found["total"], found["out_of"], found["levels"])
