from itertools import count

import pytest

from tests.review.conftest import stored_attempt
from trainer.attempts.review import Comment, Rating, Review
from trainer.attempts.reviews import keep_review, reviews_of
from trainer.review.reviewing import Change, Reviewing, ReviewRefused
from trainer.review.under_review import look_at


@pytest.fixture
def attempt(store):
    return stored_attempt(store)


def begin(store, attempt, by="Mme Durand", *, blind=True):
    seen, moments = look_at(store, attempt), count(1)
    return Reviewing(
        store, attempt, by, criteria=seen.criteria, turns=len(seen.practice.lines), blind=blind,
        now=lambda: f"2026-01-03T10:00:{next(moments):02}Z",
    )  # fmt: skip


def rate_all(reviewing, level=2):
    for criterion in reviewing.criteria:
        reviewing.rate(criterion, level)


def kept(store, attempt, by="Mme Durand"):
    return next((review for review in reviews_of(store, attempt) if review.by == by), None)


def test_each_step_is_on_disk_at_once(store, attempt):
    reviewing = begin(store, attempt)
    reviewing.rate("ecoute", 3)
    assert kept(store, attempt).levels == {"ecoute": Rating(3)}
    reviewing.explain("ecoute", "Deux reformulations\n  justes. ")
    reviewing.comment(4, "Très bien dit.")
    reviewing.decide("nearly")
    reviewing.say("Osez conclure.")
    review = kept(store, attempt)
    assert review.levels == {"ecoute": Rating(3, "Deux reformulations\n  justes.")}
    assert review.comments == (Comment(4, "Très bien dit."),)
    assert (review.verdict, review.remark) == ("nearly", "Osez conclure.")


def test_levels_stand_in_the_order_of_the_grid(store, attempt):
    reviewing = begin(store, attempt)
    for criterion in reversed(reviewing.criteria):
        reviewing.rate(criterion, 1)
    assert tuple(reviewing.review.levels) == reviewing.criteria


def test_another_level_keeps_its_reason(store, attempt):
    reviewing = begin(store, attempt)
    reviewing.rate("ecoute", 3)
    reviewing.explain("ecoute", "parce que")
    reviewing.rate("ecoute", None)
    assert reviewing.review.levels["ecoute"] == Rating(None, "parce que")


def test_steps_are_taken_back_one_by_one_and_done_again(store, attempt):
    reviewing = begin(store, attempt)
    reviewing.rate("ecoute", 3)
    reviewing.comment(4, "oui")
    assert reviewing.undo() == Change("comment", turn=4)
    assert kept(store, attempt).comments == ()
    assert reviewing.undo() == Change("level", "ecoute")
    assert kept(store, attempt) is None
    assert reviewing.undo() is None
    assert reviewing.redo() == Change("level", "ecoute")
    assert reviewing.redo() == Change("comment", turn=4)
    assert reviewing.redo() is None
    assert kept(store, attempt).comments == (Comment(4, "oui"),)


def test_a_new_step_forgets_what_was_taken_back(store, attempt):
    reviewing = begin(store, attempt)
    reviewing.rate("ecoute", 3)
    reviewing.undo()
    reviewing.rate("ecoute", 1)
    assert not reviewing.may_redo


def test_a_step_that_changes_nothing_is_none(store, attempt):
    reviewing = begin(store, attempt)
    reviewing.rate("ecoute", 3)
    reviewing.rate("ecoute", 3)
    reviewing.comment(4, "  ")
    assert reviewing.undo() == Change("level", "ecoute")
    assert not reviewing.may_undo


def test_a_review_goes_on_where_it_was_left(store, attempt):
    begin(store, attempt).rate("ecoute", 3)
    reviewing = begin(store, attempt, "mme durand")
    assert reviewing.review.levels == {"ecoute": Rating(3)}
    assert reviewing.hidden
    reviewing.rate("objectifs", 1)
    assert len(reviews_of(store, attempt)) == 1


