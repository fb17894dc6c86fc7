"""A bare figure set against a value by a denial counts what that value counts."""

import pytest

from tests.negotiation.talking import answer, sources
from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    ("case", "reply", "expected"),
    [
        ("emballages", "on a dit 12 mois, pas 24", {"duration": "m12"}),
        ("emballages", "12 mois et non 24", {"duration": "m12"}),
        ("emballages", "Pas 24 mois, 12.", {"duration": "m12"}),
        ("emballages", "45 jours, pas 60 !", {"payment": "d45"}),
        ("usa-framework", "it's not 2 times it's 3", {"cap": "c3"}),
        ("usa-framework", "not 2 times, 3", {"cap": "c3"}),
        ("usa-framework", "I said cap at 3 times, not 5", {"cap": "c3"}),
        ("usa-framework", "96 not 94", {"price": "p96"}),
        ("machines-maroc", "j'ai dit 8 semaines, pas 10", {"delai": "s8"}),
        ("machines-maroc", "98 000, pas 95", {"prix": "p98"}),
        ("emballages", "pas 60, 45", {"payment": "d45"}),
        ("impaye", "Pas dix fois, cinq.", {"echeances": "5"}),
        ("impaye", "6 fois, pas 10", {"echeances": "e6"}),
        (
            "emballages",
            "Paiement : 45 jours, pas 60, et 12 mois, pas 24",
            {"payment": "d45", "duration": "m12"},
        ),
    ],
)
def test_the_figure_against_it_is_of_the_same_point(case: str, reply: str, expected: dict[str, str]) -> None:
    offers, _ = taken(case, reply)
    assert own(offers) == expected
    assert set(offers.refused) <= set(expected)


@pytest.mark.parametrize(
    ("reply", "kept"),
    [
        # What is counted behind the denial has a unit of its own.
        ("12 mois, pas 10 % de pénalités", {"duration": "m12"}),
        ("12 mois, et 0,44 €", {"duration": "m12", "price": "p44"}),
    ],
)
def test_a_figure_with_a_unit_of_its_own_keeps_it(reply: str, kept: dict[str, str]) -> None:
    offers, _ = taken("emballages", reply)
    assert own(offers) == kept


def test_beside_what_is_settled_the_other_figure_is_nobody_s() -> None:
    offers, _ = taken("emballages", "non on a dit 12 mois pas 24", settled={"duration": "m12"})
    assert own(offers) == {"duration": "m12"}
    assert not offers.refused


def test_what_is_written_is_shown_to_be_written() -> None:
    whole = "ok 400000, 0,42, 60 jours, livraison 2 semaines, pénalités 10, 30000 en stock et 12 mois"
    replies = (whole, "non on a dit 12 mois pas 24")
    assert sources("emballages", *replies) == ["bargain:recap_has", "bargain:recap_stands"]
    assert "12 mois" in answer("emballages", *replies)
