"""Values typed one after the other without a word between are several values."""

from decimal import Decimal

import pytest

from trainer.terms.find import find_values
from trainer.terms.sources import Frame
from trainer.terms.value import TermValue

FRAMES = (
    Frame(TermValue("money", unit="EUR"), 0.4, 0.5),
    Frame(TermValue("quantity", unit="caisse"), 200_000, 600_000),
    Frame(TermValue("duration", unit="month"), 12, 36),
)


def numbers(text, language="fr", frames=FRAMES):
    return [value.value.number for value in find_values(text, language, frames=frames)]


@pytest.mark.parametrize(
    "text",
    [
        "0,46/400k/24m",
        "0,46 / 400 000 / 24 mois",
        "0,46 400 000 24 mois",
        "0,46 a 400 000 24 mois",
        "prix : 0,46 / volume : 400 000 / durée : 24 mois",
    ],
)
def test_a_run_of_values_is_read_as_each_of_them(text):
    assert numbers(text) == [Decimal("0.46"), Decimal(400_000), Decimal(24)]


def test_a_clause_between_slashes_is_one_of_the_run():
    found = find_values("96/FCA/12 weeks", "en", frames=(Frame(TermValue("money", unit="USD"), 90, 100),))
    assert [value.value.kind for value in found] == ["money", "incoterm", "duration"]


def test_m_is_months_or_millions_as_the_talk_has_it():
    sums = (Frame(TermValue("money", unit="USD"), 1_000_000, 5_000_000),)
    assert find_values("24m", "fr", frames=FRAMES)[0].value.unit == "month"
    assert find_values("insurance 5m", "en", frames=sums)[0].value.number == 5_000_000


@pytest.mark.parametrize("text", ["50/50", "24/7", "1 2 3"])
def test_shares_and_counting_stay_no_values(text):
    assert not find_values(text, "fr")


def test_a_date_stays_a_date():
    assert [value.value.kind for value in find_values("le 01/02/2026", "fr")] == ["date"]


def test_a_price_and_what_it_is_for_stay_one_value():
    found = find_values("0,46 €/caisse, 400 000 caisses/an", "fr", frames=FRAMES)
    assert [value.value.kind for value in found] == ["money", "quantity"]


@pytest.mark.parametrize("text", ["0,46 à 24 mois", "12 semaines à 96 000 €", "12 à 96 000"])
def test_what_lies_too_far_apart_is_no_range(text):
    assert all(value.value.low is None for value in find_values(text, "fr", frames=FRAMES))


@pytest.mark.parametrize("text", ["10 à 12 000 caisses", "entre 0,44 et 0,46", "de 5 à 20 000 caisses"])
def test_a_range_stays_a_range(text):
    assert find_values(text, "fr", frames=FRAMES)[0].value.low is not None
