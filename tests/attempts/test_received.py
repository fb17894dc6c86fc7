"""An attempt that came as a file is stored whole with its receipt, and belongs to a class."""

import pytest

from trainer.attempts.errors import AttemptExists
from trainer.attempts.hand_in import HandIn
from trainer.attempts.history import names
from trainer.attempts.received import (
    ClassSize,
    Difference,
    classes,
    move_to_class,
    note_known,
    pending,
    receipt,
    receipts,
    settle,
    take_in,
)
from trainer.attempts.summary import Result


@pytest.fixture
def hand_in(world):
    return HandIn(
        events=(world.started(), world.replied(), world.left()),
        scenario_text=world.scenario_text,
        rubric_text=world.rubric_text,
        title="Été",
        number=3,
        handed="2026-01-01T10:00:00Z",
        claimed=Result(12.5, 20, {"ecoute": 2}),
    )


def take(store, hand_in, class_name="BTS 2"):
    take_in(store, hand_in, class_name=class_name, file="a.json", at="2026-01-02T10:00:00Z")


def test_it_is_stored_as_it_was_played_with_the_number_of_its_try(store, hand_in):
    take(store, hand_in)
    assert store.events(hand_in.attempt) == hand_in.events
    assert store.summary(hand_in.attempt).number == 3
    assert store.text(hand_in.started.scenario_hash) == hand_in.scenario_text


def test_what_the_file_claims_is_noted_and_not_listed_as_a_result(store, hand_in):
    take(store, hand_in)
    noted = receipt(store, hand_in.attempt)
    assert noted is not None
    assert (noted.state, noted.claimed) == ("pending", hand_in.claimed)
    assert store.summary(hand_in.attempt).total is None
    assert pending(store) == (hand_in.attempt,)


def test_a_second_copy_is_refused_and_changes_nothing(store, hand_in):
    take(store, hand_in)
    with pytest.raises(AttemptExists):
        take(store, hand_in, "autre")
    assert [one.class_name for one in receipts(store)] == ["BTS 2"]


def test_an_attempt_that_was_played_here_only_gets_its_receipt(store, world, hand_in):
    attempt = world.begin(store)
    assert attempt == hand_in.attempt
    note_known(store, hand_in, class_name="BTS 2", file="a.json", at="2026-01-02T10:00:00Z")
    assert len(store.events(attempt)) == 1
    assert [one.attempt for one in receipts(store, "BTS 2")] == [attempt]


def test_what_was_found_is_kept_with_it(store, hand_in):
    take(store, hand_in)
    found = (Difference("level", criterion="ecoute", handed="3", computed="2"), Difference("words", turn=4))
    assert settle(store, hand_in.attempt, "edited", found, read=3)
    noted = receipt(store, hand_in.attempt)
    assert noted is not None
    assert (noted.state, noted.differences) == ("edited", found)
    assert pending(store) == ()


def test_it_can_be_moved_to_another_class(store, hand_in):
    take(store, hand_in)
    move_to_class(store, (hand_in.attempt,), "BTS 1")
    assert classes(store) == (ClassSize("BTS 1", 1),)


def test_whoever_handed_in_does_not_practise_here(store, world, hand_in):
    take(store, hand_in)
    assert names(store) == ()


def test_the_receipt_goes_with_the_attempt(store, hand_in):
    take(store, hand_in)
    store.delete((hand_in.attempt,))
    assert receipts(store) == ()
