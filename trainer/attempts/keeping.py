"""The whole database as one file, and such a file put back in its place.

A backup is taken and restored by SQLite itself, page by page, while other programs may have the database open. What a
restored file replaces is kept beside it.
"""

import os
import re
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from trainer.attempts.connection import connect, explained
from trainer.attempts.errors import StoreDamaged, StoreNewer
from trainer.attempts.schema import is_current
from trainer.attempts.store import Store

ENDING = ".db"
# Each may be missing; with a database of another time they would spoil it.
_BESIDE = ("-wal", "-shm", "-journal")
_TABLES = frozenset({"attempts", "events", "texts", "drafts"})
_SET_ASIDE = re.compile(r"attempts-\d{4}-\d\d-\d\d-\d{6}(-\d+)?\.db")
_MAGIC = b"SQLite format 3\0"

BackupReason = Literal["missing", "foreign", "damaged", "newer", "same"]
"""No such file · no backup of this program · damaged · written by a later version · the database in use itself."""


class UnusableBackup(Exception):
    """A file cannot be restored. `reason` is the last part of the catalogue key of its message."""

    def __init__(self, reason: BackupReason, path: Path) -> None:
        self.reason = reason
        self.path = path
        super().__init__(f"{reason}: {path}")


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What a file to restore holds: how many attempts, of how many classes, the latest begun when (ISO 8601, "" for
    none)."""

    path: Path
    attempts: int
    classes: int
    latest: str


def back_up(store: Store, path: Path) -> BackupContents:
    """Write all that is stored into one file, in place of what is there: whole, or not at all.

    Raises:
        UnusableBackup ("same"): it is the database itself; StoreError, OSError.
    """
    if _is_same(path, store.path):
        raise UnusableBackup("same", path)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        # Made first: only the user may read what students typed.
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with explained(path), closing(sqlite3.connect(temporary, isolation_level=None)) as target:
            with store.reading() as source:
                source.backup(target)
            # One file: nothing of it may wait in another one beside it.
            target.execute("pragma journal_mode = delete")
        with temporary.open("rb+") as written:
            os.fsync(written.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return look_at(path)


def look_at(path: Path, in_use: Path | None = None) -> BackupContents:
    """Check a file from its first page to its last, changing nothing.

    Args:
        in_use: the database that it would replace.

    Raises:
        UnusableBackup, OSError.
    """
    if not path.is_file():
        raise UnusableBackup("missing", path)
    if in_use is not None and _is_same(path, in_use):
        raise UnusableBackup("same", path)
    with path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise UnusableBackup("foreign", path)
    try:
        with closing(_opened(path)) as connection:
            return _contents(connection, path)
    except StoreNewer as error:
        raise UnusableBackup("newer", path) from error
    except sqlite3.Error as error:
        raise UnusableBackup("damaged", path) from error


def restore(path: Path, database: Path, now: datetime) -> Path | None:
    """Put a file in the place of the database, after checking it. Nobody may use a `Store` on that database meanwhile in
    this process; other programs wait, or see all of it or nothing.

    Args:
        now: local time, for the name of what is kept beside.

    Returns:
        Where what was stored until now is; None where there was nothing.

    Raises:
        UnusableBackup, StoreError, OSError: what was stored is untouched.
    """
    look_at(path, database)
    kept = _keep_beside(database, now) if database.exists() else None
    with explained(database), closing(_target(database)) as target, closing(_opened(path)) as source:
        source.backup(target)
    # Up to date, and checked once more as what it now is.
    connect(database).close()
    return kept


def is_set_aside(path: Path) -> bool:
    """Whether a file has the name of what a restored file replaced."""
    return _SET_ASIDE.fullmatch(path.name) is not None


def _keep_beside(database: Path, now: datetime) -> Path:
    """A copy of the database under a dated name; one that is damaged is moved there as it is."""
    kept = _free(database.with_name(f"{database.stem}-{now:%Y-%m-%d-%H%M%S}{database.suffix}"))
    try:
        with closing(Store(database)) as store:
            back_up(store, kept)
    except (StoreDamaged, StoreNewer, UnusableBackup):
        database.replace(kept)
        for ending in _BESIDE:
            with suppress(FileNotFoundError):
                Path(f"{database}{ending}").replace(f"{kept}{ending}")
    return kept


def _free(path: Path) -> Path:
    number = 2
    found = path
    while found.exists():
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return found


def _target(database: Path) -> sqlite3.Connection:
    database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    connection = sqlite3.connect(database, timeout=5.0, isolation_level=None)
    connection.execute("pragma synchronous = full")
    return connection


def _opened(path: Path) -> sqlite3.Connection:
    """A file that may be anybody's, to be read only: nothing in it is run."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    connection.execute("pragma trusted_schema = off")
    connection.execute("pragma cell_size_check = on")
    return connection


def _contents(connection: sqlite3.Connection, path: Path) -> BackupContents:
    if connection.execute("pragma integrity_check(1)").fetchone() != ("ok",):
        raise UnusableBackup("damaged", path)
    kinds = connection.execute("select type, name from sqlite_master").fetchall()
    tables = {name for kind, name in kinds if kind == "table"}
    # This program writes neither triggers nor views: what has them was made by somebody else, and would act here.
    if not tables >= _TABLES or any(kind not in ("table", "index") for kind, _ in kinds):
        raise UnusableBackup("foreign", path)
    is_current(connection)
    if connection.execute("pragma foreign_key_check").fetchone() is not None:
        raise UnusableBackup("damaged", path)
    attempts, latest = connection.execute(
        "select count(*), coalesce(max(started), '') from attempts"
    ).fetchone()
    classes = 0
    if "received" in tables:
        classes = connection.execute("select count(distinct class) from received").fetchone()[0]
    return BackupContents(path, attempts, classes, latest)


def _is_same(path: Path, database: Path) -> bool:
    try:
        return path.samefile(database)
    except OSError:
        return False
