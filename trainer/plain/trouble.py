"""What is said when attempts cannot be stored or read."""

from trainer.attempts.errors import StoreError, UnknownAttempt
from trainer.messages.catalogue import Messages


def store_trouble(error: StoreError, text: Messages) -> str:
    """One sentence on what is wrong and what to do about it."""
    said = text(f"store.{error.code}", **error.values)
    if isinstance(error, UnknownAttempt) and error.near:
        said += " " + text("store.near", near=", ".join(error.near))
    return said
