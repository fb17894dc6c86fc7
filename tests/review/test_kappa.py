"""Quadratically weighted kappa and its interval."""

import random
from itertools import product

import pytest

from trainer.review.kappa import ENOUGH, Pair, kappa


def pairs(*levels: tuple[int, int]) -> list[Pair]:
    return [Pair(str(place), first, second) for place, (first, second) in enumerate(levels)]


def by_table(levels: list[tuple[int, int]]) -> float:
    """The textbook's way, over a table of four levels."""
    count = len(levels)
    seen = expected = 0.0
    for i, j in product(range(4), repeat=2):
        weight = (i - j) ** 2
        seen += weight * levels.count((i, j)) / count
        rows = sum(first == i for first, _ in levels)
        columns = sum(second == j for _, second in levels)
        expected += weight * rows * columns / count**2
    return 1 - seen / expected


def test_it_is_the_kappa_of_the_textbook():
    rng = random.Random(4)
    for count in (6, 12, 60):
        levels = [(rng.randrange(4), rng.randrange(4)) for _ in range(count)]
        assert kappa(pairs(*levels)).value == pytest.approx(by_table(levels))


def test_the_interval_holds_the_value_and_stays_under_one():
    rng = random.Random(5)
    levels = [(level, min(3, level + (rng.random() < 0.2))) for level in [0, 1, 2, 3] * 8]
    found = kappa(pairs(*levels))
    assert -1 < found.low < found.value < found.high < 1


def test_more_attempts_make_a_narrower_interval():
    few = [(0, 0), (1, 1), (2, 1), (3, 3), (1, 2), (2, 2)]
    narrow, wide = kappa(pairs(*few * 6)), kappa(pairs(*few))
    assert narrow.high - narrow.low < wide.high - wide.low
    assert narrow.enough and not wide.enough and ENOUGH == 32


def test_several_pairs_of_one_attempt_are_not_taken_for_several_attempts():
    levels = [(0, 0), (1, 1), (2, 1), (3, 3), (1, 2), (2, 2)]
    twice = [*pairs(*levels), *pairs(*levels)]
    once = kappa(pairs(*levels))
    found = kappa(twice)
    assert (found.attempts, found.pairs) == (6, 12)
    assert found.low == pytest.approx(once.low)


def test_under_five_attempts_there_is_no_figure():
    found = kappa(pairs((0, 1), (2, 2), (3, 3), (1, 1)))
    assert (found.value, found.low, found.lack) == (None, None, "few")
    assert found.equal == 0.75


def test_without_pairs_nothing_is_said():
    assert kappa([]).lack == "none"


def test_where_both_gave_one_level_everywhere_there_is_no_kappa():
    found = kappa(pairs(*[(2, 2)] * 9))
    assert (found.value, found.lack, found.equal) == (None, "flat", 1.0)


def test_where_one_of_the_two_gave_one_level_everywhere_nothing_is_measured():
    found = kappa(pairs(*[(0, level) for level in (0, 1, 0, 2, 1, 0)]))
    assert (found.value, found.lack) == (None, "flat")
    assert kappa(pairs(*[(0, level) for level in (0, 1, 0, 2, 1, 0)]), symmetric=True).value is not None


def test_agreement_without_any_gap_has_no_interval():
    found = kappa(pairs(*[(0, 0), (1, 1), (2, 2), (3, 3)] * 3))
    assert (found.value, found.low, found.strength) == (1.0, None, "almost_perfect")


def test_between_jurors_the_order_means_nothing():
    levels = [(0, 1), (1, 1), (2, 3), (3, 3), (0, 0), (2, 1)]
    turned = [(second, first) for first, second in levels]
    assert kappa(pairs(*levels), symmetric=True) == kappa(pairs(*turned), symmetric=True)


def test_a_gap_of_two_levels_weighs_more_than_two_gaps_of_one():
    base = [(0, 0), (1, 1), (2, 2), (3, 3)] * 3
    assert kappa(pairs(*base, (0, 2), (1, 1))).value < kappa(pairs(*base, (0, 1), (1, 2))).value


@pytest.mark.parametrize(
    ("levels", "word"),
    [
        ([(0, 3), (3, 0), (1, 2), (2, 1), (0, 2), (2, 0)], "none"),
        ([(0, 0), (1, 1), (2, 2), (3, 3), (1, 2), (0, 1)], "almost_perfect"),
    ],
)
def test_the_words_are_those_of_landis_and_koch(levels, word):
    assert kappa(pairs(*levels)).strength == word


def test_the_gap_says_who_is_kinder():
    assert kappa(pairs(*[(1, 2)] * 4, (0, 0), (3, 3))).gap == pytest.approx(4 / 6)
