"""How many stored attempts came through each scene, reaction and ending."""

from dataclasses import replace

from trainer.attempts.visits import visits
from trainer.negotiation.talk.events import Contested


def replied(world, at, **turn):
    event = world.replied(at=at)
    return replace(event, turn=replace(event.turn, **turn))


def test_every_attempt_counts_once_for_what_it_came_through(store, world):
    for entropy in (b"1", b"2"):
        attempt = world.begin(store, entropy)
        store.append(attempt, 1, replied(world, 1.0, reaction="asks", scene_after="bargaining"))
        store.append(attempt, 2, replied(world, 2.0, reaction="asks", scene="bargaining", ending="signed"))
    world.begin(store, b"3")
    found = visits(store, "essai")
    assert found.attempts == 3
    assert found.scenes == {"opening": 3, "bargaining": 2}
    assert found.reactions == {"asks": 2}
    assert found.endings == {"signed": 2}


def test_replies_taken_back_and_other_scenarios_do_not_count(store, world):
    attempt = world.begin(store)
    store.append(attempt, 1, replied(world, 1.0, reaction="asks", scene_after="bargaining"))
    store.append(attempt, 2, Contested(at=2.0, n=2, words="x", withdrawn=True))
    world.begin(store, b"2", scenario="autre")
    found = visits(store, "essai")
    assert (found.attempts, dict(found.scenes), dict(found.reactions)) == (1, {"opening": 1}, {})


def test_nothing_stored_is_nothing_visited(store):
    assert visits(store, "essai").attempts == 0
