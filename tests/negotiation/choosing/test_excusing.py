"""What a reply is not to be blamed for, and what it does not take yet."""

import pytest

from tests.negotiation.talking import talk


def settled(state):
    return {position.issue for position in state.settled}


@pytest.mark.parametrize("said", ["Okay, on one condition.", "Yes, but with a condition."])
def test_who_announces_a_condition_takes_nothing_yet(said):
    state, turns = talk("usa-framework", ["Good morning Ms Carter.", "I propose $98 a unit.", said])
    assert [line.source for line in turns[-1].lines] == ["phrase:asked_condition"]
    assert "price" not in settled(state)


def test_the_condition_itself_is_a_trade():
    _, turns = talk("emballages", ["Bonjour madame.", "0,48 €, à une condition : 60 jours."])
    assert "phrase:asked_condition" not in [line.source for line in turns[-1].lines]
