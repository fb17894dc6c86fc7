"""Which attempts a juror has still to rate."""

from collections.abc import Sequence

from trainer.attempts.reviews import reviews_of_all
from trainer.attempts.store import Store
from trainer.review.finished import grid_sizes


def first_unfinished(store: Store, attempts: Sequence[str], by: str) -> int:
    """The place, in a list of attempts, of the first one that this juror has not rated in full; -1 where there is none.

    An attempt of which nothing was computed yet counts as rated once one criterion is. Raises StoreError.
    """
    grids = grid_sizes(store, attempts)
    reviews = reviews_of_all(store, attempts)
    for place, attempt in enumerate(attempts):
        own = [review for review in reviews.get(attempt, ()) if review.by.casefold() == by.casefold()]
        rated = len(own[0].levels) if own else 0
        if attempt in grids and rated < grids[attempt]:
            return place
    return -1
