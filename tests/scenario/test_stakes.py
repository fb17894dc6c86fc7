from hypothesis import given
from hypothesis import strategies as st

from trainer.scenario.stakes import SHARES, even_values, ordered_values, weights_of


def test_importance_shares_what_explicit_weights_leave() -> None:
    assert weights_of([("high", None), ("medium", None), ("low", None)]) == (50, 33, 17)
    assert weights_of([("high", None), (None, 35), ("low", None)]) == (49, 35, 16)


def test_the_missing_point_goes_to_the_first_of_equal_remainders() -> None:
    assert weights_of([("low", None), ("low", None), ("low", None)]) == (34, 33, 33)
    assert weights_of([("high", None)] * 7) == (15, 15, 14, 14, 14, 14, 14)


def test_explicit_weights_alone_must_sum_to_a_hundred() -> None:
    assert weights_of([(None, 60), (None, 40)]) == (60, 40)
    assert weights_of([(None, 60), (None, 41)]) is None
    assert weights_of([(None, 60), (None, 39)]) is None


def test_words_need_something_left_to_share() -> None:
    assert weights_of([(None, 99), ("high", None), ("low", None)]) is None
    assert weights_of([(None, 120), ("high", None)]) is None


@given(st.lists(st.sampled_from(sorted(SHARES)), min_size=1, max_size=12))
def test_weights_always_sum_to_a_hundred_and_keep_the_order_of_importance(words: list[str]) -> None:
    weights = weights_of([(word, None) for word in words])
    assert weights is not None and sum(weights) == 100
    for one, weight in zip(words, weights, strict=True):
        for other, rival in zip(words, weights, strict=True):
            if SHARES[one] > SHARES[other]:
                assert weight >= rival


def test_values_are_spread_evenly_over_the_options() -> None:
    assert even_values(4, "high") == (0, 33, 67, 100)
    assert even_values(4, "low") == (100, 67, 33, 0)
    assert even_values(3, "high") == (0, 50, 100)
    assert even_values(2, "low") == (100, 0)


@given(st.integers(2, 30))
def test_values_rise_from_nothing_to_a_hundred(count: int) -> None:
    values = even_values(count, "high")
    assert values[0] == 0 and values[-1] == 100 and list(values) == sorted(set(values))
    assert even_values(count, "low") == values[::-1]


def test_an_order_from_best_to_worst_gives_even_values() -> None:
    assert ordered_values(("a", "b", "c"), ("b", "a", "c")) == (50, 100, 0)
