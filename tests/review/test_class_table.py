"""What stands in the table of a class, in which order, and what a filter leaves of it."""

from dataclasses import replace

from tests.review.classes import received
from trainer.attempts.assignment import Assignment, assign, keep_assignment
from trainer.attempts.review import Review
from trainer.attempts.reviews import keep_review
from trainer.review.class_table import (
    class_rows,
    filtered,
    grouped,
    scenarios_of,
    sorted_rows,
)

ZOE, ANA = ("Zoé Martin",), ("Ana Lefort",)


def test_a_row_tells_the_try_the_mode_the_result_and_what_was_contested_and_reviewed(store):
    attempt = received(store, number=2, contest=2, dispute="ecoute")
    received(store, students=ZOE, class_name="BTS 1")
    keep_review(store, attempt, Review("Mme Roux", "2026-01-06T10:00:00Z", verdict="nearly"))
    keep_review(store, attempt, Review("M. Petit", "2026-01-06T11:00:00Z", remark="Bien."))
    (row,) = class_rows(store, "BTS 2")
    assert (row.students, row.number, row.mode, row.outcome) == (ANA, 2, "practice", "abandoned")
    assert (row.contested, row.disputed, row.reviews, row.verdicts) == (1, 1, 2, ("nearly",))
    assert row.levels == store.summary(attempt).levels
    assert row.state == "same"
    assert not row.late
    assert len(class_rows(store)) == 2


def test_what_has_not_been_computed_yet_has_no_levels_and_does_not_count(store):
    received(store, state=None)
    received(store, students=ZOE, mode="guided")
    received(store, students=("Léo Brun",))
    counted = {row.students[0]: row.counts for row in class_rows(store, "BTS 2")}
    assert counted == {"Ana Lefort": False, "Zoé Martin": False, "Léo Brun": True}


def test_a_dispute_taken_back_is_none(store):
    attempt = received(store, dispute="ecoute")
    from trainer.practice.beginning import resume

    resume(attempt, store=store).dispute("ecoute", "")
    assert class_rows(store)[0].disputed == 0


def test_late_is_what_ended_after_the_deadline_whatever_the_time_zone(store):
    attempt = received(store)
    ended = store.summary(attempt).ended
    assert ended == "2026-01-01T09:06:00Z"
    for deadline, late in (
        ("2026-01-01T10:05:59+01:00", True),
        ("2026-01-01T10:06:00+01:00", False),
        ("", False),
    ):
        assignment = Assignment(
            "A1", "BTS 2", "petit", "h", "r", "Petit", "practice", "2025-12-01T10:00:00Z", deadline=deadline
        )
        keep_assignment(store, assignment)
        assign(store, attempt, "A1")
        assert class_rows(store)[0].late is late


def test_rows_are_sorted_by_any_column_and_what_is_missing_comes_last(store):
    received(store, students=ZOE)
    received(store, students=ANA, state=None)
    received(store, students=("Élodie Petit",))
    rows = class_rows(store)
    assert [row.students[0] for row in sorted_rows(rows, "student")] == [
        "Ana Lefort",
        "Zoé Martin",
        "Élodie Petit",
    ]
    assert sorted_rows(rows, "student", descending=True)[0].students == ("Élodie Petit",)
    for descending in (False, True):
        assert sorted_rows(rows, "total", descending)[-1].students == ANA
        assert sorted_rows(rows, "ecoute", descending)[-1].students == ANA


def test_words_find_names_without_accents_and_titles(store):
    received(store, students=ZOE)
    received(store, students=ANA)
    rows = class_rows(store)
    assert [row.students for row in filtered(rows, words="zoe mar")] == [ZOE]
    assert len(filtered(rows, words="cartons")) == 2
    assert filtered(rows, words="zoe", searched={row.attempt: "anonyme" for row in rows}) == ()
    assert [row.students for row in filtered(rows, student="ana lefort")] == [ANA]
    assert filtered(rows, scenario="autre") == ()


def test_the_last_attempt_that_counts_stands_for_a_student(store):
    first = received(store)
    last = received(store, number=2, begun=1_767_358_000.0)
    received(store, number=3, mode="guided", begun=1_767_458_000.0)
    assert [row.attempt for row in filtered(class_rows(store), last_only=True)] == [last]
    assert first != last


def test_rows_are_grouped_by_scenario(store):
    received(store)
    (row,) = class_rows(store)
    other = replace(row, attempt="X", scenario="zzz", title="Achat de sucre")
    assert list(grouped((row, other))) == ["zzz", row.scenario]
    assert scenarios_of((row, other)) == {"zzz": "Achat de sucre", row.scenario: row.title}
