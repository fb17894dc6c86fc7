"""A bare value of an option told in words names that option where its issue is on the table, and takes nothing else."""

import pytest

from tests.negotiation.talking import talk

NOTICE = ["bonjour", "9 % et un préavis de quatre mois"]


@pytest.mark.parametrize("reply", ["allez, six mois", "ok six mois", "Allez six mois alors", "six mois"])
def test_a_bare_length_takes_the_option_that_has_it(reply):
    settled = talk("agent-commercial", [*NOTICE, reply])[0].settled
    assert [(p.issue, p.option) for p in settled] == [("duree", "six")]


@pytest.mark.parametrize(
    "reply",
    ["on se revoit dans six mois", "pourquoi six mois", "six mois c'est trop", "six mois de stock chez vous"],
)
def test_a_length_of_something_else_or_refused_takes_nothing(reply):
    assert not talk("agent-commercial", [*NOTICE, reply])[0].settled


def test_a_length_before_the_point_is_on_the_table_names_none():
    assert not talk("agent-commercial", ["bonjour", "six mois"])[0].yours