def test_everything_stays_hidden_until_all_is_rated(store, attempt):
    reviewing = begin(store, attempt)
    for criterion in reviewing.criteria[:-1]:
        reviewing.rate(criterion, 2)
        assert reviewing.hidden
    reviewing.rate(reviewing.criteria[-1], None)
    assert not reviewing.hidden
    assert kept(store, attempt).blind


def test_a_level_changed_after_the_computed_ones_came_into_sight_was_not_given_blind(store, attempt):
    reviewing = begin(store, attempt)
    rate_all(reviewing)
    reviewing.rate("ecoute", 0)
    assert not kept(store, attempt).blind
    reviewing.undo()
    assert kept(store, attempt).blind
    reviewing.undo()
    assert not kept(store, attempt).blind
    assert not reviewing.hidden
    reviewing.rate(reviewing.criteria[-1], 0)
    assert not kept(store, attempt).blind


def test_words_added_after_that_leave_the_levels_blind(store, attempt):
    reviewing = begin(store, attempt)
    rate_all(reviewing)
    reviewing.explain("ecoute", "parce que")
    reviewing.comment(4, "bien")
    assert kept(store, attempt).blind
    again = begin(store, attempt)
    again.decide("ready")
    assert kept(store, attempt).blind
    again.rate("ecoute", 0)
    assert not kept(store, attempt).blind


def test_whoever_looks_first_does_not_rate_blind_not_even_after_coming_back(store, attempt):
    reviewing = begin(store, attempt)
    reviewing.reveal()
    assert not reviewing.hidden
    assert kept(store, attempt) is None
    again = begin(store, attempt)
    assert not again.hidden
    rate_all(again)
    assert not kept(store, attempt).blind
    assert begin(store, attempt, "M. Petit").hidden


def test_without_hiding_no_review_is_blind(store, attempt):
    reviewing = begin(store, attempt, blind=False)
    assert not reviewing.hidden
    rate_all(reviewing)
    assert not kept(store, attempt).blind
    assert not begin(store, attempt, blind=True).hidden


def test_emptying_a_review_does_not_make_it_blind_again(store, attempt):
    reviewing = begin(store, attempt)
    rate_all(reviewing)
    for criterion in reviewing.criteria:
        reviewing.unrate(criterion)
    assert kept(store, attempt) is None
    assert not begin(store, attempt).hidden


def test_several_jurors_each_have_their_own(store, attempt):
    rate_all(begin(store, attempt, "Mme Durand"), 2)
    other = begin(store, attempt, "M. Petit")
    other.rate("ecoute", 0)
    assert [review.by for review in other.others] == ["Mme Durand"]
    assert kept(store, attempt, "Mme Durand").levels["ecoute"] == Rating(2)
    assert kept(store, attempt, "M. Petit").levels == {"ecoute": Rating(0)}


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        (lambda r: r.rate("politesse", 2), "no_criterion"),
        (lambda r: r.rate("ecoute", 4), "no_level"),
        (lambda r: r.explain("ecoute", "x"), "not_rated"),
        (lambda r: r.comment(99, "x"), "no_turn"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(store, attempt, step, reason):
    reviewing = begin(store, attempt)
    with pytest.raises(ReviewRefused) as refused:
        step(reviewing)
    assert refused.value.reason == reason
    assert kept(store, attempt) is None


def test_a_juror_has_a_name(store, attempt):
    with pytest.raises(ReviewRefused):
        begin(store, attempt, " \n ")


def test_a_review_that_came_back_is_its_authors(store, attempt):
    keep_review(store, attempt, Review("Mme Durand", "2026-01-01T00:00:00Z", verdict="ready", returned=True))
    with pytest.raises(ReviewRefused) as refused:
        begin(store, attempt)
    assert refused.value.reason == "returned"


def test_reading_an_unfinished_jury_attempt_does_not_end_it(store):
    attempt = stored_attempt(store, mode="jury", ended=False)
    assert not look_at(store, attempt).practice.ended
    assert store.summary(attempt).ended is None
