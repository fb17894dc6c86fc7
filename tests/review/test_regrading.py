"""Another rubric over stored attempts: looked at, applied, taken back."""

import pytest

from tests.review.conftest import stored_attempt
from trainer.attempts.regrades import last_regrading, regraded, undo_regrading
from trainer.attempts.summary import Result
from trainer.practice.beginning import resume
from trainer.practice.sources import read_rubric, read_rubric_file
from trainer.review.regrading import apply, preview

AT = "2026-01-05T10:00:00Z"


def always(done: int, total: int) -> bool:
    return True


@pytest.fixture
def stricter(tmp_path):
    """The shipped rubric with higher cut-offs."""
    text = read_rubric("bloc3-negociation").text.replace(
        "cut_offs: [0.2, 0.45, 0.7]", "cut_offs: [0.6, 0.8, 0.95]"
    )
    path = tmp_path / "stricter.yaml"
    path.write_text(text, encoding="utf-8")
    return read_rubric_file(path)


def test_a_look_writes_nothing(store, stricter):
    id = stored_attempt(store)
    before = store.summary(id)
    found = preview(store, stricter, None, always)
    (change,) = found.changed
    assert change.moved and all(one.after < one.before for one in change.moved)
    assert store.summary(id) == before and last_regrading(store) is None


def test_applying_puts_the_new_levels_and_the_new_rubric_into_force(store, stricter):
    id = stored_attempt(store)
    found = preview(store, stricter, None, always)
    assert apply(store, found, at=AT) == 1
    assert store.summary(id).levels == found.changes[0].after.levels
    practice = resume(id, store=store)
    assert practice.rubric.cut_offs == (0.6, 0.8, 0.95)
    assert practice.record()["regraded"]["at"] == AT
    assert practice.record()["rubric"]["hash"] != practice.record()["regraded"]["hash"]


def test_it_can_be_taken_back(store, stricter):
    id = stored_attempt(store)
    before = store.summary(id)
    apply(store, preview(store, stricter, None, always), at=AT)
    assert (last_regrading(store).attempts, undo_regrading(store)) == (1, 1)
    assert store.summary(id) == before
    assert regraded(store, id) is None and resume(id, store=store).regraded is None
    assert undo_regrading(store) == 0


def test_one_is_taken_back_after_the_other(store, stricter, tmp_path):
    id = stored_attempt(store)
    apply(store, preview(store, stricter, None, always), at=AT)
    first = store.summary(id).levels
    path = tmp_path / "other.yaml"
    path.write_text(stricter.text.replace("[0.6, 0.8, 0.95]", "[0.01, 0.02, 0.03]"), encoding="utf-8")
    apply(store, preview(store, read_rubric_file(path), None, always), at=AT)
    assert store.summary(id).levels != first
    undo_regrading(store)
    assert store.summary(id).levels == first and regraded(store, id).batch == 1


def test_a_rubric_already_in_force_is_left_out(store, stricter):
    stored_attempt(store)
    shipped = read_rubric("bloc3-negociation")
    assert preview(store, shipped, None, always).in_force == 1
    apply(store, preview(store, stricter, None, always), at=AT)
    assert preview(store, stricter, None, always).in_force == 1
    assert len(preview(store, shipped, None, always).changes) == 1


def test_another_grid_altogether_is_left_alone(store, stricter):
    stored_attempt(store)
    found = preview(store, read_rubric("rncp31923-bloc3"), None, always)
    assert (found.other, found.changes) == (1, ())
    assert apply(store, found, at=AT) == 0 and last_regrading(store) is None


def test_what_changed_since_the_look_is_not_overwritten(store, stricter):
    id = stored_attempt(store)
    found = preview(store, stricter, None, always)
    store.keep_result(id, Result(1.0, 20, {"ecoute": 0}))
    assert apply(store, found, at=AT) == 0
    assert store.summary(id).levels == {"ecoute": 0}


def test_unfinished_attempts_are_left_out(store, stricter):
    stored_attempt(store, ended=False)
    assert preview(store, stricter, None, always).changes == ()


def test_a_text_that_cannot_be_played_any_more_is_counted(store, stricter, monkeypatch):
    id = stored_attempt(store)
    from trainer.practice import stored_logs
    from trainer.practice.errors import ScenarioUnusable

    def refuse(text):
        raise ScenarioUnusable("x", ())

    monkeypatch.setattr(stored_logs, "parse_scenario", refuse)
    assert preview(store, stricter, None, always).unplayable == (id,)


def test_deleting_a_regraded_attempt_leaves_nothing(store, stricter):
    id = stored_attempt(store)
    apply(store, preview(store, stricter, None, always), at=AT)
    store.delete((id,))
    with store.reading() as connection:
        assert connection.execute("select count(*) from texts").fetchone()[0] == 0
        assert connection.execute("select count(*) from regrades").fetchone()[0] == 0


def test_who_gives_up_gets_nothing(store, stricter):
    stored_attempt(store)
    assert preview(store, stricter, None, lambda done, total: False) is None
