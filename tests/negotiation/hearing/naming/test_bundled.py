"""A share beside the rest of its option is the part of it, not a share of another point."""

import pytest

from tests.negotiation.test_misreadings import taken


@pytest.mark.parametrize(
    ("reply", "option"),
    [
        ("Et si je demande 30 % plus un crédit documentaire ?", "acompte-credoc"),
        ("Trente pour cent et crédit documentaire, 94 500.", "acompte-credoc"),
        ("95 000, 30 % et remise documentaire.", "acompte-dp"),
    ],
)
def test_thirty_percent_beside_the_documents_is_the_deposit(reply: str, option: str) -> None:
    offers, _ = taken("machines-maroc", reply)
    put = {position.issue: position.option for position in offers.own}
    assert put["paiement"] == option and "penalites" not in put


def test_a_share_of_penalties_named_so_stays_one() -> None:
    offers, _ = taken("machines-maroc", "Crédit documentaire, et 0,5 % de pénalités plafonnées à 5 %.")
    put = {position.issue: position.option for position in offers.own}
    assert put["penalites"] == "demi" and put["paiement"] == "credoc-vue"
