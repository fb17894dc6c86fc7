"""Many processes on one database: a class that starts at once."""

import multiprocessing

import pytest

from trainer.attempts import history
from trainer.attempts.store import Store

TURNS = 15


def _play(path, world, number, barrier, results):
    try:
        barrier.wait(60)
        store = Store(path)
        attempt = world.begin(store, bytes([number]))
        for n in range(1, TURNS + 1):
            store.append(attempt, n, world.replied(f"{number}-{n}"))
        store.close()
        results.put(None)
    except BaseException as error:
        results.put(repr(error))


@pytest.mark.parametrize("processes", [12])
def test_twelve_first_starts_at_once_all_keep_their_logs(tmp_path, world, processes):
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    barrier, results = context.Barrier(processes), context.Queue()
    path = tmp_path / "new" / "attempts.db"
    players = [
        context.Process(target=_play, args=(path, world, n, barrier, results)) for n in range(processes)
    ]
    for player in players:
        player.start()
    failures = [failure for failure in (results.get(timeout=120) for _ in players) if failure]
    for player in players:
        player.join()
    assert failures == []
    store = Store(path)
    assert history.count(store) == processes
    for row in history.attempts(store):
        texts = [event.text for event in store.events(row.id)[1:]]
        assert texts == [f"{texts[0].split('-')[0]}-{n}" for n in range(1, TURNS + 1)]
    assert sorted(row.number for row in history.attempts(store)) == list(range(1, processes + 1))
    store.close()
