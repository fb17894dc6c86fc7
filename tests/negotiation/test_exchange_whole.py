"""An exchange is taken whole or not at all: what suits her of it is not pocketed."""

from tests.negotiation.talking import talk


def test_the_half_of_an_exchange_that_suits_her_is_not_agreed_and_not_said_yes_to():
    state, turns = talk(
        "agent-commercial",
        ["Bonjour monsieur", "Je vous donne six départements si vous acceptez 8,5 % de commission."],
    )
    assert state.settled_on("secteur") is None
    assert "bargain:suits_but" not in [line.source for line in turns[-1].lines]
