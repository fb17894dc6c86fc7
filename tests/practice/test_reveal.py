"""When the counterpart's hidden side may be shown."""

from dataclasses import replace

import pytest

from tests.review.conftest import stored_attempt
from trainer.attempts.review import Review
from trainer.attempts.reviews import keep_review
from trainer.attempts.store import Store
from trainer.practice.beginning import resume
from trainer.practice.reveal import may_reveal


@pytest.fixture
def practice(tmp_path):
    store = Store(tmp_path / "attempts.db")
    practice = resume(stored_attempt(store), store=store)
    practice.scenario = replace(practice.scenario, reveal="after_review")
    yield practice
    store.close()


def test_after_review_waits_for_a_review_that_has_come_back(practice):
    review = Review("Mme Roux", "2026-01-06T10:00:00Z", verdict="nearly")
    assert not may_reveal(practice)
    keep_review(practice.store, practice.attempt, review)
    assert not may_reveal(practice)
    keep_review(practice.store, practice.attempt, replace(review, returned=True))
    assert may_reveal(practice)


@pytest.mark.parametrize("reveal", ["after_retry", "after_review"])
def test_an_instructor_sees_everything(practice, reveal):
    practice.scenario = replace(practice.scenario, reveal=reveal)
    assert not may_reveal(practice)
    practice.for_instructor = True
    assert may_reveal(practice)
