"""A court or a seat that its own clause denies is no offer, and takes nothing of the one put in its place."""

import pytest

from tests.negotiation.test_misreadings import MACHINE, own, taken


@pytest.mark.parametrize(
    ("reply", "option"),
    [
        ("Droit français, arbitrage CCI, mais pas un procès à Casablanca.", "fr-icc"),
        ("Droit français et arbitrage à Paris, pas de tribunal à Casablanca.", "fr-icc"),
        ("Arbitrage à Genève, jamais un tribunal marocain.", "ch-icc"),
        ("Droit suisse, arbitrage à Genève, et surtout pas à Casablanca.", "ch-icc"),
    ],
)
def test_the_place_denied_is_not_offered(reply, option):
    offers, _ = taken(MACHINE, reply)
    assert own(offers) == {"droit": option}
    assert not offers.refused
    assert not offers.unplaced


def test_a_place_denied_alone_is_turned_down():
    offers, _ = taken(MACHINE, "Un tribunal marocain, non, pas un procès à Casablanca.")
    assert not offers.commits


@pytest.mark.parametrize(
    ("reply", "option"),
    [
        ("Je ne suis pas contre un arbitrage à Genève", "ch-icc"),
        ("Pas de problème pour Casablanca, droit marocain et votre tribunal", "ma-court"),
        ("Pourquoi pas Genève avec le droit suisse", "ch-icc"),
    ],
)
def test_words_with_a_no_in_them_may_allow_it(reply, option):
    assert own(taken(MACHINE, reply)[0]) == {"droit": option}
