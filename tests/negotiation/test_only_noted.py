"""Who takes note, gives an opinion or names a point in passing has agreed to nothing."""

import pytest

from tests.negotiation.talking import talk

FR = ["Bonjour Madame.", "Je vous propose 0,48 € la caisse pour 400 000 caisses."]


@pytest.mark.parametrize(
    "reply",
    [
        "je prends note",
        "je prends note pour le délai, c'est clair",
        "je vous donne mon avis sur le prix si vous voulez",
    ],
)
def test_a_note_or_an_opinion_settles_nothing(reply):
    state, turns = talk("emballages", [*FR, reply])
    assert not turns[-1].settled
    assert state.settled_on("price") is None


@pytest.mark.parametrize("reply", ["je prends", "d'accord pour le prix"])
def test_a_yes_is_still_heard(reply):
    state, _ = talk("emballages", [*FR, reply])
    assert "price" in {position.issue for position in state.settled}
