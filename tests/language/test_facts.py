"""Figures told as facts, held against the case."""

from decimal import Decimal

import pytest

from trainer.language.context import FactCue, ReadingContext
from trainer.language.facts import is_rounding, read_facts
from trainer.language.term_reading import read_terms
from trainer.terms.parse import parse_value

FACTS = (
    FactCue("breakage", "0,4 % de casse", parse_value("0,4 %", "fr"), ("casse", "palette")),
    FactCue("incident", "pénalités de juillet", parse_value("11 400 €", "fr"), ("pénalité", "incident")),
    FactCue("on-time", "98,2 % à l'heure", parse_value("98,2 %", "fr"), ("à l'heure", "ponctualité")),
    FactCue("lead", "délai courant", parse_value("3 semaines", "fr"), ("délai",)),
)


def read(reply: str) -> list[tuple[str | None, str]]:
    context = ReadingContext("fr", facts=FACTS)
    return [(one.fact, one.verdict) for one in read_facts(reply, context, read_terms(reply, context))]


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("L'an dernier nous avions 0,4 % de casse.", [("breakage", "exact")]),
        ("L'an dernier nous avions 0,6 % de casse.", [("breakage", "false")]),
        ("L'incident vous a coûté 11 000 €.", [("incident", "rounded")]),
        ("L'incident vous a coûté 15 000 €.", [("incident", "false")]),
        ("L'an dernier, 98 % des livraisons à l'heure.", [("on-time", "rounded")]),
        ("L'an dernier on a vendu 300 tonnes.", [(None, "unverifiable")]),
        ("L'an dernier on a gagné 12 % de marge.", [(None, "unverifiable")]),
        ("D'après l'atelier, un délai de 21 jours.", [("lead", "exact")]),
        ("Je vous propose 0,6 % de casse.", []),
    ],
)
def test_a_figure_is_held_against_the_fact_it_is_about(reply: str, expected: list[tuple[str | None, str]]):
    assert read(reply) == expected


def test_a_word_is_about_the_figure_nearest_to_it():
    reply = "L'an dernier on a livré 98,2 % à l'heure, et la casse était à 0,4 %."
    assert read(reply) == [("on-time", "exact"), ("breakage", "exact")]


@pytest.mark.parametrize(
    ("figure", "truth", "rounding"),
    [
        ("11000", "11400", True),
        ("11500", "11400", True),
        ("12000", "11400", False),
        ("0.5", "0.485", True),
        ("0.4", "0.485", False),
        ("400", "412", True),
        ("0", "5", False),
    ],
)
def test_roundings_drop_digits_or_stay_within_two_percent(figure: str, truth: str, rounding: bool):
    assert is_rounding(Decimal(figure), Decimal(truth)) is rounding
