"""What is said when something asked for cannot be done, when attempts cannot be stored or read, or when a line of JSON
cannot be used."""

import errno

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
        "wrong-type",
    }
)
# The system's reasons that are told in the interface's language.
_USUAL = frozenset({"ENOENT", "EACCES", "EISDIR", "ENOTDIR", "EROFS", "ENAMETOOLONG", "ELOOP"})
# As much of what was typed as is said back.
_SAID_BACK = 60


class Cannot(Exception):
    """Something asked for cannot be done: `code` and `values` are those of the sentence that says why and what to do."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = values
        super().__init__(code)


def cannot(error: Cannot, text: Messages) -> str:
    """Why something cannot be done, in one or two sentences."""
    return text(f"speak.cannot.{error.code}", **error.values)


def said_back(typed: str) -> str:
    """What was typed, on one line and not longer than a sentence can hold."""
    words = " ".join(typed[: 2 * _SAID_BACK].split())
    return words if len(words) <= _SAID_BACK else words[:_SAID_BACK].rstrip() + "…"


def system_reason(error: OSError, text: Messages) -> str:
    """Why the system refused a file, in the interface's language where that is a usual reason."""
    name = errno.errorcode.get(error.errno or 0, "")
    known = "EACCES" if name == "EPERM" else name
    return text(f"cli.os.{known}") if known in _USUAL else error.strerror or name or str(error)


def line_trouble(code: str, line: int, text: Messages) -> str:
    """One sentence on why a line of JSON cannot be used. `line` counts from 1."""
    return text(f"plain.line.{code if code in _LINE else 'other'}", line=line, code=code)


def store_trouble(error: StoreError, text: Messages) -> str:
    """One sentence on what is wrong and what to do about it."""
    said = text(f"store.{error.code}", **error.values)
    if isinstance(error, UnknownAttempt) and error.near:
        said += " " + text("store.near", near=", ".join(error.near))
    return said
