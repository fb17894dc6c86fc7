"""A figure given in few words beside the name of a point in words is an offer there: she names what it lies nearest to."""

import pytest

from tests.negotiation.talking import sources, talk

NEAREST = {"bargain:nearest_options", "bargain:nearest_or_hers"}


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("agent-commercial", "Une indemnité d'un an"),
        ("agent-commercial", "un an d'indemnité"),
        ("agent-commercial", "18 mois d'indemnité"),
        ("machines-maroc", "Plafond à 8 %"),
        ("machines-maroc", "Un plafond à 8 %, ça vous va ?"),
    ],
)
def test_what_lies_nearest_is_asked(name: str, reply: str) -> None:
    assert NEAREST & set(sources(name, "Bonjour.", reply))


@pytest.mark.parametrize(
    ("name", "reply", "two"),
    [
        ("machines-maroc", "Pénalités plafonnées à 8 %.", {"demi", "un-plafond"}),
        ("machines-maroc", "0,75 % par semaine", {"demi", "un-plafond"}),
        ("saas-visio", "Réversibilité de 45 jours.", {"r30", "r60"}),
    ],
)
def test_of_figures_the_two_that_are_nearest_are_named(name: str, reply: str, two: set[str]) -> None:
    state, _ = talk(name, ["Bonjour.", reply])
    assert state.pending is not None
    assert {position.option for position in state.pending.among} == two


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("agent-commercial", "Deux ans d'indemnité"),
        ("agent-commercial", "un an d'indemnité, c'est énorme"),
        ("agent-commercial", "L'indemnité, pourquoi deux ans ?"),
        ("machines-maroc", "Le plafond, pourquoi ?"),
        ("machines-maroc", "Sans plafond, c'est trop."),
        ("machines-maroc", "un an de garantie"),
        ("emballages", "Plafond à 8 %"),
    ],
)
def test_an_option_a_reason_or_an_outcry_asks_for_no_choice(name: str, reply: str) -> None:
    assert not NEAREST & set(sources(name, "Bonjour.", reply))
