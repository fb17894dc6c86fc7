"""What is appended is there, once, in order, or nothing is."""

import sqlite3
import threading

import pytest

from trainer.attempts import history
from trainer.attempts.errors import (
    AmbiguousAttempt,
    AttemptExists,
    StaleAttempt,
    StoreDamaged,
    StoreNewer,
    StoreUnwritable,
    UnknownAttempt,
)
from trainer.attempts.ids import content_hash
from trainer.attempts.store import Store, existing_store
from trainer.attempts.summary import Result


def test_a_log_comes_back_as_it_was_appended(store, world):
    attempt = world.begin(store)
    events = [world.prepared(), world.replied(), world.replied("Bon.", 30.0), world.left()]
    for n, event in enumerate(events, 1):
        store.append(attempt, n, event)
    assert store.events(attempt) == (world.started(), *events)


def test_a_log_outlives_the_process_that_wrote_it(store, world):
    attempt = world.begin(store)
    store.append(attempt, 1, world.replied())
    again = Store(store.path)
    assert again.events(attempt) == store.events(attempt)
    again.close()


def test_a_second_window_cannot_append_in_the_same_place(store, world):
    attempt = world.begin(store)
    other = Store(store.path)
    assert len(other.events(attempt)) == 1
    store.append(attempt, 1, world.replied("le premier"))
    with pytest.raises(StaleAttempt):
        other.append(attempt, 1, world.replied("le second"))
    assert [event.text for event in other.events(attempt)[1:]] == ["le premier"]
    other.close()


def test_a_gap_in_the_log_is_refused(store, world):
    attempt = world.begin(store)
    with pytest.raises(StaleAttempt):
        store.append(attempt, 2, world.replied())


def test_two_windows_on_two_attempts_do_not_meet(store, world):
    other = Store(store.path)
    one, two = world.begin(store, b"1"), world.begin(other, b"2")
    for n in range(1, 6):
        store.append(one, n, world.replied(f"un {n}"))
        other.append(two, n, world.replied(f"deux {n}"))
    assert [event.text for event in store.events(two)[1:]] == [f"deux {n}" for n in range(1, 6)]
    other.close()


