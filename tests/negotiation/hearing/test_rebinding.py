"""Figures said of the point that they belong to."""

from tests.negotiation.test_misreadings import CARTONS, taken


def test_when_one_may_leave_is_not_how_long_it_lasts():
    offers, _ = taken(
        CARTONS,
        "Si vous signez 24 mois, avec une sortie possible au bout de 12, je double la réserve : 30 000 caisses chez nous.",
    )
    assert {position.issue: position.option for position in offers.own} == {"duration": "m24", "stock": "s30"}
