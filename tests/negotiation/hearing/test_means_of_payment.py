"""A way of paying secures nothing: what is delivered after a transfer is no guarantee."""

import pytest

from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    "reply",
    [
        "Livraison après le virement, d'accord ?",
        "Je livre une fois le virement reçu.",
        "D'abord votre virement, ensuite la livraison.",
        "Vous faites le virement demain et je livre vendredi.",
        "Les chassis apres le virement, ok ?",
    ],
)
def test_a_delivery_after_a_transfer_is_when_deliveries_start_again(reply: str) -> None:
    assert own(taken("impaye", reply)[0]) == {"reprise": "encaisse"}


def test_a_transfer_asked_for_is_of_no_point() -> None:
    offers, _ = taken("impaye", "Vous pouvez faire un virement aujourd'hui ?")
    assert not offers.own
    assert not offers.asked


@pytest.mark.parametrize(
    "reply", ["Une garantie bancaire, c'est possible ?", "Une caution, c'est possible ?"]
)
def test_a_surety_is_still_a_guarantee(reply: str) -> None:
    assert "garantie" in {*own(taken("impaye", reply)[0]), *taken("impaye", reply)[0].asked}


def test_a_means_of_payment_is_of_the_point_whose_options_are_such() -> None:
    assert taken("machines-maroc", "Je vous propose un virement à 60 jours.")[0].own
