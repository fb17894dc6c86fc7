"""The figures of a class: what counts in them, and that no log is folded twice."""

import pytest

from tests.review.classes import received
from tests.review.conftest import REPLIES
from trainer.attempts.figures import figures_of
from trainer.review import class_figures as module
from trainer.review.class_figures import LEVELS, class_figures, compute
from trainer.review.class_table import class_rows

LATER = 1_767_358_000.0


def figures(store):
    rows = class_rows(store)
    list(compute(store, rows))
    return class_figures(rows, figures_of(store, [row.attempt for row in rows]))


def test_guided_attempts_and_what_is_not_computed_count_in_nothing(store):
    received(store)
    received(store, students=("Zoé Martin",), mode="guided")
    received(store, students=("Léo Brun",), state=None)
    found = figures(store)
    assert (found.counted, found.guided, found.uncounted, found.folded) == (1, 1, 1, 1)
    assert all(sum(line.counts) == 1 for line in found.criteria)
    assert sum(found.deals[0].outcomes.values()) == 1


def test_each_line_of_the_heat_map_counts_the_levels_and_has_their_mean(store):
    received(store)
    received(store, students=("Zoé Martin",))
    row = class_rows(store)[0]
    line = next(line for line in figures(store).criteria if line.criterion == "ecoute")
    level = row.levels["ecoute"]
    assert line.counts[LEVELS.index(level)] == 2
    assert line.mean == level
    unseen = next(line for line in figures(store).criteria if row.levels[line.criterion] is None)
    assert (unseen.counts, unseen.mean) == ((0, 0, 0, 0, 2), None)


def test_what_was_missed_most_comes_first_in_the_words_of_the_scenario(store):
    received(store)
    received(store, students=("Zoé Martin",), replies=REPLIES[3:4])
    found = figures(store)
    assert found.interests
    assert [line.share for line in found.interests] == sorted(
        (line.share for line in found.interests), reverse=True
    )
    assert all(line.met == 2 and line.label for line in found.interests)
    assert all(line.met <= 2 for line in found.objections)


def test_the_first_attempt_stands_against_the_last(store):
    first = received(store, replies=REPLIES[3:4])
    received(store, number=2, begun=LATER - 50_000, replies=REPLIES[:2])
    last = received(store, number=3, begun=LATER)
    received(store, number=4, begun=LATER + 50_000, mode="guided")
    received(store, students=("Zoé Martin",))
    (one,) = figures(store).retried
    assert (one.first.attempt, one.last.attempt) == (first, last)
    changes = figures(store).changes
    before, after = one.first.levels, one.last.levels
    both = {name for name in before if before[name] is not None and after[name] is not None}
    assert {name: after[name] - before[name] for name in both} == changes


def test_nothing_is_folded_twice_unless_the_log_has_grown(store, monkeypatch):
    attempt = received(store)
    rows = class_rows(store)
    assert list(compute(store, rows)) == [(0, 1), (1, 1)]
    assert list(compute(store, rows)) == [(0, 0)]
    from trainer.practice.beginning import resume

    resume(attempt, store=store).dispute("ecoute", "Si.")
    assert figures_of(store, [attempt]) == {}
    assert list(compute(store, rows)) == [(0, 1), (1, 1)]
    store.delete((attempt,))
    with store.reading() as connection:
        assert connection.execute("select count(*) from figures").fetchone() == (0,)


def test_what_this_version_cannot_play_is_left_out(store, monkeypatch):
    received(store)
    received(store, students=("Zoé Martin",))
    real, calls = module._sources, []

    def refused(scenario, rubric):
        calls.append(1)
        if len(calls) == 1:
            raise ValueError
        return real(scenario, rubric)

    monkeypatch.setattr(module, "_sources", refused)
    found = figures(store)
    assert (found.counted, found.folded) == (2, 1)


def test_without_attempts_there_are_no_figures(store):
    found = figures(store)
    assert (found.counted, found.mean, found.criteria, found.deals) == (0, None, (), ())


@pytest.mark.parametrize("number", [1, 3])
def test_quartiles_need_two_deals(store, number):
    from dataclasses import replace

    for place in range(number):
        received(store, students=(f"Nom {place}",))
    rows = class_rows(store)
    list(compute(store, rows))
    known = figures_of(store, [row.attempt for row in rows])
    known = {
        attempt: replace(one, deal=5000 + 1000 * n) for n, (attempt, one) in enumerate(sorted(known.items()))
    }
    (spread,) = class_figures(rows, known).deals
    assert spread.quartiles == (None if number == 1 else pytest.approx((0.55, 0.6, 0.65)))


def test_jury_and_practice_have_a_mean_each_and_none_together(store):
    received(store, mode="jury")
    received(store, students=("Zoé Martin",))
    found = class_figures(class_rows(store), {})
    assert found.mean is None and set(found.means) == {"jury", "practice"}
