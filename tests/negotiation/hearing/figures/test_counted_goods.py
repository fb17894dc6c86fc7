"""Goods counted beside a payment are no share of it."""

import pytest

from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    ("reply", "deposit"),
    [
        (
            "Le versement reste à 10 %. Vingt-trois livrés tout de suite et les vingt-trois autres plus tard.",
            "a10",
        ),
        ("Le versement reste à 10 %. 23 livrés tout de suite, les 23 autres plus tard.", "a10"),
        ("Je vous en livre 23 à la signature.", None),
        ("23 livrés à la signature, 23 après le virement", None),
        ("Une moitié à la signature et l'autre une fois les 8 400 euros encaissés, cela vous irait ?", None),
        ("Une moitié à la signature, l'autre moitié après le virement.", None),
        # Shares of the debt stay so.
        ("20 tout de suite", "a20"),
        ("Vingt pour cent tout de suite, le reste plus tard.", "a20"),
        ("30 % à la signature et les 23 châssis après.", "a30"),
    ],
)
def test_what_is_delivered_is_not_what_is_paid(reply: str, deposit: str | None) -> None:
    offers, _ = taken("impaye", reply)
    assert own(offers).get("acompte") == deposit
    assert "acompte" not in offers.beyond


def test_half_of_the_debt_is_still_asked_for() -> None:
    offers, _ = taken(
        "impaye", "Vous payez la moitié à la signature et l'autre moitié après le paiement de la mairie."
    )
    assert "acompte" in offers.beyond
