""" "La moitié" is half of what she has just asked for; "moitié moitié" is no option of another point."""

import pytest

from tests.negotiation.talking import talk


@pytest.mark.parametrize("reply", ["la moitié", "je peux la moitié", "la moitié alors"])
def test_half_of_her_figure_is_offered(reply: str) -> None:
    state, _ = talk("emballages", ["bonjour", "0,48", "bof", "et le stock ?", reply])
    position = state.yours_on("stock")
    assert position is not None
    assert position.option == "s15"


@pytest.mark.parametrize("reply", ["la moitié", "la moitié de vos clients"])
def test_half_of_what_has_no_half_is_no_offer(reply: str) -> None:
    state, _ = talk("emballages", ["bonjour", "0,48", reply])
    assert [position.issue for position in state.yours] == ["price"]


def test_to_meet_half_way_is_no_way_of_paying() -> None:
    state, _ = talk("impaye", ["bonjour", "20", "moitié moitié"])
    assert state.yours_on("commandes") is None


def test_half_at_the_order_is_one() -> None:
    state, _ = talk("impaye", ["bonjour", "moitié à la commande, moitié à la livraison"])
    position = state.yours_on("commandes")
    assert position is not None
    assert position.option == "moitie-commande"


def test_half_of_what_she_has_let_be_seen_is_offered() -> None:
    state, _ = talk("emballages", ["bonjour", "0,48", "le stock, pk ?", "30 000 c trop", "la moitié"])
    position = state.yours_on("stock")
    assert position is not None
    assert position.option == "s15"
