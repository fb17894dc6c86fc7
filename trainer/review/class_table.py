"""The table of a class: one row per attempt that was handed in. Plain SQL, no log is read: quick with 2,000 attempts."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trainer.attempts.received import ReceivedState
from trainer.attempts.review import Verdict
from trainer.review.file_names import full_name
from trainer.review.finished import grid_size
from trainer.terms.fold import fold_text

if TYPE_CHECKING:
    from sqlite3 import Connection

    from trainer.attempts.store import Store


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One attempt that was handed in.

    Attributes:
        students: one name, two, or none.
        number: which try at this scenario it was for them, from 1.
        ended, outcome: None while the talk goes on (an unfinished attempt may be handed in).
        total, out_of, levels: as computed here; None and empty until it has been.
        contested: readings contested; disputed: levels disputed.
        reviews: how many jurors have reviewed it, or begun to; unfinished: how many have only begun; verdicts: theirs, those given.
        state: what computing again has found; file: the name it came under; at: when it was received.
        late: whether it ended after the deadline of its assignment.
    """

    attempt: str
    class_name: str
    students: tuple[str, ...]
    scenario: str
    title: str
    mode: str
    number: int
    started: str
    ended: str | None
    outcome: str | None
    total: float | None
    out_of: int | None
    levels: Mapping[str, int | None]
    parent: str | None
    state: ReceivedState
    file: str
    at: str
    late: bool = False
    contested: int = 0
    disputed: int = 0
    reviews: int = 0
    unfinished: int = 0
    verdicts: tuple[Verdict, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it enters figures and averages: guided attempts never do, nor what could not be computed."""
        return self.mode != "guided" and bool(self.levels)


def class_rows(store: "Store", class_name: str | None = None) -> tuple[ClassRow, ...]:
    """The attempts handed in for a class ("" for those without one), or for all of them, in the order of their ids.

    Raises:
        StoreError.
    """
    condition, values = ("1", ()) if class_name is None else ("class = ?", (class_name,))
    with store.reading() as connection:
        rows = connection.execute(_ROWS.format(condition=condition), values).fetchall()
        reviewed = connection.execute(_REVIEWS.format(condition=condition), values).fetchall()
        doubted = _doubted(connection, condition, values)
    reviews = Counter(attempt for attempt, _, _ in reviewed)
    verdicts = _verdicts([(attempt, verdict) for attempt, verdict, _ in reviewed])
    sizes = {row[0]: grid_size(row[12]) for row in rows}
    unfinished = Counter(
        attempt for attempt, verdict, rated in reviewed if not verdict or rated < sizes[attempt]
    )
    return tuple(
        ClassRow(
            attempt=row[0],
            class_name=row[1],
            students=tuple(json.loads(row[2])),
            scenario=row[3],
            title=row[4],
            mode=row[5],
            number=row[6],
            started=row[7],
            ended=row[8],
            outcome=row[9],
            total=row[10],
            out_of=row[11],
            levels=json.loads(row[12]) if row[12] else {},
            parent=row[13],
            state=row[14],
            file=row[15],
            at=row[16],
            late=bool(row[17]),
            contested=doubted["contested", row[0]],
            disputed=doubted["disputed", row[0]],
            reviews=reviews[row[0]],
            unfinished=unfinished[row[0]],
            verdicts=verdicts.get(row[0], ()),
        )
        for row in rows
    )


def criteria_of(rows: Iterable[ClassRow]) -> tuple[str, ...]:
    """The criteria that the rows have levels of, those of the most rows first in the order of their rubric."""
    orders = Counter(tuple(row.levels) for row in rows if row.levels)
    return tuple(dict.fromkeys(criterion for order, _ in orders.most_common() for criterion in order))


def scenarios_of(rows: Iterable[ClassRow]) -> Mapping[str, str]:
    """The scenarios of the rows, by title: id → title."""
    found = {row.scenario: row.title for row in rows}
    return dict(sorted(found.items(), key=lambda pair: fold_text(pair[1])))


def students_of(rows: Iterable[ClassRow]) -> frozenset[str]:
    """Everybody who took part, capitals ignored; one name each."""
    return frozenset({name.casefold(): name for row in rows for name in row.students}.values())


COLUMNS = (
    "student", "scenario", "try", "mode", "outcome", "total", "contested", "reviews", "state", "date",
)  # fmt: skip
"""What a table can be sorted by, besides the criteria."""


def sorted_rows(rows: Iterable[ClassRow], column: str, descending: bool = False) -> tuple[ClassRow, ...]:
    """Rows in the order of a column; what is missing there comes last either way, equal rows by name, scenario and try.

    Args:
        column: one of `COLUMNS`, or a criterion.
    """
    usual = sorted(rows, key=lambda row: (_names(row), fold_text(row.title), row.number, row.attempt))
    known = [row for row in usual if _value(row, column) is not None]
    missing = [row for row in usual if _value(row, column) is None]
    known.sort(key=lambda row: _value(row, column), reverse=descending)
    return (*known, *missing)


def filtered(
    rows: Iterable[ClassRow],
    *,
    words: str = "",
    scenario: str | None = None,
    student: str | None = None,
    last_only: bool = False,
    searched: Mapping[str, str] | None = None,
) -> tuple[ClassRow, ...]:
    """The rows that are wanted.

    Args:
        words: each must be in a name, a title or an id; accents and capitals do not matter.
        scenario: only attempts at this one; student: only those this name took part in (capitals ignored).
        last_only: only the last attempt of these students at each scenario that counts.
        searched: attempt → what is looked through in place of names, title and id.
    """
    wanted = fold_text(words).split()
    found = [
        row
        for row in rows
        if (scenario is None or row.scenario == scenario)
        and (student is None or student.casefold() in (name.casefold() for name in row.students))
        and (not wanted or _holds(row, wanted, searched))
    ]
    return _last(found) if last_only else tuple(found)


def company(row: ClassRow) -> tuple[str, ...]:
    """Whose attempt it is, as a key: the names, folded. Of nobody in particular: nobody else's."""
    return tuple(name.casefold() for name in row.students) or (row.attempt,)


def grouped(rows: Sequence[ClassRow]) -> Mapping[str, tuple[ClassRow, ...]]:
    """The rows of each scenario, in the order of the titles: id → rows, in their order."""
    return {
        scenario: tuple(row for row in rows if row.scenario == scenario) for scenario in scenarios_of(rows)
    }


def _last(rows: Sequence[ClassRow]) -> tuple[ClassRow, ...]:
    latest: dict[tuple[tuple[str, ...], str], ClassRow] = {}
    for row in rows:
        key = (company(row), row.scenario)
        before = latest.get(key)
        if before is None or (row.counts, row.started, row.attempt) > (
            before.counts,
            before.started,
            before.attempt,
        ):
            latest[key] = row
    kept = {row.attempt for row in latest.values()}
    return tuple(row for row in rows if row.attempt in kept)


def _holds(row: ClassRow, wanted: Sequence[str], searched: Mapping[str, str] | None) -> bool:
    whole = (searched or {}).get(row.attempt) or " ".join((*row.students, row.title, row.scenario))
    folded = fold_text(whole)
    return all(word in folded for word in wanted)


def _names(row: ClassRow) -> str:
    """By family name, then by first name."""
    named = (full_name(name) for name in row.students)
    return fold_text(", ".join(f"{name.last or name.first} {name.first}" for name in named))


def _value(row: ClassRow, column: str) -> Any:
    match column:
        case "student":
            return _names(row) or None
        case "scenario":
            return fold_text(row.title)
        case "try":
            return row.number
        case "mode":
            return row.mode
        case "outcome":
            return row.outcome
        case "total":
            return row.total
        case "contested":
            return row.contested + row.disputed
        case "reviews":
            return row.reviews
        case "state":
            return row.state
        case "date":
            return row.started
        case _:
            return row.levels.get(column)


def _verdicts(reviewed: Sequence[tuple[str, Verdict]]) -> Mapping[str, tuple[Verdict, ...]]:
    found: dict[str, list[Verdict]] = {}
    for attempt, verdict in reviewed:
        if verdict:
            found.setdefault(attempt, []).append(verdict)
    return {attempt: tuple(verdicts) for attempt, verdicts in found.items()}


def _doubted(connection: "Connection", condition: str, values: tuple[str, ...]) -> Counter[tuple[str, str]]:
    """How many readings were contested (and not taken back) and how many levels are disputed, by kind and attempt."""
    disputed: dict[tuple[str, str], str] = {}
    found: Counter[tuple[str, str]] = Counter()
    for attempt, kind, what in connection.execute(_DOUBTED.format(condition=condition), values):
        if kind == "contested":
            found[kind, attempt] += not json.loads(what)[0]
        else:
            criterion, remark = json.loads(what)[1:]
            disputed[attempt, criterion] = remark
    # The last remark on a criterion counts; an empty one takes the others back.
    found.update(("disputed", attempt) for (attempt, _), remark in disputed.items() if remark)
    return found


_ROWS = """
select attempts.id, class, students, scenario, title, mode, number, started, ended, outcome, total, out_of, levels,
       parent, state, file, at,
       coalesce(julianday(ended) > julianday((
         select nullif(json_extract(assignments.body, '$.deadline'), '') from assigned
         join assignments on assignments.id = assigned.assignment where assigned.attempt = attempts.id)), 0)
from received join attempts on attempts.id = received.attempt where {condition} order by attempts.id
"""
_REVIEWS = """
select attempt, json_extract(body, '$.verdict'), (select count(*) from json_each(body, '$.levels')) from reviews
where attempt in (select attempt from received where {condition}) order by attempt, juror
"""
# Without the index on what is contested, whole logs would be read.
_DOUBTED = """
select events.attempt, kind, json_array(json_extract(body, '$.withdrawn'), json_extract(body, '$.criterion'),
       json_extract(body, '$.remark'))
from events indexed by events_contested
where kind in ('contested', 'disputed') and events.attempt in (select attempt from received where {condition})
order by events.attempt, n
"""
