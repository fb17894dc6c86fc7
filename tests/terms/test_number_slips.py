"""Misspelt number words: mended where there is no doubt, left alone elsewhere."""

import pytest

from tests.terms.shown import read


@pytest.mark.parametrize(
    ("typed", "meant", "language"),
    [
        ("eighteen hundrd boxes", "eighteen hundred boxes", "en"),
        ("a hundred and fity boxes", "a hundred and fifty boxes", "en"),
        ("quarante-cniq jours", "quarante-cinq jours", "fr"),
        ("mille cinq centgs euros", "mille cinq cents euros", "fr"),
        ("soixnte euros", "soixante euros", "fr"),
    ],
)
def test_a_slip_inside_a_number_is_mended(typed: str, meant: str, language: str):
    assert read(typed, language) == read(meant, language) != []


@pytest.mark.parametrize(
    ("text", "language"), [("seventh heaven", "en"), ("trois tentes", "fr"), ("un cas certain", "fr")]
)
def test_a_word_near_two_numbers_or_none_is_left_alone(text: str, language: str):
    assert not any(value.startswith(("money", "percent")) for value in read(text, language))
    assert all("70" not in value and "100" not in value for value in read(text, language))
