"""What is said when attempts cannot be stored or read, or when a line of JSON cannot be used."""

from trainer.attempts.errors import StoreError, UnknownAttempt
from trainer.messages.catalogue import Messages

_LINE = frozenset(
    {
        "not-json",
        "not-an-object",
        "reply-must-be-text",
        "empty-reply",
        "bad-preparation",
        "unknown-request",
        "unknown-language",
        "unknown-speaker",
    }
)


def line_trouble(code: str, line: int, text: Messages) -> str:
    """One sentence on why a line of JSON cannot be used. `line` counts from 1."""
    return text(f"plain.line.{code if code in _LINE else 'other'}", line=line, code=code)


def store_trouble(error: StoreError, text: Messages) -> str:
    """One sentence on what is wrong and what to do about it."""
    said = text(f"store.{error.code}", **error.values)
    if isinstance(error, UnknownAttempt) and error.near:
        said += " " + text("store.near", near=", ".join(error.near))
    return said
