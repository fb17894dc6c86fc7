"""Opening a stored attempt that was named on the command line."""

from trainer.attempts import history
from trainer.attempts.errors import UnknownAttempt
from trainer.attempts.store import Store, existing_store
from trainer.practice.beginning import resume
from trainer.practice.practice import Practice


def stored_attempt(name: str, *, for_instructor: bool = False) -> Practice:
    """The attempt that an id, the beginning of one, or "last" means. Raises StoreError, PracticeError.

    Args:
        for_instructor: whether what the counterpart keeps to herself may be shown, whatever the scenario's `reveal` says.
    """
    store, attempt = found_attempt(name)
    practice = resume(attempt, store=store)
    practice.for_instructor = for_instructor
    return practice


def found_attempt(name: str) -> tuple[Store, str]:
    """The store and the full id. Raises UnknownAttempt, AmbiguousAttempt."""
    store = existing_store()
    if store is None:
        raise UnknownAttempt(name)
    return store, history.find(store, name)
