"""The one way to open the database, and the one way to write to it."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trainer.attempts.errors import StoreDamaged, StoreError, StoreUnwritable
from trainer.attempts.schema import is_current, migrate

_BUSY_SECONDS = 5.0
# Twelve first starts at once: switching to WAL wants the file alone and does not wait by itself.
_WAL_TRIES = 20


def connect(path: Path) -> sqlite3.Connection:
    """Open (and create, and bring up to date) the database.

    WAL where the file system allows it; every commit reaches the disk before it returns (`synchronous=full`).

    Raises:
        StoreError: it cannot be opened, written, or read as our database.
    """
    with explained(path):
        _make_folder(path.parent)
        connection = sqlite3.connect(
            path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            _prepare(connection)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def write(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """A transaction that writes: all of the block or nothing. It takes the write lock at once, so that reading first
    and writing then can never fail half way."""
    connection.execute("begin immediate")
    try:
        yield connection
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:
            connection.execute("rollback")
        raise


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns SQLite's and the system's errors inside the block into a `StoreError`."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explanation(error, path) from error
    except OSError as error:
        raise StoreUnwritable("folder", str(path)) from error


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        # Only the user: what students type is theirs.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("pragma foreign_keys = on")
    connection.execute("pragma synchronous = full")
    # What is deleted is overwritten, not only unlinked.
    connection.execute("pragma secure_delete = on")
    _use_wal(connection)
    if not is_current(connection):
        with write(connection):
            migrate(connection)


def _use_wal(connection: sqlite3.Connection) -> None:
    for _ in range(_WAL_TRIES):
        try:
            connection.execute("pragma journal_mode = wal")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                # A network folder, a read-only file: the rollback journal serves as well.
                return
            time.sleep(0.05)


def _explanation(error: sqlite3.Error, path: Path) -> StoreError:
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return StoreDamaged(path=str(path))
        case sqlite3.SQLITE_FULL:
            return StoreUnwritable("full", str(path))
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return StoreUnwritable("read_only", str(path))
        case sqlite3.SQLITE_CANTOPEN:
            return StoreUnwritable("folder", str(path))
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreUnwritable("busy", str(path))
        case sqlite3.SQLITE_IOERR:
            return StoreUnwritable("io", str(path))
        case _:
            # Tables missing or altered, rows that break the rules: not the database this program wrote.
            return StoreDamaged(path=str(path))
