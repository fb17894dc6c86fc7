"""Which attempts of a class are printed."""

from tests.review.conftest import BEGUN, REPLIES, stored_attempt
from trainer.review.candidates import for_jury

CLASS = "BTS 1"


def received(store, class_name=CLASS, number=1, **values):
    """An attempt of the class, without the file it came in."""
    attempt = stored_attempt(store, number=number, **values)
    with store.writing() as connection:
        connection.execute(
            "insert into received (attempt, class, file, at, state, claimed, differences)"
            " select ?, ?, 'f', '2026-01-01T00:00:00Z', 'same', ?, '[]'",
            (attempt, class_name, '{"total": null, "out_of": 20, "levels": {}}'),
        )
    return attempt


def test_the_last_try_of_each_candidate_is_printed_by_name(store):
    received(store, students=("Zoé",))
    last = received(store, students=("Zoé",), number=2, begun=BEGUN + 9_000)
    ana = received(store, students=("Ana",))
    assert [one.id for one in for_jury(store, CLASS)] == [ana, last]


def test_an_attempt_before_a_jury_counts_before_a_later_practice(store):
    jury = received(store, mode="jury", students=("Zoé",))
    received(store, students=("Zoé",), number=2, begun=BEGUN + 9_000)
    assert [one.id for one in for_jury(store, CLASS)] == [jury]


def test_guided_and_unfinished_attempts_and_other_classes_are_left_out(store):
    received(store, mode="guided", students=("Ana",))
    received(store, ended=False, students=("Ben",), replies=REPLIES[:2])
    received(store, class_name="BTS 2", students=("Zoé",))
    assert for_jury(store, CLASS) == ()


def test_attempts_without_a_name_are_each_a_candidate(store):
    received(store, students=())
    received(store, students=(), number=2, begun=BEGUN + 9_000)
    assert len(for_jury(store, CLASS)) == 2
