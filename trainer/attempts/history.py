"""Questions to the stored attempts that lists and menus ask. Plain SQL on indexes: quick with 100,000 attempts."""

import json
import sqlite3
from collections.abc import Mapping
from typing import TYPE_CHECKING

from trainer.attempts.errors import AmbiguousAttempt, UnknownAttempt
from trainer.attempts.ids import LENGTH
from trainer.attempts.summary import AttemptSummary, Standing
from trainer.terms.fold import fold_text

if TYPE_CHECKING:
    from trainer.attempts.store import Store

_COLUMNS = (
    "id, scenario, title, mode, students, language, number, started, ended, outcome, replies, seconds, total, out_of,"
    " levels, parent"
)
_NEAR = 3


def attempts(
    store: "Store",
    *,
    limit: int = 100,
    offset: int = 0,
    scenario: str | None = None,
    student: str | None = None,
    students: tuple[str, ...] | None = None,
) -> list[AttemptSummary]:
    """Attempts, the latest first.

    Args:
        limit, offset: which slice of the list.
        scenario: only those at this scenario; student: only those this name took part in (case ignored).
        students: only those of these people (see `own`).
    """
    conditions, values = (["1"], []) if students is None else own(students)
    if scenario is not None:
        conditions.append("scenario = ?")
        values.append(scenario)
    if student is not None:
        conditions.append("instr(names, ?) > 0")
        values.append(folded((student,)))
    query = (
        f"select {_COLUMNS} from attempts where {' and '.join(conditions)}"
        " order by started desc, id desc limit ? offset ?"
    )
    with store.reading() as connection:
        return [_summary(row) for row in connection.execute(query, (*values, limit, offset))]


def own(students: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """SQL conditions, and their values, for the attempts in which all these people took part; of nobody in particular:
    those of nobody in particular."""
    if not students:
        return ["names = ''"], []
    return ["instr(names, ?) > 0"] * len(students), [folded((student,)) for student in students]


def heard(store: "Store", wanted: str) -> frozenset[str]:
    """The attempts in which every word of `wanted` was said; accents and capitals do not matter."""
    words = fold_text(wanted).split()
    if not words:
        return frozenset()
    query = f"select attempt from spoken where {' and '.join(['instr(words, ?) > 0'] * len(words))}"
    with store.reading() as connection:
        return frozenset(row[0] for row in connection.execute(query, words))


def names(store: "Store") -> tuple[str, ...]:
    """Everybody who took part in a stored attempt, in alphabetical order, each once."""
    with store.reading() as connection:
        rows = connection.execute("select distinct students from attempts").fetchall()
    found = {name.casefold(): name for (row,) in rows for name in json.loads(row)}
    return tuple(sorted(found.values(), key=fold_text))


def folded(students: tuple[str, ...]) -> str:
    """Names as they are looked up: without regard to capitals, each between line breaks, so that none is part of
    another."""
    return "".join(f"\n{name.casefold()}\n" for name in students)


def count(store: "Store") -> int:
    """How many attempts are stored."""
    with store.reading() as connection:
        return int(connection.execute("select count(*) from attempts").fetchone()[0])


def standings(store: "Store", students: tuple[str, ...] | None = None) -> Mapping[str, Standing]:
    """Per scenario id: how many attempts, the best total, the latest unfinished one.

    Args:
        students: only the attempts of these people (see `own`); None takes everybody's.
    """
    conditions, values = (["1"], []) if students is None else own(students)
    theirs = " and ".join(conditions)
    with store.reading() as connection:
        scores = connection.execute(
            "select scenario, count(*), max(case when mode != 'guided' then total end) from attempts"
            f" where {theirs} group by scenario",
            values,
        ).fetchall()
        unfinished = dict(
            connection.execute(
                f"select scenario, max(id) from attempts where ended is null and {theirs} group by scenario",
                values,
            )
        )
    return {scenario: Standing(number, best, unfinished.get(scenario)) for scenario, number, best in scores}


def find(store: "Store", name: str) -> str:
    """The id of the attempt that `name` means: an id, the beginning of one, or "last".

    Raises:
        UnknownAttempt: none does, with the ids that resemble it; AmbiguousAttempt: several do.
    """
    with store.reading() as connection:
        if name.casefold() == "last":
            row = connection.execute(
                "select id from attempts order by started desc, id desc limit 1"
            ).fetchone()
            if row is None:
                raise UnknownAttempt(name)
            return str(row[0])
        return found(connection, name)


def found(connection: sqlite3.Connection, name: str) -> str:
    """The same on an open connection, without "last"."""
    wanted = name.strip().upper()
    matches: list[str] = []
    if wanted.isalnum():
        matches = [
            row[0]
            for row in connection.execute(
                "select id from attempts where id >= ? and id < ? order by id desc limit 5",
                (wanted, wanted + "~"),
            )
        ]
    if len(matches) == 1 or (matches and len(wanted) == LENGTH):
        return str(matches[0])
    if matches:
        raise AmbiguousAttempt(name, tuple(matches))
    import difflib

    latest = [row[0] for row in connection.execute("select id from attempts order by started desc limit 200")]
    raise UnknownAttempt(name, tuple(difflib.get_close_matches(wanted, latest, _NEAR)))


def summary_of(connection: sqlite3.Connection, attempt: str) -> AttemptSummary:
    """One attempt's summary; the id must exist."""
    return _summary(
        connection.execute(f"select {_COLUMNS} from attempts where id = ?", (attempt,)).fetchone()
    )


def _summary(row: tuple[object, ...]) -> AttemptSummary:
    values = dict(zip(_COLUMNS.replace(",", " ").split(), row, strict=True))
    values["students"] = tuple(json.loads(str(values["students"])))
    values["levels"] = json.loads(str(values["levels"])) if values["levels"] else {}
    return AttemptSummary(**values)  # type: ignore[arg-type]
