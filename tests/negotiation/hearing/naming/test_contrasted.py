"""A short yes after a no names what it takes by what parts it from what was turned down."""

import pytest

from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    ("name", "reply", "issue", "option"),
    [
        ("saas-visio", "La visite à tout moment, c'est non. Sur rendez-vous, oui.", "donnees", "rdv"),
        (
            "agent-commercial",
            "Exclusivité totale, site compris ? Non. Hors site, oui.",
            "exclusivite",
            "hors-site",
        ),
        ("usa-framework", "Delaware courts, no. ICC in London, fine.", "law", "en"),
    ],
)
def test_the_other_option_is_taken(name: str, reply: str, issue: str, option: str):
    assert own(taken(name, reply)[0])[issue] == option


def test_a_yes_to_something_else_takes_no_option():
    reply = "La visite à tout moment, c'est non. Un café, oui."
    assert "donnees" not in own(taken("saas-visio", reply)[0])
