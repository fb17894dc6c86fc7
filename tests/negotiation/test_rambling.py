"""In a long rambling reply the one clause that offers is heard, and what is told around it puts nothing forward."""

import pytest

from tests.negotiation.talking import talk


@pytest.mark.parametrize(
    ("name", "replies", "issue", "option"),
    [
        (
            "agent-commercial",
            [
                "bonjour",
                "8 %",
                "et pour l'exclusivité moi j'aimerais bien garder les trois enseignes et le site internet, mais tout le reste est "
                "à vous, promis juré",
            ],
            "reserves",
            "enseignes",
        ),
        (
            "saas-visio",
            [
                "bonjour",
                "Je dois vous avouer que je ne dors pas très bien en ce moment avec tous ces déplacements, mais bon, parlons peu "
                "parlons bien, la durée moi je la verrais bien à deux ans, ma directrice serait contente et vous aussi je pense",
            ],
            "duree",
            "deux",
        ),
    ],
)
def test_the_clause_that_offers_is_heard(name, replies, issue, option):
    yours = talk(name, replies)[0].yours
    assert (issue, option) in [(p.issue, p.option) for p in yours]


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (
            "emballages",
            "Chez un de nos clients, une conserverie de Douarnenez, on livre en 3 semaines depuis des années et il est très "
            "content, il me le dit à chaque fois que je passe le voir",
        ),
        (
            "emballages",
            "Notre concurrent est à 0,39, je le sais bien, mais chez lui les caisses s'écrasent, et puis il ne livre pas le samedi",
        ),
        (
            "agent-commercial",
            "Vous savez chez nous la commission des autres agents est à 8,5 en moyenne, on ne peut pas faire n'importe quoi, le "
            "comptable surveille, et le patron aussi",
        ),
        (
            "usa-framework",
            "My other customer in Milwaukee pays $104 a sensor, he is a dairy man, very nice, he has cows, and he never complained "
            "about the price",
        ),
    ],
)
def test_what_is_told_at_length_puts_nothing_forward(name, reply):
    assert not talk(name, ["bonjour" if name != "usa-framework" else "hello", reply])[0].yours
