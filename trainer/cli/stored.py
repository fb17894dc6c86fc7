"""Opening a stored attempt that was named on the command line."""

from trainer.attempts import history
from trainer.attempts.errors import UnknownAttempt
from trainer.attempts.store import Store, existing_store
from trainer.practice.beginning import resume
from trainer.practice.practice import Practice


def stored_attempt(name: str) -> Practice:
    """The attempt that an id, the beginning of one, or "last" means. Raises StoreError, PracticeError."""
    store, attempt = found_attempt(name)
    return resume(attempt, store=store)


def found_attempt(name: str) -> tuple[Store, str]:
    """The store and the full id. Raises UnknownAttempt, AmbiguousAttempt."""
    store = existing_store()
    if store is None:
        raise UnknownAttempt(name)
    return store, history.find(store, name)
