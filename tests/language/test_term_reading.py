"""Binding terms to issues, roles, and acceptance by name."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.language.choices import read_choices
from trainer.language.context import IssueCue, Line, OptionCue, ReadingContext
from trainer.language.facts import read_facts
from trainer.language.reading import ReadTerm
from trainer.language.term_reading import read_terms
from trainer.terms.value import TermValue

PRICE = IssueCue("price", "Prix unitaire", ("prix", "tarif"), "money", "EUR", low=0.40, high=0.50)
FEE = IssueCue("fee", "Droit d'entrée", ("droit d'entrée",), "money", "EUR", low=30_000, high=50_000)
PAYMENT = IssueCue(
    "payment", "Délai de paiement", ("paiement", "règlement"), "duration", "day", low=30, high=90
)
DELAY = IssueCue("delay", "Délai de livraison", ("livraison", "délai"), "duration", "week", low=2, high=6)
PENALTY = IssueCue("penalty", "Pénalités", ("pénalité", "pénalités"), "percent", low=0, high=2)
CAP = IssueCue("cap", "Plafond des pénalités", ("plafond",), "percent", low=5, high=15)
STOCK = IssueCue("stock", "Stock de sécurité", ("stock",), "quantity", "caisse", low=0, high=30_000)
ISSUES = (PRICE, FEE, PAYMENT, DELAY, PENALTY, CAP, STOCK)


def read(
    reply: str, line: str = "Alors ?", last: str | None = None, **context: object
) -> tuple[ReadTerm, ...]:
    lines = (Line("counterpart", line),)
    return read_terms(reply, ReadingContext("fr", lines=lines, issues=ISSUES, last_issue=last, **context))


def issues(reply: str, **context: object) -> list[str | None]:
    return [term.issue for term in read(reply, **context)]


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("0,46 € et 45 jours", ["price", "payment"]),
        ("38 000 €", ["fee"]),
        ("livraison en 3 semaines, paiement à 60 jours", ["delay", "payment"]),
        ("une pénalité de 0,5 % par jour, plafonnée à 10 %", ["penalty", "cap"]),
        ("15 000 caisses en réserve", ["stock"]),
        ("droit français", [None]),
        ("12 camions", [None]),
        ("2 semaines de stock", [None]),
    ],
)
def test_a_term_binds_by_kind_unit_range_and_words(reply: str, expected: list[str | None]):
    assert issues(reply) == expected


def test_a_bare_number_binds_to_the_issue_just_spoken_of():
    (days,) = read("45 ?", last="payment")
    (price,) = read("0,46 ?", last="payment")
    assert (days.issue, days.value.number, days.value.unit) == ("payment", 45, "day")
    assert price.issue == "price"


def test_a_bare_number_in_thousands_finds_its_issue():
    (fee,) = read("40, dernier mot", line="C'est 45 000, le tarif pour tous.", last="fee")
    assert (fee.issue, fee.value.number) == ("fee", 40_000)


def test_a_discount_of_200_is_never_a_price_of_200():
    (discount,) = read("200 € de remise", last="price")
    assert discount.role == "delta"


def test_a_change_is_read_as_one_and_left_to_apply():
    (change,) = read("2 centimes de moins", last="price")
    assert (change.issue, change.role, change.value.number) == ("price", "delta", Decimal("0.02"))


def test_a_percentage_off_is_the_value_of_an_issue_about_discounts():
    rebate = IssueCue("rebate", "Remise", ("remise",), "percent", low=0, high=10)
    (term,) = read_terms("4 % de remise", ReadingContext("fr", issues=(rebate,)))
    assert (term.issue, term.role) == ("rebate", "absolute")


def test_a_cap_alone_is_the_value_put_on_the_table():
    (term,) = read("45 jours maximum", last="payment")
    assert (term.issue, term.role) == ("payment", "absolute")


def test_d_accord_sur_le_delai_takes_their_standing_value():
    theirs = {"delay": (TermValue("duration", Decimal(3), unit="week"),)}
    reply = "Bon, d'accord sur le délai."
    (term,) = read(reply, theirs=theirs)
    assert (term.issue, term.stance, term.value) == ("delay", "accepted", theirs["delay"][0])
    assert reply[term.start : term.end] == "d'accord sur le délai"


@pytest.mark.parametrize(
    "reply",
    [
        "pas d'accord sur le délai",
        "le délai, j'y reviens",
        "d'accord sur le délai ?",
        "d'accord sur le prix",
        "d'accord sur le principe",
        "d'accord pour un délai de 4 semaines",
    ],
)
def test_only_a_plain_yes_to_an_issue_accepts_it_by_name(reply: str):
    theirs = {"delay": (TermValue("duration", Decimal(3), unit="week"),)}
    assert not [term for term in read(reply, theirs=theirs) if term.stance == "accepted"]


def test_je_m_aligne_takes_their_value_of_the_last_issue():
    theirs = {"price": (TermValue("money", Decimal("0.44"), unit="EUR"),)}
    (term,) = read("Allez, je m'aligne.", last="price", theirs=theirs)
    assert (term.issue, term.stance, term.value.number) == ("price", "accepted", Decimal("0.44"))


def test_a_bundle_s_terms_bind_to_its_issue():
    law = IssueCue(
        "law", "Droit", options=(OptionCue("fr", "droit français", terms=(TermValue("law", code="FR"),)),)
    )
    (term,) = read_terms("droit français", ReadingContext("fr", issues=(law,)))
    assert term.issue == "law"


def test_words_of_a_scenario_are_plain_words():
    odd = IssueCue("odd", "Prix | * ? #", ("prix|*",), "money", "EUR", low=1, high=9)
    (term,) = read_terms("le prix, 5 €", ReadingContext("fr", issues=(odd,)))
    assert term.issue == "odd"


@settings(max_examples=120, deadline=None)
@given(
    st.one_of(
        st.text(max_size=300),
        st.lists(
            st.sampled_from(
                [
                    "45",
                    "0,46",
                    "non",
                    "oui",
                    "d'accord sur le délai",
                    "?",
                    ",",
                    ".",
                    "€",
                    "jours",
                    "vous demandez",
                    "3 %",
                ]
            ),
            max_size=40,
        ).map(" ".join),
    )
)
def test_any_text_is_read_with_spans_inside_it(reply: str):
    theirs = {"delay": (TermValue("duration", Decimal(3), unit="week"),)}
    context = ReadingContext(
        "fr", lines=(Line("counterpart", reply),), issues=ISSUES, last_issue="payment", theirs=theirs
    )
    terms = read_terms(reply, context)
    for found in (*terms, *read_choices(reply, context, terms), *read_facts(reply, context, terms)):
        assert 0 <= found.start < found.end <= len(reply)
    assert all(0 <= term.confidence <= 1 for term in terms)


def test_ten_thousand_pasted_characters_are_read():
    for piece in ("d'accord non 45 jours ", "vingt ", "12 € ou 13 € ? "):
        reply = (piece * 10_000)[:10_000]
        assert all(term.end <= len(reply) for term in read(reply, line="60 jours"))
