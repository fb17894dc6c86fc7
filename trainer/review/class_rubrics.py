"""The rubrics that the levels of a class are of: for the names of its criteria. Parsing them takes a tenth of a second."""

from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.practice.errors import RubricUnusable

if TYPE_CHECKING:
    from trainer.assessment.rubric import Rubric
    from trainer.attempts.store import Store


def rubrics_of(store: "Store", class_name: str | None = None) -> "tuple[Rubric, ...]":
    """The rubrics of all that was received for a class, or at all, those of the most attempts first; what this version
    cannot read is left out. Raises StoreError."""
    condition, values = ("1", ()) if class_name is None else ("class = ?", (class_name,))
    with store.reading() as connection:
        rows = connection.execute(
            "select rubric, rubric_hash, count(*) as n from received join attempts on attempts.id = received.attempt"
            f" where {condition} group by rubric_hash"
            " union select rubric, rubric_hash, 0 from regrades group by rubric_hash order by n desc",
            values,
        ).fetchall()
    found: dict[str, Rubric] = {}
    for id, name, _ in rows:
        with suppress(RubricUnusable):
            found.setdefault(name, _rubric(store.text(name), id))
    return tuple(found.values())


@lru_cache(maxsize=8)
def _rubric(text: str, id: str) -> "Rubric":
    from trainer.practice.sources import parse_rubric

    return parse_rubric(text, id)