def test_threads_share_one_store(store, world):
    attempts = [world.begin(store, bytes([n])) for n in range(4)]

    def play(attempt):
        for n in range(1, 11):
            store.append(attempt, n, world.replied())

    threads = [threading.Thread(target=play, args=(attempt,)) for attempt in attempts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [len(store.events(attempt)) for attempt in attempts] == [11] * 4


def test_the_same_id_twice_is_refused(store, world):
    world.begin(store)
    with pytest.raises(AttemptExists):
        world.begin(store)


def test_texts_are_kept_by_content(store, world):
    world.begin(store, b"1")
    world.begin(store, b"2")
    assert store.text(content_hash(world.scenario_text)) == world.scenario_text
    with store.reading() as connection:
        assert connection.execute("select count(*) from texts").fetchone()[0] == 2


def test_a_text_that_no_longer_is_what_its_hash_says_is_refused(store, world):
    world.begin(store)
    with store.writing() as connection:
        connection.execute("update texts set body = body || ' '")
    with pytest.raises(StoreDamaged):
        store.text(content_hash(world.scenario_text))


def test_a_draft_stays_until_a_reply_is_sent(store, world):
    attempt = world.begin(store)
    store.keep_draft(attempt, "Je vous prop")
    assert Store(store.path).draft(attempt) == "Je vous prop"
    store.append(attempt, 1, world.prepared())
    assert store.draft(attempt) == "Je vous prop"
    store.append(attempt, 2, world.replied())
    assert store.draft(attempt) == ""


def test_the_third_try_of_the_same_students_is_number_three(store, world):
    numbers = [store.summary(world.begin(store, bytes([n]))).number for n in range(3)]
    other = store.summary(world.begin(store, b"x", students=("Ana",))).number
    assert (numbers, other) == ([1, 2, 3], 1)


def test_the_list_says_what_the_log_says(store, world):
    attempt = world.begin(store)
    store.append(attempt, 1, world.replied(at=12.3))
    going_on = store.summary(attempt)
    assert (going_on.replies, going_on.seconds, going_on.outcome, going_on.ended) == (1, 12.3, None, None)
    store.append(attempt, 2, world.replied(at=90.7, outcome="agreement"))
    store.keep_result(attempt, Result(13.4, 20, {"ecoute": 2, "clarte": None}))
    ended = store.summary(attempt)
    assert (ended.replies, ended.outcome, ended.ended) == (2, "agreement", "2026-01-01T09:01:30Z")
    assert (ended.total, ended.out_of, ended.levels) == (13.4, 20, {"ecoute": 2, "clarte": None})


def test_attempts_are_listed_latest_first_and_filtered(store, world):
    for n in range(5):
        world.begin(
            store,
            bytes([n]),
            scenario="a" if n % 2 else "b",
            started=f"2026-01-0{n + 1}T09:00:00Z",
            students=("Zoé",) if n else ("Léa",),
        )
    assert [row.started[8:10] for row in history.attempts(store)] == ["05", "04", "03", "02", "01"]
    assert [row.started[8:10] for row in history.attempts(store, limit=2, offset=1)] == ["04", "03"]
    assert len(history.attempts(store, scenario="a")) == 2
    assert len(history.attempts(store, student="LÉA")) == 1
    assert history.attempts(store, student="Lé") == []
    assert history.count(store) == 5


def test_standings_count_best_and_unfinished(store, world):
    first, second, guided = (
        world.begin(store, bytes([n]), mode="guided" if n == 2 else "practice") for n in range(3)
    )
    for attempt, total in ((first, 11.0), (guided, 19.0)):
        store.append(attempt, 1, world.left())
        store.keep_result(attempt, Result(total, 20, {"ecoute": 1}))
    standing = history.standings(store)["essai"]
    assert (standing.attempts, standing.best, standing.unfinished) == (3, 11.0, second)


def test_an_attempt_is_found_by_the_beginning_of_its_id(store, world):
    attempt = world.begin(store)
    assert history.find(store, attempt[:20].lower()) == attempt
    assert history.find(store, "last") == attempt


def test_an_unknown_id_names_the_nearest(store, world):
    attempt = world.begin(store)
    wrong = attempt[:-2] + "00"
    with pytest.raises(UnknownAttempt) as caught:
        history.find(store, wrong)
    assert caught.value.near == (attempt,)
    for hostile in ("", "%", "' or 1=1 --", "é" * 10_000, "\x00"):
        with pytest.raises(UnknownAttempt):
            history.find(store, hostile)


def test_a_beginning_that_several_share_is_not_guessed(store, world):
    one, two = world.begin(store, b"1"), world.begin(store, b"2")
    with pytest.raises(AmbiguousAttempt) as caught:
        history.find(store, one[:8])
    assert set(caught.value.matches) == {one, two}


def test_a_deleted_attempt_leaves_no_word_on_disk(store, world):
    attempt = world.begin(store)
    store.append(attempt, 1, world.replied("motsecretintrouvable " * 50))
    store.keep_draft(attempt, "autremotsecret " * 50)
    assert store.delete((attempt,)) == 1
    assert history.count(store) == 0
    for file in store.path.parent.iterdir():
        content = file.read_bytes()
        assert b"motsecretintrouvable" not in content
        assert b"autremotsecret" not in content
        assert world.scenario_text.encode() not in content


def test_deleting_one_attempt_keeps_the_texts_of_the_others(store, world):
    one, two = world.begin(store, b"1"), world.begin(store, b"2")
    store.delete((one,))
    assert store.text(content_hash(world.scenario_text)) == world.scenario_text
    assert len(store.events(two)) == 1


def test_looking_creates_nothing(tmp_path):
    assert existing_store(tmp_path / "none" / "attempts.db") is None
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_said_and_loses_nothing(store, world):
    attempt = world.begin(store)
    store.append(attempt, 1, world.replied())
    store.keep_draft(attempt, "en cours")
    with store.reading() as connection:
        pages = connection.execute("pragma page_count").fetchone()[0]
        connection.execute(f"pragma max_page_count = {pages}")
    with pytest.raises(StoreUnwritable) as caught:
        for n in range(2, 50):
            store.append(attempt, n, world.replied("x" * 3000))
    assert caught.value.reason == "full"
    events = Store(store.path).events(attempt)
    assert events[:2] == (world.started(), world.replied())
    assert all(event.text in ("x" * 3000, world.replied().text) for event in events[1:])


def test_a_read_only_database_is_said(store, world, monkeypatch):
    attempt = world.begin(store)
    with store.reading() as connection:
        connection.execute("pragma query_only = on")
    with pytest.raises(StoreUnwritable) as caught:
        store.append(attempt, 1, world.replied())
    assert caught.value.reason == "read_only"


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreUnwritable) as caught:
        Store(tmp_path / "file" / "attempts.db")
    assert caught.value.reason == "folder"


