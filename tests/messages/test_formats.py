"""Numbers, money and dates are written as Babel writes them (British English, French)."""

import re
from datetime import date, datetime
from decimal import Decimal

import pytest
from babel import dates, numbers
from hypothesis import given
from hypothesis import strategies as st

from trainer.messages.formats import clock_time, date_and_time, long_date, money, number, percent, short_date

LOCALES = {"fr": "fr_FR", "en": "en_GB"}
LANGUAGES = st.sampled_from(sorted(LOCALES))
AMOUNTS = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=4)


def test_the_example_every_french_reader_expects():
    assert money(Decimal("1000.50"), "EUR", "fr") == "1\u202f000,50\u00a0€"
    assert money(Decimal("1000.50"), "EUR", "en") == "€1,000.50"


@given(AMOUNTS, LANGUAGES, st.integers(0, 4))
def test_numbers_are_those_of_babel(value, language, decimals):
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    expected = numbers.format_decimal(value, pattern, LOCALES[language])
    assert (
        number(value, language, decimals) == expected.replace("-0", "0", 1)
        if _is_nothing(expected)
        else expected
    )


@given(AMOUNTS, LANGUAGES)
def test_a_number_keeps_its_own_decimals(value, language):
    expected = numbers.format_decimal(value, "#,##0.####", LOCALES[language])
    assert number(value, language) == (expected.lstrip("-") if _is_nothing(expected) else expected)


@given(AMOUNTS, LANGUAGES, st.sampled_from(["EUR", "USD", "GBP", "JPY", "MAD", "CHF"]))
def test_money_is_that_of_babel(amount, language, currency):
    amount = amount.quantize(Decimal("0.01"))
    expected = numbers.format_currency(amount, currency, locale=LOCALES[language], currency_digits=False)
    if language == "en":
        # CLDR sets letters apart from figures; Babel does not do this part of it.
        expected = re.sub(r"(?<=[A-Z])(?=[0-9])", "\u00a0", expected)
    written = money(amount, currency, language, 2)
    assert written == (expected.lstrip("-") if _is_nothing(expected) else expected)


@given(AMOUNTS, LANGUAGES)
def test_percentages_are_those_of_babel(value, language):
    value = value.quantize(Decimal("0.1"))
    expected = numbers.format_percent(value / 100, locale=LOCALES[language], decimal_quantization=False)
    assert percent(value, language) == (expected.lstrip("-") if _is_nothing(expected) else expected)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), LANGUAGES)
def test_dates_are_those_of_babel_and_the_first_is_said_premier(day, language):
    expected = dates.format_date(day, "long", LOCALES[language])
    if language == "fr" and day.day == 1:
        expected = expected.replace("1 ", "1er ", 1)
    assert long_date(day, language) == expected
    assert short_date(day) == dates.format_date(day, "dd/MM/y", LOCALES[language])


def test_whole_amounts_have_no_cents_and_prices_keep_their_tenths_of_a_cent():
    assert money(11400, "EUR", "fr") == "11\u202f400\u00a0€"
    assert money(Decimal("0.475"), "EUR", "fr") == "0,475\u00a0€"
    assert money(Decimal("0.5"), "EUR", "fr") == "0,50\u00a0€"
    assert money(-3, "MAD", "en") == "-MAD\u00a03"


def test_a_float_is_written_as_it_is_meant():
    assert number(0.1 + 0.2, "fr", 2) == "0,30"
    assert number(13.4, "fr") == "13,4"


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (59.9, "0:59"), (425, "7:05"), (3729, "1:02:09"), (-5, "0:00")]
)
def test_a_clock_shows_minutes_then_hours(seconds, shown):
    assert clock_time(seconds) == shown


def test_a_moment_is_written_in_figures():
    assert date_and_time(datetime(2026, 9, 1, 14, 5)) == "01/09/2026 14:05"


def _is_nothing(text: str) -> bool:
    return not any(character in "123456789" for character in text)
