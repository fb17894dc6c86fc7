"""The whole deal read out is taken in any words that take it whole, read again to who asks, and signed by nobody who says not."""

import pytest

from tests.negotiation.talking import talk

DEAL = "Je vous propose 92 000, 30 % d'acompte et remise documentaire, DAP, 8 semaines, 1 % plafonné à 10 %, arbitrage à Genève"


@pytest.mark.parametrize(
    "reply",
    [
        "Genève me va, d'accord pour le reste aussi",
        "C'est bon pour moi, y compris le droit suisse",
        "92 000 ça me fait mal, mais d'accord, on signe",
        "Le droit suisse, je n'en avais pas parlé, mais pourquoi pas. D'accord, marché conclu !",
    ],
)
def test_a_point_named_beside_a_yes_to_all_holds_nothing_up(reply: str) -> None:
    state, _ = talk("machines-maroc", (DEAL, reply))
    assert state.outcome == "agreement"


@pytest.mark.parametrize(
    "reply",
    ["oui pour tout sauf le délai", "je ne signe pas à 92 000", "Je signe pas", "D'accord pour Genève"],
)
def test_what_takes_less_than_the_whole_closes_nothing(reply: str) -> None:
    state, _ = talk("machines-maroc", (DEAL, reply))
    assert state.outcome is None


def test_the_whole_is_read_again_to_who_asks() -> None:
    state, turns = talk("machines-maroc", (DEAL, "Parfait. Vous pouvez tout relire ?"))
    assert state.outcome is None
    assert "92 000" in turns[-1].lines[-1].text.replace("\u202f", " ")
