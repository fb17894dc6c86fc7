from datetime import date

import pytest

from trainer.law.entries import UnknownLaw, illegal_on, law_entry, law_ids


@pytest.mark.parametrize("id", law_ids())
def test_every_entry_speaks_both_languages_and_names_its_source(id: str) -> None:
    entry = law_entry(id)
    assert entry.text("fr") and entry.text("en") and entry.text("fr") != entry.text("en")
    assert entry.cited("fr") and entry.cited("en") and entry.source
    assert not entry.article.endswith(".")


@pytest.mark.parametrize("id", law_ids())
def test_every_entry_is_dated_and_holds_for_a_time_that_is_one(id: str) -> None:
    entry = law_entry(id)
    assert entry.valid_from <= (entry.valid_to or date(2026, 11, 30))


def test_a_dated_entry_holds_from_its_first_to_its_last_day() -> None:
    assert not illegal_on("eu-resale-price-2022-720", date(2022, 5, 31))
    assert illegal_on("eu-resale-price-2022-720", date(2022, 6, 1))
    assert illegal_on("eu-resale-price-2022-720", date(2034, 5, 31))
    assert not illegal_on("eu-resale-price-2022-720", date(2034, 6, 1))


@pytest.mark.parametrize("id", law_ids())
def test_a_verified_entry_does_not_ask_to_be_verified(id: str) -> None:
    entry = law_entry(id)
    assert not (entry.verified and "vérifier" in entry.source)


def test_the_sixty_days_of_french_law_hold_in_2026() -> None:
    assert illegal_on("fr-payment-terms-60-days", date(2026, 9, 1))
    assert law_entry("fr-payment-terms-60-days").article == "article L441-10 du code de commerce"


def test_what_nobody_has_compared_with_its_source_says_so() -> None:
    assert not law_entry("incoterms-2020-ddp").verified
    assert not law_entry("de-choice-of-law-2708").verified
    assert law_entry("fr-late-penalty-floor").verified


def test_an_unknown_entry_is_refused() -> None:
    with pytest.raises(UnknownLaw):
        law_entry("fr-nothing")
    with pytest.raises(KeyError):
        illegal_on("fr-nothing", date(2026, 1, 1))
