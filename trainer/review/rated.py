"""The reviewed attempts of a class, as far as levels go: what the program came to and what each juror gave."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.attempts.regrades import stored_result
from trainer.attempts.review import Review
from trainer.attempts.reviews import reviews_of_all
from trainer.attempts.store import Store


@dataclass(frozen=True, slots=True)
class Rated:
    """One reviewed attempt.

    Attributes:
        rubric: id of the rubric its levels are of; rubric_hash: of that rubric's text.
        guided: whether replies were chosen among others; such attempts enter no figure.
        computed: criterion → level of the program, None where not observed; empty where nothing is computed.
        reviews: those in which at least one level was given.
    """

    attempt: str
    title: str
    students: tuple[str, ...]
    rubric: str
    rubric_hash: str
    guided: bool
    computed: Mapping[str, int | None]
    reviews: tuple[Review, ...]

    def unfinished(self, review: Review) -> bool:
        """Whether a criterion that the program looked at has no level of this juror, not even "not observed"."""
        return not self.computed.keys() <= review.levels.keys()


def rated_attempts(store: Store, class_name: str | None = None) -> tuple[Rated, ...]:
    """The attempts with at least one juror's level, in the order of their ids.

    Args:
        class_name: only those received for this class; None takes every attempt stored here.

    Raises:
        StoreError.
    """
    import json

    theirs, values = ("1", ()) if class_name is None else (_IN_CLASS, (class_name,))
    with store.reading() as connection:
        rows = connection.execute(
            "select id, title, students, coalesce(again.rubric, attempts.rubric),"
            " coalesce(again.rubric_hash, attempts.rubric_hash), mode, total, out_of, levels from attempts"
            f" left join ({_IN_FORCE}) as again on again.attempt = attempts.id"
            f" where id in (select attempt from reviews) and {theirs} order by id",
            values,
        ).fetchall()
    reviews = reviews_of_all(store, [row[0] for row in rows])
    found = []
    for id, title, students, rubric, rubric_hash, mode, *result in rows:
        with_levels = tuple(review for review in reviews.get(id, ()) if review.levels)
        kept = stored_result(*result)
        if with_levels:
            found.append(
                Rated(
                    id,
                    title,
                    tuple(json.loads(students)),
                    rubric,
                    rubric_hash,
                    mode == "guided",
                    {} if kept is None else kept.levels,
                    with_levels,
                )
            )
    return tuple(found)


_IN_CLASS = "id in (select attempt from received where class = ?)"
_IN_FORCE = "select attempt, rubric, rubric_hash, max(batch) from regrades group by attempt"
