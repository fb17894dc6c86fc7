""" "Les 2" are the two things just named, and no figure."""

import pytest

from tests.negotiation.talking import sources, talk
from trainer.language.reading import Reading
from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.words.both_of_them import means_both, with_both
from trainer.negotiation.talk.state import Pending, State

TWO = State(
    "opening", trust=50, pending=Pending("offer", (Position("price", "p42"), Position("payment", "d60")))
)
ONE = State("opening", trust=50, pending=Pending("offer", (Position("price", "p42"),)))


@pytest.mark.parametrize(
    "reply", ["les 2", "les deux", "ok les 2", "oui, tous les deux", "both", "both of them"]
)
def test_it_is_a_yes_to_the_two_things_she_waits_for(reply: str) -> None:
    assert with_both(TWO, Reading(reply)).assent is not None
    assert with_both(ONE, Reading(reply)).assent is None


@pytest.mark.parametrize("reply", ["2", "les 2 semaines", "les deux tiers", "both points are hard", "2 les"])
def test_a_figure_with_its_noun_is_one(reply: str) -> None:
    assert not means_both(Reading(reply))


@pytest.mark.parametrize(
    ("name", "replies"),
    [("emballages", ["bonjour", "0,48", "les 2"]), ("agent-commercial", ["bonjour", "9", "les deux"])],
)
def test_with_no_two_things_she_asks_which(name: str, replies: list[str]) -> None:
    assert sources(name, *replies)[0] == "phrase:which_two"
    assert not talk(name, replies)[0].settled