def test_a_folder_in_place_of_the_database_is_said(tmp_path):
    (tmp_path / "attempts.db").mkdir()
    with pytest.raises(StoreUnwritable):
        Store(tmp_path / "attempts.db")


@pytest.mark.parametrize(
    "content", [b"not a database at all, only words" * 100, b"SQLite format 3\x00" + b"\xff" * 5000]
)
def test_a_file_that_is_no_database_is_said_and_left_alone(tmp_path, content):
    path = tmp_path / "attempts.db"
    path.write_bytes(content)
    with pytest.raises(StoreDamaged):
        Store(path)
    assert path.read_bytes() == content


def test_a_truncated_database_is_said(store, world):
    for n in range(20):
        attempt = world.begin(store, bytes([n]))
        store.append(attempt, 1, world.replied("mot " * 900))
    store.close()
    data = store.path.read_bytes()
    store.path.write_bytes(data[: len(data) // 3])
    with pytest.raises(StoreDamaged):
        broken = Store(store.path)
        for n in range(20):
            broken.events(world.started(bytes([n])).attempt)


def test_a_log_with_a_strange_event_is_damaged(store, world):
    attempt = world.begin(store)
    with store.writing() as connection:
        connection.execute("insert into events values (?, 1, 'replied', '{}')", (attempt,))
    with pytest.raises(StoreDamaged):
        store.events(attempt)


def test_a_database_of_a_later_version_is_left_alone(store):
    with store.writing() as connection:
        connection.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at) values ('trainer', '9999_later', '')"
        )
    with pytest.raises(StoreNewer):
        Store(store.path)


def test_tables_are_strict(store):
    with store.reading() as connection:
        rows = connection.execute(
            "select name, strict from pragma_table_list where schema = 'main' and type = 'table'"
        ).fetchall()
    ours = {name: strict for name, strict in rows if not name.startswith(("sqlite_", "_"))}
    assert set(ours) == {
        "texts", "attempts", "events", "drafts", "preparations", "spoken", "assignments", "assigned", "handed", "received", "reviews",
        "regrades", "seen", "figures",
    }  # fmt: skip
    assert set(ours.values()) == {1}


def test_a_busy_database_is_said(store, world, monkeypatch):
    attempt = world.begin(store)
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("begin immediate")
    with store.reading() as connection:
        connection.execute("pragma busy_timeout = 1")
    with pytest.raises(StoreUnwritable) as caught:
        store.append(attempt, 1, world.replied())
    assert caught.value.reason == "busy"
    other.execute("rollback")
    store.append(attempt, 1, world.replied())
    other.close()
