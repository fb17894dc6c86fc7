"""The two accounts that he asks back are given by their names and a word behind them ("Plouguerneau et Guével, je vous les laisse")."""

import pytest

from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    "reply",
    [
        "Ces deux-là, c'est Plouguerneau et Guével ? Je veux bien vous les laisser, moi, les deux.",
        "Plouguerneau et Guével, je vous les laisse.",
        "Je veux bien vous les laisser tous les deux, vos Plouguerneau et Guével.",
    ],
)
def test_the_two_are_left_to_him(reply: str) -> None:
    offers, _ = taken("agent-commercial", reply)
    assert own(offers) == {"reserves": "enseignes"}


@pytest.mark.parametrize(
    "reply",
    [
        "Plouguerneau et Guével, je ne peux pas vous les laisser.",
        "Plouguerneau et Guével, vous y entrez par la cuisine ?",
        "Les deux me gênent.",
    ],
)
def test_what_only_names_or_keeps_them_gives_nothing(reply: str) -> None:
    offers, _ = taken("agent-commercial", reply)
    assert own(offers) == {}
