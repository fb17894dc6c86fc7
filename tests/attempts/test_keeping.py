"""Backing up and restoring the database: whole, checked, and nothing of what was there is lost."""

import os
import signal
import sqlite3
import subprocess
import sys
from datetime import datetime

import pytest

from trainer.attempts.errors import StoreNewer
from trainer.attempts.keeping import UnusableBackup, back_up, look_at, restore
from trainer.attempts.store import Store

NOW = datetime(2026, 12, 1, 14, 5, 30)


def filled(path, world, *entropies):
    store = Store(path)
    for entropy in entropies:
        started = world.started(entropy)
        store.create(started, world.scenario_text, world.rubric_text, title="Essai", path="")
    return store


def ids(path):
    store = Store(path)
    try:
        with store.reading() as connection:
            return [row[0] for row in connection.execute("select id from attempts order by id")]
    finally:
        store.close()


def test_a_backup_holds_everything_in_one_file_that_only_the_user_may_read(tmp_path, world):
    store = filled(tmp_path / "attempts.db", world, b"1", b"2")
    contents = back_up(store, tmp_path / "there" / "copie.db")
    assert (contents.attempts, contents.latest) == (2, "2026-01-01T09:00:00Z")
    assert [path.name for path in (tmp_path / "there").iterdir()] == ["copie.db"]
    if os.name == "posix":
        assert (tmp_path / "there" / "copie.db").stat().st_mode & 0o077 == 0
    assert ids(tmp_path / "there" / "copie.db") == ids(tmp_path / "attempts.db")
    store.close()


def test_restoring_puts_the_file_in_place_and_keeps_beside_what_was_there(tmp_path, world):
    database = tmp_path / "attempts.db"
    store = filled(database, world, b"1")
    back_up(store, tmp_path / "copie.db")
    started = world.started(b"2")
    store.create(started, world.scenario_text, world.rubric_text, title="Essai", path="")
    before = ids(database)
    store.close()
    kept = restore(tmp_path / "copie.db", database, NOW)
    assert kept == tmp_path / "attempts-2026-12-01-140530.db"
    assert len(ids(database)) == 1
    assert ids(kept) == before
    assert restore(tmp_path / "copie.db", database, NOW).name == "attempts-2026-12-01-140530-2.db"


def test_a_file_is_restored_where_nothing_is_yet(tmp_path, world):
    store = filled(tmp_path / "a.db", world, b"1")
    back_up(store, tmp_path / "copie.db")
    assert restore(tmp_path / "copie.db", tmp_path / "new" / "attempts.db", NOW) is None
    assert len(ids(tmp_path / "new" / "attempts.db")) == 1


def test_what_is_no_backup_is_refused_and_nothing_changes(tmp_path, world):
    database = tmp_path / "attempts.db"
    filled(database, world, b"1").close()
    good = tmp_path / "copie.db"
    back_up(Store(database), good)
    text = tmp_path / "texte.db"
    text.write_text("Bonjour")
    other = tmp_path / "autre.db"
    sqlite3.connect(other).execute("create table t (x)")
    acting = tmp_path / "piege.db"
    acting.write_bytes(good.read_bytes())
    connection = sqlite3.connect(acting)
    connection.execute("create trigger t after insert on attempts begin delete from texts; end")
    connection.commit()
    damaged = tmp_path / "abime.db"
    content = bytearray(good.read_bytes())
    content[4096:12288] = os.urandom(8192)
    damaged.write_bytes(content)
    cut = tmp_path / "coupe.db"
    cut.write_bytes(good.read_bytes()[:-9000])
    newer = tmp_path / "recent.db"
    newer.write_bytes(good.read_bytes())
    connection = sqlite3.connect(newer)
    connection.execute(
        "insert into _sqlite_migrations (migration_set, name, applied_at) values ('trainer', '9999_x', '')"
    )
    connection.commit()
    reasons = {
        tmp_path / "absent.db": "missing", tmp_path: "missing", text: "foreign", other: "foreign", acting: "foreign",
        damaged: "damaged", cut: "damaged", newer: "newer", database: "same",
    }  # fmt: skip
    before = ids(database)
    files = sorted(tmp_path.iterdir())
    for path, reason in reasons.items():
        with pytest.raises(UnusableBackup) as refused:
            restore(path, database, NOW)
        assert refused.value.reason == reason, path
    assert ids(database) == before
    assert sorted(tmp_path.iterdir()) == files


def test_an_older_database_is_brought_up_to_date(tmp_path, world):
    good = tmp_path / "copie.db"
    back_up(filled(tmp_path / "attempts.db", world, b"1"), good)
    connection = sqlite3.connect(good)
    for table in ("figures", "regrades", "seen", "reviews", "received", "handed", "assigned", "assignments"):
        connection.execute(f"drop table {table}")
    connection.execute("drop index events_contested")
    connection.execute("delete from _sqlite_migrations where name = '0004_classes'")
    connection.commit()
    restore(good, tmp_path / "new.db", NOW)
    assert len(ids(tmp_path / "new.db")) == 1


def test_a_damaged_or_newer_database_is_moved_aside_as_it_is(tmp_path, world):
    good = tmp_path / "copie.db"
    back_up(filled(tmp_path / "a.db", world, b"1"), good)
    database = tmp_path / "attempts.db"
    database.write_bytes(b"no database at all")
    kept = restore(good, database, NOW)
    assert kept.read_bytes() == b"no database at all"
    assert len(ids(database)) == 1
    connection = sqlite3.connect(database)
    connection.execute(
        "insert into _sqlite_migrations (migration_set, name, applied_at) values ('trainer', '9999_x', '')"
    )
    connection.commit()
    connection.close()
    kept = restore(good, database, NOW)
    with pytest.raises(StoreNewer):
        Store(kept)
    assert len(ids(database)) == 1


def test_a_program_that_has_the_database_open_sees_what_was_restored(tmp_path, world):
    database = tmp_path / "attempts.db"
    open_elsewhere = filled(database, world, b"1", b"2")
    back_up(open_elsewhere, tmp_path / "copie.db")
    open_elsewhere.delete((ids(database)[0],))
    assert restore(tmp_path / "copie.db", database, NOW) is not None
    with open_elsewhere.reading() as connection:
        assert connection.execute("select count(*) from attempts").fetchone() == (2,)
    open_elsewhere.close()


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
def test_a_kill_in_the_middle_of_a_backup_leaves_the_one_before(tmp_path, world):
    filled(tmp_path / "attempts.db", world, *(bytes([n]) for n in range(30))).close()
    target = tmp_path / "copie.db"
    store = Store(tmp_path / "attempts.db")
    back_up(store, target)
    store.close()
    code = (
        "import sys; from pathlib import Path; from trainer.attempts.keeping import back_up;"
        "from trainer.attempts.store import Store; store = Store(Path(sys.argv[1])); print('x', flush=True)\n"
        "while True: back_up(store, Path(sys.argv[2]))"
    )
    for wait in (0.0, 0.01, 0.03):
        process = subprocess.Popen(
            [sys.executable, "-c", code, tmp_path / "attempts.db", target], stdout=subprocess.PIPE
        )
        process.stdout.readline()
        process.poll()
        try:
            process.wait(wait or 0.001)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        process.stdout.close()
        assert look_at(target).attempts == 30
