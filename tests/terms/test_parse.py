"""Reading a label as an instructor writes it."""

from decimal import Decimal

import pytest

from trainer.terms.parse import parse_value
from trainer.terms.value import TermValue


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("0,44 €", TermValue("money", Decimal("0.44"), unit="EUR")),
        ("0,44 € la caisse", TermValue("money", Decimal("0.44"), unit="EUR", per="caisse")),
        ("30 jours", TermValue("duration", Decimal(30), unit="day")),
        ("45 jours fin de mois", TermValue("duration", Decimal(45), unit="day", end_of_month=True)),
        ("0,5 %", TermValue("percent", Decimal("0.5"))),
        ("200 000 caisses", TermValue("quantity", Decimal(200000), unit="caisse")),
        ("law FR", TermValue("law", code="FR")),
        ("law US New York", TermValue("law", code="US", region="New York")),
        ("law CISG", TermValue("law", code="CISG")),
        ("forum arbitration Paris", TermValue("forum", code="arbitration", place="Paris")),
        ("forum court Rennes", TermValue("forum", code="court", place="Rennes")),
        ("incoterm FCA Le Havre", TermValue("incoterm", code="FCA", place="Le Havre")),
        ("letter_of_credit", TermValue("payment_method", code="letter_of_credit")),
        ("payment_method cash", TermValue("payment_method", code="cash")),
        ("deposit 30 %", TermValue("deposit", Decimal(30))),
        ("deposit 5 000 €", TermValue("deposit", Decimal(5000), unit="EUR")),
        ("FCA Le Havre", TermValue("incoterm", code="FCA", place="Le Havre")),
        ("12 juillet 2027", TermValue("date", month=7, day=12, year=2027)),
    ],
)
def test_a_label_states_its_value(label: str, value: TermValue):
    assert parse_value(label, "fr") == value


@pytest.mark.parametrize(
    "label",
    [
        "",
        "Exclusivité totale",
        "sans acompte",
        "pas d'arbitrage",
        "droit français, arbitrage CCI à Paris",
        "1 à 3 fois les sommes payées",
        "law french",
        "forum Paris",
        "incoterm XYZ Paris",
        "payment_method barter",
        "deposit 3 mois",
        "money 30 jours",
    ],
)
def test_a_label_that_states_no_single_value_is_none(label: str):
    assert parse_value(label, "fr") is None


def test_a_label_is_read_in_its_language():
    assert parse_value("$1,250.50", "en") == TermValue("money", Decimal("1250.50"), unit="USD")
