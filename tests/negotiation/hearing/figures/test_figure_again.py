"""A figure said again without its unit, and figures of how a thing is done."""

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import own, taken

STALL = ("slt mme delmas", "115 euros par mois, 6 mois et 60 jours")


@pytest.mark.parametrize(
    "reply", ["60 jours ? jai pas dit 60 moi.", "60 jours ? j'ai pas dit 60", "60 jours ? pas dit 60"]
)
def test_it_is_the_payment_that_is_rubbed_out_and_not_the_length(reply: str) -> None:
    state, _ = talk("premiers-pas", (*STALL, reply))
    assert state.yours_on("payment") is None
    assert state.yours_on("duration") is not None


def test_months_named_as_such_are_still_the_length() -> None:
    state, _ = talk("premiers-pas", (*STALL, "j'ai pas dit 6 mois"))
    assert state.yours_on("duration") is None


@pytest.mark.parametrize(
    "reply",
    [
        "2 en 10 min",
        "ça se monte à 2 en 10 min",
        "on le monte à deux en dix minutes",
        "À trois en cinq minutes c'est debout.",
        "Le stand se monte à deux.",
    ],
)
def test_people_and_minutes_are_no_months(reply: str) -> None:
    offers, _ = taken("premiers-pas", reply)
    assert own(offers) == {}
    assert not offers.beyond


@pytest.mark.parametrize(
    ("reply", "expected"),
    [("trois", {"duration": "m3"}), ("6 mois, monté en 10 minutes", {"duration": "m6"})],
)
def test_a_length_stays_one(reply: str, expected: dict[str, str]) -> None:
    offers, _ = taken("premiers-pas", reply, "Pour combien de mois ?")
    assert own(offers) == expected


@pytest.mark.parametrize(
    ("case", "reply", "expected"),
    [
        ("agent-commercial", "Si vous montez à 4, je signe les 10 %.", "secteur"),
        ("emballages", "Vous montez à 500 000 et je fais 0,45.", "volume"),
    ],
)
def test_what_one_goes_up_to_is_of_its_point(case: str, reply: str, expected: str) -> None:
    offers, _ = taken(case, reply)
    assert expected in own(offers)
