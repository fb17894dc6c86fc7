"""A value alone before "alors" or "c'est noté" is taken where it is hers, whatever follows; what is only tried out is not."""

import pytest

from tests.negotiation.talking import sources, talk

CARTONS = "emballages"
HERS = ("Que s'est-il passé en juin ?", "Je vous propose 0,47 € la caisse.")


@pytest.mark.parametrize(
    "reply",
    [
        "0,42 € alors, c'est noté. Et le stock, vous le voulez ?",
        "0,42 €, c'est noté. Et le stock, à combien ?",
        "0,42 € donc. Et pour les pénalités, vous pensez à quoi ?",
        "Oh super, 0,42 € alors, merci ! Et vous voulez combien de stock ?",
        "D'accord, 0,42 € alors, je ne veux pas vous embêter.",
    ],
)
def test_her_figure_is_taken(reply):
    state, turns = talk(CARTONS, [*HERS, reply])
    agreed = state.settled_on("price")
    assert agreed is not None and agreed.option == "p42"
    assert "reaction:price-refused" not in [line.source for line in turns[-1].lines]


def test_a_figure_that_nobody_had_named_is_put_forward():
    state, _ = talk(CARTONS, ["Bonjour.", "D'accord, d'accord, 400 000 alors, je ne veux pas vous embêter."])
    stands = state.yours_on("volume")
    assert stands is not None and stands.option == "v400"


@pytest.mark.parametrize("reply", ["0,42 € alors ?", "0,42 €, non, je ne peux pas.", "Pas 0,42 € alors."])
def test_a_question_or_a_refusal_takes_nothing(reply):
    state, _ = talk(CARTONS, [*HERS, reply])
    assert state.settled_on("price") is None


def test_who_tries_an_offer_out_agrees_to_nothing():
    said = ("For delivery, DAP Chicago.", "What if I take half of any duty increase in the first year only?")
    state, _ = talk("usa-framework", said)
    assert state.settled_on("delivery") is None


def test_where_she_has_said_that_it_suits_her_there_is_no_gap_left():
    said = (*HERS, "Je peux vous faire 0,42 € la caisse avec du stock gratuit, ça vous aiderait ?")
    asked = sources(CARTONS, *said, "Et les pénalités ?", "Pour le paiement, je vous propose 60 jours.")
    assert "bargain:ask_step" not in asked
