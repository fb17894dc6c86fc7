"""Which attempts a juror has still to rate."""

import json
from collections.abc import Sequence

from trainer.attempts.reviews import reviews_of_all
from trainer.attempts.store import Store


def first_unfinished(store: Store, attempts: Sequence[str], by: str) -> int:
    """The place, in a list of attempts, of the first one that this juror has not rated in full; -1 where there is none.

    An attempt of which nothing was computed yet counts as rated once one criterion is. Raises StoreError.
    """
    wanted = json.dumps(list(attempts))
    with store.reading() as connection:
        rows = connection.execute(
            "select id, levels from attempts where id in (select value from json_each(?))", (wanted,)
        ).fetchall()
    grids = {attempt: len(json.loads(levels)) if levels else 1 for attempt, levels in rows}
    reviews = reviews_of_all(store, attempts)
    for place, attempt in enumerate(attempts):
        own = [review for review in reviews.get(attempt, ()) if review.by.casefold() == by.casefold()]
        rated = len(own[0].levels) if own else 0
        if attempt in grids and rated < grids[attempt]:
            return place
    return -1
