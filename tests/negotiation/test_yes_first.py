"""A yes that is a sentence of its own takes her offer, whatever the next sentence asks about, and is answered first."""

import pytest

from tests.negotiation.talking import talk

ASKED = ("belle ville.", "bon. 97 000 €.", "Vous acceptez 94 000 ?")


@pytest.mark.parametrize(
    "reply", ["Parfait. Et pour le paiement ?", "Oui. Le délai ?", "parfait. La règle : CIP ?"]
)
def test_the_yes_is_written_before_the_question_is_answered(reply: str) -> None:
    state, turns = talk("machines-maroc", (*ASKED, reply))
    assert [position.option for position in state.settled] == ["p94"]
    assert turns[-1].lines[0].source == "bargain:agreed_step"
    assert len(turns[-1].lines) > 1


@pytest.mark.parametrize("reply", ["ok. Et CIP, ça va ?", "très bien. Le délai maintenant ?"])
def test_words_that_only_lead_on_take_nothing(reply: str) -> None:
    state, _ = talk("machines-maroc", (*ASKED, reply))
    assert not state.settled
