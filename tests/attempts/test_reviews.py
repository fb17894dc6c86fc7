"""Each juror's review is kept beside the others', and goes with the attempt."""

from dataclasses import replace

import pytest

from trainer.attempts.errors import UnknownAttempt
from trainer.attempts.history import attempts
from trainer.attempts.review import Comment, Rating, Review
from trainer.attempts.reviews import (
    UnreadableReview,
    decode_review,
    juror_names,
    keep_review,
    reviews_of,
    reviews_of_all,
)

ONE = Review(
    by="Mme Roux",
    at="2026-01-02T10:00:00Z",
    blind=True,
    levels={"ecoute": Rating(3, "reformule deux fois"), "supports": Rating(None)},
    comments=(Comment(4, "Bien vu."),),
    verdict="nearly",
    remark="Encore une fois.",
)
TWO = Review(by="M. Petit", at="2026-01-02T11:00:00Z", levels={"ecoute": Rating(1)})


def test_several_jurors_review_one_attempt(store, world):
    attempt = world.begin(store)
    keep_review(store, attempt, ONE)
    keep_review(store, attempt, TWO)
    assert reviews_of(store, attempt) == (TWO, ONE)
    assert [row.reviews for row in attempts(store)] == [2]


def test_the_same_juror_speaks_once(store, world):
    attempt = world.begin(store)
    keep_review(store, attempt, ONE)
    again = replace(ONE, by="mme roux", verdict="ready")
    keep_review(store, attempt, again)
    assert reviews_of(store, attempt) == (again,)


def test_each_juror_is_named_once_as_written_last(store, world):
    first, second = world.begin(store), world.begin(store, b"2")
    keep_review(store, first, ONE)
    keep_review(store, second, replace(ONE, by="mme Roux", at="2026-01-03T10:00:00Z"))
    keep_review(store, first, TWO)
    keep_review(store, second, replace(TWO, by="Elle", returned=True))
    assert juror_names(store) == ("M. Petit", "mme Roux")


def test_a_review_that_says_nothing_any_more_goes(store, world):
    attempt = world.begin(store)
    keep_review(store, attempt, ONE)
    keep_review(store, attempt, Review(by="Mme Roux", at="2026-01-02T12:00:00Z"))
    assert reviews_of(store, attempt) == ()


def test_a_review_goes_with_its_attempt(store, world):
    attempt = world.begin(store)
    keep_review(store, attempt, ONE)
    store.delete((attempt,))
    assert reviews_of_all(store, (attempt,)) == {}


def test_only_a_stored_attempt_can_be_reviewed(store):
    with pytest.raises(UnknownAttempt):
        keep_review(store, "01NONE", ONE)


def test_a_review_that_came_back_is_told_from_one_made_here(store, world):
    attempt = world.begin(store)
    keep_review(store, attempt, replace(ONE, returned=True))
    assert reviews_of(store, attempt)[0].returned


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", '{"by": " ", "at": ""}', '{"by": "A", "at": "", "levels": {"ecoute": {"level": 4}}}',
        '{"by": "A", "at": "", "verdict": "admis"}',
    ],
)  # fmt: skip
def test_what_is_no_review_is_refused(text):
    with pytest.raises(UnreadableReview):
        decode_review(text)
