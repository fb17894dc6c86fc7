"""Numbers that put nothing on the table, and trade notation that does."""

import pytest

from tests.terms.shown import read
from trainer.terms.find import find_values
from trainer.terms.sources import Frame
from trainer.terms.value import TermValue


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I'm with you a hundred percent", "en"),
        ("A hundred percent. Ask my wife, table 4", "en"),
        ("je suis à cent pour cent avec vous", "fr"),
        ("sûr à deux cents pour cent", "fr"),
        ("not even after two glasses", "en"),
        ("one in ten, 3 out of 4", "en"),
        ("kept at minus 18, à l'aise", "en"),
        ("stocké à moins 18", "fr"),
        ("the 5-colour jacket", "en"),
        ("classe d'emploi 3b", "fr"),
        ("job numbers 2214 and 2215", "en"),
        ("si un jour on disparaît", "fr"),
        ("one day you will thank me", "en"),
        ("votre position sur ces deux points", "fr"),
        ("ISBN ending 447", "en"),
        ("two thirds of our clients", "en"),
        ("la garantie du neuf", "fr"),
        ("vendredi 12h", "fr"),
        ("le mien a 31 ans et préfère la musique", "fr"),
    ],
)
def test_a_figure_of_speech_is_no_term(text: str, language: str):
    assert read(text, language, "Oui ?" if language == "fr" else "Yes?") == []


def test_a_hundred_percent_of_something_is_a_share():
    assert read("100 % du prix à la commande", "fr")
    assert read("100% of the freight", "en") == ["percent 100"]


@pytest.mark.parametrize("text", ["2/10 net 30", "2/10, n/30"])
def test_a_cash_discount_is_a_rate_and_two_delays(text: str):
    assert read(text, "en") == ["percent 2", "duration 10 day", "duration 30 day"]


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("you went from $12 to $12.75", "en", ["money 12 USD", "money 12.75 USD"]),
        ("from $12 to $13", "en", ["money 12~13 USD"]),
        ("vous passez de 40 à 45 jours", "fr", ["duration 40 day", "duration 45 day"]),
        ("a chap who comes in five or six hours", "en", ["duration 5~6 hour"]),
        ("five or six hours?", "en", ["duration 5 hour", "duration 6 hour"]),
    ],
)
def test_a_step_is_two_figures_and_a_guess_is_a_range(text: str, language: str, values: list[str]):
    assert read(text, language) == values


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("SEPA direct debit", "en", ["payment_method direct_debit"]),
        ("SEPA credit transfer", "en", ["payment_method transfer"]),
        ("BACS, same day", "en", ["payment_method transfer"]),
        ("a guarantee of the bank", "en", ["payment_method bank_guarantee"]),
        ("not one of your checks that take weeks", "en", ["payment_method cheque"]),
        ("mandat SEPA", "fr", ["payment_method direct_debit"]),
        ("DAP St. Helena with pleasure", "en", ["incoterm DAP St. Helena"]),
        ("38 000 €, départ dépôt Vitré", "fr", ["money 38000 EUR", "incoterm EXW Vitré"]),
        ("arbitration in London under LCIA rules", "en", ["forum arbitration London"]),
        ("the arbitrator reads French", "en", []),
        ("Dutch courts", "en", ["forum court"]),
        ("droit québécois", "fr", ["law CA"]),
        ("10k deposit", "en", ["deposit 10000 USD"]),
        ("an advance of 15,000", "en", ["deposit 15000 USD"]),
        ("We'd put down 20%", "en", ["deposit 20"]),
        ("Put two grand and we stop", "en", ["money 2000 USD"]),
    ],
)
def test_a_clause_is_read_once_and_whole(text: str, language: str, values: list[str]):
    assert read(text, language) == values


def test_the_year_of_a_report_is_no_count():
    boxes = Frame(TermValue("quantity", unit="caisse"), 10_000.0, 20_000.0)
    assert [one.value.kind for one in find_values("rapport qualité 2025", "fr", frames=(boxes,))] == []


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [("vous me devez 84k", "fr", 84000), ("20k tout de suite", "fr", 20000), ("96k then", "en", 96000)],
)
def test_thousands_typed_short_are_a_sum(text: str, language: str, number: int) -> None:
    (found,) = find_values(text, language)
    assert found.value.kind in ("money", "deposit") and found.value.number == number
