"""What can go wrong with stored attempts, for callers that turn it into a message.

StoreError
├── StoreUnwritable   the folder is read-only, the disk is full, another program holds the file
├── StoreDamaged      the file is not a database, or a damaged one
├── StoreNewer        the database was written by a later version of the program
├── UnknownAttempt    no attempt has this id
├── AmbiguousAttempt  several attempts begin like this
├── AttemptExists     an attempt with this id is already there
└── StaleAttempt      the attempt has gone on in another window
"""

from typing import Literal


class StoreError(Exception):
    """Any trouble with stored attempts. `code` is the last part of the catalogue key of its message."""

    code = "store"

    def __init__(self, **values: str) -> None:
        self.values = values
        super().__init__(f"{self.code}: {values}")


class StoreUnwritable(StoreError):
    """Nothing can be written: `reason` says why. What was stored before is untouched, and nothing is half written."""

    def __init__(self, reason: Literal["read_only", "full", "busy", "folder", "io"], path: str) -> None:
        self.reason = reason
        super().__init__(path=path)

    @property
    def code(self) -> str:  # type: ignore[override]
        """The key part: one message per reason."""
        return f"unwritable_{self.reason}"


class StoreDamaged(StoreError):
    """The database cannot be read as one."""

    code = "damaged"


class StoreNewer(StoreError):
    """A later version of the program has changed the database."""

    code = "newer"


class UnknownAttempt(StoreError):
    """No attempt has this id; `near` lists ids that resemble it."""

    code = "unknown_attempt"

    def __init__(self, attempt: str, near: tuple[str, ...] = ()) -> None:
        self.near = near
        super().__init__(attempt=attempt)


class AmbiguousAttempt(StoreError):
    """Several attempts begin with these characters."""

    code = "ambiguous_attempt"

    def __init__(self, attempt: str, matches: tuple[str, ...]) -> None:
        self.matches = matches
        super().__init__(attempt=attempt, matches=", ".join(matches))


class AttemptExists(StoreError):
    """An attempt with this id is already stored."""

    code = "attempt_exists"

    def __init__(self, attempt: str) -> None:
        super().__init__(attempt=attempt)


class StaleAttempt(StoreError):
    """The log has grown since it was read: another window has played on. Open the attempt again to go on."""

    code = "stale_attempt"

    def __init__(self, attempt: str) -> None:
        super().__init__(attempt=attempt)
