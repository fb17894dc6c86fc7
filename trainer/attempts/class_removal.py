"""Removing a class for good: what it handed in, its reviews, what it was assigned. Files of the user's are not touched."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.attempts.store import Store


def remove_class(store: "Store", class_name: str) -> int:
    """Remove all that was received for a class and its assignments. Returns how many attempts there were.

    An assignment that came as a file, to be played here, is the student's and stays.

    Raises:
        StoreError: nothing more has been removed.
    """
    with store.writing() as connection:
        rows = connection.execute("select attempt from received where class = ?", (class_name,)).fetchall()
        connection.execute("delete from assignments where class = ? and opened is null", (class_name,))
    return store.delete(tuple(attempt for (attempt,) in rows))
