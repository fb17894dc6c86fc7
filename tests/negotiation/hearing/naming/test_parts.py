"""A law and a court said together are the option that has both, or none."""

import pytest

from tests.negotiation.test_misreadings import taken


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("usa-framework", "I'll take New York law if the forum is arbitration in London."),
        ("usa-framework", "Let's say New York law but the arbitrators sit in London."),
        ("usa-framework", "NY law + London arb"),
        ("usa-framework", "What about New York law, London arbitration? Neutral ground."),
        ("usa-framework", "OK for Delaware but no jury."),
        ("machines-maroc", "droit marocain, arbitrage Paris"),
        ("machines-maroc", "droit français et tribunal de Casablanca"),
    ],
)
def test_parts_of_two_options_are_none_of_them(name, reply):
    offers, _ = taken(name, reply)
    assert not offers.own and not offers.accepted
    assert offers.unplaced


def test_what_is_refused_beside_it_takes_nothing_from_an_option():
    offers, _ = taken("usa-framework", "English law, London arbitration, not Delaware law")
    assert [position.option for position in offers.own] == ["en"]
