"""What the law allows at most is told, and not offered."""

import pytest

from tests.negotiation.test_misreadings import CARTONS, own, taken

THEIRS = {"payment": "90"}


@pytest.mark.parametrize(
    "reply",
    [
        "90 jours c'est pas légal, non ? Le max c'est 60 jours après la facture je crois.",
        "90 jours, c'est illégal. La loi dit 60 jours maximum.",
    ],
)
@pytest.mark.parametrize("theirs", [{}, THEIRS])
def test_what_the_law_allows_is_no_offer(reply: str, theirs: dict[str, str]):
    offers, _ = taken(CARTONS, reply, theirs=theirs)
    assert not own(offers)
    assert not offers.accepted


def test_what_the_law_allows_is_no_offer_where_it_answers_her_demand():
    line = (
        "Il reste donc les autres fois. Ce sont celles-là qui m’empêchent de dormir.\nAutre chose, avant que je ne l’oublie : ici, "
        "les fournisseurs sont payés à 90 jours."
    )
    reply = "90 jours c'est pas légal, non ? Le max c'est 60 jours après la facture je crois."
    offers, _ = taken(CARTONS, reply, line)
    assert not own(offers)


@pytest.mark.parametrize(
    "reply",
    [
        "Je vous fais 60 jours, c'est le max légal.",
        "Mon max, c'est 60 jours.",
        "Le maximum légal c'est 60 jours, alors 60 jours.",
        "La loi plafonne à 60, donc je vous propose 60 jours.",
    ],
)
def test_who_speaks_for_himself_offers(reply: str):
    offers, _ = taken(CARTONS, reply)
    assert own(offers)["payment"] == "d60"
