"""Numbers: every way of writing thousands and decimals, in digits and in words."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from trainer.terms.digits import read_digits
from trainer.terms.find import find_values


def amount(text: str, language: str) -> Decimal | None:
    found = find_values(text, language)
    return found[0].value.number if len(found) == 1 else None


@pytest.mark.parametrize(
    ("written", "language", "number"),
    [
        ("1 000,50 €", "fr", "1000.5"),
        ("1\u00a0000,50 €", "fr", "1000.5"),
        ("1\u202f000,50\u00a0€", "fr", "1000.5"),
        ("1.000,50 €", "fr", "1000.5"),
        ("1,000.50 €", "fr", "1000.5"),
        ("$1,000.50", "en", "1000.5"),
        ("€1.200", "en", "1200"),
        ("4'500 CHF", "fr", "4500"),
        ("0,485 €", "fr", "0.485"),
        ("1,125 €", "fr", "1.125"),
        ("1,200 €", "fr", "1200"),
        ("1.165.000 €", "fr", "1165000"),
        ("12k€", "fr", "12000"),
        ("12 k€", "fr", "12000"),
        ("1,2 M€", "fr", "1200000"),
        ("$500k", "en", "500000"),
        ("3 millions d'euros", "fr", "3000000"),
        ("1.5 million dollars", "en", "1500000"),
        ("11e80", "fr", "11.8"),
        ("1 €90", "fr", "1.9"),
        ("48cts", "fr", "0.48"),
        ("eighty pence", "en", "0.8"),
    ],
)
def test_an_amount_is_read_however_it_is_written(written: str, language: str, number: str):
    assert amount(written, language) == Decimal(number)


@pytest.mark.parametrize(
    ("written", "language", "number"),
    [
        ("quatre-vingt-dix-sept euros", "fr", "97"),
        ("soixante et onze euros", "fr", "71"),
        ("septante-deux euros", "fr", "72"),
        ("deux mille cinq cents euros", "fr", "2500"),
        ("mille deux cent quatre-vingt euros", "fr", "1280"),
        ("onze euros quatre-vingts", "fr", "11.8"),
        ("un euro soixante-quinze", "fr", "1.75"),
        ("trois virgule cinq euros", "fr", "3.5"),
        ("un million et demi d'euros", "fr", "1500000"),
        ("six cent quarante mille euros", "fr", "640000"),
        ("twelve thousand five hundred dollars", "en", "12500"),
        ("a hundred and fifty dollars", "en", "150"),
        ("twenty-five hundred dollars", "en", "2500"),
        ("one point one million dollars", "en", "1100000"),
        ("half a million dollars", "en", "500000"),
        ("ninety-seven pounds", "en", "97"),
        ("twelve fifty a case", "en", "12.5"),
    ],
)
def test_a_number_is_read_in_words(written: str, language: str, number: str):
    assert amount(written, language) == Decimal(number)


@pytest.mark.parametrize("written", ["onze euros le mille", "onze euros du mille"])
def test_le_mille_is_what_the_price_is_for_and_no_thousand(written: str):
    (found,) = find_values(written, "fr")
    assert (found.value.number, found.value.per) == (11, "mille")


def test_a_spoken_pair_takes_the_reading_near_the_figures_around():
    (cheap,) = find_values("three seventy-five a unit", "en", "We pay $4.10 a unit.")
    (dear,) = find_values("three seventy-five a unit", "en", "We pay $390 a unit.")
    assert (cheap.value.number, dear.value.number) == (Decimal("3.75"), 375)


def grouped(number: Decimal, thousands: str, mark: str) -> str:
    """A number written with a thousands separator and a decimal mark."""
    whole, _, decimals = f"{number:f}".partition(".")
    groups = f"{int(whole):,}".replace(",", thousands)
    return f"{groups}{mark}{decimals}" if decimals else groups


@given(
    whole=st.integers(0, 10**9),
    cents=st.one_of(st.none(), st.integers(0, 99)),
    style=st.sampled_from([("\u202f", ","), ("\u00a0", ","), (" ", ","), (".", ","), (",", "."), ("'", ".")]),
    language=st.sampled_from(["fr", "en"]),
)
def test_what_is_formatted_is_read_back(whole: int, cents: int | None, style: tuple[str, str], language: str):
    number = Decimal(whole) if cents is None else Decimal(f"{whole}.{cents:02d}")
    # "1.001" in English and "1,001" in French are decimals, and say so in digits.py.
    assume(cents is not None or whole >= 10**6 or style[0] != {"fr": ",", "en": "."}[language])
    assert amount(f"{grouped(number, *style)} €", language) == number


@given(st.integers(0, 10**9), st.sampled_from(["fr", "en"]))
def test_plain_digits_are_their_number(number: int, language: str):
    read = read_digits(str(number), language)
    assert read is not None
    assert read.value == number


@given(
    number=st.integers(2, 200),
    unit=st.sampled_from(["semaines", "heures", "années"]),
    place=st.integers(1, 7),
    letter=st.sampled_from("abcdefghijklmnopqrstuvwxyz"),
    how=st.sampled_from(["change", "add", "drop"]),
)
def test_a_typo_never_changes_a_number(number: int, unit: str, place: int, letter: str, how: str):
    at = min(place, len(unit) - 1)
    rest = {"change": letter + unit[at + 1 :], "add": letter + unit[at:], "drop": unit[at + 1 :]}[how]
    found = find_values(
        f"je peux livrer sous {number} {unit[:at]}{rest} fermes", "fr", "En combien de jours ?"
    )
    assert all(one.value.number == number for one in found)
