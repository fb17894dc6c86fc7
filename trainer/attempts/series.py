"""The ended attempts of some people, in the order they were played, with the levels of program and jury."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from trainer.attempts.history import own
from trainer.attempts.reviews import reviews_of_all

if TYPE_CHECKING:
    from trainer.attempts.review import Review
    from trainer.attempts.store import Store


@dataclass(frozen=True, slots=True)
class Try:
    """One ended attempt.

    Attributes:
        rubric, rubric_hash: those its levels are of.
        started: ISO 8601, UTC.
        levels: criterion → level of the program, None where not observed.
        jury: criterion → the middle one of the levels that jurors gave (of two, the lower); criteria without are not there.
    """

    attempt: str
    scenario: str
    title: str
    number: int
    mode: str
    language: str
    started: str
    total: float | None
    out_of: int | None
    rubric: str
    rubric_hash: str
    levels: Mapping[str, int | None] = field(default_factory=dict)
    jury: Mapping[str, int] = field(default_factory=dict)

    def level(self, criterion: str) -> int | None:
        """The level that counts: a juror has the last word."""
        return self.jury.get(criterion, self.levels.get(criterion))


def series(store: "Store", students: tuple[str, ...]) -> tuple[Try, ...]:
    """The ended attempts in which all these people took part, the earliest first; of nobody in particular: for those of
    nobody in particular. Raises StoreError."""
    condition, values = own(students)
    with store.reading() as connection:
        rows = connection.execute(f"{_SELECT} and {condition} order by started, id", values).fetchall()
    reviews = reviews_of_all(store, [row[0] for row in rows])
    found = []
    for row in rows:
        # The columns stand in the order of the attributes.
        *columns, levels = row
        one: Try = Try(*columns)
        known = json.loads(levels) if levels else {}
        found.append(replace(one, levels=known, jury=_jury(reviews.get(one.attempt, ()))))
    return tuple(found)


def _jury(reviews: "tuple[Review, ...]") -> Mapping[str, int]:
    given: dict[str, list[int]] = {}
    for review in reviews:
        for criterion, rating in review.levels.items():
            if rating.level is not None:
                given.setdefault(criterion, []).append(rating.level)
    return {criterion: sorted(levels)[(len(levels) - 1) // 2] for criterion, levels in given.items()}


_SELECT = (
    "select id, scenario, title, number, mode, language, started, total, out_of,"
    " coalesce(again.rubric, attempts.rubric), coalesce(again.rubric_hash, attempts.rubric_hash), levels"
    " from attempts left join (select attempt, rubric, rubric_hash, max(batch) from regrades group by attempt) as again"
    " on again.attempt = attempts.id where ended is not null"
)
