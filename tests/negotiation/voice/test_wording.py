"""How positions are said."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.negotiation.test_misreadings import case
from trainer.negotiation.deals.position import Position
from trainer.negotiation.voice.wording import term_said, terms_list, value_words


def unworded(name):
    """A shipped case whose file does not say how its options are said."""
    found = case(name)
    return replace(found, issues={key: replace(issue, said={}) for key, issue in found.issues.items()})


@pytest.mark.parametrize(
    ("scenario", "issue", "number", "said"),
    [
        ("usa-framework", "insurance", 2_400_000, "$2.4 million"),
        ("usa-framework", "insurance", 2_000_000, "$2 million"),
        ("machines-maroc", "prix", 95_500, "95\u202f500\u00a0€"),
    ],
)
def test_a_figure_between_two_options_is_said_in_the_unit_of_their_labels(scenario, issue, number, said):
    found = case(scenario)
    words = value_words(found.issues[issue], Position(issue, None, Decimal(number)), found.language)
    assert words.replace("\u00a0", " ").replace("\u202f", " ") == said.replace("\u00a0", " ").replace(
        "\u202f", " "
    )


@pytest.mark.parametrize(
    ("scenario", "issue", "label", "said"),
    [
        ("emballages", "price", "0,42 €", "le prix unitaire à 0,42 €"),
        ("emballages", "duration", "24 mois", "la durée du contrat à 24 mois"),
        ("impaye", "reprise", "dès la signature", "la reprise des livraisons dès la signature"),
        ("impaye", "penalites", "abandonnées", "les pénalités de retard abandonnées"),
        ("impaye", "garantie", "caution personnelle", "une caution personnelle pour la garantie"),
        ("impaye", "garantie", "aucune garantie", "aucune garantie"),
        ("agent-commercial", "exclusivite", "aucune", "aucune exclusivité"),
        (
            "machines-maroc",
            "droit",
            "droit français, arbitrage CCI à Paris",
            "le droit français, arbitrage CCI à Paris",
        ),
        ("usa-framework", "cap", "no cap", "no cap"),
        ("usa-framework", "currency", "fixed US dollars", "fixed US dollars as the currency clause"),
        ("usa-framework", "cap", "3 times the yearly fees", "the liability cap at 3 times the yearly fees"),
        ("usa-framework", "delivery", "FCA Lyon", "FCA Lyon"),
        ("machines-maroc", "paiement", "crédit documentaire à vue", "un crédit documentaire à vue"),
        ("machines-maroc", "incoterm", "DAP Casablanca", "DAP Casablanca"),
        ("first-steps", "delivery", "2 days", "the delivery time at 2 days"),
    ],
)
def test_a_position_is_said_as_a_sentence_takes_it(scenario, issue, label, said):
    found = unworded(scenario)
    option = next(one for one in found.issues[issue].options if one.label.replace("\u00a0", " ") == label)
    position = Position(issue, option.id, option.terms[0].number if option.terms else None)
    assert term_said(found, position).replace("\u00a0", " ") == said


def test_several_positions_are_one_list():
    found = unworded("emballages")
    positions = [
        Position(issue.id, issue.options[0].id, issue.options[0].terms[0].number)
        for issue in list(found.issues.values())[:3]
    ]
    assert terms_list(found, positions).replace("\u00a0", " ").replace("\u202f", " ") == (
        "le prix unitaire à 0,40 €, le volume annuel à 200 000 caisses et le délai de paiement à 30 jours"
    )


def test_what_an_option_is_about_does_not_swallow_the_next_term():
    found = unworded("impaye")
    positions = [Position("garantie", "caution", None), Position("reprise", "signature", None)]
    assert terms_list(found, positions) == (
        "une caution personnelle pour la garantie, et la reprise des livraisons dès la signature"
    )


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "les pénalités de retard à 1 % par semaine, sans plafond"),
        (2, "le délai à 8 semaines, et les pénalités de retard à 1 % par semaine, sans plafond"),
        (
            3,
            "le prix à 92 000 € ; le délai à 8 semaines ; et les pénalités de retard à 1 % par semaine, sans plafond",
        ),
    ],
)
def test_terms_that_hold_commas_are_told_apart(count, said):
    found = unworded("machines-maroc")
    positions = [
        Position("prix", "p92", Decimal(92_000)),
        Position("delai", "s8", Decimal(8)),
        Position("penalites", "un-sans-plafond", None),
    ]
    words = terms_list(found, positions[-count:]).replace("\u00a0", " ").replace("\u202f", " ")
    assert words == said


@pytest.mark.parametrize(
    ("position", "said"),
    [
        (Position("payment", "d60", Decimal(60)), "un paiement à 60 jours"),
        (Position("payment", None, Decimal(50)), "un paiement à 50 jours"),
        (Position("stock", "s0", Decimal(0)), "aucune réserve"),
        (Position("stock", None, Decimal(10_000)), "10 000 caisses en réserve"),
        (Position("duration", "m12", Decimal(12)), "la durée du contrat à 12 mois"),
    ],
)
def test_a_file_may_say_how_its_options_are_said(position, said):
    found = unworded("emballages")
    payment, stock = found.issues["payment"], found.issues["stock"]
    issues = dict(found.issues) | {
        "payment": replace(payment, said={one.id: "un paiement à {value}" for one in payment.options}),
        "stock": replace(
            stock,
            said={one.id: "{value} en réserve" for one in stock.options} | {"s0": "aucune réserve"},
        ),
    }
    words = term_said(replace(found, issues=issues), position)
    assert words.replace("\u00a0", " ").replace("\u202f", " ") == said
