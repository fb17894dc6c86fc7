"""Who names the point to begin with is given the floor on it."""

import pytest

from tests.negotiation.talking import talk


def _sources(case, *replies):
    _, turns = talk(case, list(replies))
    return [line.source for line in turns[-1].lines]


@pytest.mark.parametrize(
    ("case", "reply"),
    [
        ("machines-maroc", "Bonjour Madame. On attaque par le prix ?"),
        ("machines-maroc", "Très belle ville, merci. Mais j'ai un avion à 18 heures. On attaque le prix ?"),
        ("emballages", "On attaque par le prix ?"),
        ("saas-visio", "On attaque par la durée ?"),
        ("usa-framework", "Can we start with the insurance?"),
        ("first-steps", "Can we start with the price?"),
    ],
)
def test_she_takes_up_the_point_that_is_named(case, reply):
    assert _sources(case, reply)[0] == "phrase:asked_talk_of"


@pytest.mark.parametrize(
    ("case", "reply", "source"),
    [
        ("machines-maroc", "On commence par le prix ?", "reaction:price-timing"),
        ("machines-maroc", "On commence par quoi ?", "reaction:begin-asked"),
        ("emballages", "On attaque par le prix ou la livraison ?", "reaction:first-point"),
        ("emballages", "Peut-on parler du prix ?", "reaction:price-topic"),
        ("agent-commercial", "On attaque par la commission ?", "reaction:commission-asked"),
    ],
)
def test_what_an_author_has_written_for_that_point_or_for_none_stays(case, reply, source):
    assert source in _sources(case, reply)
