"""The tables, as numbered steps that are never edited once released, and how a database is brought up to date."""

import sqlite3
from collections.abc import Callable
from importlib import resources
from typing import TYPE_CHECKING

from trainer.attempts.errors import StoreNewer

if TYPE_CHECKING:
    from sqlite_utils import Database

STEPS = ("0001_attempts", "0002_preparation", "0003_names", "0004_classes")
"""Names of the steps in order; the SQL of each is `migrations/NAME.sql`, statements set apart by blank lines."""

_SET = "trainer"


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether every step has been applied. Plain SQL: menus must not pay for sqlite-utils.

    Raises:
        StoreNewer: the database has steps that this version does not know.
    """
    applied = _applied(connection)
    if applied - set(STEPS):
        raise StoreNewer()
    return applied == set(STEPS)


def migrate(connection: sqlite3.Connection) -> None:
    """Apply the missing steps. The caller holds a `begin immediate` transaction: several first starts take turns."""
    from sqlite_utils import Database, Migrations

    steps = Migrations(_SET)
    for name in STEPS:
        steps(name=name)(_step(name))
    steps.apply(Database(connection, execute_plugins=False))


def _step(name: str) -> "Callable[[Database], None]":
    source = resources.files("trainer.attempts") / "migrations" / f"{name}.sql"

    def apply(database: "Database", /) -> None:
        for statement in source.read_text(encoding="utf-8").split("\n\n"):
            database.conn.execute(statement)

    return apply


def _applied(connection: sqlite3.Connection) -> set[str]:
    known = connection.execute("select 1 from sqlite_master where name = '_sqlite_migrations'").fetchone()
    if known is None:
        return set()
    rows = connection.execute("select name from _sqlite_migrations where migration_set = ?", (_SET,))
    return {name for (name,) in rows}
