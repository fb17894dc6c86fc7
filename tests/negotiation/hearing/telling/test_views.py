"""A clause that a view is asked of is not put to her, nor is what is counted off as an objection."""

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import MACHINE, own, taken


@pytest.mark.parametrize(
    "reply",
    [
        "Et un arbitrage à Genève, vous en pensez quoi ?",
        "Le droit suisse, vous connaissez ?",
        "Que pensez-vous du droit suisse ?",
    ],
)
def test_an_opinion_asked_of_a_clause_is_no_offer(reply):
    offers, _ = taken(MACHINE, reply)
    assert not offers.commits


def test_what_a_figure_of_hers_is_makes_no_offer_of_it():
    reply = "Bonjour. Franchement : le prix à 32, c'est une vraie demande ou un point de départ ?"
    state, _ = talk("saas-visio", [reply])
    assert state.yours_on("prix") is None
    assert state.pending is None or state.pending.kind != "read_back"


def test_a_clause_beside_a_figure_or_proposed_is_an_offer_whatever_is_thought_of_it():
    offers, _ = taken(MACHINE, "CIP et 98 000, vous en pensez quoi ?")
    assert own(offers) == {"incoterm": "cip", "prix": "p98"}
    offers, _ = taken(MACHINE, "Je propose CIP, vous en pensez quoi ?")
    assert own(offers) == {"incoterm": "cip"}


def test_objections_that_are_counted_off_are_no_offers():
    reply = (
        "I have studied your form. Objection one: uncapped. Objection two: DDP. Objection three: Delaware."
    )
    offers, _ = taken("usa-framework", reply)
    assert not offers.commits
    state, _ = talk("usa-framework", ["Hello", reply + " Which one do you want to hear first?"])
    assert not state.settled
