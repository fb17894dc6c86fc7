"""What was given or agreed before, and is only recalled, is put forward no second time; what stands beside it is."""

import pytest

from tests.negotiation.test_misreadings import own, taken

EXCLUSIVE = {"exclusivite": "totale"}
DOLLARS = {"currency": "usd-quarter"}
SIXTY = {"payment": "60"}


@pytest.mark.parametrize(
    "reply",
    [
        "J'ai donné l'exclusivité, internet. Faites un pas sur le taux : 9 %.",
        "Je vous ai accordé l'exclusivité. Il me faut 9 %.",
        "Puisque vous avez l'exclusivité, 9 % me paraît juste.",
        "Vous avez l'exclusivité et internet, alors 9 %",
        "Avec l'exclusivité que je vous ai donnée, 9 % c'est bien.",
        "L'exclusivité, c'est réglé. Je propose 9 %.",
    ],
)
def test_a_gift_recalled_is_offered_no_more(reply: str) -> None:
    offers, _ = taken("agent-commercial", reply, settled=EXCLUSIVE, yours=EXCLUSIVE, theirs=EXCLUSIVE)
    assert own(offers) == {"commission": "c9"}
    assert not offers.accepted and not offers.refused


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("Since you have your dollars, can you take 97?", {"price": "97"}),
        ("With dollars every quarter agreed, I offer 97.", {"price": "97"}),
        ("As agreed, dollars every quarter. And DAP shared.", {"delivery": "dap-shared"}),
        ("I moved on the currency, now you move on the price.", {}),
    ],
)
def test_an_english_gift_recalled_is_offered_no_more(reply: str, expected: dict[str, str]) -> None:
    offers, _ = taken("usa-framework", reply, settled=DOLLARS, yours=DOLLARS, theirs=DOLLARS)
    assert own(offers) == expected


@pytest.mark.parametrize(
    "reply",
    [
        "Je vous ai donné 60 jours. 0,45 alors.",
        "J'ai accepté les 60 jours, vous pourriez faire un geste sur le prix : 0,45 ?",
        "comme convenu 60 jours, et 0,45 le prix",
    ],
)
def test_what_was_read_back_and_is_recalled_stands_as_offered(reply: str) -> None:
    offers, _ = taken("emballages", reply, back=SIXTY)
    assert own(offers) == {"payment": "d60", "price": "0.45"}
    assert not offers.refused


@pytest.mark.parametrize(
    "reply",
    ["J'ai dit 60 jours, mais finalement je préfère 45 jours.", "Je reviens sur les 60 jours : 30 jours."],
)
def test_another_figure_on_a_settled_point_is_heard(reply: str) -> None:
    offers, _ = taken("emballages", reply, settled=SIXTY, yours=SIXTY, theirs=SIXTY)
    assert "payment" in own(offers)


def test_what_is_kept_back_of_a_gift_is_heard() -> None:
    offers, _ = taken(
        "agent-commercial", "Je garde le site internet, finalement.", settled=EXCLUSIVE, yours=EXCLUSIVE
    )
    assert own(offers) == {"exclusivite": "hors-site"}
