"""A question that names no point is about the one of the value in it, beside it or before it."""

import pytest

from tests.negotiation.talking import talk


def test_a_reason_asked_of_this_figure_is_one_for_what_was_just_spoken_of() -> None:
    _, turns = talk("saas-visio", ("Je propose un plafond d'une fois la redevance.", "Pourquoi ce chiffre ?"))
    assert turns[-1].lines[0].source == "because:responsabilite"


def test_how_much_is_asked_of_what_was_offered_in_the_same_breath() -> None:
    _, turns = talk(
        "machines-maroc", ("Très belle ville, merci.", "12 semaines sans forcer. vous voulez combien ?")
    )
    assert turns[-1].lines[0].source == "bargain:her_position"
    assert "8 semaines" in turns[-1].lines[0].text


@pytest.mark.parametrize("reply", ["vous dites oui à 94 000 ?", "94 000, ça va ?"])
def test_a_yes_asked_for_gets_no_reason(reply: str) -> None:
    state, turns = talk("machines-maroc", ("Très belle ville, merci.", "je propose 97 000 €", reply))
    assert all(line.source != "reaction:price-why" for line in turns[-1].lines)


def test_a_reason_asked_for_her_price_is_told() -> None:
    _, turns = talk(
        "machines-maroc", ("Très belle ville, merci.", "je propose 97 000 €", "Pourquoi 94 000 ?")
    )
    assert turns[-1].lines[0].source in ("reaction:price-why", "because:prix")
