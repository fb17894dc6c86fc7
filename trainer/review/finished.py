"""Which reviews are finished: every criterion is rated and a verdict given. Only those go back to students unasked."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from trainer.attempts.review import Review
from trainer.attempts.reviews import reviews_of_all
from trainer.attempts.store import Store


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A review that was begun: so many criteria rated, of so many; all of them where only the verdict is missing."""

    attempt: str
    rated: int
    of: int


def unfinished_reviews(store: Store, attempts: Iterable[str]) -> tuple[Unfinished, ...]:
    """The reviews of these attempts that are not finished, in the order of the attempts. Raises StoreError."""
    wanted = tuple(dict.fromkeys(attempts))
    reviews, sizes = reviews_of_all(store, wanted), grid_sizes(store, wanted)
    return tuple(
        Unfinished(attempt, min(len(review.levels), sizes[attempt]), sizes[attempt])
        for attempt in wanted
        for review in reviews.get(attempt, ())
        if not is_finished(review, sizes[attempt])
    )


def is_finished(review: Review, criteria: int) -> bool:
    """Whether a review rates so many criteria and gives a verdict."""
    return bool(review.verdict) and len(review.levels) >= criteria


def grid_sizes(store: Store, attempts: Sequence[str]) -> Mapping[str, int]:
    """How many criteria each attempt is rated by; 1 where nothing has been computed yet. Raises StoreError."""
    wanted = json.dumps(list(attempts))
    with store.reading() as connection:
        rows = connection.execute(
            "select id, levels from attempts where id in (select value from json_each(?))", (wanted,)
        ).fetchall()
    return {attempt: grid_size(levels) for attempt, levels in rows}


def grid_size(levels: str | None) -> int:
    """The same of one attempt, by what is stored of its levels."""
    return len(json.loads(levels)) if levels else 1
