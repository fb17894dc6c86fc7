"""A reason asked for her figure, beside an offer: the reason is given, and the figure is nobody's offer."""

import pytest

from tests.negotiation.talking import talk


@pytest.mark.parametrize(
    "question", ["Et d'où sort votre 0,40 ?", "Pourquoi 0,40 ?", "Et pourquoi 0,40, c'est votre référence ?"]
)
def test_a_figure_to_be_explained_is_not_taken(question: str) -> None:
    state, turns = talk("emballages", (f"Je vous propose un paiement à 60 jours. {question}",))
    sources = [line.source for line in turns[-1].lines]
    assert "bargain:suits" not in sources
    assert state.yours_on("price") is None
    assert sources[0] in ("reaction:why-so-low", "because:price")
