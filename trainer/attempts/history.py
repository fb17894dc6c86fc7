"""Questions to the stored attempts that lists and menus ask. Plain SQL on indexes: quick with 100,000 attempts."""

import json
import sqlite3
from collections.abc import Mapping
from typing import TYPE_CHECKING

from trainer.attempts.errors import AmbiguousAttempt, UnknownAttempt
from trainer.attempts.ids import LENGTH
from trainer.attempts.summary import AttemptSummary, Kept, Standing
from trainer.terms.fold import fold_text

if TYPE_CHECKING:
    from trainer.attempts.store import Store
    from trainer.negotiation.talk.events import Goal

_FIELDS = (
    "id", "scenario", "title", "mode", "students", "language", "number", "started", "ended", "outcome", "replies",
    "seconds", "total", "out_of", "levels", "parent", "parent_number", "reviews",
)  # fmt: skip
_PARENT = "(select number from attempts as first where first.id = attempts.parent)"
_REVIEWS = "(select count(*) from reviews where reviews.attempt = attempts.id)"
_COLUMNS = ", ".join((*_FIELDS[:-2], _PARENT, _REVIEWS))
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
    condition, values = _theirs(students if student is None else (*(students or ()), student))
    if scenario is not None:
        condition = f"{condition} and scenario = ?"
        values.append(scenario)
    # The slice is found and sorted on the index alone; only its own rows are then read.
    query = (
        f"select {_COLUMNS} from attempts where id in (select id from attempts where {condition}"
        " order by started desc, id desc limit ? offset ?) order by started desc, id desc"
    )
    with store.reading() as connection:
        return [_summary(row) for row in connection.execute(query, (*values, limit, offset))]


def own(students: tuple[str, ...]) -> tuple[str, list[str]]:
    """An SQL condition, and its values, for the attempts in which all these people took part; of nobody in particular:
    for those of nobody in particular."""
    if not students:
        return "names = ''", []
    # There are far fewer companies than attempts: theirs are picked first, then the attempts of each by the index.
    picked = " and ".join(["instr(names, ?) > 0"] * len(students))
    values = [folded((student,)) for student in students]
    return f"names in (select distinct names from attempts where {picked})", values


def _theirs(students: tuple[str, ...] | None) -> tuple[str, list[str]]:
    """The same; None sets no condition."""
    return ("1", []) if students is None else own(students)


def heard(store: "Store", wanted: str, students: tuple[str, ...] | None = None) -> frozenset[str]:
    """The attempts in which every word of `wanted` was said; accents and capitals do not matter.

    Args:
        wanted: words; blank is said nowhere.
        students: only the attempts of these people (see `own`); None takes everybody's.
    """
    words = fold_text(wanted).split()
    if not words:
        return frozenset()
    said = " and ".join(["instr(words, ?) > 0"] * len(words))
    query, values = f"select attempt from spoken where {said}", words
    if students is not None:
        condition, people = own(students)
        query += f" and attempt in (select id from attempts where {condition})"
        values = [*words, *people]
    with store.reading() as connection:
        return frozenset(row[0] for row in connection.execute(query, values))


def names(store: "Store") -> tuple[str, ...]:
    """Everybody who practises here, in alphabetical order, each once: of whom an attempt or a preparation is kept that did
    not come as a file. Of who never began an attempt only the folded name is kept: it comes back with capitals at the
    beginning of its words."""
    with store.reading() as connection:
        prepared = connection.execute("select distinct names from preparations").fetchall()
        # One row per company, by the index, instead of a walk through all attempts.
        played = connection.execute(
            "select (select students from attempts as one where one.names = company.names limit 1)"
            " from (select distinct names from attempts where id not in (select attempt from received)) as company"
        ).fetchall()
    found = {name: name.title() for (row,) in prepared for name in row.split("\n") if name}
    found |= {name.casefold(): name for (row,) in played for name in json.loads(row)}
    return tuple(sorted(found.values(), key=fold_text))


def kept(store: "Store", student: str) -> Kept:
    """How much is kept of what a student took part in, alone or with somebody (capitals ignored)."""
    wanted = folded((student,))
    with store.reading() as connection:
        of_attempts, of_preparations = (
            int(
                connection.execute(
                    f"select count(*) from {table} where instr(names, ?) > 0", (wanted,)
                ).fetchone()[0]
            )
            for table in ("attempts", "preparations")
        )
    return Kept(of_attempts, of_preparations)


def chosen_goal(store: "Store", students: tuple[str, ...]) -> "tuple[str, Goal] | None":
    """The goal that exactly these people chose last, and the attempt after which they did; None where they chose none, or
    took the last one back.

    Raises:
        StoreDamaged: what was stored cannot be read.
    """
    with store.reading() as connection:
        row = connection.execute(
            "select attempt from events where kind = 'aimed'"
            " and attempt in (select id from attempts where names = ?) order by attempt desc limit 1",
            (folded(students),),
        ).fetchone()
    if row is None:
        return None
    last = [event for event in store.events(row[0]) if event.kind == "aimed"][-1]
    return None if last.goal is None else (str(row[0]), last.goal)


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
    theirs, values = _theirs(students)
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
    values = dict(zip(_FIELDS, row, strict=True))
    values["students"] = tuple(json.loads(str(values["students"])))
    values["levels"] = json.loads(str(values["levels"])) if values["levels"] else {}
    return AttemptSummary(**values)  # type: ignore[arg-type]
